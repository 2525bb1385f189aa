/// Loads by offset, checked against the bounds of the span: each by itself, or a stretch once before it is walked.
///
/// They are inlined into other modules: NMEA logs are read with nothing else, 70 bytes a line (Benchmarks/run_nmea.sh).
extension RawSpan {
  @inlinable @inline(__always)
  package func byte(at offset: Int) -> UInt8 { unsafeLoad(fromByteOffset: offset, as: UInt8.self) }

  /// Eight bytes, the first in the highest place.
  @inlinable @inline(__always)
  package func eightBytes(at offset: Int) -> UInt64 {
    UInt64(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The same, where ``canWalk(from:to:)`` told of a range in which the offset lies.
  @inlinable @inline(__always)
  package func eightBytes(walkedAt offset: Int) -> UInt64 {
    UInt64(bigEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// Sixteen bytes, where ``canWalk(from:to:)`` told of a range in which both the offset and the one eight after it lie.
  @inlinable @inline(__always)
  package func sixteenBytes(walkedAt offset: Int) -> SIMD16<UInt8> {
    unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Whether eight bytes can be read at each offset of a range.
  @inlinable @inline(__always)
  package func canWalk(from start: Int, to end: Int) -> Bool { start >= 0 && end <= byteCount &- 7 }

  /// The exclusive or of the bytes of a range: the checksum of NMEA 0183.
  ///
  /// - Precondition: seven more bytes can be read after `end`.
  @inlinable @inline(__always)
  package func exclusiveOr(from start: Int, to end: Int) -> UInt8 {
    guard start < end else { return 0 }
    precondition(canWalk(from: start, to: end), "seven bytes follow a text whose checksum is taken")
    var sixteen = SIMD16<UInt8>(repeating: 0)
    var position = start
    while position &+ 16 <= end {
      sixteen ^= sixteenBytes(walkedAt: position)
      position &+= 16
    }
    let halves = unsafeBitCast(sixteen, to: SIMD2<UInt64>.self)
    var sum = halves[0] ^ halves[1]
    while position &+ 8 <= end {
      sum ^= eightBytes(walkedAt: position)
      position &+= 8
    }
    if position < end {
      sum ^= eightBytes(walkedAt: position) & ~(UInt64.max &>> UInt64(truncatingIfNeeded: 8 &* (end &- position)))
    }
    return Self.folded(sum)
  }

  /// The exclusive or of eight bytes.
  @inlinable @inline(__always)
  package static func folded(_ sum: UInt64) -> UInt8 {
    let four = sum ^ sum &>> 32
    let two = four ^ four &>> 16
    return UInt8(truncatingIfNeeded: two ^ two &>> 8)
  }

  /// The value of eight characters, if all are digits: pairs, then fours, then all are summed in parallel.
  @inlinable @inline(__always)
  package static func number(_ characters: UInt64) -> UInt64? {
    let digits = characters ^ 0x3030_3030_3030_3030
    guard (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else { return nil }
    let pairs = (digits & 0x00FF_00FF_00FF_00FF) &+ ((digits &>> 8) & 0x00FF_00FF_00FF_00FF) &* 10
    let fours = (pairs & 0x0000_FFFF_0000_FFFF) &+ ((pairs &>> 16) & 0x0000_FFFF_0000_FFFF) &* 100
    return (fours & 0xFFFF_FFFF) &+ (fours &>> 32) &* 10_000
  }

  /// The high bit of each byte that is zero.
  @inlinable @inline(__always)
  package static func zeroBytes(_ bytes: UInt64) -> UInt64 {
    ~(((bytes & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | bytes | 0x7F7F_7F7F_7F7F_7F7F)
  }

  /// Where a byte next stands in a range; `nil` where it does not.
  ///
  /// - Precondition: seven more bytes can be read after `end`.
  @inlinable @inline(__always)
  package func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    precondition(canWalk(from: start, to: end), "seven bytes follow a text that is searched")
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var position = start
    while position < end {
      let zeros = Self.zeroBytes(eightBytes(walkedAt: position) ^ pattern)
      if zeros != 0 {
        let found = position &+ zeros.leadingZeroBitCount &>> 3
        return found < end ? found : nil
      }
      position &+= 8
    }
    return nil
  }

  /// Whether the two hexadecimal digits of a number stand at an offset, of either case.
  @inlinable @inline(__always)
  package func isHexadecimal(_ number: UInt8, at offset: Int) -> Bool {
    let high = number &>> 4
    let low = number & 15
    let capitals = (high &+ 0x30 &+ (high > 9 ? 7 : 0), low &+ 0x30 &+ (low > 9 ? 7 : 0))
    let digits = (byte(at: offset), byte(at: offset &+ 1))
    return digits == capitals || hexadecimalPair(at: offset) == number
  }

  /// Two hexadecimal digits, of either case.
  @inlinable @inline(__always)
  package func hexadecimalPair(at offset: Int) -> UInt8? {
    guard let high = Self.hexadecimalValue(byte(at: offset)), let low = Self.hexadecimalValue(byte(at: offset + 1))
    else { return nil }
    return high &<< 4 | low
  }

  @inlinable @inline(__always)
  package static func hexadecimalValue(_ digit: UInt8) -> UInt8? {
    let decimal = digit &- 0x30
    if decimal < 10 { return decimal }
    let letter = (digit | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }

  /// Calls `body` with a span of the bytes followed by ``AISSentence/padding`` zeros, for text at the very end of what can
  /// be read.
  package func withPaddedCopy<Result>(of range: Range<Int>, _ body: (RawSpan) -> Result) -> Result {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count + AISSentence.padding)
    for offset in range { copy.append(byte(at: offset)) }
    for _ in 0..<AISSentence.padding { copy.append(0) }
    return body(copy.span.bytes)
  }
}
