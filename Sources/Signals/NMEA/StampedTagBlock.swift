/// A TAG block as most are: perhaps the source, then the time in seconds, and a right checksum.
///
///     \s:2573135,c:1671620143*0B\
///
/// Read in one walk, on every line of a network's log. It takes nothing that ``TagBlock`` would not take, and gives the
/// same; that one is for all others.
public struct StampedTagBlock: Sendable {
  /// Since 1970, ten digits; not tested to be believable.
  public let seconds: Int64
  /// Where the name of the source stands; `nil` where there is none.
  public let source: Range<Int>?
  /// The offset after the closing backslash.
  public let end: Int

  /// `nil` where no such block begins at `start`, or it does not end before `limit`.
  ///
  /// - Precondition: ``AISSentence/padding`` more bytes can be read after `limit`.
  @inlinable @inline(__always)
  public init?(_ bytes: RawSpan, from start: Int, to limit: Int) {
    guard limit &- start >= 17, bytes.canWalk(from: start, to: limit) else { return nil }
    var sum: UInt64 = 0
    var comma = start
    if bytes.eightBytes(walkedAt: start) &>> 40 == 0x5C_733A {
      // The source goes up to the first comma, or on into another kind of block.
      let name = start &+ 3
      comma = name
      while true {
        guard comma < limit else { return nil }
        let eight = bytes.eightBytes(walkedAt: comma)
        let found = RawSpan.zeroBytes(eight ^ 0x2C2C_2C2C_2C2C_2C2C) | RawSpan.zeroBytes(eight ^ 0x5C5C_5C5C_5C5C_5C5C)
        if found != 0 {
          let before = found.leadingZeroBitCount &>> 3
          sum ^= eight & ~(UInt64.max &>> UInt64(truncatingIfNeeded: before &* 8))
          comma &+= before
          break
        }
        sum ^= eight
        comma &+= 8
      }
      guard comma &+ 17 <= limit, bytes.eightBytes(walkedAt: comma) &>> 40 == 0x2C_633A else { return nil }
      // `s:` and the comma.
      sum ^= 0x73_3A2C
      source = Range(uncheckedBounds: (name, comma))
    } else {
      guard bytes.eightBytes(walkedAt: start) &>> 40 == 0x5C_633A else { return nil }
      source = nil
    }
    let digits = bytes.eightBytes(walkedAt: comma &+ 3)
    // Two digits, star, checksum, backslash.
    let tail = bytes.eightBytes(walkedAt: comma &+ 11)
    let tens = (tail &>> 56) &- 0x30
    let ones = ((tail &>> 48) & 0xFF) &- 0x30
    guard tail & 0xFF_0000_FF00_00 == 0x2A_0000_5C00_00, tens < 10, ones < 10, let eight = RawSpan.number(digits)
    else { return nil }
    // `c:` and the last digits.
    sum ^= digits ^ 0x633A ^ tail &>> 48
    guard bytes.isHexadecimal(RawSpan.folded(sum), at: comma &+ 14) else { return nil }
    seconds = Int64(truncatingIfNeeded: eight &* 100 &+ tens &* 10 &+ ones)
    end = comma &+ 17
  }
}
