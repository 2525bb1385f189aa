import Geo
import Signals

/// Which messages are wanted: those that all of its parts allow. A part that asks for what a message cannot have, such as
/// the address of an aircraft of a message of AIS, does not allow it.
public struct MessageSelection: Sendable {
  /// Message types of AIS, 1 to 27; all where empty.
  public var types: Set<Int> = []
  /// Vessels; all where empty.
  public var mmsis: Set<UInt32> = []
  /// Downlink formats of Mode S, 0 to 24; all where empty.
  public var downlinkFormats: Set<Int> = []
  /// Aircraft, by their 24-bit addresses; all where empty.
  public var addresses: Set<UInt32> = []
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

  /// No part asks for less than there is.
  var isEverything: Bool {
    isWholeSea && isWholeAir && box == nil && since == nil && until == nil
  }

  private var isWholeSea: Bool { types.isEmpty && mmsis.isEmpty }
  private var isWholeAir: Bool { downlinkFormats.isEmpty && addresses.isEmpty }

  func allows(_ message: MessageBits, heard: CollectedMessages.Head) -> Bool {
    guard isWholeAir else { return false }
    if !types.isEmpty, !types.contains(Int(message.unsigned(0, 6) ?? 0)) { return false }
    if !mmsis.isEmpty, !mmsis.contains(message.unsigned(8, 30) ?? 0) { return false }
    guard allows(heard.time) else { return false }
    guard let box else { return true }
    guard let position = MessagePosition(message) else { return false }
    return box.contains(position.coordinate)
  }

  func allows(_ heard: HeardFrame) -> Bool {
    guard isWholeSea else { return false }
    if !downlinkFormats.isEmpty, !downlinkFormats.contains(heard.frame.downlinkFormat) { return false }
    if !addresses.isEmpty {
      guard let address = heard.address, addresses.contains(address) else { return false }
    }
    guard allows(heard.time) else { return false }
    guard let box else { return true }
    return heard.resolution != nil && box.contains(heard.coordinate)
  }

  private func allows(_ time: Int64) -> Bool {
    guard since != nil || until != nil else { return true }
    guard time != PositionReport.untimed else { return false }
    if let since, time < since.milliseconds { return false }
    if let until, time >= until.milliseconds { return false }
    return true
  }
}
