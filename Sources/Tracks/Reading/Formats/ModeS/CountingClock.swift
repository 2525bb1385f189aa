/// Times of a clock that only counts: a receiver's 12 MHz counter of 48 bits, or seconds since a moment that the log does
/// not tell.
///
/// From the moment that the user gives for the first line, if there is one, they are times by the calendar; else they tell
/// how far lines are apart. The counter wraps after 271 days, which is seen through. One that falls back by more than
/// ``jitter`` was started anew, or is that of another receiver: it goes on from the last line, since nothing tells how
/// long it stood still. Counters of several receivers in one log are followed side by side.
struct CountingClock: Sendable {
  static let ticksPerMillisecond: Int64 = 12_000
  /// Ticks by which frames are out of order at most: ten seconds.
  static let jitter: Int64 = 120_000_000
  /// Ticks after which a counter that is heard again may be another that has just come to this: a minute.
  private static let patience: Int64 = 720_000_000
  private static let mostCounters = 8
  /// Ticks beyond which forged counters take no log: three million years.
  private static let latest: Int64 = 1 << 60

  private let start: Int64?
  /// What a counter last told, and when that was, in ticks since the first line. The one heard last is the first.
  private var counters: [(ticks: UInt64, elapsed: Int64)] = []
  /// Since the first line.
  private(set) var elapsedTicks: Int64
  private var firstMilliseconds: Int64?
  /// How often a counter was met that follows none before it.
  private(set) var restarts = 0
  /// Lines whose time has no date.
  private(set) var undated = 0

  /// - Parameters:
  ///   - start: when the first line of the log was received.
  ///   - elapsedTicks: how long before the first time of this clock that was.
  init(start: Timestamp?, elapsedTicks: Int64 = 0) {
    self.start = start?.milliseconds
    self.elapsedTicks = elapsedTicks
  }

  /// - Parameter ticks: the lower 48 bits count.
  mutating func time(ticks: UInt64) -> ReceptionTime {
    if !follow(ticks) {
      let passed = counters.first.map { Self.passed(from: $0.ticks, to: ticks) } ?? 0
      if passed > 0 {
        // A silence.
        elapsedTicks = min(elapsedTicks + passed, Self.latest)
        counters[0] = (ticks, elapsedTicks)
      } else {
        if !counters.isEmpty { restarts += 1 }
        counters.insert((ticks, elapsedTicks), at: 0)
        if counters.count > Self.mostCounters { counters.removeLast() }
      }
    }
    return time(after: elapsedTicks / Self.ticksPerMillisecond)
  }

  /// Whether one of the counters has come to this by now.
  @inline(__always)
  private mutating func follow(_ ticks: UInt64) -> Bool {
    for index in counters.indices {
      let elapsed = counters[index].elapsed + Self.passed(from: counters[index].ticks, to: ticks)
      guard elapsed - elapsedTicks >= -Self.jitter, elapsed - elapsedTicks <= Self.patience else { continue }
      elapsedTicks = elapsed
      counters[index] = (ticks, elapsed)
      if index > 0 { counters.swapAt(0, index) }
      return true
    }
    return false
  }

  /// The difference of 48 bits, with its sign.
  private static func passed(from earlier: UInt64, to later: UInt64) -> Int64 {
    Int64(bitPattern: (later &- earlier) << 16) >> 16
  }

  /// The same for a log whose times are numbers: those by the calendar are left as they are.
  mutating func time(_ time: ReceptionTime) -> ReceptionTime {
    guard time.timestamp == nil else { return time }
    let first = firstMilliseconds ?? time.milliseconds
    firstMilliseconds = first
    return self.time(after: time.milliseconds - first)
  }

  private mutating func time(after milliseconds: Int64) -> ReceptionTime {
    if let start { return ReceptionTime(start + milliseconds, .start) }
    undated += 1
    return ReceptionTime(milliseconds, .relative)
  }

  /// What the reader of a briefing should know of the clocks of a log.
  static func notices(of clocks: some Sequence<CountingClock>) -> [String] {
    var notices: [String] = []
    if clocks.contains(where: { $0.undated > 0 }) {
      notices.append("its clock only counts and tells no date: give --start TIME, when its first line was received")
    }
    let restarts = clocks.reduce(0) { $0 + $1.restarts }
    if restarts > 0 {
      notices.append(
        "its counter was started anew, or another receiver's heard, times: \(Words.count(restarts)); the time between is "
          + "not known, and left out")
    }
    return notices
  }
}
