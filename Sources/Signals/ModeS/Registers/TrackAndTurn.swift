/// Register 5,0: how the aircraft moves over the ground, and turns (ICAO Doc 9871, table A-2-80).
public struct TrackAndTurn: Hashable, Sendable {
  /// 56 bits at the lower end.
  public let message: UInt64

  /// `nil` where the bits cannot be this register: a status bit of 0 before a value, or all zeros.
  public init?(_ message: UInt64) {
    guard message.registerBits != 0, message.keepsStatus(1, 10), message.keepsStatus(12, 11),
      message.keepsStatus(24, 10), message.keepsStatus(35, 10), message.keepsStatus(46, 10)
    else { return nil }
    self.message = message.registerBits
  }

  /// Degrees, right wing down positive, in steps of 45/256.
  public var roll: Double? { message.signedField(status: 1, 10).map { Double($0) * 45 / 256 } }

  /// Degrees from true north in [0, 360), in steps of 90/512.
  public var track: Double? { message.field(status: 12, 11).map { Double($0) * 90 / 512 } }

  /// Knots, in steps of 2.
  public var groundSpeed: Int? { message.field(status: 24, 10).map { $0 * 2 } }

  /// Degrees a second, turning right positive, in steps of 8/256.
  public var trackRate: Double? { message.signedField(status: 35, 10).map { Double($0) * 8 / 256 } }

  /// Knots, in steps of 2.
  public var trueAirspeed: Int? { message.field(status: 46, 10).map { $0 * 2 } }
}
