import Testing

@testable import Tracks

struct FieldTests {
  private func number(_ text: String, decimals: Int) -> Int {
    let bytes = Array(text.utf8)
    return FieldValue.number(0..<bytes.count, of: bytes.span.bytes, decimals: decimals)
  }

  @Test(
    "Decimal numbers become whole multiples, rounded half away from zero",
    arguments: [
      ("33.60716", 7, 336_071_600), ("-117.91483", 7, -1_179_148_300), ("50.7730133333333", 7, 507_730_133),
      ("0.00000005", 7, 1), ("-0.00000005", 7, -1), ("12", 1, 120), ("95.0", 0, 95), ("102.25", 1, 1023), ("7.", 1, 70),
      ("+1.5", 1, 15), (" 1.5 ", 1, 15), (".5", 1, 5), ("1e-04", 7, 1000), ("57,8794", 7, 578_794_000), ("-0.0", 1, 0),
    ])
  func numbers(text: String, decimals: Int, expected: Int) {
    #expect(number(text, decimals: decimals) == expected)
  }

  @Test("Times with an offset from UTC, as options take them")
  func offsets() {
    for text in [
      "2026-04-30T22:00:00Z", "2026-05-01T00:00:00+02:00", "2026-05-01 00:00:00+0200", "2026-04-30T17:30-0430",
    ] {
      #expect(Timestamp(iso8601: text)?.milliseconds == 1_777_586_400_000, "\(text)")
    }
    #expect(Timestamp(iso8601: "2026-05-01T00:00:00.250+02") == Timestamp(milliseconds: 1_777_586_400_250))
    for text in ["2026-05-01+02:00", "2026-05-01T00:00:00+2", "2026-05-01T00:00:00+02:0x", "2026-05-01T00:00:00+24:00"]
    {
      #expect(Timestamp(iso8601: text) == nil, "\(text)")
    }
  }

  @Test("Nothing, and words for nothing, are missing", arguments: ["", "  ", "NA", "NaN", "null", "-"])
  func missing(text: String) { #expect(number(text, decimals: 1) == FieldValue.missing) }

  @Test(
    "What is no number is said to be none",
    arguments: ["abc", "1.2.3", "--1", "12a", "1.2x", "0x10", "inf", "1e400", "99999999999999999999", "1 2x"])
  func unreadable(text: String) { #expect(number(text, decimals: 7) == FieldValue.unreadable) }

  @Test(
    "Times are read in either order, with what may follow the seconds",
    arguments: [
      ("2022-01-03T00:00:09", "2022-01-03T00:00:09Z"), ("2025-01-01 23:59:59", "2025-01-01T23:59:59Z"),
      ("2016-01-12 13:02:11.218", "2016-01-12T13:02:11.218Z"), ("2022-01-03T01:00:00+02:00", "2022-01-02T23:00:00Z"),
      ("2022-01-03T00:00:00Z", "2022-01-03T00:00:00Z"), ("2022-01-03 00:00", "2022-01-03T00:00:00Z"),
      ("2016-12-31T23:59:60", "2017-01-01T00:00:00Z"),
    ])
  func times(text: String, expected: String) {
    let bytes = Array(text.utf8)
    var clock = FieldClock(.yearFirst)
    for _ in 0..<2 {
      let time = clock.time(0..<bytes.count, of: bytes.span.bytes)
      #expect(Timestamp(milliseconds: time).description == expected)
    }
  }

  @Test("Times that are none, and years without AIS, are told apart")
  func badTimes() {
    func time(_ text: String, _ style: FieldClock.Style = .yearFirst) -> Int64 {
      let bytes = Array(text.utf8)
      var clock = FieldClock(style)
      return clock.time(0..<bytes.count, of: bytes.span.bytes)
    }
    #expect(time("31/12/2023 10:00:00", .dayFirst) == Timestamp(iso8601: "2023-12-31T10:00:00Z")?.milliseconds)
    for text in [
      "2022-02-30T00:00:00", "2022-01-03T25:00:00", "2022-01-03x00:00:00", "yesterday", "2022-01-03T00:00:00 am",
    ] {
      #expect(time(text) == FieldClock.unreadable, "\(text)")
    }
    #expect(time("") == FieldClock.missing)
    #expect(time("1970-01-01T00:00:00") == FieldClock.impossible)
    #expect(time("2100-01-01T00:00:00") == FieldClock.impossible)
    #expect(time("2099-12-31T23:59:59") > 0)
  }

  @Test("A line is cut at its commas wherever it stands in a block")
  func cutting() {
    let line = "a,,bc,\"d,e\",\"f\"\"g\",h"
    let expected = ["a", "", "bc", "d,e", "f\"\"g", "h"]
    for before in 0..<20 {
      for after in 0..<20 {
        let bytes = Array((String(repeating: ",", count: before) + line + String(repeating: "\"", count: after)).utf8)
        let range = before..<before + line.utf8.count
        var cutter = FieldCutter(capacity: 6)
        let isCut = cutter.cut(range, of: bytes.span.bytes)
        #expect(isCut)
        #expect(cutter.count == 6)
        #expect((0..<6).map { String(decoding: bytes[cutter[$0]], as: UTF8.self) } == expected)
        let plain = before..<before + 5
        let isPlainCut = cutter.cut(plain, of: bytes.span.bytes)
        #expect(isPlainCut)
        #expect((0..<cutter.count).map { String(decoding: bytes[cutter[$0]], as: UTF8.self) } == ["a", "", "bc"])
      }
    }
    for broken in ["a,\"b", "a,\"b\"c,d"] {
      let bytes = Array(broken.utf8)
      var cutter = FieldCutter(capacity: 6)
      let isCut = cutter.cut(0..<bytes.count, of: bytes.span.bytes)
      #expect(!isCut)
    }
  }
}
