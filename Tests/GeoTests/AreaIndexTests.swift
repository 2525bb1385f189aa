import Foundation
import Geo
import TestSupport
import Testing

@Suite("Areas around a place")
struct AreaIndexTests {
  private func box(_ south: Double, _ north: Double, _ west: Double, _ east: Double) -> [Coordinate] {
    [place(south, west), place(south, east), place(north, east), place(north, west)]
  }

  @Test("Agrees with counting crossings along the meridian, on small random worlds")
  func againstCrossings() throws {
    var random = SeededRandom(seed: 6)
    for _ in 0..<12 {
      var areas: [Area] = []
      for _ in 0..<12 {
        let polygon: Area.Polygon
        switch Int.random(in: 0..<4, using: &random) {
        case 0: polygon = Area.Polygon(outline: star(near: 180, using: &random))
        case 1: polygon = Area.Polygon(outline: cap(from: 40, using: &random))
        case 2: polygon = Area.Polygon(outline: cap(from: 30, using: &random), holes: [cap(from: 65, using: &random)])
        default: polygon = Area.Polygon(outline: star(near: .random(in: -180..<180, using: &random), using: &random))
        }
        areas.append(Area(polygons: [polygon]))
      }
      let index = try AreaIndex(areas)
      for round in 0..<300 {
        let longitude =
          round % 3 == 0 ? 180 + Double.random(in: -5...5, using: &random) : .random(in: -180..<180, using: &random)
        let probe = place(.random(in: -90...90, using: &random), longitude)
        #expect(index.indices(containing: probe) == areas.indices.filter { Self.holds(areas[$0].polygons[0], probe) })
      }
      for (number, area) in areas.enumerated() {
        for vertex in area.polygons[0].outline {
          #expect(index.indices(containing: vertex).contains(number), "\(vertex) is a corner of \(number)")
        }
      }
    }
  }

  /// The oracle: it knows nothing of planes or turns. Going north from `point` along its meridian one crosses the
  /// outline an odd number of times if the pole is on the other side of it.
  private static func holds(_ polygon: Area.Polygon, _ point: Coordinate) -> Bool {
    func holds(_ ring: [Coordinate]) -> Bool {
      var crossings = 0
      var turned = 0.0
      for (start, end) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        let width = Coordinate.normalised(longitude: end.longitude - start.longitude)
        turned += width
        let offset = Coordinate.normalised(longitude: point.longitude - start.longitude)
        let isCrossed = width >= 0 ? offset >= 0 && offset < width : offset < 0 && offset >= width
        guard isCrossed, width != 0 else { continue }
        if start.latitude + (end.latitude - start.latitude) * offset / width > point.latitude { crossings += 1 }
      }
      let meanLatitude = ring.map(\.latitude).reduce(0, +) / Double(ring.count)
      let holdsNorthPole = abs(turned) > 180 && meanLatitude > 0
      return (crossings % 2 == 1) != holdsNorthPole
    }
    return holds(polygon.outline) && !polygon.holes.contains(where: holds)
  }

  /// A ring of random corners about a centre, not crossing itself.
  private func star(near longitude: Double, using random: inout SeededRandom) -> [Coordinate] {
    let centre = (
      latitude: Double.random(in: -70...70, using: &random), longitude: longitude + .random(in: -9...9, using: &random)
    )
    return (0..<9).map { corner in
      let angle = (Double(corner) + .random(in: 0..<0.9, using: &random)) * 2 * Double.pi / 9
      let radius = Double.random(in: 1...19, using: &random)
      return place(centre.latitude + radius * sin(angle), centre.longitude + radius * cos(angle))
    }
  }

  /// A ring round one of the poles, either way.
  private func cap(from latitude: Double, using random: inout SeededRandom) -> [Coordinate] {
    let ring = (0..<8).map { corner in
      (
        latitude: Double.random(in: latitude...latitude + 20, using: &random),
        longitude: -180 + (Double(corner) + .random(in: 0..<0.9, using: &random)) * 45
      )
    }
    let made = ring.map { place($0.latitude, $0.longitude) }
    return Bool.random(using: &random) ? made : made.reversed()
  }

  @Test("An area across 180 degrees is one, however it is written", arguments: [170.0, 179.5, -175.0])
  func acrossAntimeridian(longitude: Double) throws {
    let whole = Area(polygons: [Area.Polygon(outline: box(-10, 10, 165, 195))])
    let split = Area(polygons: [
      Area.Polygon(outline: box(-10, 10, 165, 180)), Area.Polygon(outline: box(-10, 10, -180, -165)),
    ])
    let index = try AreaIndex([whole, split])
    #expect(index.indices(containing: place(3, longitude)) == [0, 1])
    #expect(index.indices(containing: place(11, longitude)) == [])
    #expect(index.indices(containing: place(3, 0)) == [])
  }

  @Test("The meridian of 180 degrees belongs to the areas that end there, from either side")
  func onTheMeridian() throws {
    let index = try AreaIndex([
      Area(polygons: [Area.Polygon(outline: box(0, 10, 170, 180))]),
      Area(polygons: [Area.Polygon(outline: box(0, 10, -180, -170))]),
    ])
    #expect(index.indices(containing: place(5, 180)) == [0, 1])
    #expect(index.indices(containing: place(5, -180)) == [0, 1])
    #expect(index.indices(containing: place(5, 179.999_999)) == [0])
  }

  @Test("A pole is in the area round it, whatever its longitude")
  func pole() throws {
    let cap = (0..<12).map { place(80, Double($0) * 30 - 180) }
    let touching = [place(90, 0), place(80, 10), place(80, 40)]
    let index = try AreaIndex([
      Area(polygons: [Area.Polygon(outline: cap)]), Area(polygons: [Area.Polygon(outline: touching)]),
    ])
    for longitude in [0.0, 77, -180, 179] { #expect(index.indices(containing: place(90, longitude)) == [0, 1]) }
    #expect(index.indices(containing: place(-90, 0)) == [])
    #expect(index.indices(containing: place(85, 12)) == [0, 1])
  }

  @Test("A ring drawn to the pole and along it, as maps of Antarctica are, is the land round the pole")
  func antarctica() throws {
    var ring = (0...36).map { place(-70, Double($0) * 10 - 180) }
    ring += [place(-90, 180), place(-90, -180)]
    let index = try AreaIndex([Area(polygons: [Area.Polygon(outline: ring)])])
    for longitude in [-180.0, -179.99, -3, 0, 91, 179.99] {
      #expect(index.contains(place(-80, longitude)) == true)
      #expect(index.contains(place(-90, longitude)) == true)
      #expect(index.contains(place(-69, longitude)) == false)
    }
  }

  @Test("Outlines, corners and the edge of a hole are inside")
  func outlines() throws {
    let square = Area.Polygon(outline: box(0, 10, 0, 10), holes: [box(4, 6, 4, 6)])
    let index = try AreaIndex([Area(polygons: [square])])
    for point in [place(0, 0), place(10, 10), place(5, 0), place(0, 3), place(4, 5)] {
      #expect(index.contains(point) == true)
    }
    #expect(index.contains(place(5, 5)) == false)
    #expect(index.contains(place(-1e-9, 5)) == false)
  }

  @Test("An outline that crosses itself is repaired to its two halves")
  func bowTie() throws {
    let tie = [place(0, 0), place(10, 10), place(10, 0), place(0, 10)]
    let index = try AreaIndex([Area(polygons: [Area.Polygon(outline: tie)])])
    #expect(index.contains(place(9, 5)) == true)
    #expect(index.contains(place(1, 5)) == true)
    #expect(index.contains(place(5, 9)) == false)
  }

  @Test("One that encloses nothing is refused, by its number")
  func nothing() {
    let fine = Area(polygons: [Area.Polygon(outline: box(0, 1, 0, 1))])
    for ring in [
      [place(0, 0), place(1, 1)], [place(0, 0), place(1, 1), place(2, 2)], [], [place(3, 3), place(3, 3), place(3, 3)],
    ] {
      do {
        _ = try AreaIndex([fine, Area(polygons: [Area.Polygon(outline: ring)])])
        Issue.record("\(ring) was taken")
      } catch {
        #expect(error.code == .badArea)
        #expect(error.feature == 1)
      }
    }
  }

  @Test("No areas hold nothing")
  func empty() throws {
    #expect(try AreaIndex([]).indices(containing: place(0, 0)) == [])
    #expect(try AreaIndex([]).indices(containing: place(90, 0)) == [])
  }
}
