import Testing

@testable import Tracks

@Suite("Figures in words")
struct WordsTests {
  @Test("A share of something is never none, and of less than all never all")
  func percent() {
    #expect(Words.percent(0) == "0 %")
    #expect(Words.percent(1) == "100 %")
    #expect(Words.percent(0.0625) == "6.25 %")
    #expect(Words.percent(1 / 31_098) == "< 0.01 %")
    #expect(Words.percent(31_097 / 31_098) == "99.99 %")
  }

  @Test("A clock's skew is told with its side")
  func skew() {
    func words(_ seconds: Int) -> String { Words.skew(ClockSkew(seconds: seconds, messages: 9)) }
    #expect(words(1) == "1 s ahead")
    #expect(words(-90) == "90 s behind")
    #expect(words(0) == "in step, to the second")
    #expect(words(-3_600) == "1 h behind")
    // The most that two times in milliseconds can be apart.
    #expect(words(.max / 1000).hasSuffix(" d 7 h ahead"))
  }

  @Test("Large figures have commas, and a span tells its day once")
  func figures() {
    #expect(Words.count(1_234_567) == "1,234,567")
    #expect(Words.distance(metres: 3_844_497) == "3,844 km")
    #expect(Words.speed(knots: 645_624.6) == "645,625 kn")
    let start = Timestamp(seconds: 1_777_593_600)
    #expect(Words.span(start, start.advanced(bySeconds: 3600)) == "2026-05-01 00:00 to 01:00")
    #expect(Words.span(start, nil) == "2026-05-01 00:00 to the end of the data")
  }
}
