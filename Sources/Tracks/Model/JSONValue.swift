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
    var text = ""
    write(to: &text)
    return text
  }

  public func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += Self.decimal(value)
    case .string(let value): Self.write(string: value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let object):
      text += "{"
      for (index, member) in object.members.enumerated() {
        if index > 0 { text += "," }
        Self.write(string: member.name, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// The shortest decimal that reads back as the same double; whole numbers without a point.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return "\(value)"
  }

  private static func write(string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
