import Testing

@testable import Tracks

@Suite("JSON lines")
struct JSONParserTests {
  private func parsed(_ text: String) -> JSONObject? {
    let bytes = Array(text.utf8)
    return try? JSONParser.object(0..<bytes.count, of: bytes.span.bytes)
  }

  private func reason(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    do throws(JSONFault) {
      _ = try JSONParser.object(0..<bytes.count, of: bytes.span.bytes)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("Values of each kind are read")
  func values() {
    let object = parsed(
      #" { "a" : 1 , "b":-2.5e1,"c":"x\n\"\u00e9\ud83d\ude00","d":[true,false,null,{}],"e":123456789012345683968} "#)
    #expect(
      object == [
        "a": .integer(1), "b": .number(-25), "c": .string("x\n\"é😀"),
        "d": .array([.bool(true), .bool(false), .null, .object([:])]), "e": .number(123_456_789_012_345_683_968),
      ])
    #expect(parsed("{}") == [:])
  }

  @Test("What is no object on one line is refused")
  func noObjects() {
    for text in [
      "", "{", "}", "[]", "1", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1}x", "{\"a\":NaN}", "{\"a\":nan}",
      "{\"a\":Infinity}", "{\"a\":-}", "{\"a\":1e}", "{\"a\":tru}", "{\"a\":\"x}", "{\"a\":\"\\x\"}",
      "{\"a\":\"\\u12\"}",
      "{\"a\":\"\\", "{a:1}", "{\"a\":--1}", "{\"a\":1 2}", "{\"a\":[1}",
    ] { #expect(reason(text) == "is no JSON object", "\(text)") }
  }

  @Test("Half a surrogate pair is a character that is not there")
  func surrogates() {
    #expect(parsed(#"{"a":"\ud83d"}"#) == ["a": .string("\u{FFFD}")])
    #expect(parsed(#"{"a":"\ude00x"}"#) == ["a": .string("\u{FFFD}x")])
  }

  @Test("A name with two values is refused, with one twice it is not")
  func duplicates() {
    #expect(reason(#"{"a":1,"a":2}"#) == "`a` is told twice")
    #expect(parsed(#"{"a":1,"b":2,"a":1}"#) == ["a": .integer(1), "b": .integer(2)])
  }

  @Test("Depth and number of values are bounded")
  func bounds() {
    let deep = String(repeating: "[", count: 500_000)
    #expect(reason("{\"a\":" + deep) == "objects lie too deep in each other")
    #expect(reason(String(repeating: "{\"a\":", count: 100_000)) == "objects lie too deep in each other")
    let many = (0..<20_000).map { "\"n\($0)\":1" }.joined(separator: ",")
    #expect(reason("{\(many)}") == "the object holds too much")
    let long = String(repeating: "1,", count: 400_000)
    #expect(reason("{\"a\":[\(long)1]}") == "the object holds too much")
    #expect(reason("{\"a\":1e999}") == nil)
    #expect(reason("{\"a\":" + String(repeating: "9", count: 100_000) + "}") == "is no JSON object")
  }

  @Test("Every byte of a line changed: no crash, and the ledger counts one line")
  func changedBytes() {
    let line = Array(
      #"{"class":"AIS","type":1,"mmsi":371798000,"scaled":true,"turn":"fastleft","speed":12.3,"lon":-123.39,"x":"\u00e9"}"#
        .utf8)
    for place in line.indices {
      for byte: UInt8 in [0x00, 0x22, 0x2C, 0x5C, 0x7B, 0x7D, 0x5B, 0x39, 0xFF, line[place] ^ 1] {
        var changed = line
        changed[place] = byte
        var reader = JSONMessageReader(input: 0, dialect: .gpsd, sink: AISReportSink(input: 0))
        var batch = ReportBatch()
        reader.read(changed.span.bytes, firstLine: 1, into: &batch)
        reader.finish(into: &batch)
        #expect(batch.ledger.lines == 1 || changed.contains(0x0A))
      }
    }
  }
}
