/// A part of the Earth's surface: polygons with holes, on WGS 84.
///
/// Each ring is a closed line of coordinates without its first one repeated; edges are straight in longitude and latitude,
/// as in GeoJSON, and go the short way round the globe, so that a ring may cross 180 degrees.
public struct Area: Hashable, Sendable {
  public struct Polygon: Hashable, Sendable {
    public var outline: [Coordinate]
    public var holes: [[Coordinate]]

    public init(outline: [Coordinate], holes: [[Coordinate]] = []) {
      self.outline = outline
      self.holes = holes
    }
  }

  public var polygons: [Polygon]

  public init(polygons: [Polygon]) { self.polygons = polygons }
}
