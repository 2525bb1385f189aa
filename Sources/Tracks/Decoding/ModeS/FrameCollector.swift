import Signals

/// Keeps the frames of a log as they come, with what their aircraft's earlier ones tell of them.
///
/// A frame is kept once, when it comes; one whose position becomes known only later is kept a second time then, so that
/// nothing that was written has to be changed.
struct FrameCollector: ModeSFrameSink {
  var collected = CollectedFrames()
  private var tracker: ModeSDecoder
  private var table = AircraftTable<HeardAircraft>()
  /// Frames that are kept for a place that may be found later.
  private(set) var unresolved = UnresolvedFrames()
  /// What the tracker makes of a frame: `scan` needs it, and here it is taken for the places in it.
  private var found = ReportBatch()

  static let takesFramesAlone = true

  /// Messages that may wait for a place: fewer than a scan has, since here their frames are kept, too.
  private static let mostHeldBack = 32_768

  init(site: ReceiverSite? = nil) {
    tracker = ModeSDecoder(site: site?.place, mostHeldBack: Self.mostHeldBack)
  }

  mutating func take(
    _ frame: ModeSFrame, leaving remainder: UInt32, at time: ReceptionTime?, line: LineAddress,
    into batch: inout ReportBatch
  ) {
    let message: ModeSMessage
    let repair: ModeSRepair?
    do {
      (message, repair) = try ModeSMessage.read(frame, leaving: remainder) {
        tracker.isHeard($0, in: frame.downlinkFormat)
      }
    } catch {
      batch.refuse(error, at: line)
      return
    }
    batch.ledger.decoded += 1
    var heard = HeardFrame(
      frame, time: time?.timestamp?.milliseconds ?? PositionReport.untimed, line: line.position)
    if let repair {
      heard.frame = repair.frame
      heard.repairedBit = UInt8(repair.bit)
    }
    let isPosition = tell(message, of: &heard, at: time?.milliseconds)
    tracker.take(frame, leaving: remainder, at: time, line: line, into: &found)
    if !found.identities.isEmpty { found.identities.removeAll() }
    // The tracker holds none that was repaired.
    collect(&heard, mayWait: isPosition && time != nil && repair == nil)
  }

  mutating func finish(into batch: inout ReportBatch) {
    tracker.finish(into: &found)
    collectDeferred()
  }

  /// Fills in what the frame says by itself and by what its aircraft said before, and learns from it unless it was
  /// repaired; whether it is a position message that the tracker takes.
  private mutating func tell(_ message: ModeSMessage, of heard: inout HeardFrame, at time: Int64?) -> Bool {
    switch message {
    case .extendedSquitter(let squitter):
      heard.address = squitter.address
      guard squitter.origin == .aircraft else { return false }
      let slot = table.hear(squitter.address, at: time) { _ in }
      let content = squitter.content
      if heard.repairedBit == 0 { table[slot].hear(content, at: time) }
      switch content {
      case .airbornePosition, .surfacePosition:
        heard.context = table[slot].context(at: time)
        return true
      case .noPosition:
        heard.context = table[slot].context(at: time)
        return false
      default: return false
      }
    case .allCallReply(let reply):
      heard.address = reply.address
    case .airAirSurveillance(let reply):
      guard let slot = proven(reply.address, at: time) else { break }
      heard.address = reply.address
      table[slot].hear(altitude: reply.altitudeFeet, at: time)
    case .surveillanceReply(let reply):
      tell(reply, of: &heard, at: time)
    case .commD(let segment):
      if proven(segment.address, at: time) != nil { heard.address = segment.address }
    case .military: break
    }
    return false
  }

  private mutating func tell(_ reply: SurveillanceReply, of heard: inout HeardFrame, at time: Int64?) {
    let slot = proven(reply.address, at: time)
    if slot != nil { heard.address = reply.address }
    let feet = reply.altitudeFeet
    if let message = reply.message {
      let known = slot.map { table[$0].knowledge(at: time) } ?? AircraftKnowledge()
      let register = CommBReply(message: message, altitudeFeet: feet, isOnGround: reply.flightStatus.isOnGround)
        .register(knowing: known)
      if let register {
        heard.register = register.number
        if let slot { table[slot].hear(register, at: time) }
      }
    }
    guard let slot else { return }
    table[slot].hear(altitude: feet, at: time)
    if let identity = reply.identity { table[slot].hear(identity, at: time) }
  }

  /// The slot of an aircraft that is known to have a derived address: noise makes an address, too.
  private mutating func proven(_ address: UInt32, at time: Int64?) -> Int? {
    tracker.isProven(address) ? table.hear(address, at: time) { _ in } : nil
  }

  // MARK: - Places

  private mutating func collect(_ heard: inout HeardFrame, mayWait: Bool) {
    if let own = found.positions.last(where: { $0.address.position == heard.line }) {
      heard.locate(own)
      // Its pair was held until this message confirmed it.
      if heard.resolution == .local, confirmsPair(own) { heard.resolution = .global }
      if let slot = table.slot(of: own.craft.number) { table[slot].latitude = Double(own.latitudeE7) / 1e7 }
    }
    collected.append(heard)
    // What was found is taken out before there is room made for another.
    collectDeferred(but: heard.line)
    if mayWait, heard.resolution == nil { unresolved.add(heard, of: tracker) }
  }

  private func confirmsPair(_ own: PositionReport) -> Bool {
    found.positions.contains {
      $0.craft == own.craft && $0.address != own.address && $0.traits.contains(.globalCode)
        && !$0.traits.contains(.deferred)
    }
  }

  /// The places that were found for earlier frames.
  private mutating func collectDeferred(but line: Int? = nil) {
    guard !found.positions.isEmpty else { return }
    for report in found.positions where report.address.position != line {
      if let heard = unresolved.take(report) { collected.append(heard) }
    }
    found.positions.removeAll(keepingCapacity: true)
  }
}
