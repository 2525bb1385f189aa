/// The one text of a JSON value that is hashed and signed: JCS, the JSON Canonicalization Scheme.
///
/// Members are in order of their names' UTF-16 code units, there are no blanks, and in strings only `"`, `\` and the
/// controls below U+0020 are escaped, by the short escapes where there is one. Fractions are left out on purpose: what
/// is hashed here holds strings, whole numbers, booleans and `null`, so that no two writers can differ in a digit.
///
/// Source: RFC 8785, sections 3.2.2 and 3.2.3.
enum CanonicalJSON {
  /// The bytes, in UTF-8.
  ///
  /// - Precondition: no `number` in it, and no whole number beyond 2^53 - 1 (section 3.2.2.3).
  static func bytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return bytes
  }

  private static func write(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value):
      precondition(value.magnitude < 1 << 53, "a hashed number must be exact in every reader")
      bytes += String(value).utf8
    case .number: preconditionFailure("a hashed record holds no fractions")
    case .string(let value): write(string: value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      let members = object.members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(string: member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        write(member.value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20:
        bytes += "\\u00".utf8
        if byte < 0x10 { bytes.append(UInt8(ascii: "0")) }
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
