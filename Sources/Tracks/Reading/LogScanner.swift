/// Reads logs, several at a time, and hands out what is in them in the order in which they were named, whatever the
/// number of threads.
///
/// A log named by itself must be one that can be read. In a folder, files that are no logs are left out, each with a
/// notice; a folder without a single log is an error.
struct LogScanner: Sendable {
  /// Files, folders, or `-` for standard input.
  var paths: [String]
  /// Overrules recognition; a name of ``LogFormats``.
  var format: String?
  /// Which columns of tables hold what, where the user says so.
  var columns: ColumnChoice?
  var threads: Int
  /// Where to write what was not used, and why.
  var rejectsPath: String?
  /// When each log begins, for those whose lines tell no times.
  var date: Timestamp?
  /// When the first line of each log was received, for those whose clock only counts.
  var start: Timestamp?
  var site: ReceiverSite?
  /// Files beside the logs that the rejects must not be written over.
  var companions: [String] = []
  /// Bytes; for tests. What comes out does not depend on it.
  var blockSize = LineBlocks.standardSize

  init(paths: [String], format: String? = nil, threads: Int, rejectsPath: String? = nil) {
    precondition(threads > 0, "reading needs a thread")
    self.paths = paths
    self.format = format
    self.threads = threads
    self.rejectsPath = rejectsPath
  }

  static let rejectsKept = 20

  /// - Parameters:
  ///   - progress: called from several tasks, never by two at once, each time some megabytes have been read.
  ///   - deliver: takes what was read, block by block in order of input and line; rejects have been taken out.
  /// - Throws: ``ScanError``: `unreadable_input`, `empty_input`, `unknown_format`, `unwritable_output`, `cancelled`, or
  ///   what `deliver` throws.
  func scan(
    progress: (@Sendable (ScanProgress) -> Void)? = nil,
    deliver: (ReportBatch) throws(ScanError) -> Void
  ) async throws(ScanError) -> LogSurvey {
    try await scan(progress: progress) { (batch, _) throws(ScanError) in try deliver(batch) }
  }

  /// The same, with the share of all bytes that had been read for a batch; 0 where it is not known.
  private func scan(
    progress: (@Sendable (ScanProgress) -> Void)?, deliver: (ReportBatch, Double) throws(ScanError) -> Void
  ) async throws(ScanError) -> LogSurvey {
    let plan = try ReadingPlan(paths: paths, format: format, columns: columns)
    let size = plan.size
    let spared = plan.logs.lazy.map(\.file.path) + companions
    let rejects: RejectsFile? = if let rejectsPath { try RejectsFile(path: rejectsPath, sparing: spared) } else { nil }
    var survey = LogSurvey(files: plan.logs.map(\.file), notices: plan.notices)
    let meter = ReadingMeter(total: size, report: progress)
    let atOnce = min(threads, plan.logs.count)
    let context = ReadingContext(
      meter: meter, keepsRejects: rejects != nil, blockSize: blockSize, blocksAtOnce: max(1, threads / atOnce),
      date: date, start: start, site: site, joinsFiles: plan.logs.count > 1, columns: columns)

    let outcome: Result<Void, ScanError> = await withTaskGroup(of: Void.self) { group in
      var streams: [(deliveries: AsyncStream<Delivery>, backlog: Backlog)] = []
      func start(_ index: Int) {
        let (stream, continuation) = AsyncStream.makeStream(of: Delivery.self)
        let backlog = Backlog(most: ReadingContext.mostInHand)
        streams.append((stream, backlog))
        let log = plan.logs[index]
        group.addTask { await context.read(log, index: index, into: continuation, backlog: backlog) }
      }
      defer {
        group.cancelAll()
        for stream in streams { stream.backlog.close() }
      }
      do throws(ScanError) {
        for index in 0..<atOnce { start(index) }
        var before = 0
        var seam = FileSeam()
        /// Of messages that are split over files, and of parts whose others are in none.
        func settle(_ outcome: FileSeam.Outcome) throws(ScanError) {
          for (number, found) in outcome.sorted(by: { $0.key < $1.key }) {
            survey.inputs[number].ledger += found.ledger
            survey.inputs[number].positions += found.positions.count
            let room = Self.rejectsKept - survey.inputs[number].firstRejects.count
            survey.inputs[number].firstRejects += found.rejects.prefix(max(0, room))
            try rejects?.write(found.rejects, of: plan.logs[number].file.name)
            var batch = found
            batch.rejects = []
            try deliver(batch, 1)
          }
        }
        for index in plan.logs.indices {
          var input: Briefing.Input?
          var next: LogSeam?
          var kept: [Reject] = []
          for await delivery in streams[index].deliveries {
            switch delivery {
            case .batch(var batch, let readTo):
              let weight = batch.weight
              kept += batch.rejects.prefix(Self.rejectsKept - kept.count)
              try rejects?.write(batch.rejects, of: plan.logs[index].file.name)
              batch.rejects = []
              try deliver(batch, size.map { Double(before + readTo) / Double(max(1, $0)) } ?? 0)
              streams[index].backlog.take(weight)
            case .finished(let summary, let notices, let parts):
              input = summary
              next = parts
              survey.notices += notices
            case .failed(let error): throw error
            }
          }
          guard var input, !Task.isCancelled else { throw ScanError(.cancelled, "the scan was cancelled") }
          input.firstRejects = kept
          survey.inputs.append(input)
          try settle(seam.join(next ?? LogSeam(lineCount: input.ledger.lines), of: index))
          before += input.ledger.bytes
          // Its place is free only now, so that what waits to be handed out stays bounded.
          if streams.count < plan.logs.count { start(streams.count) }
        }
        try settle(seam.finish())
        try rejects?.flush()
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
    return survey
  }
}

extension LogScanner {
  /// All that is in the logs, at once.
  func scan(
    progress: (@Sendable (ScanProgress) -> Void)? = nil
  ) async throws(ScanError) -> (survey: LogSurvey, reports: ReportBatch) {
    var reports = ReportBatch()
    let survey = try await scan(progress: progress) { (batch, share) throws(ScanError) in
      let count = reports.positions.count + batch.positions.count
      if count > reports.positions.capacity, share > 0 {
        // Growing by doubling would touch up to three times the memory; room that is never used costs none.
        reports.positions.reserveCapacity(Int(Double(count) / min(1, share) * 1.2))
      }
      reports.positions += batch.positions
      reports.identities += batch.identities
      reports.ledger += batch.ledger
    }
    return (survey, reports)
  }
}
