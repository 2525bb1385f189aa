extension Area {
  /// How far `coordinate` is from the outline or a hole's edge, inside or outside. Edges are straight in longitude and
  /// latitude; good to a metre within 100 km, and to a thousandth beyond.
  public func distanceToOutline(from coordinate: Coordinate) -> Distance {
    let plane = LocalPlane(centre: coordinate)
    var best = Double.infinity
    for polygon in polygons {
      for ring in [polygon.outline] + polygon.holes {
        guard var before = ring.last else { continue }
        var start = plane.project(before)
        for vertex in ring {
          for step in Area.steps(from: before, to: vertex) {
            let end = plane.project(step)
            best = min(best, Area.squaredDistanceFromOrigin(start, end))
            start = end
          }
          before = vertex
        }
      }
    }
    return Distance(metres: best.squareRoot())
  }

  /// The way along an edge, in steps short enough for a straight line of the plane to stand for each.
  static func steps(from start: Coordinate, to end: Coordinate) -> [Coordinate] {
    let width = Coordinate.normalised(longitude: end.longitude - start.longitude)
    let height = end.latitude - start.latitude
    let count = max(1, Int((max(abs(width), abs(height)) / 0.1).rounded(.up)))
    guard count > 1 else { return [end] }
    return (1...count).map { step in
      let share = Double(step) / Double(count)
      return Coordinate(
        clampingLatitude: start.latitude + height * share, longitude: start.longitude + width * share)
    }
  }

  private static func squaredDistanceFromOrigin(_ start: PlanarPoint, _ end: PlanarPoint) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let share = length > 0 ? min(1, max(0, -(start.x * dx + start.y * dy) / length)) : 0
    let (x, y) = (start.x + dx * share, start.y + dy * share)
    return x * x + y * y
  }

  /// A ball of space that holds the whole area: its middle, and its radius in metres.
  public var ball: (centre: ChordPoint, radius: Double)? {
    let outlines = polygons.map(\.outline)
    guard let box = BoundingBox(enclosing: outlines.joined()) else { return nil }
    let centre = ChordPoint(
      Coordinate(clampingLatitude: (box.south + box.north) / 2, longitude: box.west + box.width / 2))
    var radius = 0.0
    for outline in outlines {
      guard var before = outline.last else { continue }
      for vertex in outline {
        for step in Area.steps(from: before, to: vertex) {
          radius = max(radius, ChordPoint(step).squaredChord(to: centre))
        }
        before = vertex
      }
    }
    // The bow of a step of a tenth of a degree is a few metres.
    return (centre, radius.squareRoot() + 100)
  }
}
