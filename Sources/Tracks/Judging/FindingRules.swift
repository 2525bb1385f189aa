/// Says which events and matches may matter, and why. A new one is one file in `Rules/` and one line in ``FindingRules``.
protocol FindingRule: Sendable {
  /// The kinds of finding it gives.
  var kinds: [String] { get }
  /// One sentence for the documentation.
  var summary: String { get }
  func findings(in facts: CaseFacts) -> [Finding]
}

/// The rules this build knows.
public enum FindingRules {
  static let all: [any FindingRule] = [
    ListedCraftRule(), RendezvousRule(), ListedPortCallRule(), ListedZoneRule(), GapRule(), ImplausibleMoveRule(),
  ]

  /// Kinds and summary of each, for the documentation.
  public static var summaries: [(kinds: [String], summary: String)] { all.map { ($0.kinds, $0.summary) } }
}
