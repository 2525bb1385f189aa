import Geo

/// What stands on the page, as values for its template: one member a part, each made in a file of its own.
///
/// A large case does not fit on a page that a browser opens gladly. Lists are cut at ``Limits``, and say so.
struct PageContent {
  typealias Values = [String: Any]

  enum Limits {
    static let findings = 300
    static let evidence = 40
    static let events = 400
    static let picks = 400
    static let risks = 300
    static let crafts = 300
    static let voyages = 300
    static let inputs = 400
    static let skippedRows = 20
    static let stations = 5
    static let tracksOnMaps = 250
    static let pointsOnMaps = 20_000
    static let markersOnMap = 300
    static let regions = 7
    static let crowd = 25
    static let rowsOfTimeline = 24
    static let quietRowsOfTimeline = 6
  }

  let briefing: Briefing
  let crafts: CraftIndex
  let eventsByID: [String: Event]
  /// The events that have a row on the page, in order of time: first of all those that findings rest on, then as many of
  /// the others as there is room for.
  let listed: [Event]
  /// What a link may lead to.
  let anchors: Set<String>
  /// Craft that findings are about, each with the severest of them.
  let suspects: [CraftKey: Finding.Severity]
  private let tracks: [CraftKey: Track]

  init(_ briefing: Briefing) {
    self.briefing = briefing
    crafts = CraftIndex(briefing.crafts)
    eventsByID = Dictionary(briefing.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    suspects = Dictionary(
      briefing.findings.flatMap { finding in finding.craft.map { ($0, finding.severity) } }, uniquingKeysWith: max)
    tracks = Dictionary(briefing.tracks.map { ($0.craft, $0) }, uniquingKeysWith: { first, _ in first })
    let cited = Set(briefing.findings.prefix(Limits.findings).flatMap(\.events))
    var room = max(0, Limits.events - cited.count)
    listed = briefing.events.filter { event in
      if cited.contains(event.id) { return true }
      room -= 1
      return room >= 0
    }
    anchors = Set(listed.map(\.id)).union(briefing.findings.prefix(Limits.findings).map(\.id))
  }

  func values() throws -> Values {
    var values: Values = [
      "headline": headline, "version": briefing.version, "notices": briefing.notices,
      "hasNotices": !briefing.notices.isEmpty,
      "asOf": maybe(briefing.asOf.map { Words.time($0, precise: true) }),
      "sources": sources, "lesser": lesserFindings,
      "findings": findings, "events": events, "draw": draw, "risks": risks, "ledger": ledger, "crafts": craftTable,
      "voyages": voyages, "companions": companions, "parameters": parameters, "glossary": glossary,
    ]
    let tracks = RankedTracks(self)
    values["maps"] = try maps(of: tracks)
    values["timeline"] = timeline(of: tracks)
    return values
  }

  /// The page in one sentence.
  var headline: String {
    let worst = briefing.findings.map(\.severity).max()
    var sentence = "\(Words.count(briefing.tracks.count)) craft, "
    if let worst {
      let count = briefing.findings.count { $0.severity == worst }
      sentence += "\(Words.count(count, "finding")) of \(worst.name) severity"
    } else {
      sentence += "no findings"
    }
    if let draw = briefing.draw {
      let picked = draw.picks.count(where: \.isSelected)
      sentence += "; \(Words.count(picked)) of \(Words.count(draw.picks.count, "shipment")) drawn for inspection"
    } else if !briefing.shipments.isEmpty {
      sentence += "; no inspections drawn of \(Words.count(briefing.shipments.count, "shipment"))"
    }
    return sentence + "."
  }

  /// The findings that are less severe than those of the headline.
  private var lesserFindings: Any {
    let worst = briefing.findings.map(\.severity).max()
    let lesser = Finding.Severity.allCases.reversed().filter { $0 != worst }.compactMap { level -> String? in
      let count = briefing.findings.count { $0.severity == level }
      return count == 0 ? nil : "\(Words.count(count)) of \(level.name)"
    }
    return maybe(lesser.isEmpty ? nil : "Also " + lesser.joined(separator: " and ") + " severity.")
  }

  /// `may.nmea and schiphol.sbs: 8,467 lines, 2026-05-01 00:00 to 2026-05-02 23:00`.
  private var sources: String {
    let names = briefing.inputs.map(\.name)
    var text = names.prefix(4).joined(separator: ", ")
    if names.count > 4 { text += " and \(Words.count(names.count - 4, "more log", "more logs"))" }
    if names.isEmpty { return "no logs" }
    text += ": " + Words.count(briefing.ledger.lines, "line")
    if let start = briefing.inputs.compactMap(\.start).min(), let end = briefing.inputs.compactMap(\.end).max() {
      text += ", " + Words.span(start, end)
    }
    return text
  }

  /// A value for a section that is left out where there is none.
  func maybe(_ value: Any?) -> Any { value ?? false }

  /// Says what a cut list leaves out, and where the rest is.
  func cut(_ shown: Int, of count: Int, _ nouns: String) -> Any {
    guard shown < count else { return false }
    return
      "\(Words.count(shown)) of \(Words.count(count)) \(nouns) are shown here; all are in briefing.json and case.gpkg."
  }

  /// The name a craft is called by: what it says, or its key.
  func label(_ key: CraftKey) -> String {
    let craft = crafts[key]
    let name = craft.name ?? craft.callsign ?? craft.registration ?? key.description
    return key.hull == 1 || name == key.description ? name : name + " #\(key.hull)"
  }

  /// Where the mark of an event stands on a map: a jump is marked on the track that it broke out of, not where no such
  /// craft can have been.
  func mark(_ event: Event) -> Coordinate {
    guard event.kind == .implausibleMove, let track = event.craft.first.flatMap({ tracks[$0] }) else {
      return event.place
    }
    return track.fixes.coordinate(at: track.fixes.times.lastIndex { $0 <= event.start } ?? 0)
  }

  /// The severest finding about any craft of an event; `nil` for none.
  func severity(of event: Event) -> Finding.Severity? { event.craft.compactMap { suspects[$0] }.max() }

  /// Where a craft was heard last.
  func lastPlace(_ key: CraftKey) -> Coordinate? {
    tracks[key].map { $0.fixes.coordinate(at: $0.fixes.count - 1) }
  }

  func craft(_ key: CraftKey) -> Values {
    let craft = crafts[key]
    var identifiers: [String] = []
    if let imo = craft.imo { identifiers.append("IMO \(imo)") }
    switch key.scheme {
    case .mmsi: identifiers.append("MMSI \(key.number)")
    case .icao24: identifiers.append("ICAO24 \(CraftKey.hexadecimal(key.number))")
    case .imo: break
    }
    if let registration = craft.registration { identifiers.append(registration) }
    if craft.name != nil, let callsign = craft.callsign { identifiers.append(callsign) }
    if let flag = craft.flag {
      identifiers.append("flag " + (Reference.countryName(flag).map { "\($0) (\(flag))" } ?? flag))
    }
    if let type = craft.type { identifiers.append(type) }
    return ["name": label(key), "identifiers": identifiers.joined(separator: " · "), "key": key.description]
  }

  func evidence(_ evidence: [Evidence]) -> Values {
    let lines: [Values] = evidence.prefix(Limits.evidence).map { item in
      let isNamed = item.address.input < briefing.inputs.count
      let input = isNamed ? briefing.inputs[item.address.input].name : "input \(item.address.input + 1)"
      let unit = isNamed && briefing.inputs[item.address.input].isBinary ? " byte " : ":"
      return [
        "address": "\(input)\(unit)\(item.address.position)", "role": maybe(item.role.map(Words.name)),
        "text": maybe(briefing.citedLines[item.address]),
        "stations": maybe(briefing.citedStations[item.address].map(Self.heardBy)),
        "isRepaired": briefing.citedRepairs.contains(item.address),
      ]
    }
    return ["lines": lines, "hasLines": !lines.isEmpty, "cut": cut(lines.count, of: evidence.count, "lines")]
  }
}
