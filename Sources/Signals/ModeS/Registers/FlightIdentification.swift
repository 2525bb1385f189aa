/// Register 2,0: the flight identification as the crew entered it, or the registration (ICAO Doc 9871, table A-2-32).
public struct FlightIdentification: Hashable, Sendable {
  /// 56 bits at the lower end.
  public let message: UInt64

  /// `nil` where the bits cannot be this register: another code in its first octet, or a character that is no letter,
  /// digit or blank.
  public init?(_ message: UInt64) {
    guard message.field(1, 8) == 0x20, SixBitLetters.areLegal(message, count: 8) else { return nil }
    self.message = message.registerBits
  }

  /// Eight characters of six bits each, as transmitted.
  public var packedCallsign: UInt64 { message & 0xFFFF_FFFF_FFFF }

  /// Without the blanks at its end; `nil` where it is blank.
  public var callsign: String? { SixBitLetters.text(packedCallsign, count: 8) }
}
