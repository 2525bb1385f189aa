extension PageContent {
  /// Events in order of time: first of all those that findings rest on, then as many of the others as there is room for.
  var events: Values {
    let cited = Set(briefing.findings.prefix(Limits.findings).flatMap(\.events))
    var room = max(0, Limits.events - cited.count)
    let shown = briefing.events.filter { event in
      if cited.contains(event.id) { return true }
      room -= 1
      return room >= 0
    }
    var kinds: [String: Int] = [:]
    for event in briefing.events { kinds[event.kind.name, default: 0] += 1 }
    return [
      "rows": shown.map(row), "hasRows": !shown.isEmpty, "cut": cut(shown.count, of: briefing.events.count, "events"),
      "kinds": kinds.sorted { $0.key < $1.key }.map {
        ["words": Words.name($0.key), "count": Words.count($0.value)] as Values
      },
    ]
  }

  /// The details of an event in a line.
  func sentence(_ event: Event) -> String {
    DetailWords.pairs(event.details).map { "\($0.name) \($0.value)" }.joined(separator: "; ")
  }

  private func row(_ event: Event) -> Values {
    [
      "id": event.id, "kind": Words.name(event.kind.name), "marker": MarkerShape(event.kind).symbol,
      "start": Words.time(event.start), "startOrder": event.start.milliseconds,
      "end": event.end.map { "to " + Words.time($0) } ?? "still open", "craft": event.craft.map(craft),
      "craftNames": event.craft.map(label).joined(separator: ", "), "where": Words.place(event.place),
      "details": DetailWords.pairs(event.details).map { ["name": $0.name, "value": $0.value] as Values },
      "detector": event.detector, "evidence": evidence(event.evidence),
    ]
  }
}
