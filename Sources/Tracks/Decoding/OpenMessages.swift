/// Messages that begin in one log and end in a later one: their parts so far, and what is written of the logs that these
/// are in.
struct OpenMessages: Sendable {
  /// Waiting for others.
  var parts = SentenceAssembler()
  private(set) var logs = EarlierLogs()
  private var names: [Int: (name: String, stations: StationTexts)] = [:]

  /// A log ends.
  ///
  /// - Parameter lines: how many it has.
  mutating func moveOn(over lines: Int, of input: Int, named name: String, stations: StationTexts) {
    parts.moveOn(over: lines)
    logs.add(input: input, lineCount: lines)
    logs.keep(from: parts.firstLine)
    names[input] = (name, stations)
    names = names.filter { logs.contains($0.key) }
  }

  /// One of messages that begins in a log before theirs: by itself, and what is written of that log.
  func message(_ index: Int, of messages: CollectedMessages) -> (CollectedMessages, input: String) {
    let address = logs.address(messages.heads[index].line)
    let log = names[address.input]
    var message = messages.alone(index, line: address.position)
    message.stations = log?.stations ?? StationTexts()
    return (message, log?.name ?? "")
  }

  /// What never came whole, after the last log.
  mutating func finish(into batch: inout ReportBatch) {
    parts.finish()
    for orphan in parts.takeOrphans() {
      if orphan.part.isCounted { batch.ledger.orphanFragments += 1 }
      let reason = SentenceAssembler.orphaned(number: orphan.part.number, count: orphan.count)
      batch.rejects.append(Reject(logs.address(orphan.part.line), reason))
    }
  }
}
