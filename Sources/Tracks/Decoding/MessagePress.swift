import Signals

/// Reads logs and writes their messages out, stretch by stretch: reading is one thread's work, since what a line means
/// depends on those before it; writing is that of as many as there are, and most of the time goes there.
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
  private var open = OpenMessages()
  private let tables: MessageTables

  /// Bytes of a log at a time: their messages as JSON are some ten times as many.
  private static let stretch = 1 << 17
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
    tables = MessageTables(MessageProgram(unscaled: shape == .unscaledJSON))
  }

  mutating func begin() throws(ScanError) {
    guard shape == .csv else { return }
    let sink = ByteSink()
    MessageCSV.writeHeader(into: sink)
    try sink.write(to: descriptor)
  }

  /// One log, to its end.
  mutating func print(_ log: ReadingPlan.Log, index: Int) async throws(ScanError) {
    let stream = try log.file.openToFollow()
    let format: any LogFormat =
      if let known = log.format { known } else { try log.file.format(of: stream, named: log.wanted) }
    let sink = MessageCollector(input: index)
    // Each reader is named here, so that the code for it is its own.
    if let format = format as? any JSONLogFormat {
      try await print(log, stream, index, JSONMessageReader(input: index, dialect: format.dialect, sink: sink))
    } else if format is NMEALog {
      try await print(log, stream, index, NMEALogReader(input: index, sink: sink))
    } else {
      throw ScanError(
        .unknownFormat, file: log.file.name, "is of the format \(format.name), which has no messages to decode",
        try: "use `trackscan scan`")
    }
  }

  private mutating func print<Reader: AISMessageReader<MessageCollector>>(
    _ log: ReadingPlan.Log, _ stream: ByteStream, _ index: Int, _ reader: Reader
  ) async throws(ScanError) {
    var reader = reader
    reader.take(open.parts, from: open.logs)
    var blocks = LineBlocks(stream, size: Self.stretch)
    var order = WritingOrder(
      WritingTask(tables: tables, shape: shape, selection: selection, input: log.file.name, open: open),
      descriptor: descriptor, threads: log.file.isStream ? 1 : threads)
    var (bytesTold, lineCount) = (0, 0)
    var untimed = 0
    var stations = StationTexts()
    var dating = date.map { MessageDating(from: $0) }
    while true {
      var batch = ReportBatch()
      let piece = blocks.next()
      switch piece {
      case .lines(let block)?: block.withBytes { reader.read($0, firstLine: block.firstLine, into: &batch) }
      case .overlong(let line)?:
        batch.ledger.malformed += 1
        batch.rejects.append(Reject(LineAddress(input: index, position: line), "the line is longer than 1 MiB"))
      case .broken(let line, let reason)?:
        batch.ledger.malformed += 1
        batch.rejects.append(Reject(LineAddress(input: index, position: line), reason))
        outcome.notices.append("\(log.file.name):\(line): \(reason); what comes before was used")
      case nil:
        lineCount = reader.leave(&open.parts) ?? lineCount
        reader.finish(into: &batch)
      }
      lineCount += batch.ledger.lines
      try note(batch, of: index)
      meter.add(bytes: stream.rawByteCount - bytesTold, lines: batch.ledger.lines, of: log.file.name)
      bytesTold = stream.rawByteCount
      stations.add(batch.stations)
      dating?.date(&reader.sink.messages)
      if selection.since != nil || selection.until != nil {
        untimed += reader.sink.messages.heads.count { $0.time == PositionReport.untimed }
      }
      try await order.add(reader.sink.messages, stations: stations)
      reader.sink.messages = order.spareMessages()
      if piece == nil { break }
    }
    if let notice = dating?.notice { outcome.notices.append("\(log.file.name): \(notice)") }
    open.moveOn(over: lineCount, of: index, named: log.file.name, stations: stations)
    outcome.messagesWritten += try await order.finish()
    if untimed > 0 {
      outcome.notices.append(
        "\(log.file.name): \(untimed) messages without a time were left out, as --since and --until ask for one")
    }
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
