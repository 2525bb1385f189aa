/// One to three positions of a craft that agree with each other, but of which it is not yet known whether they are
/// the craft's next, a jump, another hull's, or wrong.
struct Stretch: Sendable {
  private(set) var reports: [PositionReport]
  /// The position of the craft before, and the first elsewhere after: for the account of a jump.
  var before: PositionReport?
  var after: PositionReport?
  /// How often the identifier went between here and elsewhere.
  var switches = 1
  /// Order of opening, within the craft.
  let number: Int

  init(_ report: PositionReport, number: Int, before: PositionReport?) {
    reports = [report]
    self.number = number
    self.before = before
  }

  var first: PositionReport { reports[0] }
  var last: PositionReport { reports[reports.count - 1] }

  mutating func append(_ report: PositionReport) { reports.append(report) }
}
