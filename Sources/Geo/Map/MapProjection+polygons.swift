extension MapProjection {
  /// The part of `polygons` that lies in the map's box, on the map: clipped, projected and simplified by GEOS so that no
  /// line moves by more than `tolerance` metres of the plane; what is smaller than that both ways is left out.
  ///
  /// A polygon that encloses nothing is passed over: this is for drawing, not for judging.
  public func polygons(_ polygons: [Area.Polygon], tolerance: Double) throws(GeoError) -> [PlanarPolygon] {
    let context = GEOSContext()
    let globe = try OpenGlobe(west: sheetWest, in: context)
    let frame = try PlanarGeometry(frameRectangle, in: context)
    var drawn: [PlanarPolygon] = []
    for polygon in polygons where mayTouchFrame(polygon) {
      let clipped: PlanarGeometry
      do { clipped = try globe.geometry(of: polygon).intersection(frame) } catch { continue }
      for piece in try clipped.polygons() {
        drawn += try simplified(projected(piece), tolerance: tolerance, in: context)
      }
    }
    return drawn
  }

  private var frameRectangle: PlanarPolygon {
    // Round a pole every longitude is near every other: there the box only tells the latitudes.
    if isWhole { return OpenGlobe.rectangle(sheetWest, box.south, sheetWest + 360, box.north) }
    let west = centralLongitude - box.width / 2
    return OpenGlobe.rectangle(west, box.south, west + box.width, box.north)
  }

  private var isWhole: Bool { box.width >= 360 || centralLongitude != box.west + box.width / 2 }

  /// False when the latitudes alone, or for a polygon of one side of the globe the longitudes, keep it out of the box.
  private func mayTouchFrame(_ polygon: Area.Polygon) -> Bool {
    var low = Double.infinity, high = -Double.infinity
    var west = Double.infinity, east = -Double.infinity
    for vertex in polygon.outline {
      low = min(low, vertex.latitude)
      high = max(high, vertex.latitude)
      let relative = Coordinate.normalised(longitude: vertex.longitude - centralLongitude)
      west = min(west, relative)
      east = max(east, relative)
    }
    // One that spans more than half of the globe may hold a pole, or cross the cut.
    guard east - west < 180 else { return true }
    guard low <= box.north, high >= box.south else { return false }
    return isWhole || (west <= box.width / 2 && east >= -box.width / 2)
  }

  private func projected(_ polygon: PlanarPolygon) -> PlanarPolygon? {
    func ring(_ points: [PlanarPoint]) -> [PlanarPoint] {
      var drawn: [PlanarPoint] = []
      for (index, point) in points.enumerated() {
        // A straight edge in longitude and latitude is bent on the map: long ones are drawn in steps of two degrees.
        if index > 0 {
          let before = points[index - 1]
          let steps = Int((max(abs(point.x - before.x), abs(point.y - before.y)) / 2).rounded(.up))
          for step in 1..<max(1, steps) {
            let share = Double(step) / Double(steps)
            append(before.x + (point.x - before.x) * share, before.y + (point.y - before.y) * share)
          }
        }
        append(point.x, point.y)
      }
      func append(_ longitude: Double, _ latitude: Double) {
        if let place = project(longitude: longitude - centralLongitude, latitude: latitude) {
          drawn.append(PlanarPoint(x: place.x, y: place.y))
        }
      }
      if let first = drawn.first, drawn.last != first { drawn.append(first) }
      return drawn
    }
    let outline = ring(polygon.outline)
    guard outline.count >= 4 else { return nil }
    return PlanarPolygon(outline: outline, holes: polygon.holes.map(ring).filter { $0.count >= 4 })
  }

  private func simplified(
    _ polygon: PlanarPolygon?, tolerance: Double, in context: GEOSContext
  ) throws(GeoError) -> [PlanarPolygon] {
    guard let polygon else { return [] }
    var geometry = try PlanarGeometry(polygon, in: context)
    if !geometry.isValid { geometry = try geometry.madeValid() }
    guard let extent = geometry.extent,
      extent.east - extent.west > tolerance || extent.north - extent.south > tolerance
    else { return [] }
    return try geometry.simplified(tolerance: tolerance).polygons()
  }
}
