/// Sixteen characters of the payload of an AIS sentence, six bits each (IEC 61162-1, sentences VDM and VDO).
///
/// Payloads are most of a log, so that they are read by vectors (`Benchmarks/run_nmea.sh`).
@usableFromInline
struct ArmouredCharacters {
  /// 48 bits of the first eight, and of the others, in the lowest places.
  @usableFromInline let bits: SIMD2<UInt64>
  /// All bits of each byte that is not of the alphabet `0`…`W`, backquote…`w`; the first character is the lowest byte.
  @usableFromInline let foreign: SIMD2<UInt64>

  @inlinable @inline(__always)
  init(_ characters: SIMD16<UInt8>) {
    // Between two vectors whose type is written out: only those operations are single instructions.
    let fromZero = characters &- SIMD16<UInt8>(repeating: 0x30)
    let isUpper = fromZero .< SIMD16<UInt8>(repeating: 40)
    let isLower = characters &- SIMD16<UInt8>(repeating: 0x60) .< SIMD16<UInt8>(repeating: 24)
    var codes = fromZero
    codes.replace(with: characters &- SIMD16<UInt8>(repeating: 0x38), where: isLower)
    var outside = SIMD16<UInt8>(repeating: 0xFF)
    outside.replace(with: SIMD16<UInt8>(repeating: 0), where: isUpper .| isLower)
    foreign = unsafeBitCast(outside, to: SIMD2<UInt64>.self)
    // Pairs, fours, eights.
    let sixes = unsafeBitCast(codes, to: SIMD8<UInt16>.self)
    let six = SIMD8<UInt16>(repeating: 0x3F)
    let pairs =
      (sixes & six) &<< SIMD8<UInt16>(repeating: 6) | (sixes &>> SIMD8<UInt16>(repeating: 8)) & six
    let twelves = unsafeBitCast(pairs, to: SIMD4<UInt32>.self)
    let fours =
      (twelves & SIMD4<UInt32>(repeating: 0xFFFF)) &<< SIMD4<UInt32>(repeating: 12)
      | twelves &>> SIMD4<UInt32>(repeating: 16)
    let halves = unsafeBitCast(fours, to: SIMD2<UInt64>.self)
    bits =
      (halves & SIMD2<UInt64>(repeating: 0xFFFF_FFFF)) &<< SIMD2<UInt64>(repeating: 24)
      | halves &>> SIMD2<UInt64>(repeating: 32)
  }

  /// How many there are before the first that is foreign, 16 at most.
  @inlinable @inline(__always)
  var count: Int {
    let second = 8 &+ foreign[1].trailingZeroBitCount &>> 3
    return foreign[0] == 0 ? second : foreign[0].trailingZeroBitCount &>> 3
  }
}
