/// A party to the shipment bears the name of a listed organisation or person.
struct ListedPartyFactor: RiskFactor {
  let name = "listed_party"
  let summary = """
    Consignor, consignee, notify party, end user or owner bears the name of a listed organisation or person \
    (`listed_consignor`, `listed_owner`, …).
    """

  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution] {
    let shipment = carried.shipment
    let parties: [(role: String, words: String, name: String?, country: String?)] = [
      ("consignor", "consignor", shipment.consignor, shipment.consignorCountry),
      ("consignee", "consignee", shipment.consignee, shipment.consigneeCountry),
      ("notify_party", "notify party", shipment.notifyParty, nil),
      ("end_user", "end user", shipment.endUser, shipment.endUserCountry),
      ("owner", "owner", shipment.owner, nil),
    ]
    var named: Set<String> = []
    return parties.compactMap { party in
      guard let written = party.name, let match = facts.screening.matches(party: written, country: party.country).first
      else { return nil }
      // One listed party in two roles is one reason, not two.
      guard named.insert(match.list + "\n" + match.entry).inserted else { return nil }
      return Risk.Contribution(
        factor: "listed_" + party.role,
        points: match.score >= 0.75 ? model.listedPartyOfCountry : model.listedPartyByName,
        text:
          "The \(party.words) \(written) may be \(match.name), which is listed (entry \(match.entry) of \(match.list)): "
          + "\(match.why).")
    }
  }
}
