extension PageContent {
  /// The list of events.
  var events: Values {
    var kinds: [String: Int] = [:]
    for event in briefing.events { kinds[event.kind.name, default: 0] += 1 }
    return [
      "rows": listed.map(row), "hasRows": !listed.isEmpty,
      "cut": cut(listed.count, of: briefing.events.count, "events"),
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
