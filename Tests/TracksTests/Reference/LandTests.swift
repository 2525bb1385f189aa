import Geo
import Testing

@testable import Tracks

struct LandTests {
  private func at(_ latitude: Double, _ longitude: Double) -> Coordinate {
    Coordinate(clampingLatitude: latitude, longitude: longitude)
  }

  @Test(
    "land is land",
    arguments: [
      (48.85, 2.35), (-18.0, 178.0), (-16.6, 179.3), (-16.85, -179.97), (71.2, -179.5), (-90, 0), (-90, -180),
      (-85, 100), (68.5, -180), (64.9, -18.5), (0.1, 20), (82, -40), (45.75, -82.2),
    ])
  func land(latitude: Double, longitude: Double) {
    let land = Reference.land
    #expect(land.contains(at(latitude, longitude)))
    #expect(land.distance(from: at(latitude, longitude)) == .metres(0))
  }

  @Test(
    "sea, inland seas and large lakes are water",
    arguments: [
      (30, -40), (0, 0), (90, 0), (90, 179), (42, 50.5), (47.8, -87.5), (44.5, -82.5), (45.85, -84.78), (45.2, -80.8),
      (-1, 33), (54, 108.5), (-17.5, 180), (-17.5, -179.9), (58.9, 13.3), (-60, -180), (35.5, 18.0),
    ])
  func water(latitude: Double, longitude: Double) {
    let land = Reference.land
    #expect(!land.contains(at(latitude, longitude)))
    #expect(land.distance(from: at(latitude, longitude)) > .metres(0))
  }

  @Test("the loneliest point of the sea is 2,688 km from land")
  func pointNemo() {
    let distance = Reference.land.distance(from: at(-48.8767, -123.3933))
    #expect(abs(distance.kilometres - 2688) < 10)
  }

  @Test("the shore is found across 180 degrees")
  func acrossTheDateLine() {
    // East of Taveuni and west of it, the same distance from the meridian.
    let east = Reference.land.distance(from: at(-15.5, -179.99))
    let west = Reference.land.distance(from: at(-15.5, 179.99))
    #expect(abs(east.metres - west.metres) < 2500)
    #expect(east < .kilometres(100))
  }

  @Test("the North Pole is some 700 km from Greenland, on whatever meridian it is written")
  func northPole() {
    let distances = [0.0, 90, -180, 179.9].map { Reference.land.distance(from: at(90, $0)).kilometres }
    for distance in distances {
      #expect(abs(distance - 707) < 10)
      #expect(abs(distance - distances[0]) < 0.001)
    }
  }

  @Test(
    "the distance to the shore is what a search over every line of it finds",
    arguments: [
      (89.9, 10), (-16.4, 179.999), (70.5, 179.9), (-65.5, 110), (55.3, -5.2), (47.5, -87),
    ])
  func agreesWithExhaustiveSearch(latitude: Double, longitude: Double) {
    let land = Reference.land
    let place = at(latitude, longitude)
    let found = land.distance(from: place).metres
    #expect(found > 0)
    let outline = land.outline
    func vertex(_ index: Int, toward fraction: Double = 0) -> Coordinate {
      func between(_ values: [Int32]) -> Double {
        let start = Double(values[index])
        return (start + fraction * (Double(values[index + 1]) - start)) / LandOutline.scale
      }
      return at(between(outline.latitudes), between(outline.longitudes))
    }
    let lines = (1..<outline.ringStarts.count).flatMap { ring in
      (outline.ringStarts[ring - 1]..<(outline.ringStarts[ring] - 1)).filter { !outline.isCut(after: $0) }
    }
    // A degree of latitude is at least 110.5 km, and no line of shore is longer than 60 km.
    var nearest = Double.infinity
    for line in lines where abs(vertex(line).latitude - latitude) * 110_500 < nearest {
      nearest = min(nearest, Geodesic.distance(from: place, to: vertex(line)).metres)
    }
    let reach = nearest + 60_000
    for line in lines where abs(vertex(line).latitude - latitude) * 110_500 < reach {
      guard Geodesic.distance(from: place, to: vertex(line)).metres < reach else { continue }
      for step in 1..<64 {
        nearest = min(nearest, Geodesic.distance(from: place, to: vertex(line, toward: Double(step) / 64)).metres)
      }
    }
    #expect(abs(found - nearest) < 50 + nearest * 0.000_1, "\(found) and \(nearest)")
  }

  @Test("every polygon of the map lies on the globe and has an outline")
  func polygons() {
    let polygons = Reference.land.polygons
    #expect(polygons.count > 4000)
    #expect(polygons.allSatisfy { $0.outline.count >= 3 && $0.holes.allSatisfy { $0.count >= 3 } })
    // The Caspian and the large lakes.
    #expect(polygons.reduce(0) { $0 + $1.holes.count } > 300)
  }

  @Test("no land is infinitely far")
  func noLand() {
    #expect(!Land.none.contains(at(0, 0)))
    #expect(Land.none.distance(from: at(0, 0)).metres == .infinity)
    #expect(Land.none.polygons.isEmpty)
  }

  @Test("damage to the outline is told, whatever it is")
  func damage() throws {
    let triangle: [UInt8] = [2, 2, 6, 20, 0, 20, 0, 20, 40, 6]
    let heading = Array("LAND1\n".utf8)
    #expect(try Land(bytes: heading + triangle, file: "land.bin").polygons.count == 1)
    var damaged: [[UInt8]] = [[], heading, triangle, heading + triangle + [0]]
    for length in 0..<triangle.count { damaged.append(heading + triangle.prefix(length)) }
    damaged.append(heading + [2, 2, 4, 20, 0, 20, 0, 4])
    damaged.append(heading + [0xFE, 0xFF, 0xFF, 0xFF, 0x1F])
    damaged.append(heading + [UInt8](repeating: 0xFF, count: 40))
    for bytes in damaged {
      #expect("\(bytes)") {
        try Land(bytes: bytes, file: "land.bin")
      } throws: {
        ($0 as? ScanError)?.code == .damagedResource
      }
    }
  }
}
