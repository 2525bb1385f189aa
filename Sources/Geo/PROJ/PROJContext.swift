import CPROJ

/// The state of PROJ for one task. A class, because every operation made in it needs it to live as long.
final class PROJContext {
  let handle: OpaquePointer

  init() {
    guard let handle = proj_context_create() else { preconditionFailure("no memory for a PROJ context") }
    self.handle = handle
    // Its errors come back as values; standard error belongs to the command.
    proj_log_level(handle, PJ_LOG_NONE)
    proj_context_set_enable_network(handle, 0)
  }

  deinit { proj_context_destroy(handle) }

  /// The last error, in PROJ's words.
  var lastMessage: String {
    guard let text = proj_context_errno_string(handle, proj_context_errno(handle)) else { return "no reason given" }
    return String(cString: text)
  }
}

/// An operation of PROJ: from one kind of coordinates to another, and back.
struct PROJOperation: ~Copyable {
  let context: PROJContext
  private let handle: OpaquePointer

  /// A pipeline or projection in PROJ's own words; angles in radians.
  init(_ definition: String) throws(GeoError) {
    let context = PROJContext()
    guard let handle = proj_create(context.handle, definition) else {
      throw GeoError(.badProjection, "no projection '\(definition)': \(context.lastMessage)")
    }
    self.context = context
    self.handle = handle
  }

  /// From a coordinate reference system that PROJ knows by name, in the order east, north, to longitude and latitude in
  /// degrees on WGS 84.
  init(fromCRS name: String) throws(GeoError) {
    let context = PROJContext()
    guard let raw = proj_create_crs_to_crs(context.handle, name, "OGC:CRS84", nil) else {
      throw GeoError(.unknownCRS, "PROJ knows no coordinate reference system '\(name)': \(context.lastMessage)")
    }
    defer { proj_destroy(raw) }
    guard let handle = proj_normalize_for_visualization(context.handle, raw) else {
      throw GeoError(.unknownCRS, "'\(name)' cannot be transformed to WGS 84: \(context.lastMessage)")
    }
    self.context = context
    self.handle = handle
  }

  deinit { proj_destroy(handle) }

  func forward(_ x: Double, _ y: Double) -> (x: Double, y: Double)? { transform(PJ_FWD, x, y) }
  func inverse(_ x: Double, _ y: Double) -> (x: Double, y: Double)? { transform(PJ_INV, x, y) }

  private func transform(_ direction: PJ_DIRECTION, _ x: Double, _ y: Double) -> (x: Double, y: Double)? {
    proj_errno_reset(handle)
    let result = proj_trans(handle, direction, proj_coord(x, y, 0, .infinity))
    return result.xy.x.isFinite && result.xy.y.isFinite ? (result.xy.x, result.xy.y) : nil
  }
}
