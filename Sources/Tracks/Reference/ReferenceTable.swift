/// A table of reference data: lines of tab-separated fields below a heading `#<tab>number of lines<tab>what they are`.
///
/// Read from first byte to last in one pass. A line with too few or too many fields, a field that is no number where one
/// is due, or another number of lines than the heading tells is damage, and thrown as such.
struct ReferenceTable {
  private let file: String
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// The field before ended the line.
  private var isAtLineEnd = false

  private init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// One value for each line, in order. `make` takes every field of the line, from left to right.
  static func rows<Row>(
    of bytes: [UInt8], file: String, _ make: (inout ReferenceTable) throws(ScanError) -> Row
  ) throws(ScanError) -> [Row] {
    var table = ReferenceTable(file: file, bytes: bytes)
    guard try table.text() == "#", let count = try table.integer(), count >= 0 else {
      throw table.damage("has no heading")
    }
    _ = try table.text()
    try table.endLine()
    var rows: [Row] = []
    // A line is at least two bytes: a damaged heading asks for no more room than the file could fill.
    rows.reserveCapacity(min(count, bytes.count / 2))
    while table.position < bytes.count {
      rows.append(try make(&table))
      try table.endLine()
    }
    guard rows.count == count else { throw table.damage("has \(rows.count) rows, not the \(count) of its heading") }
    return rows
  }

  /// The next field; empty text for an empty one.
  mutating func text() throws(ScanError) -> String {
    let field = try field()
    return String(decoding: bytes[field], as: UTF8.self)
  }

  /// The next field as an integer; `nil` for an empty one.
  mutating func integer() throws(ScanError) -> Int? {
    let field = try field()
    if field.isEmpty { return nil }
    var index = field.lowerBound
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    guard index < field.upperBound, field.count <= 12 else { throw damage("has a field that is no number") }
    var value = 0
    while index < field.upperBound {
      let digit = Int(bytes[index]) - Int(UInt8(ascii: "0"))
      guard digit >= 0, digit <= 9 else { throw damage("has a field that is no number") }
      value = value * 10 + digit
      index += 1
    }
    return isNegative ? -value : value
  }

  func damage(_ what: String) -> ScanError {
    ScanError(.damagedResource, file: file, line: line, "the reference data \(what)", try: "install trackscan again")
  }

  private mutating func field() throws(ScanError) -> Range<Int> {
    guard !isAtLineEnd else { throw damage("has too few fields") }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
        isAtLineEnd = byte == UInt8(ascii: "\n")
        position += 1
        return start..<(position - 1)
      }
      position += 1
    }
    throw damage("is cut off")
  }

  private mutating func endLine() throws(ScanError) {
    guard isAtLineEnd else { throw damage("has too many fields") }
    isAtLineEnd = false
    line += 1
  }
}
