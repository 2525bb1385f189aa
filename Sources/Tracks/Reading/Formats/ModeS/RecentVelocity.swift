/// The velocity an aircraft last told, to be joined to the positions that follow it: they are different messages.
struct RecentVelocity {
  let time: Int64
  /// Tenths of a knot.
  let rawSpeed: UInt16
  /// Tenths of a degree.
  let rawCourse: UInt16
  /// Feet a minute.
  let rawVerticalRate: Int16

  /// Positions later, or earlier, than this have no velocity from it.
  static let validity: Int64 = 10_000

  init(time: Int64, speed: Double?, course: Double?, verticalRate: Int?) {
    self.time = time
    rawSpeed = speed.map { UInt16(min(65_534, max(0, ($0 * 10).rounded()))) } ?? PositionReport.notAvailable16
    rawCourse = course.map { UInt16(($0 * 10).rounded()) % 3600 } ?? PositionReport.notAvailable16
    rawVerticalRate = verticalRate.map { max(-32_767, Int16(clamping: $0)) } ?? PositionReport.noVerticalRate
  }

  func join(_ report: inout PositionReport, at time: Int64) {
    guard abs(time - self.time) <= Self.validity else { return }
    report.rawSpeed = rawSpeed
    report.rawCourse = rawCourse
    report.rawVerticalRate = rawVerticalRate
  }

  /// Knots.
  var speed: Double? { rawSpeed == PositionReport.notAvailable16 ? nil : Double(rawSpeed) / 10 }
}
