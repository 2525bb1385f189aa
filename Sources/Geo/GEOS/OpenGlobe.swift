/// The globe cut open along a meridian and laid flat: longitudes from `west` to `west` + 360, latitudes from -90 to 90.
///
/// Areas that cross the cut come out in pieces, those round a pole with the pole's edge as a side, and outlines that
/// cross themselves repaired.
struct OpenGlobe: ~Copyable {
  let context: GEOSContext
  let west: Double
  private let sheet: PlanarGeometry

  init(west: Double, in context: GEOSContext) throws(GeoError) {
    self.context = context
    self.west = west
    let corners = [(west, -90.0), (west + 360, -90), (west + 360, 90), (west, 90), (west, -90)]
    sheet = try PlanarGeometry(
      PlanarPolygon(outline: corners.map { PlanarPoint(x: $0.0, y: $0.1) }), in: context)
  }

  /// The polygon on this sheet: valid polygons, in one geometry.
  /// - Throws: `badArea` when it encloses nothing.
  func geometry(of polygon: Area.Polygon) throws(GeoError) -> PlanarGeometry {
    var outline = try UnrolledRing(polygon.outline)
    var holes: [UnrolledRing] = []
    for hole in polygon.holes { holes.append(try UnrolledRing(hole)) }
    // A ring round the globe has two sides. One with another such ring as hole is the belt between them; one alone
    // holds the pole it is nearer to.
    let bound = holes.filter { $0.winding != 0 }.map(\.meanLatitude)
    let holdsNorth = bound.first.map { $0 > outline.meanLatitude } ?? (outline.meanLatitude >= 0)
    outline.close(overNorthPole: holdsNorth)
    for index in holes.indices { holes[index].close(overNorthPole: holdsNorth) }

    if let whole = try asTheyAre(outline, holes) { return whole }
    var surface = try surface(of: outline)
    for hole in holes { surface = try surface.subtracting(try self.surface(of: hole)) }
    guard surface.area > 0 else { throw GeoError(.badArea, "a polygon encloses no area") }
    return surface
  }

  /// The usual case: rings that lie on the sheet and do not cross themselves.
  private func asTheyAre(_ outline: UnrolledRing, _ holes: [UnrolledRing]) throws(GeoError) -> PlanarGeometry? {
    func only(_ ring: UnrolledRing) -> [PlanarPoint]? {
      let copies = ring.copies(west: west)
      return copies.count == 1 && copies[0].isWithin ? copies[0].points : nil
    }
    guard let ring = only(outline) else { return nil }
    var inner: [[PlanarPoint]] = []
    for hole in holes {
      guard let ring = only(hole) else { return nil }
      inner.append(ring)
    }
    let polygon = try PlanarGeometry(PlanarPolygon(outline: ring, holes: inner), in: context)
    guard polygon.isValid, polygon.area > 0 else { return nil }
    return consume polygon
  }

  /// What a ring encloses, on this sheet.
  private func surface(of ring: UnrolledRing) throws(GeoError) -> PlanarGeometry {
    var joined: PlanarGeometry?
    for copy in ring.copies(west: west) {
      var piece = try PlanarGeometry(PlanarPolygon(outline: copy.points), in: context)
      if !piece.isValid { piece = try piece.madeValid() }
      if !copy.isWithin { piece = try piece.intersection(sheet) }
      if let before = joined.take() {
        joined = try before.union(piece)
      } else {
        joined = consume piece
      }
    }
    guard let found = joined.take() else { throw GeoError(.badArea, "a polygon encloses no area") }
    return found
  }
}
