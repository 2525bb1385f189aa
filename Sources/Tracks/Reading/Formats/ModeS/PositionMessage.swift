import Signals

/// A position message as it was received: a place to be worked out, and what will be reported of it then.
struct PositionMessage: Sendable {
  let code: CPR.Code
  /// Milliseconds of the log's clock.
  let time: Int64
  /// Without a place.
  let report: PositionReport

  func report(at place: CPR.Place, _ method: PositionReport.Traits = []) -> PositionReport {
    var report = report
    report.latitudeE7 = Int32((place.latitude * 1e7).rounded())
    let longitude = Int32((place.longitude * 1e7).rounded())
    report.longitudeE7 = longitude == 1_800_000_000 ? -1_800_000_000 : longitude
    report.traits.formUnion(method)
    return report
  }
}
