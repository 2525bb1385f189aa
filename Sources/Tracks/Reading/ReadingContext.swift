/// What one log gives to the one that collects.
enum Delivery: Sendable {
  /// With the bytes of its log, as on disk, that had been read for it.
  case batch(ReportBatch, readTo: Int)
  case finished(Briefing.Input, notices: [String], seam: LogSeam?)
  case failed(ScanError)
}

/// What the tasks that read logs share.
struct ReadingContext: Sendable {
  let meter: ReadingMeter
  /// All rejects, or only as many as an input keeps.
  let keepsRejects: Bool
  let blockSize: Int
  /// How many blocks of one log may be read side by side.
  let blocksAtOnce: Int
  let date: Timestamp?
  let start: Timestamp?
  let site: ReceiverSite?
  /// There are several logs.
  let joinsFiles: Bool
  var columns: ColumnChoice?

  /// Positions, statements and rejects of one log that may wait to be collected: some 100 MB.
  static let mostInHand = 2_000_000

  /// Reads one log to its end.
  func read(
    _ log: ReadingPlan.Log, index: Int, into deliveries: AsyncStream<Delivery>.Continuation, backlog: Backlog
  ) async {
    defer { deliveries.finish() }
    do throws(ScanError) {
      let stream = try log.file.open()
      let format: any LogFormat =
        if let known = log.format { known } else {
          try log.file.format(of: stream, named: log.wanted, columns: columns)
        }
      var input = ReaderInput(
        index: index, name: log.file.name, date: date, start: start, head: stream.plainHead, columns: columns)
      input.site = site
      input.joinsFiles = joinsFiles
      let reader = try format.makeReader(for: input)
      var seam: LogSeam?
      var passage = Passage(of: log.file.name, index: index, context: self, deliveries: deliveries, backlog: backlog)
      var blocks = LineBlocks(stream, size: blockSize, framing: format.framing)
      if let reader = reader as? any SideBySideReader, blocksAtOnce > 1 {
        try await readSideBySide(&blocks, with: reader, &passage)
      } else {
        seam = try await readInOrder(&blocks, with: reader, &passage)
      }
      if let failure = stream.spoolFailure { throw failure }
      deliveries.yield(
        .finished(
          passage.input(format, sha256: stream.digest(), bytes: stream.rawByteCount), notices: passage.notices,
          seam: seam))
    } catch {
      deliveries.yield(.failed(error))
    }
  }

  private func readInOrder(
    _ blocks: inout LineBlocks, with reader: any LogReader, _ passage: inout Passage
  ) async throws(ScanError) -> LogSeam? {
    var reader = reader
    while let piece = blocks.next() {
      var batch = ReportBatch()
      switch piece {
      case .lines(let block): block.withBytes { reader.read($0, firstLine: block.firstLine, into: &batch) }
      default: passage.note(piece, in: &batch)
      }
      try await passage.hand(over: batch, readTo: blocks.stream.rawByteCount)
    }
    var batch = ReportBatch()
    reader.finish(into: &batch)
    try await passage.hand(over: batch, readTo: blocks.stream.rawByteCount)
    return (reader as? any SeamedReader)?.seam
  }

  /// Blocks are read by several tasks; what depends on the order of lines is settled here, in their order.
  private func readSideBySide<Reader: SideBySideReader>(
    _ blocks: inout LineBlocks, with reader: Reader, _ passage: inout Passage
  ) async throws(ScanError) {
    var reader = reader
    while reader.ahead == nil, let piece = blocks.next() {
      var batch = ReportBatch()
      switch piece {
      case .lines(let block): block.withBytes { reader.read($0, firstLine: block.firstLine, into: &batch) }
      default: passage.note(piece, in: &batch)
      }
      try await passage.hand(over: batch, readTo: blocks.stream.rawByteCount)
    }
    if let parser = reader.ahead {
      var ahead = BlocksAhead(blocks, parser: parser, threads: blocksAtOnce)
      while let next = await ahead.next() {
        var batch = ReportBatch()
        if let read = next.output, case .lines(let block) = next.piece {
          block.withBytes { reader.settle(read, of: $0, into: &batch) }
        } else {
          passage.note(next.piece, in: &batch)
        }
        try await passage.hand(over: batch, readTo: next.readTo)
      }
    }
    var batch = ReportBatch()
    reader.finish(into: &batch)
    try await passage.hand(over: batch, readTo: blocks.stream.rawByteCount)
  }
}

/// The way of one log's reports to the one that collects: counts them, and waits when too many are on it.
private struct Passage {
  private let name: String
  private let index: Int
  private let context: ReadingContext
  private let deliveries: AsyncStream<Delivery>.Continuation
  private let backlog: Backlog
  private var ledger = LineLedger()
  private var start = Int64.max
  private var end = Int64.min
  private var stations: [String] = []
  /// Positions by number of station.
  private var heard = [0]
  private var rejectsKept = 0
  private var bytesTold = 0
  private(set) var notices: [String] = []

  init(
    of name: String, index: Int, context: ReadingContext, deliveries: AsyncStream<Delivery>.Continuation,
    backlog: Backlog
  ) {
    self.name = name
    self.index = index
    self.context = context
    self.deliveries = deliveries
    self.backlog = backlog
  }

  /// Counts what is no block of lines.
  mutating func note(_ piece: LineBlocks.Piece, in batch: inout ReportBatch) {
    switch piece {
    case .lines: preconditionFailure("lines are read, not noted")
    case .overlong(let line):
      batch.ledger.malformed += 1
      batch.rejects.append(Reject(LineAddress(input: index, position: line), "the line is longer than 1 MiB"))
    case .broken(let line, let reason):
      batch.ledger.malformed += 1
      batch.rejects.append(Reject(LineAddress(input: index, position: line), reason))
      notices.append("\(name):\(line): \(reason); what comes before was used")
    }
  }

  mutating func hand(over batch: ReportBatch, readTo bytes: Int) async throws(ScanError) {
    if Task.isCancelled { throw ScanError(.cancelled, "the scan was cancelled") }
    var batch = batch
    ledger += batch.ledger
    stations += batch.stations
    heard += repeatElement(0, count: batch.stations.count)
    notices += batch.notices.map { "\(name): \($0)" }
    batch.notices = []
    for position in batch.positions {
      // A number that no name was given for is none.
      heard[Int(position.station) < heard.count ? Int(position.station) : 0] += 1
      guard position.rawTime != PositionReport.untimed else { continue }
      start = min(start, position.rawTime)
      end = max(end, position.rawTime)
    }
    if !context.keepsRejects {
      batch.rejects = Array(batch.rejects.prefix(LogScanner.rejectsKept - rejectsKept))
      rejectsKept += batch.rejects.count
    }
    context.meter.add(bytes: bytes - bytesTold, lines: batch.ledger.lines, of: name)
    bytesTold = bytes
    deliveries.yield(.batch(batch, readTo: bytes))
    await backlog.give(batch.weight)
  }

  func input(_ format: any LogFormat, sha256: String, bytes: Int) -> Briefing.Input {
    var ledger = ledger
    ledger.bytes = bytes
    return Briefing.Input(
      name: name, sha256: sha256, format: format.name, family: format.family, ledger: ledger,
      start: start <= end ? Timestamp(milliseconds: start) : nil,
      end: start <= end ? Timestamp(milliseconds: end) : nil, firstRejects: [],
      stations: zip(1...UInt16.max, stations).map { ReceivingStation(number: $0, name: $1, positions: heard[Int($0)]) },
      positions: heard.reduce(0, +))
  }
}

extension ReportBatch {
  /// What it counts for in a ``Backlog``.
  var weight: Int { positions.count + identities.count + rejects.count }
}
