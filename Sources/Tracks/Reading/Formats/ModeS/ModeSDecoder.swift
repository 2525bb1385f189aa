import Signals

/// Turns Mode S frames into reports, by what each aircraft sent before.
///
/// A position is half a message: it is resolved by its aircraft's last place, or by an even and an odd message together,
/// and held for up to a minute of the log's time until others confirm it (see ``PositionCandidate``). What has come out
/// is never changed. Time is the log's alone; how frames are grouped changes nothing.
///
/// Only what an aircraft says under its own ICAO address makes reports: TIS-B and ADS-R, and ADS-B under other
/// addresses, count as holding no position of a craft.
struct ModeSDecoder: Sendable {
  private var table = AircraftTable<TrackedAircraft>()
  /// Addresses of aircraft that have a candidate, or had one since the last sweep.
  private var waiting: [UInt32] = []
  private var nextSweep = Int64.min

  private static let sweepInterval: Int64 = 5000

  /// Takes a frame that was received at `time`; `nil` where the log has no clock: then it can tell who flew, but no two
  /// positions can be taken together.
  mutating func take(
    _ frame: ModeSFrame, at time: ReceptionTime?, line: LineAddress, into batch: inout ReportBatch
  ) {
    let message: ModeSMessage
    do {
      message = try ModeSMessage(frame)
    } catch {
      switch error {
      case .badParity: batch.ledger.badChecksum += 1
      case .unknownFormat: batch.ledger.unknownType += 1
      case .wrongLength, .illegalAddress: batch.ledger.malformed += 1
      }
      batch.rejects.append(Reject(line, error.reason))
      return
    }
    guard case .extendedSquitter(let squitter) = message, squitter.origin == .aircraft else {
      batch.ledger.notPosition += 1
      return
    }
    let clock = time?.milliseconds ?? 0
    if time != nil { sweep(at: clock, into: &batch) }
    let slot = table.hear(squitter.address, at: time?.milliseconds) { $0.settle(into: &batch) }
    switch squitter.content {
    case .identification(let identification):
      batch.ledger.notPosition += 1
      identify(slot, identification, at: time, line: line, into: &batch)
    case .velocity(let velocity):
      batch.ledger.notPosition += 1
      guard time != nil else { return }
      let overGround = velocity.overGround
      table[slot].velocity = RecentVelocity(
        time: clock, speed: overGround?.speed, course: overGround?.track, verticalRate: velocity.verticalRate)
    case .airbornePosition(let position):
      var report = PositionReport(squitter, at: time, line: line)
      report.rawAltitude = position.altitudeFeet.map(Int32.init(clamping:)) ?? PositionReport.noAltitude
      if position.isGNSSHeight { report.traits.insert(.gnssAltitude) }
      table[slot].velocity?.join(&report, at: clock)
      locate(slot, position.position, at: time, report, into: &batch)
    case .surfacePosition(let position):
      var report = PositionReport(squitter, at: time, line: line)
      report.traits.insert(.onGround)
      if let movement = position.movement { report.rawSpeed = UInt16((movement.middle * 10).rounded()) }
      if let track = position.track { report.rawCourse = UInt16((track * 10).rounded()) % 3600 }
      locate(slot, position.position, at: time, report, into: &batch)
    default:
      batch.ledger.notPosition += 1
    }
  }

  /// After the last frame: decides on what is still held.
  mutating func finish(into batch: inout ReportBatch) {
    for address in waiting {
      if let slot = table.slot(of: address) { table[slot].settle(into: &batch) }
    }
    waiting = []
  }

  private mutating func locate(
    _ slot: Int, _ code: CPR.Code, at time: ReceptionTime?, _ report: PositionReport, into batch: inout ReportBatch
  ) {
    guard let time else {
      batch.ledger.notPosition += 1
      batch.ledger.untimed += 1
      return
    }
    table[slot].locate(code, at: time.milliseconds, report, into: &batch)
    guard table[slot].candidate != nil, !table[slot].isListed else { return }
    table[slot].isListed = true
    waiting.append(table[slot].address)
  }

  private mutating func identify(
    _ slot: Int, _ identification: AircraftIdentification, at time: ReceptionTime?, line: LineAddress,
    into batch: inout ReportBatch
  ) {
    guard table[slot].statedIdentity != identification else { return }
    table[slot].statedIdentity = identification
    var identity = IdentityReport(craft: .icao24(table[slot].address), time: time?.timestamp, address: line)
    identity.callsign = identification.callsign
    identity.category = identification.category
    if identity.callsign != nil || identity.category != nil { batch.identities.append(identity) }
  }

  /// Decides on candidates whose aircraft fell silent.
  private mutating func sweep(at time: Int64, into batch: inout ReportBatch) {
    guard time >= nextSweep else { return }
    nextSweep = time + Self.sweepInterval
    guard !waiting.isEmpty else { return }
    var still: [UInt32] = []
    for address in waiting {
      guard let slot = table.slot(of: address) else { continue }
      table[slot].settle(at: time, into: &batch)
      if table[slot].candidate != nil { still.append(address) } else { table[slot].isListed = false }
    }
    waiting = still
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
