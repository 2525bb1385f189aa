/// What was declared of the way and what was seen of it.
struct RouteFactor: RiskFactor {
  let name = "route"
  let summary = """
    The call at the declared port of discharge or loading was not seen though others were, or the carrier met another \
    craft at sea between the two.
    """

  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution] {
    let aboard = carried.aboard
    let shipment = carried.shipment
    var contributions: [Risk.Contribution] = []
    if let port = shipment.dischargePort, aboard.discharge == nil, let eta = shipment.eta, let asOf = facts.asOf,
      asOf.seconds(since: eta) >= 86_400, !aboard.calls.isEmpty
    {
      contributions.append(
        contribution(
          model.unseenDischarge,
          "The call at the discharge port \(port), expected on \(Wording.instant(eta)), was not seen by "
            + "\(Wording.instant(asOf)); seen were calls at \(Self.places(aboard.calls)).", aboard.calls))
    }
    if let port = shipment.loadPort, aboard.loading == nil {
      let before = aboard.calls.filter { call in
        TimeAboard.code(call) != shipment.dischargePort && (aboard.discharge.map { call.start < $0.start } ?? true)
      }
      // It may have loaded before the log begins, and called on the way: few points.
      if !before.isEmpty {
        contributions.append(
          contribution(
            model.unseenLoading,
            "The call at the load port \(port) was not seen; seen were calls at \(Self.places(before)).", before))
      }
    }
    if let loading = aboard.loading, let discharge = aboard.discharge {
      let meetings = carried.events(.rendezvous).filter { ($0.details["context"]?.text ?? "at_sea") == "at_sea" }
      if !meetings.isEmpty {
        contributions.append(
          contribution(
            model.meetingOnTheWay,
            "Between the calls at \(Self.places([loading])) and \(Self.places([discharge])) the carrier lay beside another "
              + "craft at sea, where goods can change ships.", meetings))
      }
    }
    return contributions
  }

  private func contribution(_ points: Int, _ text: String, _ events: [Event]) -> Risk.Contribution {
    Risk.Contribution(
      factor: name, points: points, text: text, events: events.map(\.id), evidence: events.flatMap(\.evidence))
  }

  private static func places(_ calls: [Event]) -> String {
    let names = calls.compactMap { $0.details["port"]?.members?["name"]?.text ?? TimeAboard.code($0) }.unique()
    return Wording.list(names.count > 4 ? names.prefix(4) + ["\(names.count - 4) more"] : names)
  }
}
