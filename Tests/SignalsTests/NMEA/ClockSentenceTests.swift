import Signals
import Testing

@Suite("Clock sentences")
struct ClockSentenceTests {
  func read(_ text: String) -> ClockSentence? {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 8)
    guard ClockSentence.begins(in: bytes.span.bytes, at: 0) else { return nil }
    return ClockSentence(bytes.span.bytes, from: 0, to: text.utf8.count)
  }

  func fields(_ told: ClockSentence?) -> [Int]? {
    told.map { [$0.year, $0.month, $0.day, $0.hour, $0.minute, $0.second, $0.millisecond] }
  }

  @Test("Date and time of ZDA and RMC")
  func times() {
    // Both are examples of receivers' manuals, of which the first prints a wrong checksum.
    #expect(fields(read("$GPZDA,172809.456,12,07,1996,00,00*57")) == [1996, 7, 12, 17, 28, 9, 456])
    #expect(
      fields(read("$GPRMC,225446,A,4916.45,N,12311.12,W,000.5,054.7,191194,020.3,E*68")) == [
        1994, 11, 19, 22, 54, 46, 0,
      ])
  }

  @Test("Without a right checksum, a date or a valid fix there is no time")
  func none() {
    #expect(read("$GPZDA,172809.456,12,07,1996,00,00*45") == nil)
    #expect(read("$GPZDA,172809.456,12,07,1996,00,00") == nil)
    #expect(read("$GPZDA,,,,,00,00*48") == nil)
    #expect(read("$GPRMC,225446,V,4916.45,N,12311.12,W,000.5,054.7,191194,020.3,E*7F") == nil)
    #expect(read("$GPGGA,172809.456,12,07,1996,00,00*57") == nil)
  }
}
