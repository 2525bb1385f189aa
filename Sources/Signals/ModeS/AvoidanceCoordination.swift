/// What two collision avoidance systems agree on in a coordination reply: the field MV of format 16 where it opens with
/// VDS1 = 3 and VDS2 = 0 (ICAO Annex 10, volume IV, 4.3.8.4.2.2.1 and 4.3.8.4.2.4).
public struct AvoidanceCoordination: Hashable, Sendable {
  /// Active resolution advisories (ARA), 14 bits.
  public var activeAdvisories: UInt16
  public var complements: Complements
  /// The advisory is over; it is told for 18 s more (RAT).
  public var isTerminated: Bool
  /// More than one threat at once (MTE).
  public var hasSeveralThreats: Bool

  /// What the other aircraft shall not do (RAC).
  public struct Complements: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let doNotPassBelow = Self(rawValue: 8)
    public static let doNotPassAbove = Self(rawValue: 4)
    public static let doNotTurnLeft = Self(rawValue: 2)
    public static let doNotTurnRight = Self(rawValue: 1)
  }

  public init(
    activeAdvisories: UInt16, complements: Complements = [], isTerminated: Bool = false, hasSeveralThreats: Bool = false
  ) {
    self.activeAdvisories = activeAdvisories
    self.complements = complements
    self.isTerminated = isTerminated
    self.hasSeveralThreats = hasSeveralThreats
  }

  /// `nil` where the 56 bits are another message: a register that was asked for by crosslink.
  public init?(message: UInt64) {
    guard message.field(1, 8) == 0x30 else { return nil }
    activeAdvisories = UInt16(message.field(9, 14))
    complements = Complements(rawValue: UInt8(message.field(23, 4)))
    isTerminated = message.field(27, 1) == 1
    hasSeveralThreats = message.field(28, 1) == 1
  }

  /// The field MV.
  public var message: UInt64 {
    0x30 << 48 | UInt64(activeAdvisories & 0x3FFF) << 34 | UInt64(complements.rawValue & 15) << 30
      | (isTerminated ? 1 : 0) << 29 | (hasSeveralThreats ? 1 : 0) << 28
  }

  /// A vertical advisory, as the bits of ARA tell it: the first says whether all threats are avoided in one direction.
  public enum Advisory: Hashable, Sendable {
    case oneDirection(OneDirection)
    /// Above some threats and below others.
    case between(Between)
  }

  /// Bits 42 to 47 of the frame, where bit 41 is 1.
  public struct OneDirection: Hashable, Sendable {
    /// Asks for a change of what the aircraft does, not only to keep from something.
    public let isCorrective: Bool
    public let isDownward: Bool
    public let isIncreasedRate: Bool
    public let isReversal: Bool
    public let isCrossing: Bool
    /// To climb or descend, not only to limit the rate of it.
    public let isPositive: Bool
  }

  /// Bits 42 to 47 of the frame, where bit 41 is 0 and there are several threats.
  public struct Between: Hashable, Sendable {
    public let correctsUpward: Bool
    public let climbs: Bool
    public let correctsDownward: Bool
    public let descends: Bool
    public let isCrossing: Bool
    public let isReversal: Bool
  }

  /// `nil` where no vertical advisory was made.
  public var advisory: Advisory? {
    func bit(_ place: Int) -> Bool { activeAdvisories >> UInt16(14 - place) & 1 == 1 }
    if bit(1) {
      return .oneDirection(
        OneDirection(
          isCorrective: bit(2), isDownward: bit(3), isIncreasedRate: bit(4), isReversal: bit(5), isCrossing: bit(6),
          isPositive: bit(7)))
    }
    guard hasSeveralThreats else { return nil }
    return .between(
      Between(
        correctsUpward: bit(2), climbs: bit(3), correctsDownward: bit(4), descends: bit(5), isCrossing: bit(6),
        isReversal: bit(7)))
  }
}
