/// Moments counted on from one, by the seconds of the minute that positions tell, on the user's word that the first comes
/// within a minute of it, and none a minute after the one before.
///
/// All times are whole seconds since 1970.
struct SecondCount: Sendable {
  /// The last moment that followed.
  private(set) var latest: Int64
  private let start: Int64

  init(from start: Timestamp) {
    self.start = (start.milliseconds - (start.milliseconds % 1000 + 1000) % 1000) / 1000
    latest = self.start
  }

  /// `nil` where the position tells no second.
  mutating func moment(of mark: SecondChain.Mark) -> Int64? {
    guard let next = SecondChain.forward(from: latest - SecondChain.late, to: mark) else { return nil }
    latest = max(latest, next)
    return next
  }

  /// A clock was heard: the count goes on from there, unless it is not near; false where they contradict each other.
  @discardableResult
  mutating func hear(_ clock: Int64) -> Bool {
    if clock > latest, clock - latest <= Self.longestSilence { latest = clock }
    return clock >= latest - Self.longestDelay && clock - latest <= Self.longestSilence
  }

  /// How far ahead a clock may be: a silence, and not another day.
  private static let longestSilence: Int64 = 3_600
  /// How far behind.
  private static let longestDelay: Int64 = 60

  func contradiction(_ clock: Int64) -> String {
    "a clock that was heard says \(Timestamp(seconds: clock)), which does not follow from "
      + "\(Timestamp(seconds: start)) of --date: the date was left aside"
  }

  /// What such times are worth.
  var notice: String {
    "times are counted on from \(Timestamp(seconds: start)) of --date by the second of the minute: a silence of a "
      + "minute or more cannot be seen, and what follows one is dated too early"
  }
}
