import CGEOS

/// The state of GEOS's reentrant interface, with the last errors it reported.
///
/// A class, because everything made in it needs it to be destroyed and so must keep it alive. For one task at a time:
/// each index and each computation makes its own.
final class GEOSContext {
  let handle: GEOSContextHandle_t
  private var messages: [String] = []

  init() {
    guard let handle = GEOS_init_r() else { preconditionFailure("no memory for a GEOS context") }
    self.handle = handle
    GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, context in
        guard let message, let context else { return }
        Unmanaged<GEOSContext>.fromOpaque(context).takeUnretainedValue().note(String(cString: message))
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }

  private func note(_ message: String) {
    // Only the first errors tell the cause; a hostile file must not fill the memory with their consequences.
    if messages.count < 4 { messages.append(message) }
  }

  /// What GEOS said since the last call, as an error.
  func error(_ doing: String) -> GeoError {
    defer { messages.removeAll() }
    return GeoError(.geometryEngine, doing + (messages.isEmpty ? "" : ": " + messages.joined(separator: "; ")))
  }
}
