/// A point of a plane: degrees of longitude and latitude on a globe cut open, or metres of a map.
public struct PlanarPoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A polygon of a plane, with holes; the first point of each ring is repeated at its end.
public struct PlanarPolygon: Hashable, Sendable {
  public var outline: [PlanarPoint]
  public var holes: [[PlanarPoint]]

  public init(outline: [PlanarPoint], holes: [[PlanarPoint]] = []) {
    self.outline = outline
    self.holes = holes
  }
}
