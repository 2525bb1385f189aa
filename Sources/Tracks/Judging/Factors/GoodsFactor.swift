/// What the goods are, by their code of the Harmonized System.
struct GoodsFactor: RiskFactor {
  let name = "goods"
  let summary = "The goods are arms or ammunition (HS chapter 93), or on the Common High Priority List."

  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution] {
    guard let code = carried.shipment.hsCode else { return [] }
    let goods = carried.shipment.goods.map { " (\($0))" } ?? ""
    if Goods.isArms(hs: code) {
      return [
        Risk.Contribution(
          factor: name, points: model.arms,
          text: "HS \(code)\(goods) is of chapter 93, arms and ammunition; whether it is licensed is not known here.")
      ]
    }
    guard let tier = Goods.highPriorityTier(hs: code), let points = model.highPriority[tier] else { return [] }
    return [
      Risk.Contribution(
        factor: name, points: points,
        text:
          "HS \(code)\(goods) is on the Common High Priority List, tier \(tier): sought after for weapons, with lawful "
          + "uses of every kind.")
    ]
  }
}
