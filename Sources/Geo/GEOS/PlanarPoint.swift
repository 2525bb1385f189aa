/// A point of a plane: degrees of longitude and latitude on a globe cut open, or metres of a map.
public struct PlanarPoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
