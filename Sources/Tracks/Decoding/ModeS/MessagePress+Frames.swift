/// Logs of Mode S: read as they are by `scan`, but for the sink.
extension MessagePress {
  mutating func print<Reader: ModeSFrameReader<FrameCollector>>(
    _ log: ReadingPlan.Log, _ stream: ByteStream, _ framing: LogFraming, _ index: Int, _ reader: Reader
  ) async throws(ScanError) {
    var (reader, order) = (reader, try begin(log))
    var blocks = LineBlocks(stream, size: Self.stretch, framing: framing)
    var passage = Passage(of: index)
    while let piece = blocks.next() {
      var batch = ReportBatch()
      take(piece, of: passage, with: &reader, into: &batch)
      try await hand(over: &reader.sink.collected, batch, readTo: stream.rawByteCount, &passage, &order)
    }
    try await finish(&reader, readTo: stream.rawByteCount, &passage, &order)
  }

  /// The same, with what needs no other line read by other tasks where there are threads for them.
  mutating func printAhead<Reader: ModeSFrameReader<FrameCollector> & SideBySideReader>(
    _ log: ReadingPlan.Log, _ stream: ByteStream, _ framing: LogFraming, _ index: Int, _ reader: Reader
  ) async throws(ScanError) {
    guard threads > 1, !log.file.isStream, let parser = reader.ahead else {
      return try await print(log, stream, framing, index, reader)
    }
    var (reader, order) = (reader, try begin(log))
    var blocks = BlocksAhead(
      LineBlocks(stream, size: Self.stretch, framing: framing), parser: parser, threads: threads)
    var passage = Passage(of: index)
    while let next = await blocks.next() {
      var batch = ReportBatch()
      if let read = next.output, case .lines(let block) = next.piece {
        block.withBytes { reader.settle(read, of: $0, into: &batch) }
      } else {
        take(next.piece, of: passage, with: &reader, into: &batch)
      }
      try await hand(over: &reader.sink.collected, batch, readTo: next.readTo, &passage, &order)
    }
    try await finish(&reader, readTo: stream.rawByteCount, &passage, &order)
  }

  private mutating func begin(_ log: ReadingPlan.Log) throws(ScanError) -> WritingOrder<FrameWriter> {
    if shape == .unscaledJSON {
      throw ScanError(
        .badParameter, file: log.file.name, "--unscaled is for messages of AIS, and this log holds frames of Mode S",
        try: "leave it out: each line has the frame itself")
    }
    try begin(.air, of: log.file)
    return WritingOrder(
      FrameWriter(shape: shape, selection: selection, input: log.file.name), descriptor: descriptor,
      threads: log.file.isStream ? 1 : threads)
  }

  private mutating func hand(
    over frames: inout CollectedFrames, _ batch: ReportBatch, readTo bytes: Int, _ passage: inout Passage,
    _ order: inout WritingOrder<FrameWriter>
  ) async throws(ScanError) {
    try note(batch, readTo: bytes, &passage)
    if selection.since != nil || selection.until != nil {
      passage.untimed += frames.frames.count { $0.time == PositionReport.untimed }
    }
    // Tens of thousands of places may be found at once.
    while frames.frames.count > CollectedFrames.most {
      var first = order.spare()
      frames.moveFirst(into: &first)
      try await order.add(first)
    }
    try await order.add(frames)
    frames = order.spare()
  }

  /// After the last block of a log.
  private mutating func finish<Reader: ModeSFrameReader<FrameCollector>>(
    _ reader: inout Reader, readTo bytes: Int, _ passage: inout Passage, _ order: inout WritingOrder<FrameWriter>
  ) async throws(ScanError) {
    var batch = ReportBatch()
    reader.finish(into: &batch)
    try await hand(over: &reader.sink.collected, batch, readTo: bytes, &passage, &order)
    outcome.notices += batch.notices.map { "\(names[passage.input]): \($0)" }
    outcome.messagesWritten += try await order.finish()
    noteUntimed(passage)
  }
}
