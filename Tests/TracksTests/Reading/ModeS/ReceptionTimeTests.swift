import Testing

@testable import Tracks

@Suite("Times of Mode S frames")
struct ReceptionTimeTests {
  private func milliseconds(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    return ReceptionTime(bytes.span.bytes, 0..<bytes.count)?.milliseconds
  }

  @Test(
    "are the same by the quick way and the long one",
    arguments: [
      "2026-05-01T03:12:09Z", "2026-05-01T03:12:09", "2026-05-01 03:12:09.2Z", "2026-05-01T03:12:09.250",
      "2024-02-29 23:59:60",
      "2026-05-01T03:12:09.123456789Z", "2026-05-01T03:12Z", "2026-02-30T03:12:09Z", "2026-05-01T03:12:09.Z",
      "2026-05-01T03:12:09,5Z", "2026-05-01T03-12-09Z", "2026-05-01T24:00:00Z", "2026-05-01T03:12:0xZ",
      "2026x05-01T03:12:09",
    ])
  func calendar(text: String) { #expect(milliseconds(text) == Timestamp(iso8601: text)?.milliseconds) }

  @Test(
    "are numbers of any length, and no others",
    arguments: [
      ("1698140962.119813", 1_698_140_962_119), ("1698140962", 1_698_140_962_000), ("12345678", 12_345_678_000),
      ("1698140962119", 1_698_140_962_119), ("1698140962119813", 1_698_140_962_119), ("0.5", 500), ("7.0005", 7000),
      ("1234567x", nil), ("12345678x", nil), ("1234567:", nil), ("1234567/9", nil), ("-12345678", nil), ("", nil),
      ("12345678.", 12_345_678_000), ("12345678.1.2", nil), ("99999999999999999999", nil),
    ] as [(String, Int64?)])
  func numbers(text: String, expected: Int64?) { #expect(milliseconds(text) == expected) }
}
