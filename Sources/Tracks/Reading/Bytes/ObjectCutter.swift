/// Cuts a flat JSON object (RFC 8259) on one line into the values of its members, in the order of the names wanted.
///
/// Brackets and commas around the object, as an array of objects leaves them, are no part of it.
enum ObjectCutter {
  /// Keeps the values, strings without their quotes; tells how many there are, -1 where it is no object or a name that is
  /// wanted is not there. Members that are not wanted are passed over.
  @inline(never)
  static func cut(
    _ line: Range<Int>, of bytes: RawSpan, names: [String], into bounds: inout MutableSpan<UInt64>
  ) -> Int {
    var walk = Walk(position: line.lowerBound, end: line.upperBound)
    var found = 0
    for index in bounds.indices { bounds[index] = unset }
    let isWhole = walk.members(of: bytes) { name, value in
      // Mostly the order is that of the first record.
      var index = found
      if index >= names.count || !isName(name, names[index], in: bytes) {
        guard let other = names.indices.first(where: { isName(name, names[$0], in: bytes) }) else { return true }
        index = other
      }
      // A name that is there twice says two things.
      if index >= bounds.count || bounds[index] != unset { return false }
      bounds[index] = UInt64(value.upperBound) << 32 | UInt64(value.lowerBound)
      found += 1
      return true
    }
    return isWhole && found == names.count ? found : -1
  }

  private static let unset = UInt64.max

  /// The names of its members, in order; `nil` where it is no object.
  static func names(_ line: Range<Int>, of bytes: RawSpan) -> [String]? {
    var walk = Walk(position: line.lowerBound, end: line.upperBound)
    var names: [String] = []
    let isWhole = walk.members(of: bytes) { name, _ in
      names.append(bytes.extracting(name).text(limit: 100))
      return names.count <= 256
    }
    return isWhole && !names.isEmpty && Set(names).count == names.count ? names : nil
  }

  /// The value of a member as it stands, a string without its quotes.
  static func value(_ wanted: String, _ line: Range<Int>, of bytes: RawSpan) -> String? {
    var walk = Walk(position: line.lowerBound, end: line.upperBound)
    var text: String?
    _ = walk.members(of: bytes) { name, value in
      if isName(name, wanted, in: bytes) { text = unescaped(bytes.extracting(value).text(limit: 200)) }
      return text == nil
    }
    return text
  }

  private static func isName(_ name: Range<Int>, _ wanted: String, in bytes: RawSpan) -> Bool {
    guard name.count == wanted.utf8.count else { return false }
    var position = name.lowerBound
    for byte in wanted.utf8 {
      if bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) != byte { return false }
      position += 1
    }
    return true
  }

  /// A string with its escapes undone; surrogates that are no pair become U+FFFD.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.popFirst() {
      guard unit == 0x5C, let mark = rest.popFirst() else {
        units.append(unit)
        continue
      }
      switch mark {
      case 0x75:
        let digits = String(decoding: rest.prefix(4), as: UTF16.self)
        guard digits.utf8.count == 4, let value = UInt16(digits, radix: 16) else { continue }
        units.append(value)
        rest = rest.dropFirst(4)
      case 0x62, 0x66, 0x6E, 0x72, 0x74: units.append(0x20)
      default: units.append(mark)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private struct Walk {
    var position: Int
    let end: Int

    func byte(_ bytes: RawSpan) -> UInt8? {
      position < end ? bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) : nil
    }

    mutating func skip(_ bytes: RawSpan, while isSkipped: (UInt8) -> Bool) {
      while let byte = byte(bytes), isSkipped(byte) { position += 1 }
    }

    mutating func skipBlanks(_ bytes: RawSpan) { skip(bytes) { Table.isBlank($0) } }

    /// Gives each member's name and value, until `take` wants no more; false where it is no flat object.
    mutating func members(of bytes: RawSpan, take: (Range<Int>, Range<Int>) -> Bool) -> Bool {
      skip(bytes) { Table.isBlank($0) || $0 == 0x5B || $0 == 0x2C || $0 == 0x5D }
      guard byte(bytes) == 0x7B else { return false }
      position += 1
      skipBlanks(bytes)
      if byte(bytes) == 0x7D { return true }
      while true {
        skipBlanks(bytes)
        guard let name = string(bytes) else { return false }
        skipBlanks(bytes)
        guard byte(bytes) == 0x3A else { return false }
        position += 1
        skipBlanks(bytes)
        guard let value = byte(bytes) == 0x22 ? string(bytes) : plain(bytes), take(name, value) else { return false }
        skipBlanks(bytes)
        if byte(bytes) == 0x7D { return true }
        guard byte(bytes) == 0x2C else { return false }
        position += 1
      }
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
      return nil
    }

    /// A number, `true`, `false` or `null`; nothing nested.
    private mutating func plain(_ bytes: RawSpan) -> Range<Int>? {
      let start = position
      skip(bytes) { $0 != 0x2C && $0 != 0x7D && $0 != 0x5B && $0 != 0x7B && $0 != 0x22 && !Table.isBlank($0) }
      return position > start ? start..<position : nil
    }
  }
}
