/// A shipment that may be drawn for inspection, with what decides its chance.
public struct FrameItem: Hashable, Sendable {
  public var shipment: String
  /// In [0, 1].
  public var risk: Double
  /// Says how it is inspected if it is drawn; its chance does not depend on it.
  public var isHumanitarian: Bool
  /// Halves its weight; its chance is never below that of the random share.
  public var isAuthorisedOperator: Bool
  public var group: String?
  public var reasons: [Pick.Reason]

  public init(
    shipment: String, risk: Double, isHumanitarian: Bool = false, isAuthorisedOperator: Bool = false,
    group: String? = nil, reasons: [Pick.Reason] = []
  ) {
    self.shipment = shipment
    self.risk = risk
    self.isHumanitarian = isHumanitarian
    self.isAuthorisedOperator = isAuthorisedOperator
    self.group = group
    self.reasons = reasons
  }

  /// A shipment with its risk as scored: the score is the weight, the contributions are the reasons.
  public init(_ shipment: Shipment, risk: Risk) {
    self.init(
      shipment: shipment.id, risk: risk.score, isHumanitarian: shipment.isHumanitarian,
      isAuthorisedOperator: shipment.isAuthorisedOperator,
      reasons: risk.contributions.map { Pick.Reason(code: $0.factor, text: $0.text, points: $0.points) })
  }

  var weightUnits: Int64 { Billionths.units(of: risk, halved: isAuthorisedOperator) }
}
