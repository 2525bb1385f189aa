/// A stretch of time laid along a line, with marks at round times.
struct TimeAxis {
  static let width = 960.0
  private static let margin = 10.0

  let start: Timestamp
  let end: Timestamp
  let ticks: [(time: Timestamp, words: String)]

  init(from start: Timestamp, to end: Timestamp) {
    self.start = start
    self.end = end
    let length = end.milliseconds - start.milliseconds
    let minute: Int64 = 60_000
    let steps = [1, 2, 5, 10, 30, 60, 180, 360, 720, 1440, 2880, 7200, 14_400, 43_200, 144_000, 525_600].map {
      $0 * minute
    }
    let step = steps.first { length / $0 <= 6 } ?? max(minute, length / 6)
    var ticks: [(Timestamp, String)] = []
    var time = (start.milliseconds + step - 1) / step * step
    while time <= end.milliseconds, ticks.count < 12 {
      let words = Timestamp(milliseconds: time).description
      let day = words.prefix(10)
      ticks.append(
        (
          Timestamp(milliseconds: time),
          step >= 1440 * minute ? String(day) : day.dropFirst(5) + " " + words.dropFirst(11).prefix(5)
        ))
      time += step
    }
    self.ticks = ticks
  }

  func x(_ time: Timestamp) -> Double {
    let share = time.seconds(since: start) / max(0.001, end.seconds(since: start))
    return Self.margin + max(0, min(1, share)) * (Self.width - 2 * Self.margin)
  }
}
