/// A value of JSON, read strictly: what is none, stops with a finding.
public indirect enum JSONText: Equatable {
  case null
  case flag(Bool)
  /// As written.
  case number(String)
  case text(String)
  case list([JSONText])
  case object([String: JSONText])

  /// - Parameter line: one value, with nothing before or after it.
  public init(line: ArraySlice<UInt8>) {
    var reader = JSONReader(bytes: line)
    self = reader.value()
    require(reader.bytes.isEmpty, "something stands after the JSON")
  }
}

private struct JSONReader {
  var bytes: ArraySlice<UInt8>

  mutating func take(_ text: String) {
    require(bytes.starts(with: text.utf8), "\(text) is missing in the JSON")
    bytes = bytes.dropFirst(text.utf8.count)
  }

  mutating func value() -> JSONText {
    switch bytes.first {
    case UInt8(ascii: "n"):
      take("null")
      return .null
    case UInt8(ascii: "t"):
      take("true")
      return .flag(true)
    case UInt8(ascii: "f"):
      take("false")
      return .flag(false)
    case UInt8(ascii: "\""): return .text(text())
    case UInt8(ascii: "["): return .list(list())
    case UInt8(ascii: "{"): return .object(object())
    default: return .number(number())
    }
  }

  mutating func number() -> String {
    let sign = bytes.first == UInt8(ascii: "-") ? bytes.prefix(1) : []
    bytes = bytes.dropFirst(sign.count)
    let whole = digits()
    require(whole.count == 1 || whole.first != UInt8(ascii: "0"), "a number begins with 0")
    var text = sign + whole
    if bytes.first == UInt8(ascii: ".") {
      bytes = bytes.dropFirst()
      text += [UInt8(ascii: ".")] + digits()
    }
    return String(decoding: text, as: UTF8.self)
  }

  mutating func digits() -> ArraySlice<UInt8> {
    let digits = bytes.prefix { $0 &- 0x30 < 10 }
    require(!digits.isEmpty, "a number without digits")
    bytes = bytes.dropFirst(digits.count)
    return digits
  }

  mutating func text() -> String {
    take("\"")
    var text: [UInt8] = []
    while let byte = bytes.first, byte != UInt8(ascii: "\"") {
      require(byte >= 0x20, "a control character in a text")
      bytes = bytes.dropFirst()
      if byte == UInt8(ascii: "\\") {
        let escaped = bytes.popFirst() ?? 0
        require(#""\/bfnrtu"#.utf8.contains(escaped), "an escape that JSON does not have")
        text.append(escaped)
      } else {
        text.append(byte)
      }
    }
    take("\"")
    return String(decoding: text, as: UTF8.self)
  }

  mutating func list() -> [JSONText] {
    take("[")
    var list: [JSONText] = []
    while bytes.first != UInt8(ascii: "]") {
      if !list.isEmpty { take(",") }
      list.append(value())
    }
    take("]")
    return list
  }

  mutating func object() -> [String: JSONText] {
    take("{")
    var object: [String: JSONText] = [:]
    while bytes.first != UInt8(ascii: "}") {
      if !object.isEmpty { take(",") }
      let name = text()
      take(":")
      require(object.updateValue(value(), forKey: name) == nil, "\(name) stands twice in an object")
    }
    take("}")
    return object
  }
}
