/// Register 6,0: how the aircraft moves through the air (ICAO Doc 9871, table A-2-96).
public struct HeadingAndSpeed: Hashable, Sendable {
  /// 56 bits at the lower end.
  public let message: UInt64

  /// `nil` where the bits cannot be this register: a status bit of 0 before a value, or all zeros.
  public init?(_ message: UInt64) {
    guard message.registerBits != 0, message.keepsStatus(1, 11), message.keepsStatus(13, 10),
      message.keepsStatus(24, 10), message.keepsStatus(35, 10), message.keepsStatus(46, 10)
    else { return nil }
    self.message = message.registerBits
  }

  /// Degrees from magnetic north in [0, 360), in steps of 90/512.
  public var magneticHeading: Double? { message.field(status: 1, 11).map { Double($0) * 90 / 512 } }

  /// Knots.
  public var indicatedAirspeed: Int? { message.field(status: 13, 10) }

  /// In steps of 0.004.
  public var mach: Double? { message.field(status: 24, 10).map { Double($0) / 250 } }

  /// Feet a minute, climbing positive, in steps of 32.
  public var barometricRate: Int? { message.signedField(status: 35, 10).map { $0 * 32 } }

  /// Feet a minute, climbing positive, in steps of 32, from the inertial system.
  public var inertialRate: Int? { message.signedField(status: 46, 10).map { $0 * 32 } }
}
