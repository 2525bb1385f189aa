/// The times in which anything was heard, where long times of nothing lie between them: logs of two years, each of a day,
/// are two periods. The one of the track that comes first comes first.
struct TimePeriods {
  let periods: [(start: Timestamp, end: Timestamp)]

  private static let day = 86_400_000.0

  /// Nothing is long when it lasts a day, and longer than all that was heard.
  init(of tracks: [Track]) {
    var heard: [(start: Timestamp, end: Timestamp)] = []
    for track in tracks.sorted(by: { $0.start < $1.start }) {
      if let last = heard.last, track.start <= last.end {
        heard[heard.count - 1].end = max(last.end, track.end)
      } else {
        heard.append((track.start, track.end))
      }
    }
    let total = heard.reduce(0.0) { $0 + Double($1.end.milliseconds - $1.start.milliseconds) }
    var periods: [(start: Timestamp, end: Timestamp)] = []
    for span in heard {
      if let last = periods.last,
        Double(span.start.milliseconds - last.end.milliseconds) <= max(Self.day, total)
      {
        periods[periods.count - 1].end = span.end
      } else {
        periods.append(span)
      }
    }
    func rank(_ period: (start: Timestamp, end: Timestamp)) -> Int {
      tracks.firstIndex { $0.start >= period.start && $0.end <= period.end } ?? tracks.count
    }
    self.periods = periods.sorted { rank($0) < rank($1) }
  }
}
