/// A ring of the globe rolled out on the plane of longitude and latitude: each vertex with the longitude it has, and how
/// many turns round the globe it lies from where the ring began.
///
/// The turns are kept apart from the longitudes, so that the copy of the ring that lies in [-180, 180] has its
/// vertices exactly where the coordinates are, and a point on the outline is found on it.
struct UnrolledRing {
  private(set) var longitudes: [Double]
  private(set) var latitudes: [Double]
  private(set) var turns: [Int]
  /// Turns from the beginning to the end: 0, or 1 or -1 for a ring round a pole.
  let winding: Int

  init(_ ring: [Coordinate]) throws(GeoError) {
    var vertices: [Coordinate] = []
    vertices.reserveCapacity(ring.count)
    for vertex in ring where vertex != vertices.last { vertices.append(vertex) }
    if vertices.count > 1, vertices.first == vertices.last { vertices.removeLast() }
    guard vertices.count >= 3 else { throw GeoError(.badArea, "a ring has fewer than three different points") }
    // A ring that goes to the pole itself is cut open there, where all meridians meet.
    if let pole = vertices.firstIndex(where: { abs($0.latitude) == 90 }), pole > 0 {
      vertices = Array(vertices[pole...] + vertices[..<pole])
    }
    longitudes = vertices.map(\.longitude)
    latitudes = vertices.map(\.latitude)
    turns = []
    turns.reserveCapacity(vertices.count + 3)
    var turn = 0
    for index in vertices.indices {
      if index > 0 { turn += Self.step(from: longitudes[index - 1], to: longitudes[index]) }
      turns.append(turn)
    }
    winding = turn + Self.step(from: longitudes[longitudes.count - 1], to: longitudes[0])
    guard abs(winding) <= 1 else { throw GeoError(.badArea, "a ring goes round the globe more than once") }
  }

  /// The change of turn on the short way between two longitudes.
  private static func step(from start: Double, to end: Double) -> Int {
    let difference = end - start
    return difference > 180 ? -1 : difference < -180 ? 1 : 0
  }

  var meanLatitude: Double { latitudes.reduce(0, +) / Double(latitudes.count) }

  /// Makes of a ring round a pole a ring of the plane, that goes up to the pole, along it and back.
  mutating func close(overNorthPole: Bool) {
    guard winding != 0 else { return }
    let pole: Double = overNorthPole ? 90 : -90
    let start = longitudes[0]
    func vertex(_ latitude: Double, _ turn: Int) {
      longitudes.append(start)
      latitudes.append(latitude)
      turns.append(turn)
    }
    if latitudes[0] == pole {
      vertex(pole, winding)
    } else {
      vertex(latitudes[0], winding)
      vertex(pole, winding)
      vertex(pole, 0)
    }
  }

  /// The copies of the ring, whole turns apart, that reach into the window from `west` to `west` + 360, each closed, and
  /// whether it lies in the window altogether.
  func copies(west: Double) -> [(points: [PlanarPoint], isWithin: Bool)] {
    var low = Double.infinity
    var high = -Double.infinity
    for index in longitudes.indices {
      let x = longitudes[index] + 360 * Double(turns[index])
      low = min(low, x)
      high = max(high, x)
    }
    let first = Int(((west - high) / 360).rounded(.down))
    let last = Int(((west + 360 - low) / 360).rounded(.up))
    var found: [(points: [PlanarPoint], isWithin: Bool)] = []
    for shift in first...max(first, last) {
      let left = low + 360 * Double(shift)
      let right = high + 360 * Double(shift)
      guard left < west + 360, right > west else { continue }
      var points: [PlanarPoint] = []
      points.reserveCapacity(longitudes.count + 1)
      for index in longitudes.indices {
        points.append(PlanarPoint(x: longitudes[index] + 360 * Double(turns[index] + shift), y: latitudes[index]))
      }
      points.append(points[0])
      found.append((points, left >= west && right <= west + 360))
    }
    return found
  }
}
