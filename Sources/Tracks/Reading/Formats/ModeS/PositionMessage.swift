import Signals

/// A position message as it was received: a place to be worked out, and what will be reported of it then.
struct PositionMessage: Sendable {
  let code: CPR.Code
  /// Milliseconds of the log's clock.
  let time: Int64
  /// Without a place.
  var report: PositionReport

  /// What a squitter tells of its aircraft's place; `nil` where it tells nothing of it.
  ///
  /// - Parameters:
  ///   - content: ``ExtendedSquitter/content``.
  ///   - velocity: what the aircraft last said of it.
  @inline(__always)
  init?(
    _ squitter: ExtendedSquitter, _ content: ExtendedSquitter.Content, joining velocity: RecentVelocity?,
    at time: ReceptionTime?, line: LineAddress
  ) {
    self.time = time?.milliseconds ?? 0
    report = PositionReport(squitter, at: time, line: line)
    switch content {
    case .airbornePosition(let position):
      code = position.position
      report.rawAltitude = position.altitudeFeet.map(Int32.init(clamping:)) ?? PositionReport.noAltitude
      if position.isGNSSHeight { report.traits.insert(.gnssAltitude) }
      velocity?.join(&report, at: self.time)
    case .surfacePosition(let position):
      code = position.position
      report.traits.insert(.onGround)
      if let movement = position.movement { report.rawSpeed = UInt16((movement.middle * 10).rounded()) }
      if let track = position.track { report.rawCourse = UInt16((track * 10).rounded()) % 3600 }
    default: return nil
    }
  }

  func report(at place: CPR.Place, _ method: PositionReport.Traits = []) -> PositionReport {
    var report = report
    report.latitudeE7 = Int32((place.latitude * 1e7).rounded())
    let longitude = Int32((place.longitude * 1e7).rounded())
    report.longitudeE7 = longitude == 1_800_000_000 ? -1_800_000_000 : longitude
    report.traits.formUnion(method)
    return report
  }
}

extension PositionReport {
  /// Without place, speed and height, which the caller knows.
  @inline(__always)
  fileprivate init(_ squitter: ExtendedSquitter, at time: ReceptionTime?, line: LineAddress) {
    self.init(
      craft: .icao24(squitter.address), rawTime: time?.timestamp?.milliseconds ?? Self.untimed, latitudeE7: 0,
      longitudeE7: 0, rawSpeed: Self.notAvailable16, rawCourse: Self.notAvailable16, rawHeading: Self.notAvailable16,
      navigationalStatus: 15, traits: [], payload: Self.digest(squitter), address: line)
  }

  /// Spreads 80 bits evenly over 32 (the finaliser of MurmurHash3).
  private static func digest(_ squitter: ExtendedSquitter) -> UInt32 {
    var value = squitter.message ^ UInt64(squitter.address) &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: value ^ value >> 33)
  }
}
