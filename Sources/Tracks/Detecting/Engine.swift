import Dispatch
import Synchronization

/// Makes tracks of reports and finds events in them, fed once or for ever: `advance` to a watermark, before which no more
/// reports will come, any number of times; then `finish`.
///
/// The pieces in which reports come, their order within a piece, and the number of threads change nothing of what comes out.
/// Not copyable, since the desks of its craft stand where the workers reach them.
struct Engine: ~Copyable {
  private let plan: DetectingPlan
  private let fleetKinds: [any FleetDetectorKind]
  private var fleet: [any FleetDetector]
  private let threads: Int

  private var held = HeldReports()
  private var listening = Listening()
  private var watermark = Int64.min
  private var late: [LineAddress] = []
  private var numbers: [UInt64: UInt32] = [:]
  private var keys: [CraftKey] = []
  private let shards: [Shard]
  private var events: [Event] = []
  private var duplicates: [LineAddress] = []

  /// Many more than threads, so that these are done about at the same time.
  private static let shardCount = 64

  init(
    context: DetectingContext, craftKinds: [any CraftDetectorKind] = Detectors.ofOneCraft,
    fleetKinds: [any FleetDetectorKind] = Detectors.ofTheFleet, threads: Int = 1
  ) {
    plan = DetectingPlan(context: context, craftKinds: craftKinds)
    self.fleetKinds = fleetKinds
    fleet = fleetKinds.map { $0.makeDetector(in: context) }
    self.threads = max(1, threads)
    shards = (0..<Self.shardCount).map { _ in Shard() }
  }

  /// Takes reports whose time may come later; reports without a time are none for a track and are left out.
  mutating func hold(_ reports: [PositionReport]) {
    for report in reports where report.rawTime != PositionReport.untimed {
      listening.note(report)
      if report.rawTime <= watermark {
        late.append(report.address)
      } else {
        held.append(report)
      }
    }
  }

  /// Takes reports, and works on all that are held up to `watermark`: no more will come at or before it.
  mutating func advance(_ reports: [PositionReport], to watermark: Timestamp) {
    hold(reports)
    advance(to: watermark)
  }

  mutating func advance(to time: Timestamp) {
    guard time.milliseconds > watermark else { return }
    watermark = time.milliseconds
    let due = DueReports(of: &held, upTo: watermark, numbers: &numbers, keys: &keys)
    let keys = keys
    let plan = plan
    let watermark = watermark
    let yield = onAllShards { shard, number in
      shard.advance(due, keys: keys, number: number, of: Self.shardCount, to: watermark, by: plan)
    }
    take(yield, settled: settled)
  }

  /// The time up to which every report is decided on.
  private var settled: Int64 {
    shards.reduce(watermark) { earliest, shard in min(earliest, shard.pendingSince.map { $0 - 1 } ?? earliest) }
  }

  private mutating func take(_ yield: DetectingYield, settled: Int64) {
    events += yield.events
    duplicates += yield.duplicates
    let pieces = yield.pieces.sorted { $0.craft < $1.craft }
    for index in fleet.indices {
      fleet[index].advance(pieces, to: Timestamp(milliseconds: settled), into: &events)
    }
  }

  /// No more will come. Everything held is worked on; what is still open ends with the listening that it was heard in, or at
  /// `asOf` if that is later than the last listening.
  consuming func finish(at asOf: Timestamp? = nil) -> EngineResult {
    advance(to: Timestamp(milliseconds: .max))
    let plan = plan
    take(onAllShards { shard, _ in shard.finishTracks(by: plan) }, settled: .max)
    listening.finish()
    let spans = ListeningSpans(listening, parameters: plan.context.parameters, asOf: asOf)
    let yield = onAllShards { shard, _ in shard.finish(listening: spans) }
    events += yield.events
    if let end = spans.end {
      for index in fleet.indices { fleet[index].finish(at: end, into: &events) }
    }
    let kinds = Dictionary(
      (plan.craftKinds + fleetKinds as [any DetectorKind]).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    let listening = listening
    return EngineResult(
      tracks: yield.tracks.sorted { $0.craft < $1.craft },
      events: events.map { kinds[$0.detector]?.completed($0, by: listening) ?? $0 }.sorted(),
      duplicates: duplicates.sorted(), late: late.sorted(), listening: listening)
  }

  // MARK: - Workers

  /// Does `work` on every shard, on as many threads as there may be, and puts the yields together in order of shard.
  private func onAllShards(_ work: @Sendable (inout Shard.Desks, Int) -> DetectingYield) -> DetectingYield {
    let yields = Mutex([DetectingYield?](repeating: nil, count: shards.count))
    let next = Atomic(0)
    let shards = shards
    @Sendable func takeShards() {
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < shards.count else { return }
        let yield = shards[number].desks.withLock { work(&$0, number) }
        yields.withLock { $0[number] = yield }
      }
    }
    if threads == 1 {
      takeShards()
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in takeShards() }
    }
    var together = DetectingYield()
    yields.withLock { yields in
      for yield in yields {
        guard let yield else { continue }
        together.pieces += yield.pieces
        together.events += yield.events
        together.tracks += yield.tracks
        together.duplicates += yield.duplicates
      }
    }
    return together
  }
}

/// What came out of a whole run.
struct EngineResult: Sendable {
  /// In order of key.
  var tracks: [Track]
  /// Sorted.
  var events: [Event]
  /// Reports that told what another had told: sorted.
  var duplicates: [LineAddress]
  /// Reports that came when their time was over, and were left out: sorted.
  var late: [LineAddress]
  var listening: Listening
}
