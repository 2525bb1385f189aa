import Testing

@testable import Tracks

@Suite("What moves a craft can make")
struct PlausibilityTests {
  private func report(_ state: inout UInt64, around latitude: Double, _ longitude: Double, spread: Double)
    -> PositionReport
  {
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(UInt64(1) << 53)
    }
    var report = PositionReport(
      craft: .mmsi(211_234_560), time: Timestamp(seconds: Int64(next() * 3600)),
      latitudeE7: Int32((latitude + (next() - 0.5) * spread) * 1e7),
      longitudeE7: Int32((longitude + (next() - 0.5) * spread) * 1e7), payload: 0,
      address: LineAddress(input: 0, position: 1))
    if next() < 0.1 { report.traits = .longRange }
    return report
  }

  @Test("The likeliest place is the one that exact distances name", arguments: [1e-6, 1e-4, 0.01, 1, 60])
  func likeliest(spread: Double) {
    let plausibility = Plausibility(of: .mmsi(211_234_560), by: Parameters())
    var state: UInt64 = 7
    for round in 0..<2000 {
      let latitude = Double(round % 120) - 59.5
      var places = (0..<(2 + round % 4)).map { _ in report(&state, around: latitude, 179.99 - 30, spread: spread) }
      // Some twice, so that the first of equals is asked for.
      if round % 5 == 0 { places.append(places[0]) }
      var later = report(&state, around: latitude, 179.99 - 30, spread: spread)
      later.time = Timestamp(seconds: 4000)
      var (best, least) = (0, Double.infinity)
      for (index, place) in places.enumerated() {
        let unlikelihood = plausibility.unlikelihood(place, later)
        if unlikelihood < least { (best, least) = (index, unlikelihood) }
      }
      #expect(plausibility.likeliest(of: places, for: later) == best)
    }
  }
}
