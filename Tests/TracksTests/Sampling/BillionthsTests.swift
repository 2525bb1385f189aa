import Testing

@testable import Tracks

@Suite struct BillionthsTests {
  @Test(
    "A weight is its decimal text in units, rounded half up",
    arguments: [
      (0.0, 0, 0), (1.0, 1_000_000_000, 500_000_000), (0.9, 900_000_000, 450_000_000),
      (0.15, 150_000_000, 75_000_000), (1e-9, 1, 1), (5e-10, 1, 0), (4.9e-10, 0, 0), (0.0000000015, 2, 1),
      (0.333333333333, 333_333_333, 166_666_667), (2.5e-20, 0, 0),
    ] as [(Double, Int64, Int64)])
  func units(value: Double, whole: Int64, half: Int64) {
    #expect(Billionths.units(of: value) == whole)
    #expect(Billionths.units(of: value, halved: true) == half)
  }

  @Test("Text has nine decimals")
  func text() {
    #expect(Billionths.text(100_000_000) == "0.100000000")
    #expect(Billionths.text(1_000_000_000) == "1.000000000")
    #expect(Billionths.text(50_000_001) == "0.050000001")
  }
}
