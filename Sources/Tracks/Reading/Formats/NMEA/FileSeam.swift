import Signals

/// What a log leaves for its neighbours: parts of messages whose other parts may stand in the file before or after it.
struct LogSeam: Sendable {
  struct Part: Sendable {
    var key: SentenceAssembler.Key
    /// How many parts its message has.
    var count: UInt8
    var part: SentenceAssembler.Part
  }

  /// Near the beginning, in the order of lines.
  var leading: [Part] = []
  /// Near the end, in the order of lines.
  var trailing: [Part] = []
  var lineCount = 0
}

/// Joins messages whose parts are split over two files, one read after the other.
///
/// Files are read side by side; this is asked as they come to be collected, in the order in which they were named, so that
/// the number of threads changes nothing. Parts belong together under the same rules as within a file; where they tell no
/// time, only up to ``reach`` lines apart.
struct FileSeam {
  private var open: [LogSeam.Part] = []
  private var input = 0
  private var lineCount = 0

  /// Lines.
  static let reach = 50

  /// What a file adds to the ledgers of its own input and of the one before it, and the reports of messages joined.
  struct Outcome {
    var before = ReportBatch()
    var own = ReportBatch()
  }

  /// - Parameter seam: of the next file; `nil` where it is of another format, or there is none.
  mutating func join(_ seam: LogSeam?, of input: Int) -> Outcome {
    var outcome = Outcome()
    var leading = seam?.leading ?? []
    var trailing = seam?.trailing ?? []
    for key in distinctKeys() {
      let first = open.filter { $0.key == key }
      let rest = (leading + trailing).filter { $0.key == key }
      guard let last = rest.last, let head = first.first, fits(first + rest, count: head.count, gap: rest[0].part.line)
      else { continue }
      open.removeAll { $0.key == key }
      leading.removeAll { $0.key == key }
      trailing.removeAll { $0.key == key }
      tell(first, rest, last: last.part, of: input, into: &outcome)
    }
    Self.abandon(open, of: self.input, into: &outcome.before)
    Self.abandon(leading, of: input, into: &outcome.own)
    open = trailing
    self.input = input
    lineCount = seam?.lineCount ?? 0
    return outcome
  }

  private func distinctKeys() -> [SentenceAssembler.Key] {
    var seen = Set<SentenceAssembler.Key>()
    return open.map(\.key).filter { seen.insert($0).inserted }
  }

  private func fits(_ parts: [LogSeam.Part], count: UInt8, gap line: Int) -> Bool {
    guard parts.count == count, Set(parts.map(\.part.number)).count == parts.count else { return false }
    let times = parts.map(\.part.time).filter { !$0.isNone }.map(\.milliseconds)
    if times.count == parts.count, let first = times.min(), let last = times.max() {
      return last - first <= SentenceAssembler.longestWait
    }
    let left = open.first { $0.key == parts[0].key }.map { lineCount - $0.part.line } ?? 0
    return left + line <= Self.reach
  }

  /// The first file counts its parts as merged, the second the message.
  private func tell(
    _ first: [LogSeam.Part], _ rest: [LogSeam.Part], last: SentenceAssembler.Part, of input: Int,
    into outcome: inout Outcome
  ) {
    outcome.before.ledger.fragmentsMerged += first.count
    outcome.own.ledger.fragmentsMerged += rest.count - 1
    let parts = (first + rest).map(\.part).sorted { $0.number < $1.number }
    var payload = AISPayload()
    for part in parts {
      guard payload.append(part.payload) else {
        outcome.own.ledger.malformed += 1
        let address = LineAddress(input: input, position: last.line)
        outcome.own.rejects.append(Reject(address, SentenceFault.tooLong.description))
        return
      }
    }
    let isFirstBefore = first.contains { $0.part.number == parts[0].number }
    let time = parts.first { !$0.time.isNone }?.time ?? .none
    var sink = AISReportSink(input: isFirstBefore ? self.input : input)
    // Stations have numbers of their own in each file: that of the file which the report's address is in.
    let heard = (isFirstBefore ? first : rest).first { $0.part.station != 0 }?.part.station ?? 0
    let hearing = Hearing(
      time: time, firstLine: parts[0].line, lastLine: last.line, station: heard, isOwnVessel: first[0].key.isOwnVessel)
    sink.take(payload, hearing, into: &outcome.own)
    sink.finish(into: &outcome.own)
    if !time.isNone { outcome.own.ledger.timeSources[time.source.name, default: 0] += 1 }
    for index in outcome.own.rejects.indices {
      outcome.own.rejects[index].address = LineAddress(
        input: input, position: outcome.own.rejects[index].address.position)
    }
  }

  private static func abandon(_ parts: [LogSeam.Part], of input: Int, into batch: inout ReportBatch) {
    for part in parts {
      batch.ledger.orphanFragments += 1
      batch.rejects.append(
        Reject(
          LineAddress(input: input, position: part.part.line),
          SentenceAssembler.orphaned(number: part.part.number, count: part.count)))
    }
  }
}
