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
    while position < end, !Self.parts(bytes.byte(position)) { position += 1 }
    return start..<position
  }

  @inline(__always)
  private static func parts(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x20 || byte == 0x3B || byte == 0x09 || byte == 0x22
  }
}
