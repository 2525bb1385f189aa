/// Writes six-bit text in quotes: up to the first `@`, without blanks at its end; null where nothing is left.
///
/// Eight characters at a time (`Benchmarks/run_decode.sh`).
struct SixBitWriter {
  private let start: UnsafeMutablePointer<UInt8>
  private var isOver = false

  @inline(__always)
  init(_ out: inout JSONOutput) {
    start = out.next
    out.put(0x22)
  }

  /// - Parameter end: a whole number of characters after `from`, all of which are there.
  @inline(__always)
  mutating func write(_ bits: MessageBits, from: Int, to end: Int, _ out: inout JSONOutput) {
    var place = from
    while place < end, !isOver {
      let count = min(8, (end &- place) / 6)
      // Codes in bytes, the first in the lowest.
      let codes = Self.spread(bits.fortyEight(place)).byteSwapped
      place &+= count &* 6
      let isUpper = ~codes & 0x2020_2020_2020_2020
      let text = codes &+ (isUpper &<< 1)
      let at = Self.zeroBytes(codes)
      let last = at == 0 ? 8 : at.trailingZeroBitCount &>> 3
      let taken = min(count, last)
      let special = Self.zeroBytes(text ^ 0x2222_2222_2222_2222) | Self.zeroBytes(text ^ 0x5C5C_5C5C_5C5C_5C5C)
      if special == 0 {
        out.put(word: text, count: taken)
      } else {
        for index in 0..<taken {
          let character = UInt8(truncatingIfNeeded: text &>> UInt64(8 * index))
          if character == 0x22 || character == 0x5C { out.put(0x5C) }
          out.put(character)
        }
      }
      isOver = last < count
    }
  }

  @inline(__always)
  func close(_ out: inout JSONOutput) {
    out.dropBlanks(downTo: start + 1)
    if out.next == start + 1 {
      out.rewind(to: start)
      out.putNull()
    } else {
      out.put(0x22)
    }
  }

  /// Eight codes of six bits, from the lowest 48 bits to a byte each.
  @inline(__always)
  private static func spread(_ bits: UInt64) -> UInt64 {
    var bytes = bits & 0xFF_FFFF | (bits & 0xFFFF_FF00_0000) &<< 8
    bytes = bytes & 0x0000_0FFF_0000_0FFF | (bytes & 0x00FF_F000_00FF_F000) &<< 4
    return bytes & 0x003F_003F_003F_003F | (bytes & 0x0FC0_0FC0_0FC0_0FC0) &<< 2
  }

  /// The high bit of each byte that is zero, and of none below the first that is.
  @inline(__always)
  private static func zeroBytes(_ bytes: UInt64) -> UInt64 {
    (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080
  }
}
