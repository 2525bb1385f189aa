/// Walks the fields of a line that are parted by commas, semicolons, tabs or blanks, and may be quoted; empty fields are
/// passed over.
struct FieldCursor {
  private var position: Int
  private let end: Int

  init(_ line: Range<Int>) {
    position = line.lowerBound
    end = line.upperBound
  }

  @inline(__always)
  mutating func next(in bytes: RawSpan) -> Range<Int>? {
    while position < end, Self.parts(bytes.byte(position)) { position += 1 }
    guard position < end else { return nil }
    let start = position
    while position + 8 <= end, Self.isPlain(bytes, position) { position += 8 }
    while position < end, !Self.parts(bytes.byte(position)) { position += 1 }
    return start..<position
  }

  @inline(__always)
  private static func parts(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x20 || byte == 0x3B || byte == 0x09 || byte == 0x22
  }

  /// Whether eight bytes are all `0` or above, and none is a semicolon: then none of them parts fields. May say no where
  /// it is so, but never yes where it is not.
  @inline(__always)
  private static func isPlain(_ bytes: RawSpan, _ offset: Int) -> Bool {
    let text = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let semicolons = text ^ 0x3B3B_3B3B_3B3B_3B3B
    let below = (text &- ones &* 0x30) & ~text
    let equal = (semicolons &- ones) & ~semicolons
    return (below | equal) & 0x8080_8080_8080_8080 == 0
  }
}
