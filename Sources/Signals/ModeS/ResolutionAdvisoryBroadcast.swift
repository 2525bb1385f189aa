/// Type code 28, subtype 2: what ACAS tells the crew to do, and against whom (RTCA DO-260B, 2.2.3.2.7.8.2; the bits are
/// those of register 3,0: ICAO Annex 10, volume IV, 4.3.8.4.2.2.1).
///
/// It holds no emergency and no Mode A code: what stands in their place in subtype 1 is advice here.
public struct ResolutionAdvisoryBroadcast: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  init(_ message: UInt64) { self.message = message }

  /// ARA, 14 bits: see ``advice``.
  public var active: Int { message.field(9, 14) }

  /// RAC, 4 bits: see ``complements``.
  public var complementBits: Int { message.field(23, 4) }

  /// RAT: the advisory is over; it is sent for 18 s more.
  public var isTerminated: Bool { message.isSet(27) }

  /// MTE: two or more threats at a time.
  public var hasSeveralThreats: Bool { message.isSet(28) }

  /// TTI, 0 to 3.
  public var threatType: Int { message.field(29, 2) }

  /// TID, 26 bits: see ``threat``.
  public var threatBits: Int { message.field(31, 26) }

  /// What the crew is told to do vertically. The bits 16 to 22 are reserved for ACAS III.
  public enum Advice: Hashable, Sendable {
    /// Against one threat, or in one sense against several; positive advice is to climb or descend, other to limit the
    /// vertical rate.
    case single(
      isCorrective: Bool, isDownward: Bool, isIncreased: Bool, isReversed: Bool, crossesAltitude: Bool, isPositive: Bool
    )
    /// In different senses against different threats.
    case several(
      correctsUpward: Bool, demandsClimb: Bool, correctsDownward: Bool, demandsDescent: Bool, crossesAltitude: Bool,
      isReversed: Bool)
  }

  /// `nil` where there is none.
  public var advice: Advice? {
    if message.isSet(9) {
      return .single(
        isCorrective: message.isSet(10), isDownward: message.isSet(11), isIncreased: message.isSet(12),
        isReversed: message.isSet(13), crossesAltitude: message.isSet(14), isPositive: message.isSet(15))
    }
    guard hasSeveralThreats else { return nil }
    return .several(
      correctsUpward: message.isSet(10), demandsClimb: message.isSet(11), correctsDownward: message.isSet(12),
      demandsDescent: message.isSet(13), crossesAltitude: message.isSet(14), isReversed: message.isSet(15))
  }

  /// What other aircraft's ACAS asked this one not to do.
  public struct Complements: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let doNotPassBelow = Complements(rawValue: 8)
    public static let doNotPassAbove = Complements(rawValue: 4)
    public static let doNotTurnLeft = Complements(rawValue: 2)
    public static let doNotTurnRight = Complements(rawValue: 1)
  }

  public var complements: Complements { Complements(rawValue: complementBits) }

  public enum Threat: Hashable, Sendable {
    /// A Mode S transponder.
    case address(UInt32)
    /// Anything else: the altitude code of 13 bits, and codes of distance and bearing.
    case place(altitudeCode: Int, distanceCode: Int, bearingCode: Int)

    /// NM, to 0.05: 0.05 stands for that or less, 12.6 for more than 12.55. `nil` where it is not known, or not told.
    public var distance: Double? {
      guard case .place(_, let code, _) = self, code != 0 else { return nil }
      return code == 1 ? 0.05 : Double(code - 1) / 10
    }

    /// Degrees clockwise from the nose, the middle of a step of six; `nil` where it is not known, or not told.
    public var bearing: Double? {
      guard case .place(_, _, let code) = self, (1...60).contains(code) else { return nil }
      return Double(6 * code - 3)
    }
  }

  /// `nil` where its identity is not told.
  public var threat: Threat? {
    switch threatType {
    case 1: .address(UInt32(message.field(31, 24)))
    case 2:
      .place(
        altitudeCode: message.field(31, 13), distanceCode: message.field(44, 7), bearingCode: message.field(51, 6))
    default: nil
    }
  }

  /// What an aircraft transmits.
  ///
  /// - Parameter active: ARA, 14 bits.
  public init(
    active: Int, complements: Complements = [], isTerminated: Bool = false, hasSeveralThreats: Bool = false,
    threat: Threat?
  ) {
    let bits = UInt64(0).placing(28, 1, 5).placing(2, 6, 3).placing(active, 9, 14)
      .placing(complements.rawValue, 23, 4).placing(isTerminated, 27).placing(hasSeveralThreats, 28)
    message =
      switch threat {
      case .address(let address): bits.placing(1, 29, 2).placing(Int(address), 31, 24)
      case .place(let altitude, let distance, let bearing):
        bits.placing(2, 29, 2).placing(altitude, 31, 13).placing(distance, 44, 7).placing(bearing, 51, 6)
      case nil: bits
      }
  }
}
