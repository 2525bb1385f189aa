/// Walks the members of a JSON object (RFC 8259), or the elements of an array, that stands on one line, and tells where each
/// value is; what is nested in a value is passed over.
struct JSONWalk {
  private(set) var position: Int
  private let end: Int
  private let closing: UInt8
  /// Nothing may be nested in a value.
  private let isFlat: Bool
  private var isFirst = true
  /// The closing bracket has come.
  private(set) var isClosed = false
  /// The closing bracket has come, and nothing but blanks, commas and brackets of what is around follows it.
  private(set) var isWhole = false

  /// The members of the object that begins at the lower bound, behind blanks; `nil` where none does.
  init?(object line: Range<Int>, of bytes: RawSpan) { self.init(line, of: bytes, 0x7B, 0x7D) }

  /// The members of a flat object; brackets and commas before it, as an array of objects leaves them, are no part of it.
  init?(flatObject line: Range<Int>, of bytes: RawSpan) {
    var start = line.lowerBound
    while start < line.upperBound, bytes.byte(start) == 0x5B || Self.isBetween(bytes.byte(start)) { start += 1 }
    self.init(start..<line.upperBound, of: bytes, 0x7B, 0x7D, isFlat: true)
  }

  /// The elements of an array.
  init?(array line: Range<Int>, of bytes: RawSpan) { self.init(line, of: bytes, 0x5B, 0x5D) }

  /// The members that stand behind a comma, where the beginning of their object is on another line.
  init(rest line: Range<Int>) {
    position = line.lowerBound
    end = line.upperBound
    closing = 0x7D
    isFlat = false
    isFirst = false
  }

  private init?(
    _ line: Range<Int>, of bytes: RawSpan, _ opening: UInt8, _ closing: UInt8, isFlat: Bool = false
  ) {
    position = line.lowerBound
    end = line.upperBound
    self.closing = closing
    self.isFlat = isFlat
    skipBlanks(bytes)
    guard byte(bytes) == opening else { return nil }
    position += 1
  }

  /// The next member: its name, and its value, a string without its quotes; `nil` after the last, and where the text is no
  /// JSON.
  mutating func member(in bytes: RawSpan) -> (name: Range<Int>, value: Range<Int>)? {
    guard goOn(bytes), let name = string(bytes) else { return nil }
    skipBlanks(bytes)
    guard byte(bytes) == 0x3A else { return nil }
    position += 1
    skipBlanks(bytes)
    guard let value = value(bytes) else { return nil }
    return (name, value)
  }

  /// The next element of an array.
  mutating func element(in bytes: RawSpan) -> Range<Int>? { goOn(bytes) ? value(bytes) : nil }

  /// To the next member or element.
  private mutating func goOn(_ bytes: RawSpan) -> Bool {
    skipBlanks(bytes)
    if byte(bytes) == closing {
      position += 1
      isClosed = true
      while let byte = byte(bytes), Self.isBetween(byte) { position += 1 }
      isWhole = position == end
      return false
    }
    if !isFirst {
      guard byte(bytes) == 0x2C else { return false }
      position += 1
      skipBlanks(bytes)
    }
    isFirst = false
    return true
  }

  @inline(__always)
  private func byte(_ bytes: RawSpan) -> UInt8? { position < end ? bytes.byte(position) : nil }

  private mutating func skipBlanks(_ bytes: RawSpan) {
    while let byte = byte(bytes), Table.isBlank(byte) { position += 1 }
  }

  private mutating func value(_ bytes: RawSpan) -> Range<Int>? {
    switch byte(bytes) {
    case 0x22: return string(bytes)
    case 0x7B, 0x5B: return isFlat ? nil : nested(bytes)
    default:
      let start = position
      while let byte = byte(bytes), !Self.ends(byte) { position += 1 }
      return position > start ? start..<position : nil
    }
  }

  /// Whether a byte may stand between the objects of an array, or after the last.
  private static func isBetween(_ byte: UInt8) -> Bool { Table.isBlank(byte) || byte == 0x2C || byte == 0x5D }

  /// Whether a byte cannot be in a number or a word.
  private static func ends(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x7D || byte == 0x5D || byte == 0x5B || byte == 0x7B || byte == 0x22 || Table.isBlank(byte)
  }

  private mutating func string(_ bytes: RawSpan) -> Range<Int>? {
    guard byte(bytes) == 0x22 else { return nil }
    position += 1
    let start = position
    while let byte = byte(bytes) {
      if byte == 0x22 {
        position += 1
        return start..<position - 1
      }
      position += byte == 0x5C ? 2 : 1
    }
    // A backslash may be the last byte.
    position = end
    return nil
  }

  /// An object or array as it stands.
  private mutating func nested(_ bytes: RawSpan) -> Range<Int>? {
    let start = position
    var depth = 0
    while let byte = byte(bytes) {
      switch byte {
      case 0x22:
        guard string(bytes) != nil else { return nil }
        continue
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return start..<position }
    }
    return nil
  }
}
