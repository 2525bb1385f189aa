import Geo
import TestSupport
import Testing

func place(_ latitude: Double, _ longitude: Double) -> Coordinate {
  Coordinate(clampingLatitude: latitude, longitude: longitude)
}

@Suite("Geodesics")
struct GeodesicTests {
  @Test(
    "Distances agree with published ones",
    arguments: [
      // Quarter and half of the meridian, and a degree of the equator, from the constants of WGS 84.
      (place(0, 0), place(90, 0), 10_001_965.729),
      (place(-90, 10), place(90, -70), 20_003_931.459),
      (place(0, 179.5), place(0, -179.5), 111_319.491),
      // Flinders Peak to Buninyong (Geocentric Datum of Australia Technical Manual, chapter 4).
      (place(-37.951_033_417, 144.424_867_889), place(-37.652_821_139, 143.926_495_528), 54_972.271),
      // Nearly opposite places, where series of Vincenty's kind do not converge (Karney 2013).
      (place(0, 0), place(0.5, 179.5), 19_936_288.579),
      (place(0, 0), place(0.5, 179.7), 19_944_127.421),
      (place(0, 0), place(0, 180), 20_003_931.459),
    ])
  func distances(start: Coordinate, end: Coordinate, metres: Double) {
    #expect(abs(Geodesic.distance(from: start, to: end).metres - metres) < 0.002)
    #expect(abs(Geodesic.distance(from: end, to: start).metres - metres) < 0.002)
  }

  @Test("The azimuths of the Australian example agree to a hundredth of a second")
  func azimuths() {
    let line = Geodesic.inverse(
      from: place(-37.951_033_417, 144.424_867_889), to: place(-37.652_821_139, 143.926_495_528))
    #expect(abs(line.azimuth - (306 + 52.0 / 60 + 5.37 / 3600)) < 1e-5)
    #expect(abs(line.arrivalAzimuth - (127 + 10.0 / 60 + 25.07 / 3600 + 180)) < 1e-5)
  }

  @Test("Half of the way across 180 degrees lies on it")
  func midpointAcrossAntimeridian() {
    let middle = Geodesic.point(at: 0.5, from: place(10, 179.9), to: place(10, -179.9))
    #expect(abs(abs(middle.longitude) - 180) < 1e-9)
    #expect(abs(middle.latitude - 10) < 1e-4)
  }

  @Test("The way over the pole is the short one")
  func overThePole() {
    let line = Geodesic.inverse(from: place(89, 0), to: place(89, 180))
    #expect(abs(line.distance.metres - 2 * 111_693.9) < 1)
    #expect(line.azimuth == 0)
  }

  @Test("Going there and back ends where it began")
  func roundTrip() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<500 {
      let start = place(.random(in: -89...89, using: &random), .random(in: -180..<180, using: &random))
      let end = place(.random(in: -89...89, using: &random), .random(in: -180..<180, using: &random))
      let line = Geodesic.inverse(from: start, to: end)
      let arrived = Geodesic.destination(from: start, azimuth: line.azimuth, distance: line.distance)
      #expect(Geodesic.distance(from: arrived, to: end).metres < 1e-6)
    }
  }
}

@Suite("Bounds on distances")
struct BoundTests {
  @Test("A geodesic lies between the bounds of its chord, near and far")
  func chordBounds() {
    var random = SeededRandom(seed: 2)
    for round in 0..<4000 {
      let start = place(.random(in: -90...90, using: &random), .random(in: -180..<180, using: &random))
      let reach = [10.0, 4000, 300_000, 5e6, 20_003_000][round % 5]
      let end = Geodesic.destination(
        from: start, azimuth: .random(in: 0..<360, using: &random),
        distance: .metres(.random(in: 0...reach, using: &random)))
      let exact = Geodesic.distance(from: start, to: end).metres
      let (from, to) = (ChordPoint(start), ChordPoint(end))
      #expect(from.lowerBound(to: to).metres <= exact + 1e-6)
      #expect(from.upperBound(to: to).metres >= exact - 1e-6)
      if exact < 4000 { #expect(from.upperBound(to: to).metres - from.lowerBound(to: to).metres < 1e-3) }
    }
  }

  @Test("The local plane is exact from its centre, and elsewhere within its bound")
  func localPlane() {
    var random = SeededRandom(seed: 3)
    for centre in [place(0, 0), place(54, 179.9), place(89.5, 30), place(-90, 0), place(-33, -180)] {
      let plane = LocalPlane(centre: centre)
      let reach = Distance.kilometres(800)
      let stretch = LocalPlane.stretch(within: reach)
      for _ in 0..<200 {
        func somewhere() -> Coordinate {
          Geodesic.destination(
            from: centre, azimuth: .random(in: 0..<360, using: &random),
            distance: .metres(.random(in: 0...reach.metres, using: &random)))
        }
        let (first, second) = (somewhere(), somewhere())
        let (a, b) = (plane.project(first), plane.project(second))
        let flat = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
        let exact = Geodesic.distance(from: first, to: second).metres
        #expect(flat >= exact - 1e-5 && flat <= exact * stretch + 1e-5)
        #expect(abs((a.x * a.x + a.y * a.y).squareRoot() - Geodesic.distance(from: centre, to: first).metres) < 1e-6)
        #expect(Geodesic.distance(from: plane.unproject(a), to: first).metres < 1e-6)
      }
    }
  }

  @Test("A box around a place holds all within reach, at any latitude")
  func boxAround() {
    var random = SeededRandom(seed: 4)
    for centre in [place(0, 0), place(60, 179.99), place(85, -180), place(-89.99, 12), place(90, 0), place(45, -90)] {
      for kilometres in [0.1, 3, 50, 900] {
        let box = BoundingBox(around: centre, within: .kilometres(kilometres))
        var mask = CellMask()
        mask.mark(box)
        for azimuth in 0..<72 {
          let point = Geodesic.destination(
            from: centre, azimuth: Double(azimuth) * 5 + .random(in: 0..<5, using: &random),
            distance: .kilometres(kilometres))
          #expect(box.contains(point), "\(point) in \(box)")
          #expect(mask.contains(point))
        }
      }
    }
  }
}

@Suite("Nearest places")
struct PointIndexTests {
  @Test("Agrees with looking at every place, across 180 degrees and at the poles too")
  func bruteForce() throws {
    var random = SeededRandom(seed: 5)
    var places: [Coordinate] = [place(90, 0), place(-90, 0), place(0, -180), place(0, 179.999)]
    for _ in 0..<600 {
      places.append(place(.random(in: -90...90, using: &random), .random(in: -180..<180, using: &random)))
    }
    for _ in 0..<200 {  // a crowd about the date line
      places.append(place(.random(in: 50...52, using: &random), 180 + .random(in: -1...1, using: &random)))
    }
    let index = PointIndex(places)
    for round in 0..<300 {
      let probe =
        round % 2 == 0
        ? place(.random(in: -90...90, using: &random), .random(in: -180..<180, using: &random))
        : place(.random(in: 49...53, using: &random), 180 + .random(in: -2...2, using: &random))
      let all = places.indices.map { (index: $0, distance: Geodesic.distance(from: probe, to: places[$0])) }
        .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
      let nearest = try #require(index.nearest(to: probe))
      #expect(nearest.index == all[0].index)
      let reach = Distance.kilometres([5, 60, 3000][round % 3])
      #expect(index.places(near: probe, within: reach).map(\.index) == all.filter { $0.distance <= reach }.map(\.index))
    }
  }

  @Test("Places at one spot come in the order they were given, and none is nowhere near")
  func ties() {
    let index = PointIndex([place(1, 1), place(1, 1), place(1, 1)])
    #expect(index.places(near: place(1, 1.001), within: .kilometres(1)).map(\.index) == [0, 1, 2])
    #expect(PointIndex([]).nearest(to: place(0, 0)) == nil)
  }
}
