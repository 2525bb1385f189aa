/// Register 1,7: which registers of common use the aircraft feeds just now (ICAO Doc 9871, table A-2-23).
public struct CommonUsageCapability: Hashable, Sendable {
  /// 56 bits at the lower end.
  public let message: UInt64

  /// `nil` where the bits cannot be this register: identification (2,0), which is always there, is missing, or a
  /// reserved bit is set.
  public init?(_ message: UInt64) {
    guard message.field(7, 1) == 1, message.field(25, 2) == 0, message.field(30, 27) == 0 else { return nil }
    self.message = message.registerBits
  }

  /// Whether a register is fed: its number is two hexadecimal digits, such as 0x50 for 5,0. `nil` for a register that
  /// this one does not tell of.
  public func feeds(_ number: UInt8) -> Bool? {
    guard let place = Self.numbers.firstIndex(of: number) else { return nil }
    return message.field(Self.places[place], 1) == 1
  }

  /// The numbers of the registers that are fed, in the order of their bits.
  public var registers: [UInt8] { Self.numbers.filter { feeds($0) == true } }

  private static let numbers: [UInt8] = [
    0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x20, 0x21, 0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0x48, 0x50, 0x51, 0x52, 0x53,
    0x54, 0x55, 0x56, 0x5F, 0x60, 0xE1, 0xE2, 0xF1,
  ]
  /// Bits 25 and 26 are reserved.
  private static let places = Array(1...24) + [27, 28, 29]
}
