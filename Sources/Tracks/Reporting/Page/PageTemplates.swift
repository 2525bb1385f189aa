import Mustache

/// The page's template, its parts, its style and its script, as they lie in the module's resources.
struct PageTemplates {
  let library: MustacheLibrary
  let style: String
  let script: String

  private static let parts = [
    "page", "findings", "finding", "evidence", "craft", "maps", "timeline", "events", "draw", "risks", "ledger",
    "crafts", "voyages", "companions", "parameters", "glossary",
  ]

  init() throws(ScanError) {
    var library = MustacheLibrary()
    for part in Self.parts {
      let text = try Self.text("\(part).mustache")
      do {
        try library.register(text, named: part)
      } catch {
        throw ScanError(
          .damagedResource, file: "\(part).mustache", "the template cannot be read: \(error)",
          try: "install trackscan again")
      }
    }
    self.library = library
    style = try Self.text("page.css")
    script = try Self.text("page.js")
  }

  private static func text(_ name: String) throws(ScanError) -> String {
    String(decoding: try BundledResource.bytes(of: "PageParts/" + name), as: UTF8.self)
  }
}
