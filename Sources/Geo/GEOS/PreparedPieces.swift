import CGEOS

/// Polygons on the open globe, each prepared for many questions and in an STR tree, with the number of the area it is a
/// piece of.
struct PreparedPieces: ~Copyable {
  let context: GEOSContext
  private let tree: OpaquePointer
  private var geometries: [OpaquePointer] = []
  private var prepared: [OpaquePointer] = []
  private var owners: [Int] = []

  init() {
    context = GEOSContext()
    guard let tree = GEOSSTRtree_create_r(context.handle, 10) else { preconditionFailure("no memory for a tree") }
    self.tree = tree
  }

  deinit {
    GEOSSTRtree_destroy_r(context.handle, tree)
    for piece in prepared { GEOSPreparedGeom_destroy_r(context.handle, piece) }
    for geometry in geometries { GEOSGeom_destroy_r(context.handle, geometry) }
  }

  /// Takes in the polygons of a geometry of any context, and gives back a box around each.
  mutating func insert(_ geometry: borrowing PlanarGeometry, owner: Int) throws(GeoError) -> [BoundingBox] {
    var copies: [OpaquePointer] = []
    try geometry.forEachPolygon { (polygon: OpaquePointer) throws(GeoError) in
      guard let copy = GEOSGeom_clone_r(context.handle, polygon) else { throw context.error("copying a polygon") }
      copies.append(copy)
    }
    var boxes: [BoundingBox] = []
    for copy in copies {
      // Owned here from now on, whatever fails.
      geometries.append(copy)
      guard let piece = GEOSPrepare_r(context.handle, copy) else { throw context.error("preparing a polygon") }
      prepared.append(piece)
      owners.append(owner)
      // The tree keeps the number of the piece, plus one, where it expects a pointer that it never follows.
      GEOSSTRtree_insert_r(context.handle, tree, copy, UnsafeMutableRawPointer(bitPattern: prepared.count))
      var west = 0.0, south = 0.0, east = 0.0, north = 0.0
      guard GEOSGeom_getExtent_r(context.handle, copy, &west, &south, &east, &north) == 1 else {
        throw context.error("measuring a polygon")
      }
      boxes.append(BoundingBox(west: west, south: south, east: east, north: north))
    }
    return boxes
  }

  /// The owners of the pieces that touch `coordinate`, each once, in rising order.
  func owners(at coordinate: Coordinate) -> [Int] {
    if abs(coordinate.latitude) == 90 {
      let numbers = [-180, coordinate.latitude, 180, coordinate.latitude]
      return owners(
        touching: GEOSCoordSeq_copyFromBuffer_r(context.handle, numbers, 2, 0, 0).flatMap {
          GEOSGeom_createLineString_r(context.handle, $0)
        })
    }
    let found = owners(
      touching: GEOSGeom_createPointFromXY_r(context.handle, coordinate.longitude, coordinate.latitude))
    guard coordinate.longitude == -180 else { return found }
    // The same meridian is the other edge of the sheet, too.
    return Set(found + owners(touching: GEOSGeom_createPointFromXY_r(context.handle, 180, coordinate.latitude)))
      .sorted()
  }

  private func owners(touching probe: OpaquePointer?) -> [Int] {
    guard let probe else { preconditionFailure("no memory for a point") }
    defer { GEOSGeom_destroy_r(context.handle, probe) }
    var candidates: [Int] = []
    withUnsafeMutablePointer(to: &candidates) { list in
      GEOSSTRtree_query_r(
        context.handle, tree, probe,
        { item, list in list?.assumingMemoryBound(to: [Int].self).pointee.append(Int(bitPattern: item) - 1) }, list)
    }
    var found: [Int] = []
    for piece in candidates where GEOSPreparedIntersects_r(context.handle, prepared[piece], probe) == 1 {
      found.append(owners[piece])
    }
    return found.count > 1 ? Set(found).sorted() : found
  }
}
