/// Register 3,0: what ACAS tells the crew to do, and against whom (ICAO Annex 10, volume IV, 4.3.8.4.2.2.1).
///
/// The register outlives its advisory by 18 s, with `isTerminated` set; it is empty but for its number where there was none.
public struct ResolutionAdvisory: Hashable, Sendable {
  /// 56 bits at the lower end.
  public let message: UInt64

  /// `nil` where the bits cannot be this register: another code in its first octet, the bits of ACAS III or the last
  /// kind of threat set, which are reserved, or a threat that is told against its kind.
  public init?(_ message: UInt64) {
    guard message.field(1, 8) == 0x30, message.field(16, 7) == 0, Self.isThreat(message) else { return nil }
    // Without advisory, one threat or several, there is nothing to be said of its sense.
    guard message.field(9, 1) == 1 || message.field(28, 1) == 1 || message.field(10, 6) == 0 else { return nil }
    self.message = message.registerBits
  }

  private static func isThreat(_ message: UInt64) -> Bool {
    switch message.field(29, 2) {
    case 0: message.field(31, 26) == 0
    case 1: message.field(55, 2) == 0 && ModeSMessage.isLegal(UInt32(message.field(31, 24)))
    case 2: message.field(51, 6) <= 60
    default: false
    }
  }

  /// ARA, the active advisory: bits 9 to 22 of the register, the first at the upper end.
  public var active: Int { message.field(9, 14) }

  /// One advisory is given: against one threat, or in one sense against several.
  public var isSingle: Bool { message.field(9, 1) == 1 }

  /// MTE: two or more threats at a time.
  public var hasSeveralThreats: Bool { message.field(28, 1) == 1 }

  /// What the crew is to do vertically; `nil` where no advisory was given.
  public var advice: Advice? {
    if isSingle {
      return .single(
        isCorrective: bit(10), isDownward: bit(11), isIncreased: bit(12), isReversed: bit(13), crossesAltitude: bit(14),
        isPositive: bit(15))
    }
    guard hasSeveralThreats else { return nil }
    return .several(
      correctsUpward: bit(10), demandsClimb: bit(11), correctsDownward: bit(12), demandsDescent: bit(13),
      crossesAltitude: bit(14), isReversed: bit(15))
  }

  private func bit(_ place: Int) -> Bool { message.field(place, 1) == 1 }

  public enum Advice: Hashable, Sendable {
    /// Positive: climb or descend; else: limit the vertical rate.
    case single(
      isCorrective: Bool, isDownward: Bool, isIncreased: Bool, isReversed: Bool, crossesAltitude: Bool, isPositive: Bool
    )
    /// In different senses against different threats.
    case several(
      correctsUpward: Bool, demandsClimb: Bool, correctsDownward: Bool, demandsDescent: Bool, crossesAltitude: Bool,
      isReversed: Bool)
  }

  /// RAC, the complements of advisories that other aircraft asked for.
  public struct Complements: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let doNotPassBelow = Complements(rawValue: 8)
    public static let doNotPassAbove = Complements(rawValue: 4)
    public static let doNotTurnLeft = Complements(rawValue: 2)
    public static let doNotTurnRight = Complements(rawValue: 1)
  }

  public var complements: Complements { Complements(rawValue: message.field(23, 4)) }

  /// RAT: the advisory is over.
  public var isTerminated: Bool { bit(27) }

  /// TTI and TID.
  public enum Threat: Hashable, Sendable {
    /// A Mode S transponder.
    case address(UInt32)
    /// Altitude in 13 bits of altitude code; how far, in NM (`nil`: not known; 0.05 is that or less, 12.6 more than
    /// 12.55); from the nose clockwise, in degrees, the middle of a step of six (`nil`: not known).
    case place(altitudeCode: Int, distance: Double?, bearing: Double?)
  }

  public var threat: Threat? {
    switch message.field(29, 2) {
    case 1: return .address(UInt32(message.field(31, 24)))
    case 2:
      let distance = message.field(44, 7)
      let bearing = message.field(51, 6)
      return .place(
        altitudeCode: message.field(31, 13),
        distance: distance == 0 ? nil : distance == 1 ? 0.05 : Double(distance - 1) / 10,
        bearing: bearing == 0 ? nil : Double(6 * bearing - 3))
    default: return nil
    }
  }
}
