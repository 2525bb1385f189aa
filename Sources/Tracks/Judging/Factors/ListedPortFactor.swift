/// The goods passed, or are to pass, a listed port.
struct ListedPortFactor: RiskFactor {
  let name = "listed_port"
  let summary = "The carrier called at a listed port or area while the goods were aboard, or one is declared."

  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution] {
    var contributions: [Risk.Contribution] = []
    var codes: Set<String> = []
    for call in carried.events(.portCall) {
      // Several calls at one place are one reason.
      guard let place = ListedCall(call, in: facts.screening), codes.insert(place.code ?? place.name).inserted else {
        continue
      }
      contributions.append(
        Risk.Contribution(
          factor: name, points: model.listedPortCalled,
          text:
            "\(facts.name(call.craft[0])) called at \(place.title), which is listed, on \(Wording.instant(call.start)).",
          events: [call.id], evidence: call.evidence))
    }
    let declared =
      [("origin", carried.shipment.origin), ("load port", carried.shipment.loadPort)]
      + [("discharge port", carried.shipment.dischargePort)]
    for (role, written) in declared {
      guard let written else { continue }
      let code = Identifier.locode(written)
      guard
        let match = facts.screening.matches(placeNamed: code == nil ? written : nil, code: code, country: nil).first,
        codes.insert(code ?? written).inserted
      else { continue }
      contributions.append(
        Risk.Contribution(
          factor: name, points: model.listedPortDeclared,
          text: "The \(role) \(written) is listed as \(match.name) (entry \(match.entry) of \(match.list))."))
    }
    return contributions
  }
}
