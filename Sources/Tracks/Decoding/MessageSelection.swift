import Geo
import Signals

/// Which messages are wanted: those that all of its parts allow.
public struct MessageSelection: Sendable {
  /// Message types, 1 to 27; all where empty.
  public var types: Set<Int> = []
  /// Senders; all where empty.
  public var mmsis: Set<UInt32> = []
  /// Messages with a position in here; those without one are left out.
  private(set) var box: BoundingBox?
  /// Messages heard at this time or later; those without a time are left out.
  public var since: Timestamp?
  /// Messages heard before this time.
  public var until: Timestamp?

  public init() {}

  /// Messages with a position in a box, in degrees; it crosses 180° where west is greater than east.
  public mutating func select(west: Double, south: Double, east: Double, north: Double) {
    box = BoundingBox(west: west, south: south, east: east, north: north)
  }

  var isEverything: Bool { types.isEmpty && mmsis.isEmpty && box == nil && since == nil && until == nil }

  func allows(_ message: MessageBits, heard: CollectedMessages.Head) -> Bool {
    if !types.isEmpty, !types.contains(Int(message.unsigned(0, 6) ?? 0)) { return false }
    if !mmsis.isEmpty, !mmsis.contains(message.unsigned(8, 30) ?? 0) { return false }
    if since != nil || until != nil {
      guard heard.time != PositionReport.untimed else { return false }
      if let since, heard.time < since.milliseconds { return false }
      if let until, heard.time >= until.milliseconds { return false }
    }
    guard let box else { return true }
    guard let position = MessagePosition(message) else { return false }
    return box.contains(position.coordinate)
  }
}
