import Signals

/// Joins messages whose parts are split over files.
///
/// Files are read side by side; this is asked as they come to be collected, in the order in which they were named, so that
/// the number of threads changes nothing. Parts belong together under the same rules as within a file.
struct FileSeam {
  private var assembler = SentenceAssembler()
  private var earlier = EarlierLogs()
  /// The lines of the parts that wait.
  private var waiting: [SentenceAssembler.Key: [Int]] = [:]

  /// What files add to the ledgers of their inputs, and the reports of messages joined; by input.
  typealias Outcome = [Int: ReportBatch]

  private enum Event {
    case part(LogSeam.Part)
    /// A message that is whole begins.
    case message(SentenceAssembler.Key)
  }

  /// - Parameter seam: of the next file; of one that is no log of sentences, how long it is.
  mutating func join(_ seam: LogSeam, of input: Int) -> Outcome {
    var outcome = Outcome()
    var events = seam.parts.map { (line: $0.part.line, order: Int($0.part.number), event: Event.part($0)) }
    events += seam.messages.filter { waiting[$0.key] != nil }.map { ($0.value, 0, .message($0.key)) }
    events.sort { ($0.line, $0.order) < ($1.line, $1.order) }
    var givenUp = Set<SentenceAssembler.Key>()
    for (_, _, event) in events {
      switch event {
      case .part(let part):
        if givenUp.remove(part.key) != nil { assembler.abandon(part.key) }
        if !part.waits { givenUp.insert(part.key) }
        countOrphans(of: input, into: &outcome)
        take(part, of: input, into: &outcome)
      case .message(let key): assembler.abandon(key)
      }
      countOrphans(of: input, into: &outcome)
    }
    for key in givenUp { assembler.abandon(key) }
    assembler.moveOn(over: seam.lineCount)
    waiting = waiting.mapValues { $0.map { $0 - seam.lineCount } }
    earlier.add(input: input, lineCount: seam.lineCount)
    countOrphans(of: input, into: &outcome)
    earlier.keep(from: assembler.firstLine)
    return outcome
  }

  /// After the last file.
  mutating func finish() -> Outcome {
    var outcome = Outcome()
    assembler.finish()
    countOrphans(of: 0, into: &outcome)
    return outcome
  }

  private mutating func take(_ part: LogSeam.Part, of input: Int, into outcome: inout Outcome) {
    let line = part.part.line
    let result = assembler.take(part.part, of: part.count, key: part.key)
    // What the part put an end to is no longer waiting.
    countOrphans(of: input, into: &outcome)
    switch result {
    case .kept: waiting[part.key, default: []].append(line)
    case .duplicate: outcome[input, default: ReportBatch()].ledger.duplicates += 1
    case .tooLong:
      countMerged(part.key, of: input, into: &outcome)
      let address = LineAddress(input: input, position: line)
      outcome[input, default: ReportBatch()].ledger.malformed += 1
      outcome[input, default: ReportBatch()].rejects.append(Reject(address, SentenceFault.tooLong.description))
    case .complete(let message):
      countMerged(part.key, of: input, into: &outcome)
      tell(message, part, of: input, into: &outcome)
    }
  }

  /// Each file counts its own parts, the last of them the message.
  private mutating func countMerged(_ key: SentenceAssembler.Key, of input: Int, into outcome: inout Outcome) {
    for line in waiting.removeValue(forKey: key) ?? [] {
      outcome[address(line, input).input, default: ReportBatch()].ledger.fragmentsMerged += 1
    }
  }

  private func tell(
    _ message: SentenceAssembler.Message, _ last: LogSeam.Part, of input: Int, into outcome: inout Outcome
  ) {
    let first = address(message.firstLine, input)
    var sink = AISReportSink(input: first.input)
    var batch = ReportBatch()
    sink.take(
      message.payload,
      Hearing(
        time: message.time, firstLine: first.position, lastLine: last.part.line, station: message.station,
        isOwnVessel: last.key.isOwnVessel), into: &batch)
    sink.finish(into: &batch)
    let time = message.time
    if !time.isNone { batch.ledger.timeSources[time.source.name, default: 0] += 1 }
    outcome[input, default: ReportBatch()].ledger += batch.ledger
    outcome[input, default: ReportBatch()].positions += batch.positions
    outcome[input, default: ReportBatch()].identities += batch.identities
    outcome[input, default: ReportBatch()].rejects += batch.rejects.map {
      Reject(LineAddress(input: input, position: last.part.line), $0.reason)
    }
  }

  private mutating func countOrphans(of input: Int, into outcome: inout Outcome) {
    for orphan in assembler.takeOrphans() {
      waiting[orphan.key] = nil
      let address = address(orphan.part.line, input)
      let reason = SentenceAssembler.orphaned(number: orphan.part.number, count: orphan.count)
      outcome[address.input, default: ReportBatch()].ledger.orphanFragments += 1
      outcome[address.input, default: ReportBatch()].rejects.append(Reject(address, reason))
    }
  }

  private func address(_ line: Int, _ input: Int) -> LineAddress {
    line > 0 ? LineAddress(input: input, position: line) : earlier.address(line)
  }
}
