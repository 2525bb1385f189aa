/// What ACAS tells the crew to do, and against whom (ICAO Annex 10, volume IV, 4.3.8.4.2.2.1).
///
/// The same bits are told in three places: in register 3,0, in type code 28, subtype 2 (RTCA DO-260B, 2.2.3.2.7.8.2), and,
/// without the threat, in the coordination reply of format 16. An advisory that is over is told for 18 s more.
public struct ResolutionAdvisory: Hashable, Sendable {
  /// Bits 9 to 56 of the message that tells it, at the lower end.
  let bits: UInt64

  private static let mask: UInt64 = 0xFFFF_FFFF_FFFF
  private static let threatMask: UInt64 = 0xFFF_FFFF

  /// Of type code 28, subtype 2. It holds no emergency and no Mode A code: what stands in their place in subtype 1 is
  /// advice here.
  init(broadcast message: UInt64) { bits = message & Self.mask }

  /// Of register 3,0, which is empty but for its number where no advisory was given; `nil` where the bits cannot be this
  /// register: another code in its first octet, the bits of ACAS III or the last kind of threat set, which are reserved,
  /// or a threat that is told against its kind.
  public init?(register message: UInt64) {
    guard message.field(1, 8) == 0x30, message.field(16, 7) == 0, Self.isThreat(message) else { return nil }
    // Without advisory, one threat or several, there is nothing to be said of its sense.
    guard message.isSet(9) || message.isSet(28) || message.field(10, 6) == 0 else { return nil }
    bits = message & Self.mask
  }

  /// Of the field MV of format 16; `nil` where that is another message, a register that was asked for by crosslink: it opens
  /// with VDS1 = 3 and VDS2 = 0 (4.3.8.4.2.4).
  public init?(coordination message: UInt64) {
    guard message.field(1, 8) == 0x30 else { return nil }
    bits = message & Self.mask & ~Self.threatMask
  }

  /// - Parameter active: ARA, 14 bits.
  public init(
    active: Int, complements: Complements = [], isTerminated: Bool = false, hasSeveralThreats: Bool = false,
    threat: Threat? = nil
  ) {
    let bits = UInt64(0).placing(active, 9, 14).placing(complements.rawValue, 23, 4).placing(isTerminated, 27)
      .placing(hasSeveralThreats, 28)
    self.bits =
      switch threat {
      case .address(let address): bits.placing(1, 29, 2).placing(Int(address), 31, 24)
      case .place(let altitude, let distance, let bearing):
        bits.placing(2, 29, 2).placing(altitude, 31, 13).placing(distance, 44, 7).placing(bearing, 51, 6)
      case nil: bits
      }
  }

  /// The message of type code 28, subtype 2.
  public var broadcast: UInt64 { bits.placing(28, 1, 5).placing(2, 6, 3) }

  /// The field MV of format 16.
  public var coordination: UInt64 { 0x30 << 48 | bits & ~Self.threatMask }

  private static func isThreat(_ message: UInt64) -> Bool {
    switch message.field(29, 2) {
    case 0: message.field(31, 26) == 0
    case 1: message.field(55, 2) == 0 && ModeSMessage.isLegal(UInt32(message.field(31, 24)))
    case 2: message.field(51, 6) <= 60
    default: false
    }
  }

  /// ARA, 14 bits: see ``advice``.
  public var active: Int { bits.field(9, 14) }

  /// RAC: what other aircraft's ACAS asked this one not to do.
  public var complements: Complements { Complements(rawValue: bits.field(23, 4)) }

  /// RAT: the advisory is over.
  public var isTerminated: Bool { bits.isSet(27) }

  /// MTE: two or more threats at a time.
  public var hasSeveralThreats: Bool { bits.isSet(28) }

  /// TTI, 0 to 3.
  public var threatType: Int { bits.field(29, 2) }

  public struct Complements: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let doNotPassBelow = Complements(rawValue: 8)
    public static let doNotPassAbove = Complements(rawValue: 4)
    public static let doNotTurnLeft = Complements(rawValue: 2)
    public static let doNotTurnRight = Complements(rawValue: 1)
  }

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
    if bits.isSet(9) {
      return .single(
        isCorrective: bits.isSet(10), isDownward: bits.isSet(11), isIncreased: bits.isSet(12),
        isReversed: bits.isSet(13), crossesAltitude: bits.isSet(14), isPositive: bits.isSet(15))
    }
    guard hasSeveralThreats else { return nil }
    return .several(
      correctsUpward: bits.isSet(10), demandsClimb: bits.isSet(11), correctsDownward: bits.isSet(12),
      demandsDescent: bits.isSet(13), crossesAltitude: bits.isSet(14), isReversed: bits.isSet(15))
  }

  /// TID.
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
    case 1: .address(UInt32(bits.field(31, 24)))
    case 2: .place(altitudeCode: bits.field(31, 13), distanceCode: bits.field(44, 7), bearingCode: bits.field(51, 6))
    default: nil
    }
  }
}
