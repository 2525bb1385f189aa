/// Puts events, watchlists and shipments together: what may matter, and how much speaks for inspecting each shipment.
///
/// ```swift
/// let judgement = Judge(screening: screening, asOf: end).judge(crafts: crafts, events: events, shipments: shipments)
/// ```
public struct Judge: Sendable {
  public let screening: Screening
  public let model: RiskModel
  public let asOf: Timestamp?

  /// - Parameter asOf: the end of the data, or what the user said is now.
  public init(screening: Screening, model: RiskModel = .version1, asOf: Timestamp?) {
    self.screening = screening
    self.model = model
    self.asOf = asOf
  }

  public func judge(crafts: [Craft], events: [Event], shipments: [Shipment] = []) -> Judgement {
    let facts = CaseFacts(crafts: crafts, events: events, screening: screening, asOf: asOf)
    let findings = FindingRules.all.flatMap { $0.findings(in: facts) }.sorted()
    let carriers = Carriers(crafts)
    let risks = shipments.map { shipment in
      model.risk(of: CarriedShipment(shipment, by: carriers, in: facts), in: facts, findings: findings)
    }
    return Judgement(findings: findings, risks: risks)
  }
}

/// What a ``Judge`` says of a case.
public struct Judgement: Hashable, Sendable {
  /// Most severe first, then by start, kind and id.
  public var findings: [Finding]
  /// In order of the shipments.
  public var risks: [Risk]
}

extension Finding: Comparable {
  /// Most severe first, then by start (those without one last), kind and id.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    let (leftStart, rightStart) = (left.start?.milliseconds ?? .max, right.start?.milliseconds ?? .max)
    return (leftStart, left.kind, left.id) < (rightStart, right.kind, right.id)
  }
}
