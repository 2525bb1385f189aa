import Geo
import Testing

@testable import Tracks

@Suite("A sheet of a map")
struct MapSheetTests {
  /// Land nearly all over the globe.
  private static let land = [
    MapLand.Outline(
      Area.Polygon(
        outline: (-17...17).map { spot(-60, Double($0) * 10) } + (-17...17).reversed().map { spot(85, Double($0) * 10) }
      ))
  ]

  /// Even-odd, as a browser fills it.
  private func isLand(_ x: Double, _ y: Double, in rings: [[PlanarPoint]]) -> Bool {
    var isInside = false
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (a.y > y) != (b.y > y) {
        if x < a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y) { isInside.toggle() }
      }
    }
    return isInside
  }

  @Test(
    "Land reaches into every corner and along every edge",
    arguments: [
      BoundingBox(west: -5, south: 51, east: 20, north: 61), BoundingBox(west: -140, south: 25, east: -105, north: 52),
      BoundingBox(west: 1.30, south: 43.6, east: 1.38, north: 43.7),
      BoundingBox(west: 10, south: 10, east: 90, north: 60),
    ])
  func corners(region: BoundingBox) throws {
    let sheet = try MapSheet(region, width: 960, least: 0.45, most: 0.7)
    let rings = sheet.rings(of: Self.land)
    for step in 0...20 {
      let (x, y) = (1 + (sheet.width - 2) * Double(step) / 20, 1 + (sheet.height - 2) * Double(step) / 20)
      for (x, y) in [(x, 1), (x, sheet.height - 1), (1, y), (sheet.width - 1, y)] {
        #expect(isLand(x, y, in: rings), "\(x) \(y) of \(sheet.width) x \(sheet.height)")
      }
    }
  }

  @Test("Land across 180 degrees is drawn on a sheet across it")
  func antimeridian() throws {
    let east = MapLand.Outline(
      Area.Polygon(outline: [spot(-45, 170), spot(-30, 170), spot(-30, 179.9999), spot(-45, 179.9999)]))
    let west = MapLand.Outline(
      Area.Polygon(outline: [spot(-45, -180), spot(-30, -180), spot(-30, -175), spot(-45, -175)]))
    let sheet = try MapSheet(
      BoundingBox(west: 174, south: -40, east: -178, north: -34), width: 960, least: 0.45, most: 0.7)
    let rings = sheet.rings(of: [east, west])
    for longitude in [175.0, 178, -179, -178.5] {
      let point = try #require(sheet.point(spot(-37, longitude)))
      #expect(isLand(point.x, point.y, in: rings), "\(longitude)")
    }
  }
}
