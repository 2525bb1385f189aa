import Signals

/// Turns Mode S frames into reports, by what each aircraft sent before.
///
/// A position is half a message: it is resolved by its aircraft's last place, or by an even and an odd message together,
/// and held for up to a minute of the log's time until others confirm it (see ``PositionCandidate``). What has come out
/// is never changed. Time is the log's alone; how frames are grouped changes nothing.
///
/// What cannot be resolved when it comes waits for a second look (``SecondLook``): until its aircraft's next place is
/// known, or, for an aircraft that was heard on the ground alone, until all airports of the log are
/// (``LearnedSites``). Such positions come out late, and are marked ``PositionReport/Traits/deferred``.
///
/// Only what an aircraft says under its own ICAO address makes reports: TIS-B and ADS-R, and ADS-B under other
/// addresses, count as holding no position of a craft.
///
/// A frame whose parity fits once one bit is turned is repaired where its address was heard before in one that needed no
/// repair. Nothing but its place is used, and only where the aircraft can be there by its other messages; it is marked
/// ``PositionReport/Traits/repaired``. It proves no address and helps to find no other place.
struct ModeSDecoder: ModeSFrameSink {
  /// Where the receiver is, if the user says so: positions on the ground need no other help near it.
  private let site: CPR.Place?
  private(set) var table = AircraftTable<TrackedAircraft>()
  private var sites = LearnedSites()
  private var orphans = HeldBackMessages()
  /// Positions whose frames have no time.
  private var clockless = 0
  /// Frames that were repaired, and those of them that gave a position.
  private var repaired = (frames: 0, positions: 0)
  /// Messages that wait for a second look, or are held for a candidate, of all aircraft.
  private(set) var heldBack = 0
  /// Addresses of aircraft that have a candidate, or had one since the last sweep.
  private var waiting: [UInt32] = []
  private var nextSweep = Int64.min

  private static let sweepInterval: Int64 = 5000
  /// Twice as many as are remembered.
  private static let mostListed = 2 * AircraftTable<TrackedAircraft>.capacity
  private let mostHeldBack: Int

  /// - Parameter mostHeldBack: so many messages at most wait for a second look; 131,072 are some 10 MB.
  init(site: CPR.Place? = nil, mostHeldBack: Int = 131_072) {
    self.site = site
    self.mostHeldBack = mostHeldBack
    if let site { sites.add(site) }
  }

  /// Where the log has no clock it can be told who flew, but no two positions can be taken together.
  mutating func take(
    _ frame: ModeSFrame, leaving remainder: UInt32, at time: ReceptionTime?, line: LineAddress,
    into batch: inout ReportBatch
  ) {
    switch (frame.downlinkFormat, frame.isLong) {
    case (17, true) where remainder == 0 && ModeSMessage.isLegal(frame.announcedAddress):
      let slot = hear(frame.announcedAddress, at: time, into: &batch)
      table[slot].isProven = true
      let squitter = ExtendedSquitter(address: frame.announcedAddress, message: frame.message)
      take(squitter, of: slot, at: time, line: line, into: &batch)
    // What is left is the interrogator's code.
    case (11, false) where remainder < 80 && ModeSMessage.isLegal(frame.announcedAddress):
      batch.ledger.notPosition += 1
      table[hear(frame.announcedAddress, at: time, into: &batch)].isProven = true
    // Or the address, and noise makes one too: it is nobody's before a frame that can be checked has told it.
    case (0, false), (4, false), (5, false), (16, true), (20, true), (21, true):
      guard ModeSMessage.isLegal(remainder) else { fallthrough }
      batch.ledger.notPosition += 1
      if isProven(remainder) { _ = hear(remainder, at: time, into: &batch) }
    default:
      takeOther(frame, leaving: remainder, at: time, line: line, into: &batch)
    }
  }

  /// Squitters of devices that are no transponders, formats that tell nothing, and frames that cannot be.
  @inline(never)
  private mutating func takeOther(
    _ frame: ModeSFrame, leaving remainder: UInt32, at time: ReceptionTime?, line: LineAddress,
    into batch: inout ReportBatch
  ) {
    do {
      let (message, repair) = try ModeSMessage.read(frame, leaving: remainder) {
        isHeard($0, in: frame.downlinkFormat)
      }
      if repair != nil { repaired.frames += 1 }
      guard case .extendedSquitter(let squitter) = message, squitter.origin == .aircraft else {
        batch.ledger.notPosition += 1
        return
      }
      if repair != nil {
        takeRepaired(squitter, at: time, line: line, into: &batch)
      } else {
        let slot = hear(squitter.address, at: time, into: &batch)
        take(squitter, of: slot, at: time, line: line, into: &batch)
      }
    } catch {
      batch.refuse(error, at: line)
    }
  }

  private mutating func takeRepaired(
    _ squitter: ExtendedSquitter, at time: ReceptionTime?, line: LineAddress, into batch: inout ReportBatch
  ) {
    guard time != nil, let slot = table.slot(of: squitter.address),
      var message = PositionMessage(
        squitter, squitter.content, joining: table[slot].velocity, at: time, line: line)
    else {
      batch.ledger.notPosition += 1
      return
    }
    message.report.traits.insert(.repaired)
    guard let report = table[slot].report(ofRepaired: message) else {
      batch.ledger.badChecksum += 1
      batch.rejects.append(
        Reject(line, "the parity fits with one bit turned, but nothing bears out the place that the frame tells then"))
      return
    }
    repaired.positions += 1
    batch.add(report)
  }

  /// Whether a frame that needed no repair told of this address before: for a transponder's, a transponder's.
  func isHeard(_ address: UInt32, in format: Int) -> Bool {
    format == 18 ? table.slot(of: address) != nil : isProven(address)
  }

  /// Whether a transponder has told, under a parity that proves it, that it has this address.
  func isProven(_ address: UInt32) -> Bool { table.slot(of: address).map { table[$0].isProven } ?? false }

  /// Of each position message that is held, or waits: the line.
  func forEachHeld(_ body: (LineAddress) -> Void) {
    for aircraft in table.states { aircraft.forEachHeld { body($0.report.address) } }
    orphans.forEach { body($0.report.address) }
  }

  private mutating func take(
    _ squitter: ExtendedSquitter, of slot: Int, at time: ReceptionTime?, line: LineAddress,
    into batch: inout ReportBatch
  ) {
    let content = squitter.content
    switch content {
    case .identification(let identification):
      batch.ledger.notPosition += 1
      identify(slot, identification, at: time, line: line, into: &batch)
    case .velocity(let velocity):
      batch.ledger.notPosition += 1
      guard let time else { return }
      let overGround = velocity.overGround
      table[slot].velocity = RecentVelocity(
        time: time.milliseconds, speed: overGround?.speed, course: overGround?.track,
        verticalRate: velocity.verticalRate)
    default:
      let message = PositionMessage(squitter, content, joining: table[slot].velocity, at: time, line: line)
      if let message {
        locate(slot, message, at: time, into: &batch)
      } else {
        batch.ledger.notPosition += 1
      }
    }
  }

  /// After the last frame: decides on what is still held.
  mutating func finish(into batch: inout ReportBatch) {
    for address in waiting {
      if let slot = table.slot(of: address) { settle(slot, at: nil, into: &batch) }
    }
    waiting = []
    for slot in table.states.indices { strand(slot, into: &batch) }
    lookFromSites(into: &batch)
    if clockless > 0 {
      batch.notices.append(
        "positions that could not be resolved, since their frames have no time, not even a counter: "
          + "\(Words.count(clockless)); receivers tell one in Beast (port 30005)")
    }
    if repaired.frames > 0 {
      batch.notices.append(
        "frames with one wrong bit, repaired since others without told of their aircraft: \(Words.count(repaired.frames)); "
          + "positions from them: \(Words.count(repaired.positions)), marked as repaired")
    }
  }

  private mutating func hear(_ address: UInt32, at time: ReceptionTime?, into batch: inout ReportBatch) -> Int {
    if let time, time.milliseconds >= nextSweep || waiting.count > Self.mostListed {
      sweep(at: time.milliseconds, into: &batch)
    }
    var forgotten: [TrackedAircraft] = []
    let slot = table.hear(address, at: time?.milliseconds) { forgotten.append($0) }
    for var aircraft in forgotten {
      let before = batch.positions.count
      let heldBefore = aircraft.heldBack
      aircraft.settle(into: &batch)
      account(for: aircraft.heldBack - heldBefore, since: before, in: batch)
      let held = aircraft.heldBack
      strand(aircraft.takeStranded(into: &batch), of: held, from: aircraft.address)
    }
    return slot
  }

  private mutating func locate(
    _ slot: Int, _ message: PositionMessage, at time: ReceptionTime?, into batch: inout ReportBatch
  ) {
    guard time != nil else {
      batch.ledger.notPosition += 1
      clockless += 1
      return
    }
    let before = batch.positions.count
    let heldBefore = table[slot].heldBack
    table[slot].locate(message, near: site, into: &batch)
    account(for: table[slot].heldBack - heldBefore, since: before, in: batch)
    if table[slot].candidate != nil, !table[slot].isListed {
      table[slot].isListed = true
      waiting.append(table[slot].address)
    }
    if heldBack > mostHeldBack { relieve(into: &batch) }
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
    nextSweep = time + Self.sweepInterval
    guard !waiting.isEmpty else { return }
    var still: [UInt32] = []
    // An aircraft that was forgotten and heard again is listed again.
    var seen: Set<UInt32> = []
    for address in waiting where seen.insert(address).inserted {
      guard let slot = table.slot(of: address) else { continue }
      settle(slot, at: time, into: &batch)
      if table[slot].candidate != nil { still.append(address) } else { table[slot].isListed = false }
    }
    waiting = still
  }

  /// - Parameter time: `nil` where no more will come.
  private mutating func settle(_ slot: Int, at time: Int64?, into batch: inout ReportBatch) {
    let before = batch.positions.count
    let heldBefore = table[slot].heldBack
    if let time { table[slot].settle(at: time, into: &batch) } else { table[slot].settle(into: &batch) }
    account(for: table[slot].heldBack - heldBefore, since: before, in: batch)
  }

  /// Learns from what came out since, and counts what waits.
  private mutating func account(for heldBack: Int, since before: Int, in batch: ReportBatch) {
    for index in before..<batch.positions.count { sites.learn(from: batch.positions[index]) }
    self.heldBack += heldBack
  }

  // MARK: - What no place of its aircraft explains

  /// Takes over the messages of an aircraft that its own places will not explain.
  private mutating func strand(_ slot: Int, into batch: inout ReportBatch) {
    let held = table[slot].heldBack
    guard held > 0 else { return }
    strand(table[slot].takeStranded(into: &batch), of: held, from: table[slot].address)
  }

  /// - Parameter held: how many waited; those that are not stranded have been counted.
  private mutating func strand(_ messages: [PositionMessage], of held: Int, from address: UInt32) {
    heldBack += messages.count - held
    orphans.add(messages, of: address)
  }

  private mutating func lookFromSites(into batch: inout ReportBatch) {
    heldBack -= orphans.count
    for (address, messages) in orphans.takeAll() {
      let look = SecondLook(messages, of: address, from: sites)
      batch.addDeferred(look.found)
      batch.ledger.notPosition += look.unexplained.count
    }
  }

  /// Too much waits: of those silent longest, what can be found is found now, by the airports that are known so far.
  private mutating func relieve(into batch: inout ReportBatch) {
    lookFromSites(into: &batch)
    let enough = mostHeldBack / 4 * 3
    guard heldBack > enough else { return }
    let order = table.states.indices.sorted {
      (table[$0].lastHeard, table[$0].address) < (table[$1].lastHeard, table[$1].address)
    }
    for slot in order where heldBack - orphans.count > enough {
      settle(slot, at: nil, into: &batch)
      strand(slot, into: &batch)
    }
    lookFromSites(into: &batch)
  }
}

extension ReportBatch {
  /// Counts the line of a frame that gives no message.
  mutating func refuse(_ fault: ModeSFault, at line: LineAddress) {
    switch fault {
    case .badParity: ledger.badChecksum += 1
    case .unknownFormat: ledger.unknownType += 1
    case .wrongLength, .illegalAddress: ledger.malformed += 1
    }
    rejects.append(Reject(line, fault.reason))
  }
}
