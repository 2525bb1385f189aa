/// A Mode S downlink frame: 56 or 112 bits as they left the transponder.
///
/// A long frame opens with the downlink format (5 bits), and ends with 24 bits of parity. Bits are numbered from 1, as in
/// ICAO Annex 10, volume IV, 3.1.2.
public struct ModeSFrame: Hashable, Sendable {
  /// The first 64 bits; a short frame's 56 bits, then zeros.
  public let high: UInt64
  /// Bits 65 to 112 at the upper end; 0 for a short frame.
  public let low: UInt64
  public let isLong: Bool

  /// A long frame: its first 64 bits, and the other 48 at the upper end of `low`.
  public init(long high: UInt64, _ low: UInt64) {
    self.high = high
    self.low = low & ~0xFFFF
    isLong = true
  }

  /// A short frame, at the upper end of `bits`.
  public init(short bits: UInt64) {
    high = bits & ~0xFF
    low = 0
    isLong = false
  }

  /// The frame written as 14 or 28 hexadecimal digits; `nil` where one is no digit.
  ///
  /// - Precondition: `bytes` reach to `offset + digits`.
  @inline(__always)
  public init?(hexadecimal bytes: RawSpan, at offset: Int, digits: Int) {
    switch digits {
    case 28:
      guard let first = bytes.hexadecimalWord(at: offset), let second = bytes.hexadecimalWord(at: offset + 8),
        let third = bytes.hexadecimalWord(at: offset + 16), let fourth = bytes.hexadecimalWord(at: offset + 20)
      else { return nil }
      self.init(long: first << 32 | second, third << 32 | (fourth & 0xFFFF) << 16)
    case 14:
      guard let first = bytes.hexadecimalWord(at: offset), let second = bytes.hexadecimalWord(at: offset + 6)
      else { return nil }
      self.init(short: first << 32 | (second & 0xFF_FFFF) << 8)
    default: return nil
    }
  }

  /// The frame written as 14 or 28 hexadecimal digits.
  public init?(hexadecimal text: String) {
    let bytes = Array(text.utf8)
    self.init(hexadecimal: bytes.span.bytes, at: 0, digits: bytes.count)
  }

  /// Bits 1 to 5; all formats from 24 on are one, Comm-D.
  public var downlinkFormat: Int {
    let format = Int(high >> 59)
    return format > 24 ? 24 : format
  }

  /// Bits 9 to 32: the transponder's address in formats 11, 17 and 18.
  public var announcedAddress: UInt32 { UInt32(high >> 32) & 0xFF_FFFF }

  /// Bits 6 to 8: what the transponder can do, in formats 11 and 17.
  public var capability: TransponderCapability { TransponderCapability(code: UInt8(field(6, 3))) }

  /// Bits 33 to 88 of a long frame, at the lower end: the message of an extended squitter (ME), Comm-B reply (MB) or long
  /// air-air reply (MV).
  public var message: UInt64 { (high & 0xFFFF_FFFF) << 24 | low >> 40 }

  /// Bits among the first 64.
  @inline(__always)
  func field(_ first: Int, _ count: Int) -> UInt64 {
    high >> UInt64(65 - first - count) & ((1 << UInt64(count)) - 1)
  }
}

extension ModeSFrame: CustomStringConvertible {
  /// Lower-case hexadecimal digits.
  public var description: String {
    func padded(_ value: UInt64, _ width: Int) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return isLong ? padded(high, 16) + padded(low >> 16, 12) : padded(high >> 8, 14)
  }
}
