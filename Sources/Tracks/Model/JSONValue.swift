/// A JSON value whose objects keep the order in which their members were put, so that output is the same bytes on
/// every run. Numbers that are not finite are written as `null`.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  public static func optional<Value>(_ value: Value?, _ make: (Value) -> JSONValue) -> JSONValue {
    value.map(make) ?? .null
  }
  public static func string(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
  public static func integer(_ value: Int) -> JSONValue { .integer(Int64(value)) }
  public static func integer(_ value: Int?) -> JSONValue { value.map { .integer(Int64($0)) } ?? .null }
  public static func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
  public static func time(_ value: Timestamp?) -> JSONValue { value.map { .string($0.description) } ?? .null }
  /// `value` rounded to `places` decimals; the shortest text of the rounded number is written.
  public static func rounded(_ value: Double?, _ places: Int) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return .number((value * scale).rounded() / scale)
  }
}

/// The members of a JSON object, in order; a name that is set again keeps its place.
public struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  public private(set) var members: [(name: String, value: JSONValue)] = []

  public init() {}
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (name, value) in elements { self[name] = value }
  }

  public subscript(name: String) -> JSONValue? {
    get { members.first { $0.name == name }?.value }
    set {
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (nil, let value?): members.append((name, value))
      case (let index?, nil): members.remove(at: index)
      case (nil, nil): break
      }
    }
  }

  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.count == right.members.count
      && zip(left.members, right.members).allSatisfy { $0.name == $1.name && $0.value == $1.value }
  }
  public func hash(into hasher: inout Hasher) {
    for member in members {
      hasher.combine(member.name)
      hasher.combine(member.value)
    }
  }
}

extension JSONValue {
  public var text: String? { if case .string(let value) = self { value } else { nil } }
  public var double: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }
  public var members: JSONObject? { if case .object(let value) = self { value } else { nil } }
  public var elements: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
}

// MARK: - Writing

extension JSONValue: CustomStringConvertible {
  /// One line, no blanks.
  public var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text in UTF-8.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(text: "null")
    case .bool(let value): bytes.append(text: value ? "true" : "false")
    case .integer(let value):
      if value < 0 { bytes.append(0x2D) }
      bytes.append(integer: value.magnitude)
    case .number(let value): bytes.append(text: Self.decimal(value))
    case .string(let value): Self.write(string: value, to: &bytes)
    case .array(let values):
      bytes.append(0x5B)
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        value.write(to: &bytes)
      }
      bytes.append(0x5D)
    case .object(let object):
      bytes.append(0x7B)
      for (index, member) in object.members.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        Self.write(string: member.name, to: &bytes)
        bytes.append(0x3A)
        member.value.write(to: &bytes)
      }
      bytes.append(0x7D)
    }
  }

  /// The shortest decimal that reads back as the same double; whole numbers without a point.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return "\(value)"
  }

  private static func write(string: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    var string = string
    string.withUTF8 { text in
      // Nearly all of it needs no escape, and goes over as it is.
      var plain = 0
      var index = 0
      func escape(_ count: Int, as escaped: StaticString) {
        bytes.append(contentsOf: text[plain..<index])
        bytes.append(contentsOf: UnsafeBufferPointer(start: escaped.utf8Start, count: escaped.utf8CodeUnitCount))
        index += count
        plain = index
      }
      while index < text.count {
        switch text[index] {
        case 0x22: escape(1, as: "\\\"")
        case 0x5C: escape(1, as: "\\\\")
        case 0x0A: escape(1, as: "\\n")
        case 0x0D: escape(1, as: "\\r")
        case 0x09: escape(1, as: "\\t")
        case 0x00..<0x20, 0x7F:
          let digits = Array("0123456789abcdef".utf8)
          let byte = Int(text[index])
          escape(1, as: "\\u00")
          bytes.append(digits[byte >> 4])
          bytes.append(digits[byte & 15])
        // U+2028 and U+2029 end a line in some readers.
        case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
          escape(3, as: text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
        default: index += 1
        }
      }
      bytes.append(contentsOf: text[plain...])
    }
    bytes.append(0x22)
  }
}
