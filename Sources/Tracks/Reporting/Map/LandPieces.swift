import Geo

/// The rings of land in a map's box, in degrees: cut at the box and thinned to what can be seen.
///
/// A ring is cut by Sutherland and Hodgman's way (Communications of the ACM 17, 1974): where it leaves and comes back, it
/// runs along the edge, which lies outside what is seen. That is enough to fill an area, at a hundredth of the price of
/// a true intersection of continents.
struct LandPieces {
  private(set) var rings: [[Coordinate]] = []

  private typealias Vertex = (x: Double, y: Double)

  /// - Parameters:
  ///   - box: what the map is made for; one of half the globe or more is taken whole, with 180 degrees at its edges.
  ///   - tolerance: degrees of latitude that cannot be seen on the map.
  init(of land: [MapLand.Outline], in box: BoundingBox, tolerance: Double) {
    let half = box.width / 2 + 0.01
    let middle = box.west + box.width / 2
    for outline in land where outline.north >= box.south && outline.south <= box.north {
      guard outline.north - outline.south > tolerance || outline.east - outline.west > tolerance else { continue }
      let all = [outline.polygon.outline] + outline.polygon.holes
      if box.width >= 180 {
        rings += all.map { Self.sided(Self.thinned($0, tolerance)) }
        continue
      }
      for turn in [-360.0, 0, 360] {
        let shift = turn - middle
        guard outline.west + shift <= half, outline.east + shift >= -half else { continue }
        for ring in all {
          var vertices: [Vertex] = Self.thinned(ring, tolerance).map { ($0.longitude + shift, $0.latitude) }
          vertices = Self.cut(vertices, at: -half) {
            ($0.x, $0.y)
          } make: {
            ($0, $1)
          }
          vertices = Self.cut(vertices, at: -half) {
            (-$0.x, $0.y)
          } make: {
            (-$0, $1)
          }
          vertices = Self.cut(vertices, at: box.south - 0.01) {
            ($0.y, $0.x)
          } make: {
            ($1, $0)
          }
          vertices = Self.cut(vertices, at: -box.north - 0.01) {
            (-$0.y, $0.x)
          } make: {
            ($1, -$0)
          }
          rings.append(Self.bent(vertices).map { Coordinate(clampingLatitude: $0.y, longitude: $0.x - shift) })
        }
      }
    }
  }

  /// A vertex at 180 degrees belongs to the edge of the map that its neighbours are at; between the edges a ring goes
  /// over a pole.
  private static func sided(_ ring: [Coordinate]) -> [Coordinate] {
    func isAtCut(_ vertex: Coordinate) -> Bool { vertex.longitude < -179.9999 }
    guard let start = ring.firstIndex(where: { !isAtCut($0) }) else { return [] }
    var turned = Array(ring[start...] + ring[..<start])
    var run = 0
    while let first = turned[run...].firstIndex(where: isAtCut) {
      let end = turned[first...].firstIndex { !isAtCut($0) } ?? turned.count
      let isEastBefore = turned[first - 1].longitude > 0
      let isEastAfter = (end < turned.count ? turned[end] : turned[0]).longitude > 0
      let pole = turned[first..<end].firstIndex { abs($0.latitude) > 89.9 } ?? end
      for index in first..<end where index <= pole ? isEastBefore : isEastAfter {
        turned[index] = Coordinate(clampingLatitude: turned[index].latitude, longitude: 179.9999)
      }
      run = end
      if run == turned.count { break }
    }
    return turned
  }

  /// Leaves out vertices that hardly move; those at a pole and at 180 degrees hold the outline together.
  private static func thinned(_ ring: [Coordinate], _ tolerance: Double) -> [Coordinate] {
    guard let first = ring.first else { return [] }
    var kept = [first]
    var last = first
    for vertex in ring.dropFirst() {
      let isCorner = abs(vertex.longitude) > 179.9 || abs(vertex.latitude) > 89.9
      if isCorner || abs(vertex.latitude - last.latitude) >= tolerance
        || abs(vertex.longitude - last.longitude) >= tolerance
      {
        kept.append(vertex)
        last = vertex
      }
    }
    return kept
  }

  /// A long edge, such as one along a cut, is bent on the map: it goes there by steps of a degree.
  private static func bent(_ ring: [Vertex]) -> [Vertex] {
    guard var before = ring.last else { return [] }
    var bent: [Vertex] = []
    for vertex in ring {
      let steps = Int(max(abs(vertex.x - before.x), abs(vertex.y - before.y)).rounded(.up))
      for step in 1..<max(1, steps) {
        let share = Double(step) / Double(steps)
        bent.append((before.x + (vertex.x - before.x) * share, before.y + (vertex.y - before.y) * share))
      }
      bent.append(vertex)
      before = vertex
    }
    return bent
  }

  /// Keeps what lies on the side of greater values of one edge; `parts` puts the coordinate that is cut first.
  private static func cut(
    _ ring: [Vertex], at limit: Double, parts: (Vertex) -> (Double, Double), make: (Double, Double) -> Vertex
  ) -> [Vertex] {
    guard var before = ring.last.map(parts) else { return [] }
    var kept: [Vertex] = []
    for vertex in ring {
      let here = parts(vertex)
      if (here.0 >= limit) != (before.0 >= limit) {
        let share = (limit - before.0) / (here.0 - before.0)
        kept.append(make(limit, before.1 + (here.1 - before.1) * share))
      }
      if here.0 >= limit { kept.append(vertex) }
      before = here
    }
    return kept
  }
}
