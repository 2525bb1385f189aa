/// A meeting or a silence in a zone that is listed, by a watchlist or by the user's areas.
struct ListedZoneRule: FindingRule {
  let kinds = ["event_in_listed_zone"]
  let summary = "A meeting or a silence that happened, began or ended in a listed zone: medium."

  private static let what: [EventKind: String] = [
    .rendezvous: "met another craft", .gap: "fell silent or was next heard",
  ]

  func findings(in facts: CaseFacts) -> [Finding] {
    facts.events.compactMap { event in
      guard let what = Self.what[event.kind], let zones = event.details["zones"]?.elements else { return nil }
      let listed = zones.compactMap(\.members).filter { $0["listed"] == .bool(true) }.compactMap { $0["name"]?.text }
      guard !listed.isEmpty else { return nil }
      let place = Wording.list(listed)
      var text = "\(Wording.list(event.craft.map(facts.name))) \(what) in the listed zone \(place)"
      text += ", from \(Wording.instant(event.start))"
      if let end = event.end { text += " to \(Wording.instant(end))." } else { text += " on, until the log ended." }
      return Finding(
        kind: kinds[0], severity: .medium, craft: event.craft, start: event.start, end: event.end,
        title: (event.kind == .gap ? "Silence" : "Meeting") + " in listed zone \(place)", text: text,
        cautions: ["Being in a zone is no offence: its outline may hold lawful lanes, anchorages and fishing grounds."],
        events: [event.id], matches: [], evidence: event.evidence)
    }
  }
}
