/// Register 4,5: how severe the weather is where the aircraft is (ICAO Doc 9871, table A-2-69).
public struct MeteorologicalHazardReport: Hashable, Sendable {
  /// 56 bits at the lower end.
  public let message: UInt64

  /// `nil` where the bits cannot be this register: a reserved bit set, a status bit of 0 before a value, all zeros, or a
  /// temperature out of the range that Annex 3 asks for (-80 to 60 degrees Celsius).
  public init?(_ message: UInt64) {
    guard message.registerBits != 0, message.field(52, 5) == 0, message.keepsStatus(1, 2), message.keepsStatus(4, 2),
      message.keepsStatus(7, 2), message.keepsStatus(10, 2), message.keepsStatus(13, 2), message.keepsStatus(16, 10),
      message.keepsStatus(27, 11), message.keepsStatus(39, 12), (-320...240).contains(message.signedField(17, 10))
    else { return nil }
    self.message = message.registerBits
  }

  public typealias Severity = MeteorologicalRoutineReport.Severity

  public var turbulence: Severity? { severity(1) }
  public var windShear: Severity? { severity(4) }
  public var microburst: Severity? { severity(7) }
  public var icing: Severity? { severity(10) }
  public var wakeVortex: Severity? { severity(13) }

  private func severity(_ status: Int) -> Severity? {
    message.field(status: status, 2).flatMap { Severity(rawValue: $0) }
  }

  /// Static air temperature in degrees Celsius, in steps of 0.25.
  public var temperature: Double? { message.signedField(status: 16, 10).map { Double($0) / 4 } }

  /// Average static pressure in hectopascals.
  public var pressure: Int? { message.field(status: 27, 11) }

  /// Feet above what is below, in steps of 16.
  public var radioHeight: Int? { message.field(status: 39, 12).map { $0 * 16 } }
}
