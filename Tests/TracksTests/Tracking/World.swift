import Geo
import TestSupport

@testable import Tracks

/// A small sea with everything that may go wrong: ships that meet, fall silent, jump, share a number, are heard twice, and
/// receivers that err.
enum World {
  static func random(using chance: inout SeededRandom, hours: Double = 30, ships: Int = 12) -> [PositionReport] {
    var reports: [PositionReport] = []
    var line = 1
    let centre = [(0.0, 179.98), (85, -179.99), (54, 8)].randomElement(using: &chance) ?? (54, 8)
    for ship in 0..<ships {
      let aircraft = ship % 6 == 5
      let craft: CraftKey = aircraft ? .icao24(0x40_0000 + UInt32(ship)) : .mmsi(211_000_000 + UInt32(ship / 2 * 2))
      var place = Coordinate(
        clampingLatitude: centre.0 + .random(in: -0.004...0.004, using: &chance),
        longitude: centre.1 + .random(in: -0.004...0.004, using: &chance))
      var time = Double.random(in: 0...3600, using: &chance)
      var knots = Double.random(in: 0...0.2, using: &chance)
      var course = Double.random(in: 0..<360, using: &chance)
      while time < hours * 3600 {
        let step =
          Int.random(in: 0..<60, using: &chance) == 0
          ? Double.random(in: 3600...30_000, using: &chance) : Double.random(in: 1...900, using: &chance)
        time += step.rounded()
        place = Geodesic.destination(
          from: place, azimuth: course, distance: .metres(Speed.knots(knots).metresPerSecond * step.rounded()))
        if Int.random(in: 0..<10, using: &chance) == 0 {
          course = .random(in: 0..<360, using: &chance)
          knots = Int.random(in: 0..<20, using: &chance) == 0 ? 12 : .random(in: 0...0.2, using: &chance)
        }
        var shown = place
        switch Int.random(in: 0..<400, using: &chance) {
        case 0: shown = Coordinate(clampingLatitude: 0, longitude: 0)
        case 1:
          place = Coordinate(clampingLatitude: centre.0 - 30, longitude: centre.1 + 20)
          shown = place
        case 2: place = Coordinate(clampingLatitude: centre.0, longitude: centre.1)
        default: break
        }
        var report = PositionReport.made(
          craft, time, shown.latitude, shown.longitude, speed: knots,
          traits: aircraft && knots < 1 ? .onGround : [], line: line)
        report.station = UInt16(line % 4)
        reports.append(report)
        line += 1
        if Int.random(in: 0..<8, using: &chance) == 0 {
          var echo = report
          echo.time = report.time?.advanced(bySeconds: .random(in: 0...12, using: &chance).rounded())
          // A second log, or another station of the same.
          echo.address = LineAddress(input: line % 2, position: line % 2 == 1 ? line : line + 1_000_000)
          echo.station = UInt16(line / 3 % 4)
          reports.append(echo)
        }
      }
    }
    return reports
  }
}
