import Geo

/// The land near a map, cut and thinned roughly: the cheap bound before GEOS, which would otherwise note every bay of a
/// continent for a map of one harbour.
///
/// A ring is cut at the map's frame by Sutherland and Hodgman's way (Communications of the ACM 17, 1974): where it leaves
/// and comes back, it runs along the frame, which lies outside what is seen.
struct LandPieces {
  private(set) var polygons: [Area.Polygon] = []

  private typealias Vertex = (x: Double, y: Double)

  /// - Parameters:
  ///   - box: what the map is made for.
  ///   - tolerance: degrees of latitude that cannot be seen on the map.
  init(of land: [MapLand.Outline], in box: BoundingBox, tolerance: Double) {
    let isWorld = box.width >= 180
    let half = box.width / 2 + 0.01
    let middle = box.west + box.width / 2
    for outline in land where outline.north >= box.south && outline.south <= box.north {
      let polygon = outline.polygon
      if isWorld {
        add(polygon.outline, polygon.holes.map { $0 }, tolerance: tolerance)
        continue
      }
      for turn in [-360.0, 0, 360] {
        let shift = turn - middle
        guard outline.west + shift <= half, outline.east + shift >= -half else { continue }
        func cut(_ ring: [Coordinate]) -> [Coordinate] {
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
          return vertices.map { Coordinate(clampingLatitude: $0.y, longitude: $0.x - shift) }
        }
        let outline = cut(polygon.outline)
        guard outline.count >= 3 else { continue }
        add(outline, polygon.holes.map(cut), tolerance: tolerance)
      }
    }
  }

  private mutating func add(_ outline: [Coordinate], _ holes: [[Coordinate]], tolerance: Double) {
    func isSeen(_ ring: [Coordinate]) -> Bool {
      guard ring.count >= 3, let first = ring.first else { return false }
      return ring.contains {
        abs($0.latitude - first.latitude) > tolerance || abs($0.longitude - first.longitude) > tolerance
      }
    }
    let ring = Self.thinned(outline, tolerance)
    guard isSeen(ring) else { return }
    polygons.append(
      Area.Polygon(outline: ring, holes: holes.map { Self.thinned($0, tolerance) }.filter(isSeen)))
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
