/// Type code 19: how an aircraft in the air moves (RTCA DO-260B, 2.2.3.2.6).
///
/// Subtypes 1 and 2 give the velocity over the ground, 3 and 4 heading and airspeed where that is not known; 2 and 4 are
/// for supersonic aircraft, in steps of 4 kt.
public struct AirborneVelocity: Hashable, Sendable {
  private let message: UInt64

  /// `nil` for the subtypes that the standard reserves.
  init?(_ message: UInt64) {
    guard (1...4).contains(message.field(6, 3)) else { return nil }
    self.message = message
  }

  /// 1 to 4.
  public var subtype: Int { message.field(6, 3) }

  private var step: Double { subtype & 1 == 0 ? 4 : 1 }

  /// Navigation accuracy category for velocity.
  public var accuracyCategory: Int { message.field(11, 3) }

  /// The velocity over the ground; `nil` where either component is not available, and in subtypes 3 and 4.
  public var overGround: GroundVelocity? {
    guard subtype <= 2 else { return nil }
    let east = message.field(15, 10)
    let north = message.field(26, 10)
    guard east != 0, north != 0 else { return nil }
    return GroundVelocity(
      east: Double(east - 1) * (message.field(14, 1) == 1 ? -step : step),
      north: Double(north - 1) * (message.field(25, 1) == 1 ? -step : step),
      isSaturated: east == 1023 || north == 1023)
  }

  /// Degrees from north (true or magnetic: the operational status message tells); subtypes 3 and 4 only.
  public var heading: Double? {
    subtype >= 3 && message.field(14, 1) == 1 ? Double(message.field(15, 10)) * 360 / 1024 : nil
  }

  /// Knots; subtypes 3 and 4 only.
  public var airspeed: Double? {
    let code = message.field(26, 10)
    return subtype >= 3 && code != 0 ? Double(code - 1) * step : nil
  }

  /// Whether `airspeed` is true airspeed, not indicated.
  public var isTrueAirspeed: Bool { message.field(25, 1) == 1 }

  /// Feet a minute, climbing positive.
  public var verticalRate: Int? {
    let code = message.field(38, 9)
    guard code != 0 else { return nil }
    return (code - 1) * (message.field(37, 1) == 1 ? -64 : 64)
  }

  public enum VerticalRateSource: Hashable, Sendable { case gnss, barometric }

  /// Bit 36: 0 is GNSS, 1 barometric (2.2.3.2.6.1.10).
  public var verticalRateSource: VerticalRateSource { message.field(36, 1) == 1 ? .barometric : .gnss }

  /// GNSS height less barometric altitude.
  public var heightDifference: HeightDifference? {
    let code = message.field(50, 7)
    guard code != 0 else { return nil }
    let isBelow = message.field(49, 1) == 1
    let feet = code == 127 ? 3137.5 : Double(code - 1) * 25
    return HeightDifference(feet: isBelow ? -feet : feet, isSaturated: code == 127)
  }

  public struct HeightDifference: Hashable, Sendable {
    public let feet: Double
    /// The difference is larger than `feet`, away from 0.
    public let isSaturated: Bool
  }
}
