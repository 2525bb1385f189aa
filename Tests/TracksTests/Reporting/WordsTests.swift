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

  @Test("A clock's skew is told with its side, and little as none")
  func skew() {
    func words(_ seconds: Double) -> String { Words.skew(ClockSkew(medianSeconds: seconds, messages: 9)) }
    #expect(words(1.44) == "1.4 s ahead")
    #expect(words(-2) == "2 s behind")
    #expect(words(0.04) == "in step")
    #expect(words(-3_600) == "1 h behind")
    #expect(words(.infinity) == "not known" && words(1e300) == "not known")
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
