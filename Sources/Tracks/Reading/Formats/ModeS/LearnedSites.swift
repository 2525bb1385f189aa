import Foundation
import Signals

/// Where the airports of a log are, learned from those positions that need no help: on the ground, or low above it. A
/// receiver hears messages from the ground only near itself, so that an aircraft which never tells more than a quarter
/// of the globe is at one of them.
///
/// Cells of about 11 km, 65,536 at most.
struct LearnedSites: Sendable {
  private var cells: Set<Int32> = []
  private var lastCell: Int32 = -1

  /// Feet of pressure altitude: an approach is below it for its last 17 km. Airports that lie higher are learned from
  /// positions on the ground alone.
  private static let lowest = Int32(-1500)
  private static let low = Int32(3000)
  private static let mostCells = 65_536
  /// Cells to each side in which a site is near by: 22 km at least.
  private static let nearby = 2
  private static let rows = 1800
  /// 0.1 degree.
  private static let perDegree = 10.0

  mutating func learn(from report: PositionReport) {
    guard report.traits.contains(.onGround) || (Self.lowest...Self.low).contains(report.rawAltitude) else { return }
    add(CPR.Place(latitude: Double(report.latitudeE7) / 1e7, longitude: Double(report.longitudeE7) / 1e7))
  }

  mutating func add(_ place: CPR.Place) {
    let row = Self.row(of: place.latitude)
    let cell = Self.cell(row, Self.column(of: place.longitude, of: Self.columns(in: row)))
    guard cell != lastCell else { return }
    lastCell = cell
    if cells.count < Self.mostCells { cells.insert(cell) }
  }

  var isEmpty: Bool { cells.isEmpty }

  func isNear(_ place: CPR.Place) -> Bool {
    let middle = Self.row(of: place.latitude)
    for row in max(0, middle - Self.nearby)...min(Self.rows - 1, middle + Self.nearby) {
      let columns = Self.columns(in: row)
      let column = Self.column(of: place.longitude, of: columns)
      for step in -Self.nearby...Self.nearby
      where cells.contains(Self.cell(row, (column + step + columns) % columns)) { return true }
    }
    return false
  }

  /// The one of the eight pairs of places which two messages from the ground may stand for that has a site near by;
  /// `nil` where none has, or more than one.
  func onlyPlace(of even: Sighting, _ odd: Sighting) -> CPR.Pair? {
    var only: CPR.Pair?
    for latitude in [45.0, -45] {
      for longitude in [-135.0, -45, 45, 135] {
        let reference = CPR.Place(latitude: latitude, longitude: longitude)
        guard let pair = Sighting.places(onGround: even, odd, near: reference), isNear(pair.odd) else { continue }
        guard only == nil else { return nil }
        only = pair
      }
    }
    return only
  }

  private static func row(of latitude: Double) -> Int {
    min(rows - 1, max(0, Int((latitude + 90) * perDegree)))
  }

  /// So many that a cell is as wide as it is high, and five at least.
  private static func columns(in row: Int) -> Int {
    let latitude = (Double(row) + 0.5) / perDegree - 90
    return max(2 * nearby + 1, Int(360 * perDegree * cos(latitude * .pi / 180)))
  }

  private static func column(of longitude: Double, of columns: Int) -> Int {
    min(columns - 1, max(0, Int((longitude + 180) / 360 * Double(columns))))
  }

  private static func cell(_ row: Int, _ column: Int) -> Int32 { Int32(row * 4096 + column) }
}
