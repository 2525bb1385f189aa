/// Register 2,1: the registration of the aircraft, and the airline's designator (ICAO Doc 9871, table A-2-33).
public struct RegistrationMarkings: Hashable, Sendable {
  /// 56 bits at the lower end.
  public let message: UInt64

  /// `nil` where the bits cannot be this register: neither marking is valid, a status bit of 0 before a character, a
  /// character that is no letter, digit or blank, or blanks before the end.
  public init?(_ message: UInt64) {
    guard message.field(1, 1) == 1 || message.field(44, 1) == 1,
      Self.isMarking(message, status: 1, count: 7), Self.isMarking(message, status: 44, count: 2)
    else { return nil }
    self.message = message.registerBits
  }

  private static func isMarking(_ message: UInt64, status: Int, count: Int) -> Bool {
    guard let codes = message.field(status: status, 6 * count) else { return message.keepsStatus(status, 6 * count) }
    let packed = UInt64(codes)
    guard SixBitLetters.areLegal(packed, count: count) else { return false }
    let shape = SixBitLetters.shape(packed, count: count)
    return shape.length >= 2 && !shape.hasInnerBlank
  }

  /// Nationality and registration mark without its hyphen.
  public var registration: String? {
    message.field(status: 1, 42).flatMap { SixBitLetters.text(UInt64($0), count: 7) }
  }

  /// Two characters.
  public var airline: String? {
    message.field(status: 44, 12).flatMap { SixBitLetters.text(UInt64($0), count: 2) }
  }
}
