/// One thing that speaks for inspecting a shipment. A new one is one file in `Factors/` and one line in ``RiskFactors``.
protocol RiskFactor: Sendable {
  /// As in `contributions`.
  var name: String { get }
  /// One sentence for `trackscan formats`.
  var summary: String { get }
  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution]
}

/// The factors this build knows.
public enum RiskFactors {
  static let all: [any RiskFactor] = [
    ListedCraftFactor(), ListedPartyFactor(), ListedPortFactor(), RendezvousFactor(), CounterpartFactor(), GapFactor(),
    RouteFactor(), FlagFactor(), GoodsFactor(), CarrierFactor(),
  ]

  /// Name and summary of each, for the documentation.
  public static var summaries: [(name: String, summary: String)] { all.map { ($0.name, $0.summary) } }
}
