import Crypto
public import Foundation
import Mustache

/// `briefing.html`: the briefing as one page that needs nothing else: no network, no other file.
///
/// Its script sorts, filters and enlarges; without it the page says all the same. A content security policy names the
/// script and the style by their hashes and forbids everything else, whatever a vessel calls itself.
public struct BriefingPage: BriefingFormat {
  public init() {}

  public let fileName = "briefing.html"
  public let summary = "one self-contained page: findings, maps, timeline, draw, ledger of lines; prints well"

  public func write(_ briefing: Briefing, to file: URL) throws {
    let templates = try PageTemplates()
    var values = try PageContent(briefing).values()
    values["style"] = templates.style
    values["script"] = templates.script
    values["policy"] =
      "default-src 'none'; base-uri 'none'; form-action 'none'; "
      + "style-src '\(Self.hash(templates.style))'; script-src '\(Self.hash(templates.script))'"
    guard let page = templates.library.render(values, withTemplate: "page") else {
      throw ScanError(
        .damagedResource, file: "page.mustache", "the template is missing", try: "install trackscan again")
    }
    var output = try OutputFile(file)
    try output.write(page)
    try output.close()
  }

  /// As a content security policy names a script or a style (W3C CSP level 3, section 2.3.1).
  private static func hash(_ text: String) -> String {
    "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }
}
