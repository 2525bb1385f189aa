import Geo
import TestSupport
import Testing

@testable import Tracks

@Suite("Places around a fix")
struct PlaceIndexTests {
  private func port(_ name: String, _ latitude: Double, _ longitude: Double, code: String? = nil) -> Place {
    Place(kind: .port, name: name, code: code, coordinate: spot(latitude, longitude))
  }

  private func square(_ kind: Place.Kind, _ name: String, _ latitude: Double, _ longitude: Double) -> Place {
    let ring = [(-0.05, -0.05), (-0.05, 0.05), (0.05, 0.05), (0.05, -0.05)].map {
      spot(latitude + $0.0, longitude + $0.1)
    }
    return Place(
      kind: kind, name: name, coordinate: spot(latitude, longitude), area: Area(polygons: [Area.Polygon(outline: ring)])
    )
  }

  @Test("Agrees with measuring to every port, anywhere")
  func bruteForce() throws {
    var random = SeededRandom(seed: 3)
    var places: [Place] = [port("N", 90, 0), port("Date line", 10, 180)]
    for number in 0..<400 {
      places.append(
        port("\(number)", .random(in: -90...90, using: &random), .random(in: -180..<180, using: &random)))
    }
    let index = PlaceIndex(places)
    for round in 0..<400 {
      let near = places[Int.random(in: 0..<places.count, using: &random)].coordinate
      let probe =
        round % 2 == 0
        ? spot(.random(in: -90...90, using: &random), .random(in: -180..<180, using: &random))
        : Geodesic.destination(
          from: near, azimuth: .random(in: 0..<360, using: &random),
          distance: .kilometres(.random(in: 0...8, using: &random)))
      let all = places.indices.map { (index: $0, distance: Geodesic.distance(from: probe, to: places[$0].coordinate)) }
      let nearest = try #require(all.min { $0.distance < $1.distance })
      for reach in [Distance.kilometres(3), .kilometres(5), .kilometres(400)] {
        let found = index.port(near: probe, within: reach)
        #expect(found?.index == (nearest.distance <= reach ? nearest.index : nil))
        #expect(index.isPort(near: probe, within: reach) == (nearest.distance <= reach))
      }
      #expect(index.nearestPortDistance(from: probe) == nearest.distance)
    }
  }

  @Test("Of ports at one place, the first by code is meant, then by name, whatever the order of the list")
  func ties() {
    let places = [port("C", 5, 5), port("A", 5, 5, code: "ZZ"), port("B", 5, 5, code: "AA"), port("A", 5, 5)]
    #expect(PlaceIndex(places).port(near: spot(5, 5.001), within: .kilometres(3)).map { places[$0.index].name } == "A")
    let coded = Array(places[1...2])
    #expect(PlaceIndex(coded).port(near: spot(5, 5.001), within: .kilometres(3)).map { coded[$0.index].name } == "B")
  }

  @Test("A port whose outline holds the fix comes before a nearer point, and anchorages and zones are not ports")
  func outlines() throws {
    let places = [
      port("Point", 0, 0), square(.port, "Basin", 0.03, 0), square(.anchorage, "Roads", 0, 1),
      square(.zone, "Zone", 0, 2),
      square(.airfield, "Strip", 0, 3), Place(kind: .airfield, name: "Field", code: "XXXX", coordinate: spot(0.02, 3)),
    ]
    let index = PlaceIndex(places)
    #expect(index.port(near: spot(0, 0), within: .kilometres(3))?.index == 1)
    #expect(index.port(near: spot(-0.022, 0), within: .kilometres(3))?.index == 0)
    #expect(index.port(near: spot(0, 1), within: .kilometres(3))?.index == 2)
    #expect(index.port(near: spot(0, 2), within: .kilometres(3)) == nil)
    #expect(index.places(holding: spot(0, 2)) == [3])
    #expect(index.airfields(near: spot(0, 3), within: .kilometres(5)).map(\.index) == [4, 5])
    // To the nearest port from the roads: to the eastern edge of the basin, not to its middle.
    let edge = Geodesic.distance(from: spot(0, 1), to: spot(0, 0.05)).metres
    let nearest = try #require(index.nearestPort(from: spot(0, 1)))
    #expect(nearest.index == 1)
    #expect(abs(nearest.distance.metres - edge) < 20)
    #expect(index.nearestPortDistance(from: spot(0.03, 0)) == .metres(0))
  }

  @Test("No places, and areas that enclose nothing, are near nothing; the latter are named")
  func nothing() {
    #expect(PlaceIndex([]).nearestPortDistance(from: spot(0, 0)) == nil)
    #expect(PlaceIndex([]).port(near: spot(0, 0), within: .kilometres(9000)) == nil)
    let flat = Place(
      kind: .port, name: "Line", coordinate: spot(0, 0),
      area: Area(polygons: [Area.Polygon(outline: [spot(0, 0), spot(1, 1), spot(2, 2)])]))
    let index = PlaceIndex([port("P", 50, 50), flat])
    #expect(index.refused.map(\.feature) == [1])
    #expect(index.port(near: spot(1, 1), within: .kilometres(3)) == nil)
  }

  @Test("The map of places follows its list")
  func map() {
    var map = PlaceMap(places: [])
    #expect(map.index.port(near: spot(1, 1), within: .kilometres(3)) == nil)
    map.places.append(port("P", 1, 1))
    #expect(map.index.port(near: spot(1, 1), within: .kilometres(3))?.index == 0)
  }
}
