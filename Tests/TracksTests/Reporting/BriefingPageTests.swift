import Crypto
import Foundation
import Geo
import TestSupport
import Testing

@testable import Tracks

@Suite("The briefing as a page")
struct BriefingPageTests {
  private func page(_ briefing: Briefing) throws -> String {
    String(decoding: try written(briefing, BriefingPage()), as: UTF8.self)
  }

  /// What stands between the first `start` and the `end` after it.
  private func part(of page: String, from start: String, to end: String) throws -> String {
    let from = try #require(page.range(of: start)).upperBound
    let to = try #require(page.range(of: end, range: from..<page.endIndex)).lowerBound
    return String(page[from..<to])
  }

  @Test("It has the parts that readers and programs look for")
  func parts() throws {
    let page = try page(SampleBriefing().briefing)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.contains("<h1>10 craft, 2 findings of high severity; 5 of 20 shipments drawn for inspection.</h1>"))
    #expect(page.components(separatedBy: "<tr class=\"finding ").count - 1 == 4)
    #expect(page.contains("<svg class=\"map "))
    let table = try part(of: page, from: "<table class=\"findings sortable\">", to: "</thead>")
    #expect(table.contains("aria-sort=\"descending\""))
    #expect(table.components(separatedBy: "<th ").count == table.components(separatedBy: "<button ").count)
    for id in ["findings", "maps", "timeline", "events", "draw", "risks", "craft", "ledger", "parameters", "glossary"] {
      #expect(page.contains("<section id=\"\(id)\""), "\(id)")
    }
    #expect(page.contains("may.nmea:1333"), "each claim names its lines")
    #expect(page.contains("!AIVDM,1,1,,A,13aG?P0P00PD;88MD5MTDww@2D1333,0*5C"), "and shows them")
    #expect(page.contains("<td class=\"figure\">4,210</td>"))
  }

  @Test("It says how each input tells the time, how its clock goes, and who heard what")
  func clocksAndStations() throws {
    let page = try page(SampleBriefing().briefing)
    let table = try part(of: page, from: "<table class=\"plain stack clocks\">", to: "</table>")
    #expect(table.contains("TAG block time, 98 %; time written after the message, 2 %"))
    #expect(table.contains("3 s ahead<small>median of 212 messages</small>"))
    #expect(
      table.contains(
        "rPortsmouth (1,810), rCulver (1,204), rBembridge (640), b002320717 (377), rHurst (190) and 1 more"))
    #expect(table.contains("0.12 %: 2 of 1,640 positions"))
    #expect(table.components(separatedBy: "not known").count == 3, "the other log's clock and stations")
    #expect(page.contains("<span class=\"stations\">heard by rCulver, rPortsmouth</span>"))
  }

  @Test("Its elements are well nested, and no name is given twice")
  func wellFormed() throws {
    let page = try page(SampleBriefing().briefing)
    #expect(MarkupCheck(page).faults == [])
  }

  @Test("It needs nothing from elsewhere, and its policy allows its own style and script alone")
  func selfContained() throws {
    let page = try page(SampleBriefing().briefing)
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("@import") && !page.contains("url("))
    #expect(!page.contains(" src=") && !page.contains("<link"))
    #expect(!page.contains(" style=\""), "the policy forbids them")
    let policy = try part(of: page, from: "http-equiv=\"Content-Security-Policy\" content=\"", to: "\">")
    #expect(policy.hasPrefix("default-src &#39;none&#39;;"))
    for (name, tag) in [("style-src", "style"), ("script-src", "script")] {
      let text = try part(of: page, from: "<\(tag)>", to: "</\(tag)>")
      let hash = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
      #expect(policy.contains("\(name) &#39;sha256-\(hash)&#39;"))
    }
  }

  @Test(
    "A vessel's name is text wherever it stands, whatever it is",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)", "A & B < C > D",
      "{{{script}}}{{#draw}}", "]]><!--", "\u{202E}EVIL\u{0007}",
    ])
  func hostileNames(name: String) throws {
    let page = try page(SampleBriefing(firstName: name).briefing)
    #expect(MarkupCheck(page).faults == [])
    #expect(page.components(separatedBy: "<script").count == 2, "the page's own script alone")
    #expect(!page.contains("<img"))
    let escaped = name.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
      .replacingOccurrences(of: "'", with: "&#39;")
    #expect(page.contains("<b>\(escaped)</b>"))
  }

  @Test("The same briefing gives the same bytes")
  func sameBytes() throws {
    #expect(try page(SampleBriefing().briefing) == page(SampleBriefing().briefing))
  }

  @Test("An empty briefing is a page that says so")
  func empty() throws {
    let page = try page(Briefing())
    #expect(MarkupCheck(page).faults == [])
    #expect(page.contains("<h1>0 craft, no findings.</h1>"))
    #expect(page.contains("No positions to draw."))
    #expect(!page.contains("id=\"draw\""))
  }

  @Test("A jump is marked on the track it broke out of, and needs no map of the place it went to")
  func jumps() throws {
    var briefing = SampleBriefing().briefing
    let before = try #require(briefing.tracks.first { $0.craft == SampleBriefing.trader })
    let jump = Event(
      kind: .implausibleMove, craft: [SampleBriefing.trader], start: before.fixes.times[3],
      end: before.fixes.times[4], place: SampleBriefing.place(45, 60),
      bounds: BoundingBox(SampleBriefing.place(45, 60)),
      details: ["distance_m": .number(3_844_000)], evidence: [], detector: "implausible_move@1")
    let maps = try page(briefing).components(separatedBy: "<figure").count
    briefing.events = (briefing.events + [jump]).sorted()
    briefing.findings.append(
      Finding(
        kind: "implausible_move", severity: .low, craft: jump.craft, start: jump.start, end: jump.end, title: "A jump",
        text: "It jumped.", cautions: [], events: [jump.id], matches: [], evidence: []))
    #expect(PageContent(briefing).mark(jump) == before.fixes.coordinate(at: 3))
    let page = try page(briefing)
    #expect(page.components(separatedBy: "<figure").count == maps)
    #expect(page.contains("class=\"jump\""))
    #expect(page.contains("45.000° N, 60.000° E"), "the list tells where it went")
  }

  @Test("A finding without events says where its craft was heard last")
  func placeOfIdentity() throws {
    let page = try page(SampleBriefing().briefing)
    let row = try part(of: page, from: "Two hulls on one MMSI", to: "</tr>")
    #expect(row.contains("50.800° N, 1.110° W<small>heard last</small>"))
    #expect(!page.contains("no place"))
  }

  @Test("A large case stays a page, and says what it leaves out")
  func large() throws {
    var briefing = SampleBriefing().briefing
    let place = SampleBriefing.place(50, -3)
    for number in 0..<6000 {
      var craft = Craft(key: .mmsi(UInt32(200_000_000 + number)))
      craft.name = "VESSEL \(number)"
      briefing.crafts.append(craft)
      var fixes = FixColumns()
      for step in 0..<3 {
        fixes.append(
          PositionReport(
            craft: craft.key, time: SampleBriefing.time(hour: Double(step)),
            latitudeE7: Int32(500_000_000 + number * 900),
            longitudeE7: Int32(-30_000_000 + step * 9_000_000), payload: 0,
            address: LineAddress(input: 0, position: number * 3 + step + 1)))
      }
      if let track = Track(craft: craft.key, fixes: fixes) { briefing.tracks.append(track) }
      briefing.events.append(
        Event(
          kind: .gap, craft: [craft.key], start: SampleBriefing.time(hour: 1), end: nil, place: place,
          bounds: BoundingBox(place), details: ["duration_s": .integer(number)],
          evidence: [Evidence(LineAddress(input: 0, position: number + 1), role: "off")], detector: "gap@1"))
    }
    briefing.events.sort()
    briefing.tracks.sort { $0.craft < $1.craft }
    let page = try page(briefing)
    #expect(page.utf8.count < 5_000_000)
    #expect(MarkupCheck(page).faults == [])
    #expect(page.contains("400 of 6,008 events are shown here; all are in briefing.json and case.gpkg."))
    #expect(page.contains("of 6,010 tracks are drawn"))
    #expect(page.contains("of 6,010 craft have a row"))
    for event in briefing.findings.flatMap(\.events) { #expect(page.contains("<tr id=\"\(event)\">")) }
  }

  /// `PAGE_OUT=file swift test --filter writesForLooking`.
  @Test(
    "It can be written where a person looks at it",
    .enabled(if: ProcessInfo.processInfo.environment["PAGE_OUT"] != nil, "PAGE_OUT names no file"))
  func writesForLooking() throws {
    let path = try #require(ProcessInfo.processInfo.environment["PAGE_OUT"])
    try BriefingPage().write(SampleBriefing().briefing, to: URL(fileURLWithPath: path))
    #expect(FileManager.default.fileExists(atPath: path))
  }
}

/// Walks the tags of a page: each is closed in its turn, no `id` stands twice, every link within the page leads somewhere.
struct MarkupCheck {
  private(set) var faults: [String] = []

  private static let void: Set<Substring> = ["meta", "br", "input", "!DOCTYPE"]

  init(_ page: String) {
    var open: [Substring] = []
    var ids: Set<String> = []
    var links: Set<String> = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      guard let end = rest.firstIndex(of: ">") else {
        faults.append("a tag does not end")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = tag.prefix { !$0.isWhitespace && $0 != "/" || tag.first == "/" && !$0.isWhitespace }
      if tag.first == "/" {
        if open.last == name.dropFirst() {
          open.removeLast()
        } else {
          faults.append("</\(name.dropFirst())> closes \(open.last ?? "nothing")")
        }
        if faults.count > 5 { return }
        continue
      }
      if let id = Self.attribute("id", of: tag), !ids.insert(id).inserted { faults.append("id \(id) stands twice") }
      if let link = Self.attribute("href", of: tag), link.hasPrefix("#") { links.insert(String(link.dropFirst())) }
      guard !Self.void.contains(name), tag.last != "/" else { continue }
      // What stands in a style or a script is no markup.
      if name == "style" || name == "script", let close = rest.range(of: "</\(name)>") {
        rest = rest[close.upperBound...]
        continue
      }
      open.append(name)
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
    for link in links.subtracting(ids).sorted() { faults.append("#\(link) leads nowhere") }
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let start = tag.range(of: " \(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }
}
