/// Makes reports of sightings. A position that its aircraft was already reported with, at the same time, is a duplicate:
/// logs of states repeat the last position until there is another, or the aircraft is forgotten.
struct SightingRecorder: Sendable {
  private struct State: AircraftState {
    let address: UInt32
    var lastHeard: Int64 = 0
    var positionTime = Int64.min
    var place: UInt32 = 0
    var callsign: String?
    var registration: String?
    var category: String?

    init(address: UInt32) { self.address = address }
  }

  /// Logs tell the age of a position to a tenth of a second, against a time that may be as coarse.
  private static let sameTime: Int64 = 500

  private var table = AircraftTable<State>()
  private var times = ReceptionTimeCount()
  private var ofOthers = 0

  /// - Parameter heard: when the aircraft was heard last, where that is not the time of its position.
  mutating func take(
    _ sighting: AircraftSighting, heard: ReceptionTime? = nil, at line: LineAddress, into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    let report = try sighting.report(at: line)
    let slot = table.hear(sighting.address, at: (heard ?? sighting.time)?.milliseconds) { _ in }
    identify(slot, sighting, at: heard ?? sighting.time, line, into: &batch)
    guard let report else { return .notPosition }
    if sighting.isOfOthers {
      ofOthers += 1
      return .notPosition
    }
    if let time = sighting.time {
      times.count(time)
      let apart = time.milliseconds.subtractingReportingOverflow(table[slot].positionTime)
      if !apart.overflow, abs(apart.partialValue) <= Self.sameTime, table[slot].place == report.payload {
        return .duplicate
      }
      table[slot].positionTime = time.milliseconds
      table[slot].place = report.payload
    }
    batch.add(report)
    return .position
  }

  private mutating func identify(
    _ slot: Int, _ sighting: AircraftSighting, at time: ReceptionTime?, _ line: LineAddress,
    into batch: inout ReportBatch
  ) {
    let known = table[slot]
    let isKnown =
      (sighting.callsign == nil || sighting.callsign == known.callsign)
      && (sighting.registration == nil || sighting.registration == known.registration)
      && (sighting.category == nil || sighting.category == known.category)
    if isKnown { return }
    table[slot].callsign = sighting.callsign ?? known.callsign
    table[slot].registration = sighting.registration ?? known.registration
    table[slot].category = sighting.category ?? known.category
    var identity = IdentityReport(craft: .icao24(sighting.address), time: time?.timestamp, address: line)
    identity.callsign = sighting.callsign
    identity.registration = sighting.registration
    identity.category = sighting.category
    batch.identities.append(identity)
  }

  /// Adds the conventions of the times since the last call.
  mutating func tellTimes(to ledger: inout LineLedger) {
    times.add(to: &ledger)
    times = ReceptionTimeCount()
  }

  /// Positions that are not the aircraft's own word, where the log tells them without an address of an aircraft.
  mutating func passOver() { ofOthers += 1 }

  func finish(into batch: inout ReportBatch) {
    guard ofOthers > 0 else { return }
    batch.notices.append(
      "positions that are not the aircraft's own word (multilateration, TIS-B, ADS-R, addresses of other kinds): "
        + "\(Words.count(ofOthers)); they were not used")
  }
}
