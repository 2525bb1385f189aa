/// The parity of Mode S: a cyclic code of 24 bits whose generator is x^24 + x^23 + x^22 + x^21 + x^20 + x^19 + x^18 +
/// x^17 + x^16 + x^15 + x^14 + x^13 + x^12 + x^10 + x^3 + 1 (ICAO Annex 10, volume IV, 3.1.2.3.3).
extension ModeSFrame {
  /// What is left of the frame after division: 0 in an extended squitter without error, the interrogator's code in an
  /// all-call reply, the transponder's address in the formats that overlay it on their parity.
  ///
  /// No table: the generator times x + 1 has eight terms and a wide gap, x^25 = x^12 + x^11 + x^10 + x^4 + x^3 + x + 1,
  /// and the squares of both sides are as good (x^50 = x^24 + ... + 1, x^100 = x^48 + ... + 1), so that many bits are
  /// divided at once.
  public var parityRemainder: UInt32 {
    var rest: UInt64
    if isLong {
      // The places 111 to 100 of the polynomial, then 99 to 74, which reach down to 73 to 48 and 47 to 0.
      let first = Self.reduced(high >> 52, power: 4)
      let second = Self.reduced(high >> 26 & 0x3FF_FFFF, power: 2)
      let middle = high & 0x3FF_FFFF ^ first >> 48 ^ second >> 24
      let lower = low >> 16 ^ (first ^ second << 24) & 0xFFFF_FFFF_FFFF
      rest = lower ^ (middle & 3) << 48 ^ Self.reduced(middle >> 2, power: 2)
    } else {
      rest = high >> 8 & 0x3_FFFF_FFFF_FFFF ^ Self.reduced(high >> 58, power: 2)
    }
    rest = rest & 0x1FF_FFFF ^ Self.reduced(rest >> 25, power: 1)
    rest = rest & 0x1FF_FFFF ^ Self.reduced(rest >> 25, power: 1)
    // From 25 places to 24, by the generator itself.
    return UInt32(truncatingIfNeeded: rest ^ (0 &- rest >> 24) & 0x1FF_F409)
  }

  /// What `bits` times x^25 leave, or times x^50 or x^100 for power 2 or 4: 12 times `power` places more than `bits` have.
  @inline(__always)
  private static func reduced(_ bits: UInt64, power: UInt64) -> UInt64 {
    let pair = bits ^ bits << power
    return bits << (12 * power) ^ pair << (10 * power) ^ pair << (3 * power) ^ pair
  }

  /// A frame of its first 32 bits, for a long one 56 bits of message, and the parity of both with `overlay` on it.
  init(head: UInt32, message: UInt64?, overlay: UInt32) {
    let first = UInt64(head) << 32
    if let message {
      let high = first | message >> 24 & 0xFFFF_FFFF
      let low = message << 40
      self.init(long: high, low | UInt64(ModeSFrame(long: high, low).parityRemainder ^ overlay & 0xFF_FFFF) << 16)
    } else {
      self.init(short: first | UInt64(ModeSFrame(short: first).parityRemainder ^ overlay & 0xFF_FFFF) << 8)
    }
  }

  /// An extended squitter (downlink format 17) with its parity, as a transponder would send it.
  ///
  /// - Parameter message: 56 bits at the lower end.
  public init(squitterFrom address: UInt32, capability: TransponderCapability = .airborne, message: UInt64) {
    self.init(head: 17 << 27 | UInt32(capability.code) << 24 | address & 0xFF_FFFF, message: message, overlay: 0)
  }

  /// An extended squitter of a device that is no transponder (downlink format 18).
  ///
  /// - Parameter control: control field, 0 to 7.
  public init(nonTransponderSquitterFrom address: UInt32, control: UInt8, message: UInt64) {
    self.init(head: 18 << 27 | UInt32(control & 7) << 24 | address & 0xFF_FFFF, message: message, overlay: 0)
  }
}
