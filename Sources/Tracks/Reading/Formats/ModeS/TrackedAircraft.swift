import Signals

/// One aircraft, as far as its messages have to be understood together.
struct TrackedAircraft: AircraftState {
  let address: UInt32
  var lastHeard: Int64 = 0
  var velocity: RecentVelocity?
  var statedIdentity: AircraftIdentification?

  /// Where it is for certain.
  private var known: KnownPlace?
  private(set) var candidate: PositionCandidate?
  /// Is on the list of aircraft that may have a candidate.
  var isListed = false
  /// The last messages that `known` did not explain.
  private var lastEven: Sighting?
  private var lastOdd: Sighting?

  private struct Sighting {
    let code: CPR.Code
    let time: Int64
    /// At no more than 25 kt.
    let isSlow: Bool
  }

  /// A silence after which a known place has to be confirmed by a second message.
  private static let freshness: Int64 = 60_000

  init(address: UInt32) { self.address = address }

  /// Finds the place that a position message stands for, and adds `report` with it to the batch, now or later; every
  /// report is counted in the ledger in the end.
  mutating func locate(_ code: CPR.Code, at time: Int64, _ report: PositionReport, into batch: inout ReportBatch) {
    if follow(code, at: time, report, into: &batch) { return }
    let sighting = Sighting(code: code, time: time, isSlow: report.rawSpeed <= 250)
    if code.isOdd { lastOdd = sighting } else { lastEven = sighting }
    if weigh(code, at: time, report, into: &batch) { return }
    if !propose(sighting, report) { batch.ledger.notPosition += 1 }
  }

  /// The common case: it is where it can have got to from where it was.
  private mutating func follow(
    _ code: CPR.Code, at time: Int64, _ report: PositionReport, into batch: inout ReportBatch
  ) -> Bool {
    guard let known, abs(time - known.time) <= Self.freshness,
      let found = known.resolve(code, at: time, speed: velocity?.speed)
    else { return false }
    self.known = found
    candidate?.isRivalled = true
    batch.add(report.placed(at: found.place))
    return true
  }

  /// What the message means for the candidate, if there is one; whether it is dealt with.
  private mutating func weigh(
    _ code: CPR.Code, at time: Int64, _ report: PositionReport, into batch: inout ReportBatch
  ) -> Bool {
    settle(at: time, into: &batch)
    guard var candidate = candidate.take() else { return follow(code, at: time, report, into: &batch) }
    guard let found = candidate.known.resolve(code, at: time, speed: velocity?.speed) else {
      candidate.disagree(isOdd: code.isOdd)
      guard !candidate.isRefuted else {
        batch.ledger.notPosition += candidate.held.count
        return false
      }
      self.candidate = candidate
      batch.ledger.notPosition += 1
      return true
    }
    candidate.agree(found, report.placed(at: found.place), isOdd: code.isOdd)
    if candidate.isConfirmed {
      accept(candidate, into: &batch)
    } else {
      self.candidate = candidate
    }
    return true
  }

  /// Puts up a new candidate.
  private mutating func propose(_ sighting: Sighting, _ report: PositionReport) -> Bool {
    if let known, abs(sighting.time - known.time) > Self.freshness,
      let found = known.resolve(sighting.code, at: sighting.time, speed: velocity?.speed)
    {
      candidate = PositionCandidate(.before, found, report.placed(at: found.place))
      return true
    }
    guard let lastEven, let lastOdd, let pair = pair(lastEven, lastOdd) else { return false }
    let place = sighting.code.isOdd ? pair.odd : pair.even
    candidate = PositionCandidate(
      .pair, KnownPlace(place: place, time: sighting.time, isSurface: sighting.code.isSurface),
      report.placed(at: place))
    return true
  }

  /// The places of two messages, if they can belong together.
  private func pair(_ even: Sighting, _ odd: Sighting) -> CPR.Pair? {
    let apart = even.time - odd.time
    guard even.code.isSurface == odd.code.isSurface else { return nil }
    guard even.code.isSurface else {
      guard abs(apart) <= 10_000, let pair = CPR.global(even: even.code, odd: odd.code),
        KnownPlace.isWithin(KnownPlace.reach(knots: 1000, milliseconds: apart), pair.even, pair.odd)
      else { return nil }
      return pair
    }
    guard abs(apart) <= (even.isSlow && odd.isSlow ? 50_000 : 25_000), let known,
      let pair = CPR.globalSurface(even: even.code, odd: odd.code, near: known.place)
    else { return nil }
    // Of the eight places on the globe, the one it can have come to since it was last seen.
    let limit = min(2400 * 1852, known.reach(at: odd.time, isSurface: false, speed: velocity?.speed))
    guard KnownPlace.isWithin(KnownPlace.reach(knots: 200, milliseconds: apart), pair.even, pair.odd),
      KnownPlace.isWithin(limit, known.place, pair.odd)
    else { return nil }
    return pair
  }

  /// Decides on a candidate whose time is over.
  mutating func settle(at time: Int64, into batch: inout ReportBatch) {
    guard let candidate, candidate.isDue(at: time) else { return }
    settle(into: &batch)
  }

  /// Decides on the candidate as things stand.
  mutating func settle(into batch: inout ReportBatch) {
    guard let candidate = candidate.take() else { return }
    if candidate.isUncontested {
      accept(candidate, into: &batch)
    } else {
      batch.ledger.notPosition += candidate.held.count
    }
  }

  private mutating func accept(_ candidate: PositionCandidate, into batch: inout ReportBatch) {
    known = candidate.known
    for report in candidate.held { batch.add(report) }
  }
}

extension ReportBatch {
  /// Adds a position and counts its line.
  @inline(__always)
  mutating func add(_ report: PositionReport) {
    positions.append(report)
    ledger.decoded += 1
    if report.time == nil { ledger.untimed += 1 }
  }
}

extension PositionReport {
  @inline(__always)
  fileprivate func placed(at place: CPR.Place) -> PositionReport {
    var report = self
    report.latitudeE7 = Int32((place.latitude * 1e7).rounded())
    let longitude = Int32((place.longitude * 1e7).rounded())
    report.longitudeE7 = longitude == 1_800_000_000 ? -1_800_000_000 : longitude
    return report
  }
}
