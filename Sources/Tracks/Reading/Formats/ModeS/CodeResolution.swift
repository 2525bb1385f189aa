/// How a compact position was resolved.
enum CodeResolution: String, Hashable, Sendable {
  /// In the air, by an even and an odd message.
  case global
  /// In the air, by where the aircraft was before.
  case local
  /// On the ground, by where the aircraft or its receiver was.
  case surface
  /// In a second look, by what was known only later.
  case deferred
}

extension PositionReport {
  /// Of a report that came from a Mode S frame.
  var codeResolution: CodeResolution {
    if traits.contains(.deferred) { return .deferred }
    if traits.contains(.onGround) { return .surface }
    return traits.contains(.globalCode) ? .global : .local
  }
}
