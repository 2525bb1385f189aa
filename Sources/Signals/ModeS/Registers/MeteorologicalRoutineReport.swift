/// Register 4,4: wind and weather where the aircraft is (ICAO Doc 9871, table A-2-68).
///
/// The table gives the temperature a sign and ten bits, steps of 0.25 degrees and a range of 128, which do not fit each
/// other; the step is what aircraft use.
public struct MeteorologicalRoutineReport: Hashable, Sendable {
  /// 56 bits at the lower end.
  public let message: UInt64

  /// `nil` where the bits cannot be this register: a reserved source, a status bit of 0 before a value, nothing but a
  /// source, or what is out of the range that Annex 3 asks for (wind to 250 kt, -80 to 60 degrees Celsius).
  public init?(_ message: UInt64) {
    guard message.field(1, 4) <= 4, message.field(5, 52) != 0, message.keepsStatus(5, 18), message.field(6, 9) <= 250,
      message.keepsStatus(35, 11), message.keepsStatus(47, 2), message.keepsStatus(50, 6),
      (-320...240).contains(message.signedField(24, 11))
    else { return nil }
    self.message = message.registerBits
  }

  public enum Source: Int, Hashable, Sendable {
    case invalid, inertial, gnss, distanceMeasuring, omnidirectionalRange
  }

  /// What the wind was made from.
  public var source: Source { Source(rawValue: message.field(1, 4)) ?? .invalid }

  /// Knots.
  public var windSpeed: Int? { message.field(status: 5, 18).map { $0 >> 9 } }

  /// Degrees from true north that the wind blows from.
  public var windDirection: Double? { message.field(status: 5, 18).map { Double($0 & 0x1FF) * 180 / 256 } }

  /// Static air temperature in degrees Celsius. It has no status bit: 0 may mean that it is not available.
  public var temperature: Double { Double(message.signedField(24, 11)) / 4 }

  /// Average static pressure in hectopascals.
  public var pressure: Int? { message.field(status: 35, 11) }

  public var turbulence: Severity? { message.field(status: 47, 2).flatMap { Severity(rawValue: $0) } }

  /// Relative, in percent.
  public var humidity: Double? { message.field(status: 50, 6).map { Double($0) * 100 / 64 } }

  public enum Severity: Int, Hashable, Sendable { case none, light, moderate, severe }
}
