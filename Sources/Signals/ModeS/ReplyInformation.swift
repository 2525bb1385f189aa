/// What an aircraft tells another one's collision avoidance system about itself: the field RI of formats 0 and 16 (ICAO
/// Annex 10, volume IV, 3.1.2.8.2.2 and 4.3.8.4.1.2).
public struct ReplyInformation: Hashable, Sendable {
  /// 0 to 15; 1, 5 to 7 and 15 are not assigned.
  public let code: UInt8

  public init(code: UInt8) { self.code = code & 15 }

  /// What an aircraft's own collision avoidance system can do.
  public enum Avoidance: UInt8, Hashable, Sendable {
    case notOperating = 0
    /// It sees others, but may not resolve.
    case resolutionInhibited = 2
    case vertical = 3
    case verticalAndHorizontal = 4
  }

  /// `nil` in the reply to an interrogation that acquires a target, which tells airspeed instead, and for codes that are
  /// not assigned.
  public var avoidance: Avoidance? { Avoidance(rawValue: code) }

  /// The most that the aircraft flies, in knots of true airspeed: a step is an interval.
  public struct MaximumAirspeed: Hashable, Sendable {
    /// It flies faster than this.
    public let above: Int
    /// And no faster than this; `nil` in the last step.
    public let upTo: Int?
  }

  /// `nil` where it is not available (8), and in the reply to an interrogation that does not ask for it (below 8).
  public var maximumAirspeed: MaximumAirspeed? {
    switch code {
    case 9: MaximumAirspeed(above: 0, upTo: 75)
    case 10: MaximumAirspeed(above: 75, upTo: 150)
    case 11: MaximumAirspeed(above: 150, upTo: 300)
    case 12: MaximumAirspeed(above: 300, upTo: 600)
    case 13: MaximumAirspeed(above: 600, upTo: 1200)
    case 14: MaximumAirspeed(above: 1200, upTo: nil)
    default: nil
    }
  }
}
