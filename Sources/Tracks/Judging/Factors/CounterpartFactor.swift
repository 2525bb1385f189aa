/// With whom the carrier met: a listed craft.
struct CounterpartFactor: RiskFactor {
  let name = "counterpart"
  let summary = "The craft that the carrier met is listed, contradicts its listed identity, or may be listed."

  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution] {
    let own = Set(carried.carriage.crafts)
    var met: [CraftKey: [Event]] = [:]
    for meeting in carried.events(.rendezvous) where meeting.details["context"]?.text != "port" {
      for key in meeting.craft where !own.contains(key) { met[key, default: []].append(meeting) }
    }
    return met.keys.sorted().compactMap { key in
      guard let match = facts.bestMatches(key).first, let meetings = met[key] else { return nil }
      let isLead = match.identity == .possible && match.matchedName == nil
      let verb = match.identity == .same ? "is listed as" : "may be listed as"
      return Risk.Contribution(
        factor: name,
        points: isLead ? min(model.lead, model.counterpart.possible) : model.counterpart.points(match.identity),
        text:
          "\(facts.name(key)), which the carrier met on \(Wording.instant(meetings[0].start)), \(verb) \(match.name) "
          + "(entry \(match.entry) of \(match.list)): \(match.why).",
        events: meetings.map(\.id), evidence: (meetings.flatMap(\.evidence) + match.evidence).unique())
    }
  }
}
