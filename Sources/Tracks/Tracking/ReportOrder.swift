/// The order in which the reports of one craft are looked at: by time, and within an instant in an order that depends on
/// nothing but the reports, so that the order of the input matters nowhere.
enum ReportOrder {
  @inline(__always)
  static func precedes(_ left: PositionReport, _ right: PositionReport) -> Bool {
    left.rawTime != right.rawTime ? left.rawTime < right.rawTime : precedesWithinInstant(left, right)
  }

  static func precedesWithinInstant(_ left: PositionReport, _ right: PositionReport) -> Bool {
    (left.payload, left.address) < (right.payload, right.address)
  }

  /// Logs are nearly in order of time: a report is moved back to its place, unless that turns out to be far too often.
  static func sort(_ reports: inout [PositionReport]) {
    var moves = 8 * reports.count
    var next = 1
    while next < reports.count {
      if precedes(reports[next], reports[next - 1]) {
        let report = reports[next]
        var place = next
        while place > 0, precedes(report, reports[place - 1]) {
          reports[place] = reports[place - 1]
          place -= 1
        }
        reports[place] = report
        moves -= next - place
        if moves < 0 {
          reports.sort(by: precedes)
          return
        }
      }
      next += 1
    }
  }
}
