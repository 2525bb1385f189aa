import Geo

/// The land that maps are drawn on, each polygon with the box it lies in; read when a map is first drawn.
enum MapLand {
  struct Outline: Sendable {
    let polygon: Area.Polygon
    /// None of the polygons crosses 180 degrees.
    let west, south, east, north: Double

    init(_ polygon: Area.Polygon) {
      var (west, east, south, north) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
      for vertex in polygon.outline {
        west = min(west, vertex.longitude)
        east = max(east, vertex.longitude)
        south = min(south, vertex.latitude)
        north = max(north, vertex.latitude)
      }
      self.polygon = polygon
      (self.west, self.south, self.east, self.north) = (west, south, east, north)
    }
  }

  static let outlines = Reference.land.polygons.map(Outline.init)
}
