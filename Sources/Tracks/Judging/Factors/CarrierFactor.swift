/// Whether the logs know the carrier at all, and whether the shipment's row agrees with itself about it.
struct CarrierFactor: RiskFactor {
  let name = "carrier"
  let summary = "The identifiers of the shipment name different craft; no points, but a sentence, where none was heard."

  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution] {
    guard carried.carriage.craft != nil else {
      // Not being heard is no reason for suspicion: most of the world is out of range of any one log.
      return [
        Risk.Contribution(
          factor: name, points: 0,
          text: "There is no track of its carrier in these logs, so that nothing is known of the way.")
      ]
    }
    var contributions: [Risk.Contribution] = []
    if let doubt = carried.carriage.doubt {
      contributions.append(Risk.Contribution(factor: name, points: 0, text: doubt + "."))
    }
    guard !carried.carriage.contradictions.isEmpty else { return contributions }
    contributions.append(
      Risk.Contribution(
        factor: name, points: model.contradictoryCarrier,
        text: "The shipment names different craft: \(carried.carriage.contradictions.joined(separator: "; ")).")
    )
    return contributions
  }
}
