/// Makes coordinates on WGS 84 of what a GeoJSON file has, by way of its reference system.
struct GeoJSONGeometryReader: ~Copyable {
  /// `nil`: the file is in longitude and latitude on WGS 84.
  private let operation: PROJOperation?

  init(crs name: String?) throws(GeoError) {
    guard let name, !Self.meansWGS84(name) else {
      operation = nil
      return
    }
    // Only names: PROJ would also take a pipeline, or a file, from a text it does not know.
    let known = ["urn:ogc:def:crs:", "http://www.opengis.net/def/crs/", "https://www.opengis.net/def/crs/"]
    let authorities = ["EPSG:", "OGC:", "ESRI:", "IGNF:"]
    let upper = name.uppercased()
    guard name.utf8.count <= 100,
      known.contains(where: name.hasPrefix) || authorities.contains(where: upper.hasPrefix)
    else {
      throw GeoError(.unknownCRS, "'\(name.prefix(60))' is no name of a reference system, such as EPSG:3857")
    }
    operation = try PROJOperation(fromCRS: name)
  }

  private static func meansWGS84(_ name: String) -> Bool {
    [
      "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "OGC:CRS84", "EPSG:4326",
      "urn:ogc:def:crs:EPSG::4326",
    ]
    .contains(name)
  }

  func geometries(of raw: GeoJSONDocument.RawGeometry) throws(GeoError) -> [GeoJSON.Feature.Geometry] {
    switch raw {
    case .points(let positions):
      var points: [GeoJSON.Feature.Geometry] = []
      for position in positions {
        let place = try place(position)
        points.append(.point(try coordinate(place)))
      }
      guard !points.isEmpty else { throw GeoError(.badGeoJSON, "it has no point") }
      return points
    case .polygons(let polygons):
      guard !polygons.isEmpty else { throw GeoError(.badGeoJSON, "it has no polygon") }
      var made: [Area.Polygon] = []
      for rings in polygons {
        guard let outline = rings.first else { throw GeoError(.badGeoJSON, "a polygon has no ring") }
        var holes: [[Coordinate]] = []
        for hole in rings.dropFirst() { holes.append(try ring(hole)) }
        made.append(Area.Polygon(outline: try ring(outline), holes: holes))
      }
      // Laid out once, so that one that encloses nothing is refused here, with its feature.
      let globe = try OpenGlobe(west: -180, in: GEOSContext())
      for polygon in made { _ = try globe.geometry(of: polygon) }
      return [.area(Area(polygons: made))]
    }
  }

  /// A closed ring, without its first coordinate repeated.
  private func ring(_ positions: [[Double]]) throws(GeoError) -> [Coordinate] {
    guard positions.count >= 4, let first = positions.first, first == positions.last else {
      throw GeoError(.badGeoJSON, "a ring needs four positions or more, the last equal to the first")
    }
    var vertices: [Coordinate] = []
    var before = try place(first)
    vertices.append(try coordinate(before))
    for position in positions.dropFirst() {
      let next = try place(position)
      try addEdge(from: before, to: next, into: &vertices)
      before = next
    }
    vertices.removeLast()
    return vertices
  }

  /// A position in the file's system with where it is on the globe.
  private struct Place {
    var x: Double
    var y: Double
    var longitude: Double
    var latitude: Double
  }

  private func place(_ position: [Double]) throws(GeoError) -> Place {
    guard position.count >= 2 else { throw GeoError(.badGeoJSON, "a position has fewer than two numbers") }
    return try place(x: position[0], y: position[1])
  }

  private func place(x: Double, y: Double) throws(GeoError) -> Place {
    guard x.isFinite, y.isFinite else { throw GeoError(.badGeoJSON, "a position is not finite") }
    guard operation != nil else { return Place(x: x, y: y, longitude: x, latitude: y) }
    guard let point = operation?.forward(x, y) else {
      throw GeoError(.badGeoJSON, "position [\(x), \(y)] is nowhere on the Earth in its reference system")
    }
    return Place(x: x, y: y, longitude: point.x, latitude: point.y)
  }

  private func coordinate(_ place: Place) throws(GeoError) -> Coordinate {
    // Twice round is the farthest that any common way of writing goes.
    guard abs(place.longitude) <= 540, let made = Coordinate(latitude: place.latitude, longitude: place.longitude)
    else {
      throw GeoError(
        .badGeoJSON, "position [\(place.x), \(place.y)] is out of range (longitude first, then latitude, in degrees)")
    }
    return made
  }

  /// Adds the end of an edge, and what is needed between for it to go the way the file means.
  private func addEdge(from start: Place, to end: Place, into vertices: inout [Coordinate]) throws(GeoError) {
    if operation == nil {
      let width = end.longitude - start.longitude
      // One from -180 to 180, or half-way round, would be read as nothing, or the other way.
      if abs(width) == 360 || abs(width) == 180 {
        for step in 1...3 {
          let share = Double(step) / 4
          vertices.append(
            try coordinate(
              Place(
                x: end.x, y: end.y, longitude: start.longitude + width * share,
                latitude: start.latitude + (end.latitude - start.latitude) * share)))
        }
      }
      vertices.append(try coordinate(end))
    } else if try crossesSeam(from: start, to: end) {
      vertices.append(try coordinate(end))
    } else {
      try bend(from: start, to: end, depth: 0, into: &vertices)
    }
  }

  /// Whether an edge leads to the other end of a map that is cut along a meridian, such as one from 179.9 to 179.9 W on
  /// Mercator's: it is meant to go on across the cut, as it does where longitudes are written. Half-way it would be on the
  /// far side of the Earth, which it is on no other map. One as long as the whole map is an edge of the map, and one that
  /// would leave out more than a quarter of it is taken as it stands.
  private func crossesSeam(from start: Place, to end: Place) throws(GeoError) -> Bool {
    let width = Coordinate.normalised(longitude: end.longitude - start.longitude)
    guard abs(width) > 1e-6, abs(width) < 90 else { return false }
    let middle = try place(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    return abs(Coordinate.normalised(longitude: middle.longitude - start.longitude - width / 2)) > 180 - 1e-6
  }

  /// Halves an edge until it is as straight in longitude and latitude as in the file's system: a hundred-thousandth of a
  /// degree, which is a metre.
  private func bend(
    from start: Place, to end: Place, depth: Int, into vertices: inout [Coordinate]
  ) throws(GeoError) {
    let middle = try place(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    func relative(_ longitude: Double) -> Double { Coordinate.normalised(longitude: longitude - start.longitude) }
    let bow = max(
      abs(relative(middle.longitude) - relative(end.longitude) / 2) * abs(90 - abs(middle.latitude)) / 90,
      abs(middle.latitude - (start.latitude + end.latitude) / 2))
    if bow > 1e-5, depth < 8 {
      try bend(from: start, to: middle, depth: depth + 1, into: &vertices)
      try bend(from: middle, to: end, depth: depth + 1, into: &vertices)
    } else {
      vertices.append(try coordinate(end))
    }
  }
}
