import Signals

/// Reads a JSON object (RFC 8259) that stands on one line.
///
/// Of a hostile line little is kept: so many values, so deep in each other, at most. A name told twice is refused unless
/// both say the same, since nothing tells which is meant; half a surrogate pair becomes U+FFFD.
struct JSONParser {
  private var position: Int
  private let end: Int
  private var depth = 0
  private var valuesLeft = 8192

  /// Objects and arrays in each other.
  static let deepest = 16
  /// Members of an object, which are sought one by one.
  static let mostMembers = 512

  static func object(_ line: Range<Int>, of bytes: RawSpan) throws(JSONFault) -> JSONObject {
    var parser = JSONParser(position: line.lowerBound, end: line.upperBound)
    parser.skipBlanks(bytes)
    guard parser.byte(bytes) == 0x7B else { throw .noObject }
    let value = try parser.value(bytes)
    parser.skipBlanks(bytes)
    guard parser.position == parser.end, case .object(let object) = value else { throw .noObject }
    return object
  }

  private init(position: Int, end: Int) {
    self.position = position
    self.end = end
  }

  private func byte(_ bytes: RawSpan) -> UInt8? { position < end ? bytes.byte(at: position) : nil }

  private mutating func skipBlanks(_ bytes: RawSpan) {
    while let byte = byte(bytes), byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { position += 1 }
  }

  private mutating func takes(_ wanted: UInt8, _ bytes: RawSpan) -> Bool {
    skipBlanks(bytes)
    guard byte(bytes) == wanted else { return false }
    position += 1
    return true
  }

  private mutating func value(_ bytes: RawSpan) throws(JSONFault) -> JSONValue {
    guard valuesLeft > 0 else { throw .malformed("the object holds too much") }
    valuesLeft -= 1
    skipBlanks(bytes)
    switch byte(bytes) {
    case 0x7B: return .object(try members(bytes))
    case 0x5B: return .array(try elements(bytes))
    case 0x22: return .string(try string(bytes))
    case 0x74 where takesWord("true", bytes): return .bool(true)
    case 0x66 where takesWord("false", bytes): return .bool(false)
    case 0x6E where takesWord("null", bytes): return .null
    default: return try number(bytes)
    }
  }

  private mutating func takesWord(_ word: StaticString, _ bytes: RawSpan) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= end else { return false }
    let isWord = word.withUTF8Buffer { text in text.indices.allSatisfy { bytes.byte(at: position + $0) == text[$0] } }
    if isWord { position += count }
    return isWord
  }

  private mutating func goDeeper() throws(JSONFault) {
    depth += 1
    if depth > Self.deepest { throw .malformed("objects lie too deep in each other") }
    position += 1
  }

  private mutating func members(_ bytes: RawSpan) throws(JSONFault) -> JSONObject {
    try goDeeper()
    var object = JSONObject()
    if !takes(0x7D, bytes) {
      repeat {
        skipBlanks(bytes)
        guard byte(bytes) == 0x22 else { throw .noObject }
        let name = try string(bytes)
        guard takes(0x3A, bytes) else { throw .noObject }
        let value = try value(bytes)
        if let other = object[name] {
          guard other == value else { throw .malformed("`\(JSONFault.quoted(name))` is told twice") }
        } else {
          guard object.members.count < Self.mostMembers else { throw .malformed("the object holds too much") }
          object[name] = value
        }
      } while takes(0x2C, bytes)
      guard takes(0x7D, bytes) else { throw .noObject }
    }
    depth -= 1
    return object
  }

  private mutating func elements(_ bytes: RawSpan) throws(JSONFault) -> [JSONValue] {
    try goDeeper()
    var elements: [JSONValue] = []
    if !takes(0x5D, bytes) {
      repeat { elements.append(try value(bytes)) } while takes(0x2C, bytes)
      guard takes(0x5D, bytes) else { throw .noObject }
    }
    depth -= 1
    return elements
  }

  private mutating func number(_ bytes: RawSpan) throws(JSONFault) -> JSONValue {
    let start = position
    var whole: Int64 = 0
    var isWhole = true
    while let byte = byte(bytes) {
      if byte &- 0x30 < 10 {
        whole = whole &* 10 &+ Int64(byte &- 0x30)
      } else if byte == 0x2E || byte | 0x20 == 0x65 || byte == 0x2B || (byte == 0x2D && position > start) {
        isWhole = false
      } else if byte != 0x2D {
        break
      }
      position += 1
    }
    let isNegative = position > start && bytes.byte(at: start) == 0x2D
    let digits = position - start - (isNegative ? 1 : 0)
    guard digits > 0 else { throw .noObject }
    if isWhole, digits < 19 { return .integer(isNegative ? -whole : whole) }
    guard let value = Double(bytes.extracting(start..<position).text(limit: 64)), position - start <= 64 else {
      throw .noObject
    }
    return .number(value)
  }
}

// MARK: - Strings

extension JSONParser {
  private mutating func string(_ bytes: RawSpan) throws(JSONFault) -> String {
    position += 1
    let start = position
    var hasEscapes = false
    while let byte = byte(bytes), byte != 0x22 {
      if byte == 0x5C { hasEscapes = true }
      position += byte == 0x5C ? 2 : 1
    }
    guard position < end else { throw .noObject }
    let text = start..<position
    position += 1
    if hasEscapes { return try unescaped(text, bytes) }
    return String(decoding: text.map { bytes.byte(at: $0) }, as: UTF8.self)
  }

  private func unescaped(_ text: Range<Int>, _ bytes: RawSpan) throws(JSONFault) -> String {
    var string = ""
    var plain: [UInt8] = []
    var units: [UInt16] = []
    func flush() {
      if !units.isEmpty { string += String(decoding: units, as: UTF16.self) }
      if !plain.isEmpty { string += String(decoding: plain, as: UTF8.self) }
      units = []
      plain = []
    }
    var place = text.lowerBound
    while place < text.upperBound {
      let byte = bytes.byte(at: place)
      guard byte == 0x5C, place + 1 < text.upperBound else {
        if !units.isEmpty { flush() }
        plain.append(byte)
        place += 1
        continue
      }
      let mark = bytes.byte(at: place + 1)
      place += 2
      if mark == 0x75 {
        if !plain.isEmpty { flush() }
        units.append(try unit(place, before: text.upperBound, bytes))
        place += 4
      } else {
        guard let meant = Self.escapes[mark] else { throw .noObject }
        if !units.isEmpty { flush() }
        plain.append(meant)
      }
    }
    flush()
    return string
  }

  private static let escapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
  ]

  /// Of four hexadecimal digits.
  private func unit(_ place: Int, before end: Int, _ bytes: RawSpan) throws(JSONFault) -> UInt16 {
    guard place + 4 <= end else { throw .noObject }
    var unit: UInt16 = 0
    for offset in place..<place + 4 {
      let byte = bytes.byte(at: offset)
      let letter = (byte | 0x20) &- 0x61
      guard byte &- 0x30 < 10 || letter < 6 else { throw .noObject }
      unit = unit << 4 | UInt16(byte &- 0x30 < 10 ? byte &- 0x30 : letter + 10)
    }
    return unit
  }
}
