/// A ground station's coarse view of a radar target in the air: the whole message has a layout of its own (TIS-B,
/// control field 3; RTCA DO-260B, 2.2.17.3; ICAO Doc 9871, table B-3-5).
public struct CoarsePosition: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  init(_ message: UInt64) { self.message = message }

  /// Of the ground station's coverage, 4 bits.
  public var serviceVolume: Int { message.field(4, 4) }

  /// Barometric; `nil` where it is not available, or not a valid code.
  public var altitudeFeet: Int? { AltitudeCode.feet(twelveBits: message.field(8, 12)) }

  /// Degrees from true north, in steps of 11.25; `nil` where not valid.
  public var track: Double? { message.isSet(20) ? Double(message.field(21, 5)) * 11.25 : nil }

  /// Knots, an interval of 32 (the first of 16), and this is its lower end; `nil` where not available.
  public var groundSpeedLow: Int? { speedCode == 0 ? nil : max(0, 32 * speedCode - 48) }

  /// Of the last code, 1,968 kt and more, there is none.
  public var groundSpeedHigh: Int? { speedCode == 0 || speedCode == 63 ? nil : 32 * speedCode - 16 }

  private var speedCode: Int { message.field(26, 6) }

  public var isOdd: Bool { message.isSet(32) }

  /// Compact position of 12 bits, not of 17.
  public var latitudeCode: Int { message.field(33, 12) }

  /// Compact position of 12 bits, not of 17.
  public var longitudeCode: Int { message.field(45, 12) }
}
