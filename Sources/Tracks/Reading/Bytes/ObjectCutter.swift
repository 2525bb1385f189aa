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
    for index in bounds.indices { bounds[index] = unset }
    guard var walk = JSONWalk(flatObject: line, of: bytes) else { return -1 }
    var found = 0
    while let (name, value) = walk.member(in: bytes) {
      // Mostly the order is that of the first record.
      var index = found
      if index >= names.count || !isName(name, names[index], in: bytes) {
        guard let other = names.indices.first(where: { isName(name, names[$0], in: bytes) }) else { continue }
        index = other
      }
      // A name that is there twice says two things.
      if index >= bounds.count || bounds[index] != unset { return -1 }
      bounds[index] = UInt64(value.upperBound) << 32 | UInt64(value.lowerBound)
      found += 1
    }
    return walk.isClosed && found == names.count ? found : -1
  }

  private static let unset = UInt64.max

  /// The names of its members, in order; `nil` where it is no object.
  static func names(_ line: Range<Int>, of bytes: RawSpan) -> [String]? {
    guard var walk = JSONWalk(flatObject: line, of: bytes) else { return nil }
    var names: [String] = []
    while let (name, _) = walk.member(in: bytes) {
      names.append(bytes.extracting(name).text(limit: 100))
      if names.count > 256 { return nil }
    }
    return walk.isClosed && !names.isEmpty && Set(names).count == names.count ? names : nil
  }

  /// The value of a member as it stands, a string without its quotes.
  static func value(_ wanted: String, _ line: Range<Int>, of bytes: RawSpan) -> String? {
    guard var walk = JSONWalk(flatObject: line, of: bytes) else { return nil }
    while let (name, value) = walk.member(in: bytes) {
      if isName(name, wanted, in: bytes) { return unescaped(bytes.extracting(value).text(limit: 200)) }
    }
    return nil
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
}
