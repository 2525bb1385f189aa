import Signals

/// Reads logs and writes their messages out, stretch by stretch: what a line means depends on those before it, so that
/// one thread settles it in order; what needs no other line is read, and all is written, by as many as there are.
struct MessagePress {
  let shape: Decoding.Shape
  let selection: MessageSelection
  let descriptor: Int32
  let threads: Int
  var rejects: RejectsFile?
  let meter: ReadingMeter
  /// By input.
  let names: [String]
  var outcome = Decoding.Outcome()
  /// When each log begins, should its lines not say.
  var date: Timestamp?
  /// When the first line of each was received, should its clock only count.
  var start: Timestamp?
  var site: ReceiverSite?
  var open = OpenMessages()
  /// Made beside the reading of the first log that needs them.
  private var making: Task<MessageTables, Never>?
  /// Of the logs whose rows are written.
  private var rows: LogFamily?

  /// Bytes of a log at a time: their messages as JSON are some ten times as many.
  static let stretch = 1 << 17
  private static let complaintsKept = 20

  init(
    shape: Decoding.Shape, selection: MessageSelection, descriptor: Int32, threads: Int, rejects: RejectsFile?,
    meter: ReadingMeter, names: [String]
  ) {
    self.shape = shape
    self.selection = selection
    self.descriptor = descriptor
    self.threads = threads
    self.rejects = rejects
    self.meter = meter
    self.names = names
  }

  /// What messages are written from.
  mutating func makeTables() -> Task<MessageTables, Never> {
    if let making { return making }
    let isUnscaled = shape == .unscaledJSON
    let task = Task { MessageTables(MessageProgram(unscaled: isUnscaled)) }
    making = task
    return task
  }

  /// Writes the header of rows before the first log; those of vessels and of aircraft have other columns.
  mutating func begin(_ family: LogFamily, of log: LogFile) throws(ScanError) {
    guard shape == .csv, rows != family else { return }
    guard rows == nil else {
      throw ScanError(
        .badParameter, file: log.name, "rows of vessels and of aircraft do not make one table",
        try: "decode their logs one by one")
    }
    rows = family
    let sink = ByteSink()
    sink.put(Array((family == .sea ? MessageCSV.header : FrameCSV.header).utf8))
    try sink.write(to: descriptor)
  }

  /// One log, to its end.
  mutating func print(_ log: ReadingPlan.Log, index: Int) async throws(ScanError) {
    let stream = try log.file.openToFollow()
    let format: any LogFormat =
      if let known = log.format { known } else { try log.file.format(of: stream, named: log.wanted) }
    let sink = MessageCollector(input: index)
    let input = ReaderInput(
      index: index, name: log.file.name, date: date, start: start, head: stream.plainHead)
    // Each reader is named here, so that the code for it is its own.
    if let format = format as? any JSONLogFormat {
      try await print(log, stream, index, JSONMessageReader(input: index, dialect: format.dialect, sink: sink))
    } else if format is NMEALog {
      let reader = NMEALogReader(input: index, sink: sink)
      if threads > 1, !log.file.isStream {
        try await printAhead(log, stream, index, reader)
      } else {
        try await print(log, stream, index, reader)
      }
    } else if let format = format as? any FrameLineLog {
      let reader = FrameLineReader(input, parse: type(of: format).parse, sink: FrameCollector(site: site))
      try await printAhead(log, stream, format.framing, index, reader)
    } else if format is BeastLog {
      try await printAhead(log, stream, format.framing, index, BeastReader(input, sink: FrameCollector(site: site)))
    } else if format is Jet1090Log {
      try await print(log, stream, format.framing, index, Jet1090Reader(input, sink: FrameCollector(site: site)))
    } else {
      throw ScanError(
        .unknownFormat, file: log.file.name, "is of the format \(format.name), which has no messages to decode",
        try: "use `trackscan scan`")
    }
  }

  /// How far a log has come.
  struct Passage {
    let input: Int
    var bytesTold = 0
    /// Messages without a time that --since and --until leave out.
    var untimed = 0

    init(of input: Int) { self.input = input }
  }

  mutating func take(
    _ piece: LineBlocks.Piece, of passage: Passage, with reader: inout some LogReader, into batch: inout ReportBatch
  ) {
    switch piece {
    case .lines(let block): block.withBytes { reader.read($0, firstLine: block.firstLine, into: &batch) }
    case .overlong(let line):
      batch.ledger.malformed += 1
      batch.rejects.append(Reject(LineAddress(input: passage.input, position: line), "the line is longer than 1 MiB"))
    case .broken(let line, let reason):
      batch.ledger.malformed += 1
      batch.rejects.append(Reject(LineAddress(input: passage.input, position: line), reason))
      outcome.notices.append("\(names[passage.input]):\(line): \(reason); what comes before was used")
    }
  }

  mutating func note(_ batch: ReportBatch, readTo bytes: Int, _ passage: inout Passage) throws(ScanError) {
    try note(batch, of: passage.input)
    meter.add(bytes: bytes - passage.bytesTold, lines: batch.ledger.lines, of: names[passage.input])
    passage.bytesTold = bytes
  }

  mutating func noteUntimed(_ passage: Passage) {
    guard passage.untimed > 0 else { return }
    outcome.notices.append(
      "\(names[passage.input]): \(passage.untimed) messages without a time were left out, as --since and --until ask "
        + "for one")
  }

  /// After the last log.
  mutating func finish() throws(ScanError) {
    var batch = ReportBatch()
    open.finish(into: &batch)
    try note(batch, of: 0)
  }

  private mutating func note(_ batch: ReportBatch, of input: Int) throws(ScanError) {
    outcome.ledger += batch.ledger
    let kept = batch.rejects.prefix(Self.complaintsKept - outcome.complaints.count)
    outcome.complaints += kept.map { "\(names[$0.address.input]):\($0.address.position): \($0.reason)" }
    outcome.furtherComplaints += batch.rejects.count - kept.count
    guard let rejects else { return }
    // Parts in logs before this one may turn out to have no others.
    for reject in batch.rejects where reject.address.input != input {
      try rejects.write([reject], of: names[reject.address.input])
    }
    try rejects.write(batch.rejects.filter { $0.address.input == input }, of: names[input])
  }
}
