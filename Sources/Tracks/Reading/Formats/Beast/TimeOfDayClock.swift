/// The GPS clock of a Radarcape, in place of a counter: seconds of the UTC day in the upper 18 bits of the 48, nanoseconds
/// in the lower 30. Its day is the user's, and goes on at midnight.
struct TimeOfDayClock: Sendable {
  private static let day: Int64 = 86_400_000

  private let start: Int64?
  /// Midnight before the last time; of day 0 where no date is known.
  private var midnight: Int64?
  private var last: Int64 = 0
  /// Lines whose time has no date.
  private(set) var undated = 0

  init(start: Timestamp?) { self.start = start?.milliseconds }

  /// Milliseconds of the day; `nil` where a stamp is none.
  static func timeOfDay(_ stamp: UInt64) -> Int64? {
    let seconds = Int64(stamp >> 30)
    let nanoseconds = Int64(stamp & 0x3FFF_FFFF)
    return seconds < 86_400 && nanoseconds < 1_000_000_000 ? seconds * 1000 + nanoseconds / 1_000_000 : nil
  }

  mutating func time(_ stamp: UInt64) -> ReceptionTime? {
    guard let timeOfDay = Self.timeOfDay(stamp) else { return nil }
    var midnight = self.midnight ?? firstMidnight(timeOfDay)
    // The last frame of a day may come after the first of the next.
    if self.midnight != nil {
      if timeOfDay - last < -Self.day / 2 { midnight += Self.day }
      if timeOfDay - last > Self.day / 2 { midnight -= Self.day }
    }
    self.midnight = midnight
    last = timeOfDay
    if start != nil { return ReceptionTime(midnight + timeOfDay, .timeOfDay) }
    undated += 1
    return ReceptionTime(midnight + timeOfDay, .relative)
  }

  /// That time of day which is nearest to the start; a start at midnight is a date, and it is the day that is meant.
  private func firstMidnight(_ timeOfDay: Int64) -> Int64 {
    guard let start else { return Self.day }
    let inDay = start % Self.day
    let midnight = start - inDay
    if inDay == 0 { return midnight }
    if timeOfDay - inDay > Self.day / 2 { return midnight - Self.day }
    return inDay - timeOfDay > Self.day / 2 ? midnight + Self.day : midnight
  }

  /// Whether the stamps of a log's head are of this clock.
  ///
  /// A counter looks so for a while, too; but every 89 seconds it spends six above a billion in its lower 30 bits, which a
  /// clock never does. So it takes twenty frames, in at least three different seconds, that could all be times of day.
  static func recognises(_ stamps: some Sequence<UInt64>) -> Bool {
    var count = 0
    var turns = 0
    var second: UInt64?
    for stamp in stamps {
      guard timeOfDay(stamp) != nil else { return false }
      count += 1
      if second != stamp >> 30 { turns += 1 }
      second = stamp >> 30
    }
    return count >= 20 && turns >= 3
  }
}
