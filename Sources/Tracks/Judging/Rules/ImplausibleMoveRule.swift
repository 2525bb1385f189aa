/// Jumps that no such craft can make; one finding for each craft.
struct ImplausibleMoveRule: FindingRule {
  let kinds = ["implausible_move"]
  let summary = "Positions that a craft cannot have reached: low, as a fault explains most of them."

  func findings(in facts: CaseFacts) -> [Finding] {
    var ofCraft: [CraftKey: [Event]] = [:]
    for event in facts.events(.implausibleMove) {
      for key in event.craft { ofCraft[key, default: []].append(event) }
    }
    return ofCraft.keys.sorted().map { key in
      let events = ofCraft[key] ?? []
      let farthest = events.compactMap { $0.details["distance_m"]?.double }.max()
      let fastest = events.compactMap { $0.details["implied_speed_kn"]?.double }.max()
      let limit = events.compactMap { $0.details["limit_kn"]?.double }.max()
      var text = "\(facts.name(key)) would have had to make \(Wording.count(events.count, "impossible jump"))"
      if let farthest { text += ", \(Wording.distance(farthest)) at most" }
      if let fastest { text += ", at up to \(Wording.speed(fastest))" }
      if let limit { text += " where \(Wording.speed(limit)) is the limit" }
      return Finding(
        kind: "implausible_move", severity: .low, craft: [key], start: events.first?.start,
        end: events.compactMap { $0.end ?? $0.start }.max(),
        title: Wording.count(events.count, "impossible jump"), text: text + ".",
        cautions: [
          "A receiver's clock that is wrong, a damaged message or a fault of its positioning looks the same.",
          "Two craft that use one identifier look the same, by mistake in most cases.",
        ], events: events.map(\.id), matches: [], evidence: events.flatMap(\.evidence))
    }
  }
}
