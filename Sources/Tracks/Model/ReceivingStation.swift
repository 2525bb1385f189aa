/// A receiver, as an input names it: the source of a TAG block, a field that a logger added.
///
/// A log that names none is taken for the log of one station, which bears the log's name, where another log heard some of
/// the same transmissions; otherwise nothing is known of who heard it.
public struct ReceivingStation: Hashable, Sendable {
  /// From 1 in the order in which the input names them; 0 for the log itself as a station.
  public var number: UInt16
  public var name: String
  /// Positions that it heard, those that another station had heard before it among them.
  public var positions: Int

  public init(number: UInt16, name: String, positions: Int) {
    self.number = number
    self.name = name
    self.positions = positions
  }
}

/// How many of a craft's fixes a station heard.
public struct StationCount: Hashable, Sendable {
  public var name: String
  public var fixes: Int

  public init(name: String, fixes: Int) {
    self.name = name
    self.fixes = fixes
  }
}
