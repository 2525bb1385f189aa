import Testing

@testable import Tracks

@Suite struct CanonicalJSONTests {
  private func text(_ value: JSONValue) -> String { String(decoding: CanonicalJSON.bytes(of: value), as: UTF8.self) }

  @Test("Members are in order of UTF-16 code units, as in the example of RFC 8785, section 3.2.3")
  func members() {
    let value: JSONValue = .object([
      "\u{20ac}": .string("Euro Sign"), "\r": .string("Carriage Return"), "\u{fb33}": .string("Hebrew Letter Dalet"),
      "1": .string("One"), "\u{1F600}": .string("Smiling Face"), "\u{80}": .string("Control"),
      "\u{f6}": .string("Latin Small Letter O With Diaeresis"),
    ])
    #expect(
      text(value)
        == "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\","
        + "\"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\","
        + "\"\u{1F600}\":\"Smiling Face\",\"\u{fb33}\":\"Hebrew Letter Dalet\"}")
  }

  @Test("Only quotes, backslashes and controls are escaped, by the short escapes where there is one")
  func strings() {
    #expect(
      text(.string("\u{20ac}$\u{0F}\u{0A}A'\u{42}\u{22}\u{5c}\\\"/\u{8}\u{9}\u{c}\u{d}\u{7f}\u{2028}"))
        == "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\\r\u{7f}\u{2028}\"")
  }

  @Test("Arrays, whole numbers, booleans and null have no blanks")
  func arrays() {
    #expect(text(.array([.integer(-7), .bool(true), .bool(false), .null, .array([])])) == "[-7,true,false,null,[]]")
  }
}
