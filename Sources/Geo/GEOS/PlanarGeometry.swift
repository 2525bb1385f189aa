import CGEOS

/// A geometry of GEOS, in a plane whose x and y may be degrees or metres; it owns its handle.
struct PlanarGeometry: ~Copyable {
  let context: GEOSContext
  let handle: OpaquePointer

  /// Takes over `handle`, which was made in `context`; `nil` means that GEOS failed in `doing`.
  init(adopting handle: OpaquePointer?, in context: GEOSContext, doing: String) throws(GeoError) {
    guard let handle else { throw context.error(doing) }
    self.context = context
    self.handle = handle
  }

  deinit { GEOSGeom_destroy_r(context.handle, handle) }

  /// A polygon of closed rings, each with at least four points.
  init(_ polygon: PlanarPolygon, in context: GEOSContext) throws(GeoError) {
    var holes: [OpaquePointer?] = []
    func destroyHoles() { for hole in holes { GEOSGeom_destroy_r(context.handle, hole) } }
    for hole in polygon.holes {
      guard let ring = Self.ring(hole, in: context) else {
        destroyHoles()
        throw context.error("making a hole")
      }
      holes.append(ring)
    }
    guard let outline = Self.ring(polygon.outline, in: context) else {
      destroyHoles()
      throw context.error("making an outline")
    }
    // GEOS takes over the rings, whether it succeeds or not.
    let handle = holes.withUnsafeMutableBufferPointer {
      GEOSGeom_createPolygon_r(context.handle, outline, $0.baseAddress, UInt32($0.count))
    }
    try self.init(adopting: handle, in: context, doing: "making a polygon")
  }

  private static func ring(_ points: [PlanarPoint], in context: GEOSContext) -> OpaquePointer? {
    var numbers: [Double] = []
    numbers.reserveCapacity(points.count * 2)
    for point in points {
      numbers.append(point.x)
      numbers.append(point.y)
    }
    guard let sequence = GEOSCoordSeq_copyFromBuffer_r(context.handle, numbers, UInt32(points.count), 0, 0) else {
      return nil
    }
    return GEOSGeom_createLinearRing_r(context.handle, sequence)
  }

  // MARK: Questions

  var isValid: Bool { GEOSisValid_r(context.handle, handle) == 1 }

  var area: Double {
    var value = 0.0
    return GEOSArea_r(context.handle, handle, &value) == 1 ? value : 0
  }

  // MARK: Operations

  /// The same surface with rings that do not cross (self-intersections become corners).
  func madeValid() throws(GeoError) -> PlanarGeometry {
    try PlanarGeometry(adopting: GEOSMakeValid_r(context.handle, handle), in: context, doing: "repairing")
  }

  func intersection(_ other: borrowing PlanarGeometry) throws(GeoError) -> PlanarGeometry {
    try PlanarGeometry(
      adopting: GEOSIntersection_r(context.handle, handle, other.handle), in: context, doing: "intersecting")
  }

  func union(_ other: borrowing PlanarGeometry) throws(GeoError) -> PlanarGeometry {
    try PlanarGeometry(adopting: GEOSUnion_r(context.handle, handle, other.handle), in: context, doing: "joining")
  }

  func subtracting(_ other: borrowing PlanarGeometry) throws(GeoError) -> PlanarGeometry {
    try PlanarGeometry(
      adopting: GEOSDifference_r(context.handle, handle, other.handle), in: context, doing: "cutting out")
  }

  // MARK: Parts

  /// Calls `body` with each polygon in it, at any depth of collection; lines and points are left out. The handle is
  /// only good during the call.
  func forEachPolygon(_ body: (OpaquePointer) throws(GeoError) -> Void) throws(GeoError) {
    try Self.forEachPolygon(in: handle, context, body)
  }

  private static func forEachPolygon(
    in handle: OpaquePointer, _ context: GEOSContext, _ body: (OpaquePointer) throws(GeoError) -> Void
  ) throws(GeoError) {
    let type = GEOSGeomTypeId_r(context.handle, handle)
    if type == Int32(GEOS_POLYGON.rawValue) {
      if GEOSisEmpty_r(context.handle, handle) == 0 { try body(handle) }
    } else if type == Int32(GEOS_MULTIPOLYGON.rawValue) || type == Int32(GEOS_GEOMETRYCOLLECTION.rawValue) {
      for index in 0..<max(0, GEOSGetNumGeometries_r(context.handle, handle)) {
        guard let part = GEOSGetGeometryN_r(context.handle, handle, index) else { throw context.error("taking a part") }
        try forEachPolygon(in: part, context, body)
      }
    }
  }
}
