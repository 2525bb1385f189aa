/// Type code 19: how an aircraft in the air moves (RTCA DO-260B, 2.2.3.2.6).
///
/// Subtypes 1 and 2 give the velocity over the ground, 3 and 4 heading and airspeed where that is not known; 2 and 4 are
/// for supersonic aircraft, in steps of 4 kt.
public struct AirborneVelocity: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64
  /// A ground station's message, which has other things in the bits 10 to 13, 36 and 47 to 56 (ICAO Doc 9871,
  /// B.3.4).
  let isTrafficInformation: Bool

  /// `nil` for the subtypes that the standard reserves.
  @inline(__always)
  init?(_ message: UInt64, isTrafficInformation: Bool = false) {
    guard (1...4).contains(message.field(6, 3)) else { return nil }
    self.message = message
    self.isTrafficInformation = isTrafficInformation
  }

  /// 1 to 4.
  public var subtype: Int { message.field(6, 3) }

  /// Knots.
  private var step: Int { subtype & 1 == 0 ? 4 : 1 }

  /// Whether the intent of the aircraft has changed of late (2.2.3.2.6.1.3).
  public var changesIntent: Bool { message.isSet(9) }

  /// Whether the aircraft is equipped for ADS-B applications of class A1 and above; versions 0 and 1, reserved since
  /// (ICAO Doc 9871, A.2.3.5.4).
  public var hasIFRCapability: Bool { !isTrafficInformation && message.isSet(10) }

  /// Navigation accuracy category for velocity, NACv (in version 0 the uncertainty category NUCr, which is numbered
  /// alike): see ``NavigationAccuracy``. 0 is unknown.
  public var accuracyCategory: Int { isTrafficInformation ? 0 : message.field(11, 3) }

  /// The velocity over the ground; `nil` where either component is not available, and in subtypes 3 and 4.
  public var overGround: GroundVelocity? {
    guard subtype <= 2 else { return nil }
    let east = message.field(15, 10)
    let north = message.field(26, 10)
    guard east != 0, north != 0 else { return nil }
    return GroundVelocity(
      east: Double((east - 1) * (message.isSet(14) ? -step : step)),
      north: Double((north - 1) * (message.isSet(25) ? -step : step)),
      isSaturated: east == 1023 || north == 1023)
  }

  /// Degrees from north (true or magnetic: the operational status message tells); subtypes 3 and 4 only.
  public var heading: Double? {
    subtype >= 3 && message.isSet(14) ? Double(message.field(15, 10)) * 360 / 1024 : nil
  }

  /// Knots; subtypes 3 and 4 only.
  public var airspeed: Double? {
    let code = message.field(26, 10)
    return subtype >= 3 && code != 0 ? Double((code - 1) * step) : nil
  }

  /// Whether `airspeed` is as large as can be transmitted, or larger: above 1,021.5 kt, or 4,086 kt when supersonic.
  public var isAirspeedSaturated: Bool { subtype >= 3 && message.field(26, 10) == 1023 }

  /// Whether `airspeed` is true airspeed, not indicated.
  public var isTrueAirspeed: Bool { message.isSet(25) }

  /// Feet a minute, climbing positive.
  public var verticalRate: Int? {
    let code = message.field(38, 9)
    guard code != 0 else { return nil }
    return (code - 1) * (message.isSet(37) ? -64 : 64)
  }

  /// Whether `verticalRate` is as large as can be transmitted, or larger: beyond 32,608 ft/min.
  public var isVerticalRateSaturated: Bool { message.field(38, 9) == 511 }

  public enum VerticalRateSource: Hashable, Sendable { case gnss, barometric }

  /// Bit 36: 0 is GNSS, 1 barometric (2.2.3.2.6.1.10); `nil` in TIS-B, which does not tell.
  public var verticalRateSource: VerticalRateSource? {
    if isTrafficInformation { return nil }
    return message.isSet(36) ? .barometric : .gnss
  }

  /// GNSS height less barometric altitude.
  public var heightDifference: HeightDifference? {
    let code = message.field(50, 7)
    // In TIS-B, bit 36 tells whether it is there.
    guard code != 0, !isTrafficInformation || message.isSet(36) else { return nil }
    let feet = code == 127 ? 3137.5 : Double(code - 1) * 25
    return HeightDifference(feet: message.isSet(49) && code != 1 ? -feet : feet, isSaturated: code == 127)
  }

  public struct HeightDifference: Hashable, Sendable {
    public let feet: Double
    /// The difference is larger than `feet`, away from 0.
    public let isSaturated: Bool

    public init(feet: Double, isSaturated: Bool = false) {
      self.feet = feet
      self.isSaturated = isSaturated
    }
  }
}
