/// One of the hulls or airframes that use an identifier, and the part of its track that was accepted lately.
struct Hull: Sendable {
  private(set) var last: PositionReport
  /// Where it was before it jumped.
  private(set) var left: PositionReport?
  /// How often it jumped back to where it had been.
  private(set) var returns = 0
  /// How often the identifier went between this hull and another.
  var switches = 0
  /// Accepted since `takeFresh` was last called.
  private var fresh = FixColumns()
  private var freshBreaks: [Int] = []

  init(_ reports: [PositionReport]) {
    last = reports[0]
    for report in reports { accept(report) }
  }

  mutating func reserve(_ count: Int) { fresh.reserveCapacity(count) }

  /// - Precondition: the report is later than the last.
  @inline(__always)
  mutating func accept(_ report: PositionReport) {
    fresh.append(report)
    last = report
  }

  /// Goes on elsewhere, with a break.
  mutating func jump(to reports: some Collection<PositionReport>, isReturn: Bool) {
    guard !reports.isEmpty else { return }
    left = last
    if isReturn { returns += 1 }
    freshBreaks.append(fresh.count)
    for report in reports { accept(report) }
  }

  /// The run of reports from `start` on that are plainly the hull's next, one an instant: nearly all of them, in a tight loop.
  /// Returns the index of the first that needs a closer look.
  mutating func acceptRun(
    of reports: [PositionReport], from start: Int, by plausibility: Plausibility,
    without recent: inout RecentTransmissions, duplicates: inout [LineAddress]
  ) -> Int {
    var index = start
    while index < reports.count {
      let report = reports[index]
      guard report.rawTime > last.rawTime, plausibility.clearlyAllows(last, report),
        index + 1 == reports.count || reports[index + 1].rawTime > report.rawTime
      else { break }
      if recent.isRepeat(report) {
        duplicates.append(report.address)
      } else {
        accept(report)
      }
      index += 1
    }
    return index
  }

  mutating func takeFresh() -> (fixes: FixColumns, breaks: [Int]) {
    defer {
      fresh = FixColumns()
      freshBreaks = []
    }
    return (fresh, freshBreaks)
  }
}
