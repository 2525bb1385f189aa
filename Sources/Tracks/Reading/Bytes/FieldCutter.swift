/// Cuts a line of separated values into its fields (RFC 4180, but that a row is one line: no line ends in quotes); the separator is a comma, or
/// what else a table uses.
///
/// Separators are looked for eight bytes at a time; `Benchmarks/run_csv.sh` measures what that buys.
struct FieldCutter {
  private let separator: UInt8
  private var bounds: [UInt64]
  /// Of the line that was cut last; may exceed what is kept.
  private(set) var count = 0

  /// - Parameter capacity: how many fields are kept; more are counted.
  init(capacity: Int, separator: UInt8 = UInt8(ascii: ",")) {
    bounds = [UInt64](repeating: 0, count: max(1, capacity))
    self.separator = separator
  }

  subscript(index: Int) -> Range<Int> { Self.range(bounds[index]) }

  /// - Returns: whether it could be cut; not where a quote is left open, or text follows a closing one.
  mutating func cut(_ line: Range<Int>, of bytes: RawSpan) -> Bool {
    let separator = separator
    var kept = bounds.mutableSpan
    let found = Self.cut(line, of: bytes, at: separator, into: &kept)
    count = max(0, found)
    return found >= 0
  }

  /// A field: its start in the low half, its end in the high half, the quotes left out.
  @inline(__always)
  static func range(_ packed: UInt64) -> Range<Int> {
    Range(uncheckedBounds: (Int(packed & 0xFFFF_FFFF), Int(packed &>> 32)))
  }

  @inline(__always)
  private static func keep(_ start: Int, _ end: Int, _ count: inout Int, in bounds: inout MutableSpan<UInt64>) {
    if count < bounds.count {
      bounds[unchecked: count] = UInt64(truncatingIfNeeded: end) &<< 32 | UInt64(truncatingIfNeeded: start)
    }
    count &+= 1
  }

  /// Keeps the fields of a line, as many as there is room for; tells how many there are, -1 where it cannot be cut.
  @inline(__always)
  static func cut(
    _ line: Range<Int>, of bytes: RawSpan, at separator: UInt8, into bounds: inout MutableSpan<UInt64>
  ) -> Int {
    let separators = UInt64(separator) &* 0x0101_0101_0101_0101
    var count = 0
    var start = line.lowerBound
    var position = start
    while position &+ 8 <= bytes.byteCount, position < line.upperBound {
      let word = UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self))
      var found = zeroBytes(word ^ separators)
      let quotes = zeroBytes(word ^ 0x2222_2222_2222_2222)
      let room = line.upperBound &- position
      if quotes != 0, quotes.trailingZeroBitCount &>> 3 < room {
        return cutQuoted(line, of: bytes, at: separator, into: &bounds)
      }
      if room < 8 { found &= (1 &<< (UInt64(truncatingIfNeeded: room) &* 8)) &- 1 }
      while found != 0 {
        let comma = position &+ found.trailingZeroBitCount &>> 3
        keep(start, comma, &count, in: &bounds)
        start = comma &+ 1
        found &= found &- 1
      }
      position &+= 8
    }
    while position < line.upperBound {
      let byte = bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self)
      if byte == 0x22 { return cutQuoted(line, of: bytes, at: separator, into: &bounds) }
      if byte == separator {
        keep(start, position, &count, in: &bounds)
        start = position &+ 1
      }
      position &+= 1
    }
    keep(start, line.upperBound, &count, in: &bounds)
    return count
  }

  /// The high bit of every byte that is zero, and of no other.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
    return ~(low | word | 0x7F7F_7F7F_7F7F_7F7F)
  }

  @inline(never)
  private static func cutQuoted(
    _ line: Range<Int>, of bytes: RawSpan, at separator: UInt8, into bounds: inout MutableSpan<UInt64>
  ) -> Int {
    var count = 0
    var position = line.lowerBound
    func byte(_ offset: Int) -> UInt8 { bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self) }
    while true {
      if position < line.upperBound, byte(position) == 0x22 {
        let start = position + 1
        position = start
        while true {
          guard position < line.upperBound else { return -1 }
          if byte(position) == 0x22 {
            guard position + 1 < line.upperBound, byte(position + 1) == 0x22 else { break }
            position += 1
          }
          position += 1
        }
        keep(start, position, &count, in: &bounds)
        position += 1
        guard position == line.upperBound || byte(position) == separator else { return -1 }
      } else {
        let start = position
        while position < line.upperBound, byte(position) != separator { position += 1 }
        keep(start, position, &count, in: &bounds)
      }
      if position >= line.upperBound { return count }
      position += 1
    }
  }
}
