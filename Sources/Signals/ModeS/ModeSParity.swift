/// The parity of Mode S: a cyclic code of 24 bits whose generator is x^24 + x^23 + x^22 + x^21 + x^20 + x^19 + x^18 +
/// x^17 + x^16 + x^15 + x^14 + x^13 + x^12 + x^10 + x^3 + 1 (ICAO Annex 10, volume IV, 3.1.2.3.3).
extension ModeSFrame {
  /// What is left of the frame after division: 0 in an extended squitter without error, the interrogator's code in an
  /// all-call reply, the transponder's address in the formats that overlay it on their parity.
  public var parityRemainder: UInt32 {
    let remainders = Self.remainders
    var remainder: UInt32 = 0
    @inline(__always) func divide(_ byte: UInt64) {
      let index = Int(truncatingIfNeeded: UInt64(remainder >> 16) ^ byte) & 0xFF
      remainder = (remainder << 8 ^ remainders[index]) & 0xFF_FFFF
    }
    guard isLong else {
      divide(high >> 56)
      divide(high >> 48)
      divide(high >> 40)
      divide(high >> 32)
      return remainder ^ UInt32(high >> 8 & 0xFF_FFFF)
    }
    divide(high >> 56)
    divide(high >> 48)
    divide(high >> 40)
    divide(high >> 32)
    divide(high >> 24)
    divide(high >> 16)
    divide(high >> 8)
    divide(high)
    divide(low >> 56)
    divide(low >> 48)
    divide(low >> 40)
    return remainder ^ UInt32(low >> 16 & 0xFF_FFFF)
  }

  /// The remainder of each byte followed by 24 zero bits.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    var remainder = UInt32(byte) << 16
    for _ in 0..<8 {
      remainder = remainder & 0x80_0000 == 0 ? remainder << 1 : remainder << 1 ^ 0xFFF409
    }
    return remainder & 0xFF_FFFF
  }

  /// An extended squitter (downlink format 17) with its parity, as a transponder would send it.
  ///
  /// - Parameter message: 56 bits at the lower end.
  public init(squitterFrom address: UInt32, message: UInt64) {
    self.init(parityFor: UInt64(17) << 59 | UInt64(5) << 56, address: address, message: message)
  }

  /// An extended squitter of a device that is no transponder (downlink format 18).
  ///
  /// - Parameter control: control field, 0 to 7.
  public init(nonTransponderSquitterFrom address: UInt32, control: UInt8, message: UInt64) {
    self.init(parityFor: UInt64(18) << 59 | UInt64(control & 7) << 56, address: address, message: message)
  }

  private init(parityFor head: UInt64, address: UInt32, message: UInt64) {
    let high = head | UInt64(address & 0xFF_FFFF) << 32 | (message >> 24 & 0xFFFF_FFFF)
    let low = message << 40
    let parity = ModeSFrame(long: high, low).parityRemainder
    self.init(long: high, low | UInt64(parity) << 16)
  }
}
