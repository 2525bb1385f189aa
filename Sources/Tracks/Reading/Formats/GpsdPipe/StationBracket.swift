/// Gives times to positions of a log without any: those between two reports of base stations at most 55 s apart took
/// place between them, and their own second of UTC then tells when.
///
/// Nothing is told of a position that is not between two such reports, or whose second fits twice: it stays untimed.
struct StationBracket {
  /// Positions that wait for the next report, and the second of each (60 and above: none).
  private(set) var waiting: [(position: PositionReport, second: Int)] = []
  private var before: Timestamp?

  /// Milliseconds.
  private static let widest: Int64 = 55_000
  /// More than are ever sent between two reports; without a station, none need wait for long.
  static let most = 20_000

  mutating func wait(_ position: PositionReport, second: Int) { waiting.append((position, second)) }

  var isFull: Bool { waiting.count >= Self.most }

  /// Those that waited, with their times as far as they can be told, now that a station has told its own.
  mutating func settle(at station: Timestamp?) -> [PositionReport] {
    defer {
      waiting.removeAll()
      before = station
    }
    return waiting.map { waiter in
      var position = waiter.position
      if let before, let station { position.time = Self.time(of: waiter.second, between: before, and: station) }
      return position
    }
  }

  /// The instant of that second from two seconds before the first to two after the last, for a transmission takes its time.
  static func time(of second: Int, between one: Timestamp, and other: Timestamp) -> Timestamp? {
    // Stations differ by a second or two.
    let (first, last) = (min(one, other), max(one, other))
    guard (0..<60).contains(second), last.milliseconds - first.milliseconds <= widest else { return nil }
    let start = first.milliseconds / 1000 - 2
    let offset = (Int64(second) - start % 60 + 60) % 60
    let time = Timestamp(seconds: start + offset)
    return time.milliseconds <= last.milliseconds + 2000 ? time : nil
  }
}
