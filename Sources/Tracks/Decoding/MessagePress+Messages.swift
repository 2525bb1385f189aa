/// Logs of AIS messages.
extension MessagePress {
  /// What is known of a log as far as it was read.
  struct MessagePassage {
    var passage: Passage
    var order: WritingOrder<WritingTask>
    var lineCount = 0
    var stations = StationTexts()
    var dating: MessageDating?
  }

  mutating func print<Reader: AISMessageReader<MessageCollector>>(
    _ log: ReadingPlan.Log, _ stream: ByteStream, _ index: Int, _ reader: Reader
  ) async throws(ScanError) {
    var reader = reader
    var way = try begin(log, index, &reader, await makeTables().value)
    var blocks = LineBlocks(stream, size: Self.stretch)
    while let piece = blocks.next() {
      var batch = ReportBatch()
      take(piece, of: way.passage, with: &reader, into: &batch)
      try await hand(over: &reader, batch, readTo: stream.rawByteCount, &way)
    }
    try await finish(&reader, log, readTo: stream.rawByteCount, &way)
  }

  /// The same, with what needs no other line read by other tasks.
  mutating func printAhead<Reader: AISMessageReader<MessageCollector> & SideBySideReader>(
    _ log: ReadingPlan.Log, _ stream: ByteStream, _ index: Int, _ reader: Reader
  ) async throws(ScanError) {
    guard let parser = reader.ahead else { return try await print(log, stream, index, reader) }
    var reader = reader
    let tables = makeTables()
    var blocks = BlocksAhead(LineBlocks(stream, size: Self.stretch), parser: parser, threads: threads)
    var way = try begin(log, index, &reader, await tables.value)
    while let read = await blocks.next() {
      var batch = ReportBatch()
      if let output = read.output, case .lines(let block) = read.piece {
        block.withBytes { reader.settle(output, of: $0, into: &batch) }
        if let parser = reader.ahead { blocks.parser = parser }
      } else {
        take(read.piece, of: way.passage, with: &reader, into: &batch)
      }
      try await hand(over: &reader, batch, readTo: read.readTo, &way)
    }
    try await finish(&reader, log, readTo: stream.rawByteCount, &way)
  }

  private mutating func begin(
    _ log: ReadingPlan.Log, _ index: Int, _ reader: inout some AISMessageReader<MessageCollector>,
    _ tables: MessageTables
  ) throws(ScanError) -> MessagePassage {
    try begin(.sea, of: log.file)
    reader.take(open.parts, from: open.logs)
    let writer = WritingTask(tables: tables, shape: shape, selection: selection, input: log.file.name, open: open)
    return MessagePassage(
      passage: Passage(of: index),
      order: WritingOrder(writer, descriptor: descriptor, threads: log.file.isStream ? 1 : threads),
      dating: date.map { MessageDating(from: $0) })
  }

  private mutating func hand(
    over reader: inout some AISMessageReader<MessageCollector>, _ batch: ReportBatch, readTo bytes: Int,
    _ way: inout MessagePassage
  ) async throws(ScanError) {
    way.lineCount += batch.ledger.lines
    try note(batch, readTo: bytes, &way.passage)
    way.stations.add(batch.stations)
    way.dating?.date(&reader.sink.messages)
    if selection.since != nil || selection.until != nil {
      way.passage.untimed += reader.sink.messages.untimedCount
    }
    reader.sink.messages.stations = way.stations
    try await way.order.add(reader.sink.messages)
    reader.sink.messages = way.order.spare()
  }

  /// After the last block of a log.
  private mutating func finish(
    _ reader: inout some AISMessageReader<MessageCollector>, _ log: ReadingPlan.Log, readTo bytes: Int,
    _ way: inout MessagePassage
  ) async throws(ScanError) {
    var batch = ReportBatch()
    let lineCount = reader.leave(&open.parts)
    reader.finish(into: &batch)
    try await hand(over: &reader, batch, readTo: bytes, &way)
    if let notice = way.dating?.notice { outcome.notices.append("\(log.file.name): \(notice)") }
    open.moveOn(
      over: lineCount ?? way.lineCount, of: way.passage.input, named: log.file.name, stations: way.stations)
    outcome.messagesWritten += try await way.order.finish()
    noteUntimed(way.passage)
  }
}
