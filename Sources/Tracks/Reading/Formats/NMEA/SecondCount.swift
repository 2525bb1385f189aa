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

  /// A clock was heard: the count goes on from there, unless it is not near.
  mutating func hear(_ clock: Int64) {
    if clock > latest, clock - latest <= Self.longestSilence { latest = clock }
  }

  /// How far ahead a clock may be: a silence, and not another day.
  private static let longestSilence: Int64 = 3_600

  /// What such times are worth.
  var notice: String {
    "times are counted on from \(Timestamp(seconds: start)) of --date by the second of the minute: a silence of a "
      + "minute or more cannot be seen, and what follows one is dated too early"
  }
}
