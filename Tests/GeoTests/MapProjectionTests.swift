import Geo
import Testing

@Suite("Maps")
struct MapProjectionTests {
  private static let boxes: [(BoundingBox, String)] = [
    (BoundingBox(west: -180, south: -85, east: 180, north: 85), "Equal Earth"),
    (BoundingBox(west: 20, south: -60, east: -100, north: 60), "Equal Earth"),
    (BoundingBox(west: -10, south: 50, east: 10, north: 58), "Lambert conformal conic"),
    (BoundingBox(west: 170, south: -48, east: -170, north: -34), "Lambert conformal conic"),
    (BoundingBox(west: 100, south: -2, east: 106, north: 3), "Mercator"),
    (BoundingBox(west: 179, south: -2, east: -179, north: 2), "Mercator"),
    (BoundingBox(west: -20, south: 30, east: -10, north: 65), "Lambert azimuthal equal-area"),
    (BoundingBox(west: -180, south: 65, east: 180, north: 90), "Stereographic"),
    (BoundingBox(west: -180, south: -90, east: 180, north: -60), "Stereographic"),
    (BoundingBox(west: 10, south: 84, east: 40, north: 88), "Stereographic"),
    (BoundingBox(west: 9.9999, south: 53.5, east: 10, north: 53.5001), "Lambert azimuthal equal-area"),
    (BoundingBox(west: 5, south: 5, east: 5, north: 5), "Mercator"),
  ]

  @Test("A box gets the projection that suits it, and every place in it comes back from the map", arguments: boxes)
  func roundTrip(box: BoundingBox, name: String) throws {
    let map = try MapProjection(fitting: box)
    #expect(map.name == name)
    for i in 0...8 {
      for j in 0...8 {
        let point = place(box.south + box.height * Double(i) / 8, box.west + box.width * Double(j) / 8)
        let drawn = try #require(map.project(point))
        let back = try #require(map.unproject(x: drawn.x, y: drawn.y))
        #expect(Geodesic.distance(from: point, to: back).metres < 0.01)
      }
    }
  }

  @Test("West is left of east, also across 180 degrees", arguments: boxes.filter { !$0.1.hasPrefix("Stereo") })
  func westIsLeft(box: BoundingBox, name: String) throws {
    let map = try MapProjection(fitting: box)
    let middle = box.south + box.height / 2
    let xs = try (1..<8).map { try #require(map.project(place(middle, box.west + box.width * Double($0) / 8))).x }
    #expect(box.width == 0 || xs == xs.sorted() && Set(xs).count == xs.count)
  }

  @Test("Near its middle a map keeps distances to a hundredth", arguments: boxes.filter { $0.0.width < 60 })
  func scale(box: BoundingBox, name: String) throws {
    let map = try MapProjection(fitting: box)
    let centre = place(box.south + box.height / 2, box.west + box.width / 2)
    for azimuth in [0.0, 90] {
      let other = Geodesic.destination(from: centre, azimuth: azimuth, distance: .kilometres(1))
      let (a, b) = (try #require(map.project(centre)), try #require(map.project(other)))
      let length = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
      #expect(abs(length - 1000) < 35, "\(name) \(azimuth)")
    }
  }

  @Test("Values agree with the formula of Mercator's projection")
  func mercator() throws {
    let map = try MapProjection(fitting: BoundingBox(west: -10, south: -10, east: 10, north: 10))
    let point = try #require(map.project(place(0, 5)))
    #expect(abs(point.x - 556_597.4539) < 0.001)
    #expect(abs(point.y) < 1e-6)
    #expect(map.project(place(90, 0)) == nil)
  }

  @Test("An area across 180 degrees is drawn in one piece on a map across it, and in two on a map of the world")
  func areas() throws {
    let area = Area.Polygon(outline: [place(-40, 175), place(-40, -175), place(-35, -175), place(-35, 175)])
    let near = try MapProjection(fitting: BoundingBox(west: 170, south: -45, east: -170, north: -30))
    #expect(try near.polygons([area], tolerance: 100).count == 1)
    let world = try MapProjection(fitting: BoundingBox(west: -180, south: -85, east: 180, north: 85))
    let pieces = try world.polygons([area], tolerance: 100)
    #expect(pieces.count == 2)
    for piece in pieces {
      let xs = piece.outline.map(\.x)
      #expect((xs.max() ?? 0) - (xs.min() ?? 0) < 1_000_000)
    }
  }

  @Test("What is drawn is cut at the box, simplified, and left out when too small")
  func clipping() throws {
    let map = try MapProjection(fitting: BoundingBox(west: 0, south: 40, east: 10, north: 45))
    let land = Area.Polygon(
      outline: [place(30, -20), place(30, 20), place(60, 20), place(60, -20)],
      holes: [[place(42, 4), place(42, 6), place(43, 6), place(43, 4)]])
    let drawn = try map.polygons([land], tolerance: 500)
    #expect(drawn.count == 1)
    #expect(drawn[0].holes.count == 1)
    for point in drawn[0].outline {
      let place = try #require(map.unproject(x: point.x, y: point.y))
      #expect(place.longitude > -0.01 && place.longitude < 10.01 && place.latitude > 39.99 && place.latitude < 45.01)
    }
    let ragged = Area.Polygon(
      outline: (0..<1000).map { place(41 + ($0 % 2 == 0 ? 0 : 0.0001), 1 + Double($0) / 200) } + [place(44, 3)])
    let smooth = try map.polygons([ragged], tolerance: 1000)
    #expect(smooth.count == 1 && smooth[0].outline.count < 30)
    let rock = Area.Polygon(outline: [place(41, 1), place(41, 1.0001), place(41.0001, 1)])
    #expect(try map.polygons([rock], tolerance: 1000).isEmpty)
    let elsewhere = Area.Polygon(outline: [place(41, 100), place(41, 101), place(42, 100)])
    #expect(try map.polygons([elsewhere], tolerance: 1000).isEmpty)
  }

  @Test("Land round a pole is drawn on a polar map")
  func polar() throws {
    let map = try MapProjection(fitting: BoundingBox(west: -180, south: -90, east: 180, north: -60))
    let ring = (0..<36).map { place(-70, Double($0) * 10 - 180) }
    let drawn = try map.polygons([Area.Polygon(outline: ring)], tolerance: 10_000)
    #expect(drawn.count == 1)
    let farthest = drawn[0].outline.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }.max() ?? 0
    #expect(abs(farthest - Geodesic.distance(from: place(-90, 0), to: place(-70, 0)).metres) < 80_000)
  }
}
