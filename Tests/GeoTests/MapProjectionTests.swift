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
}
