import Signals

/// One aircraft, as far as its messages have to be understood together.
struct TrackedAircraft: AircraftState {
  let address: UInt32
  var lastHeard: Int64 = 0
  var velocity: RecentVelocity?
  var statedIdentity: AircraftIdentification?
  /// A transponder answered to this address, or squittered under it, with a parity that proves it: only then a reply
  /// whose parity is overlaid with the address can be its.
  var isProven = false

  /// Where it is for certain.
  private var known: KnownPlace?
  private(set) var candidate: PositionCandidate?
  /// Is on the list of aircraft that may have a candidate.
  var isListed = false
  /// The last messages that `known` did not explain.
  private var lastEven: Sighting?
  private var lastOdd: Sighting?
  /// Messages whose place is not known yet, and may be once the aircraft's next place is.
  private(set) var waiting: [PositionMessage] = []
  /// Messages from the ground that its own places did not explain: only an airport of the log may.
  private var stranded: [PositionMessage] = []
  private var isSecondLook = false

  /// A silence after which a known place has to be confirmed by a second message.
  private static let freshness: Int64 = 60_000
  /// Messages that wait for one aircraft: half a day on the ground at one in five seconds.
  private static let mostWaiting = 8192
  private static let mostRejoined = 16
  /// Metres from the receiver at which a message from the ground may be heard.
  private static let groundRange = 45.0 * 1852

  init(address: UInt32) { self.address = address }

  /// For a second look, which asks for no third.
  init(address: UInt32, lookingFrom place: KnownPlace) {
    self.address = address
    known = place
    isSecondLook = true
  }

  /// Finds the place that a position message stands for, and adds its report with it to the batch, now or later; every
  /// report is counted in the ledger in the end.
  mutating func locate(_ message: PositionMessage, near site: CPR.Place? = nil, into batch: inout ReportBatch) {
    if follow(message, into: &batch) { return }
    if message.code.isOdd { lastOdd = Sighting(message) } else { lastEven = Sighting(message) }
    if weigh(message, into: &batch) { return }
    if !propose(message, near: site) { wait(message, into: &batch) }
  }

  /// The common case: it is where it can have got to from where it was.
  private mutating func follow(_ message: PositionMessage, into batch: inout ReportBatch) -> Bool {
    guard let known, abs(message.time - known.time) <= Self.freshness,
      let found = known.resolve(message.code, at: message.time, speed: velocity?.speed)
    else { return false }
    self.known = found
    candidate?.isRivalled = true
    batch.add(message.report(at: found.place))
    return true
  }

  /// The report of a message that was repaired, where that is confirmed by a known place from which the aircraft can have got
  /// to it; `nil` elsewhere. The aircraft is not taken to be there: what nothing else says must not bear out more.
  func report(ofRepaired message: PositionMessage) -> PositionReport? {
    guard let known, abs(message.time - known.time) <= Self.freshness else { return nil }
    return known.resolve(message.code, at: message.time, speed: velocity?.speed).map { message.report(at: $0.place) }
  }

  /// What the message means for the candidate, if there is one; whether it is dealt with.
  private mutating func weigh(_ message: PositionMessage, into batch: inout ReportBatch) -> Bool {
    settle(at: message.time, into: &batch)
    guard var candidate = candidate.take() else { return follow(message, into: &batch) }
    guard let found = candidate.known.resolve(message.code, at: message.time, speed: velocity?.speed) else {
      candidate.disagree(isOdd: message.code.isOdd)
      guard !candidate.isRefuted else {
        for held in candidate.held { wait(held.message, into: &batch) }
        return false
      }
      self.candidate = candidate
      wait(message, into: &batch)
      return true
    }
    candidate.agree(found, message)
    if candidate.isConfirmed {
      accept(candidate, into: &batch)
    } else {
      self.candidate = candidate
    }
    return true
  }

  /// Puts up a new candidate.
  private mutating func propose(_ message: PositionMessage, near site: CPR.Place?) -> Bool {
    if let known, abs(message.time - known.time) > Self.freshness,
      let found = known.resolve(message.code, at: message.time, speed: velocity?.speed)
    {
      candidate = PositionCandidate(.before, found.place, message)
      return true
    }
    guard let lastEven, let lastOdd, let pair = pair(lastEven, lastOdd, near: site) else { return false }
    candidate = PositionCandidate(.pair, message.code.isOdd ? pair.odd : pair.even, message)
    return true
  }

  /// The places of two messages, if they can belong together.
  private func pair(_ even: Sighting, _ odd: Sighting, near site: CPR.Place?) -> CPR.Pair? {
    guard Sighting.arePaired(even, odd) else { return nil }
    guard even.code.isSurface else { return Sighting.places(inAir: even, odd) }
    // Of the eight places on the globe, the one it can have come to since it was last seen.
    if let known {
      let limit = min(2400 * 1852, known.reach(at: odd.time, isSurface: false, speed: velocity?.speed))
      if let pair = Sighting.places(onGround: even, odd, near: known.place),
        KnownPlace.isWithin(limit, known.place, pair.odd)
      {
        return pair
      }
    }
    guard let site, let pair = Sighting.places(onGround: even, odd, near: site),
      KnownPlace.isWithin(Self.groundRange, site, pair.odd)
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
      for held in candidate.held { wait(held.message, into: &batch) }
    }
  }

  private mutating func accept(_ candidate: PositionCandidate, into batch: inout ReportBatch) {
    known = candidate.known
    for report in candidate.reports() { batch.add(report) }
    lookBack(from: candidate.begin, into: &batch)
  }

  // MARK: - Second looks

  /// How many messages are kept.
  var heldBack: Int { waiting.count + stranded.count + (candidate?.held.count ?? 0) }

  /// Every message that is held for a candidate, or waits.
  func forEachHeld(_ body: (PositionMessage) -> Void) {
    candidate?.held.forEach { body($0.message) }
    waiting.forEach(body)
    stranded.forEach(body)
  }

  private mutating func wait(_ message: PositionMessage, into batch: inout ReportBatch) {
    waiting.append(message)
    guard !isSecondLook, waiting.count > Self.mostWaiting else { return }
    let oldest = Self.mostWaiting / 4
    waiting.removeFirst(oldest)
    batch.ledger.notPosition += oldest
  }

  /// The aircraft has come to a place: what waited is followed back from there. What is not explained now never will be
  /// by its own places; and what came out before stays as it is.
  private mutating func lookBack(from place: KnownPlace, into batch: inout ReportBatch) {
    guard !waiting.isEmpty else { return }
    guard !isSecondLook else {
      rejoin(place, into: &batch)
      return
    }
    waiting.sort { $0.report.address < $1.report.address }
    var look = SecondLook()
    look.follow(waiting.reversed(), from: place, of: address)
    waiting = []
    batch.addDeferred(look.found)
    for message in look.unexplained {
      if message.code.isSurface { stranded.append(message) } else { batch.ledger.notPosition += 1 }
    }
    if stranded.count > Self.mostWaiting {
      let oldest = stranded.count - Self.mostWaiting / 4 * 3
      stranded.removeFirst(oldest)
      batch.ledger.notPosition += oldest
    }
  }

  /// In a second look: the messages that a new place was found without, such as the first of a pair, are close by.
  private mutating func rejoin(_ place: KnownPlace, into batch: inout ReportBatch) {
    let start = max(0, waiting.count - Self.mostRejoined)
    let nearby = waiting[start...]
    waiting.removeSubrange(start...)
    for message in nearby {
      guard abs(message.time - place.time) <= Self.freshness,
        let found = place.resolve(message.code, at: message.time, speed: nil)
      else {
        waiting.append(message)
        continue
      }
      batch.add(message.report(at: found.place))
    }
  }

  /// What its own places have not explained and are not waited for: messages from the ground, in order of arrival.
  mutating func takeStranded(into batch: inout ReportBatch) -> [PositionMessage] {
    var left = stranded
    for message in waiting {
      if message.code.isSurface { left.append(message) } else { batch.ledger.notPosition += 1 }
    }
    waiting = []
    stranded = []
    left.sort { $0.report.address < $1.report.address }
    return left
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

  /// Adds positions that were found in a second look.
  mutating func addDeferred(_ reports: [PositionReport]) {
    for var report in reports.sorted(by: { $0.address < $1.address }) {
      report.traits.insert(.deferred)
      add(report)
    }
  }
}
