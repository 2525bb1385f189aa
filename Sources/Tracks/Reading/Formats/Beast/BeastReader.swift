/// Reads the records of a Beast log.
struct BeastReader<Sink: ModeSFrameSink>: ModeSFrameReader, SideBySideReader {
  private let input: Int
  private let parser = BeastParser()
  var sink: Sink
  private var clock: BeastClock
  /// Frames that other programs have made.
  private var made = 0

  init(_ input: ReaderInput, sink: Sink) {
    self.input = input.index
    self.sink = sink
    clock = BeastClock(input)
  }

  var ahead: BeastParser? { parser }

  mutating func read(_ records: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    batch.ledger.bytes += records.byteCount
    var cursor = BeastCursor()
    var number = firstLine
    var times = ReceptionTimeCount()
    while let record = cursor.next(in: records, isEnd: true) {
      take(parser.entry(of: record, in: records), number, &times, into: &batch)
      number += 1
    }
    times.add(to: &batch.ledger)
  }

  mutating func settle(_ read: BeastParser.Entries, of records: RawSpan, into batch: inout ReportBatch) {
    batch.ledger.bytes += records.byteCount
    var number = read.firstLine
    var times = ReceptionTimeCount()
    for entry in read.entries {
      take(entry, number, &times, into: &batch)
      number += 1
    }
    times.add(to: &batch.ledger)
  }

  mutating func finish(into batch: inout ReportBatch) {
    sink.finish(into: &batch)
    batch.notices += clock.notices
    if made > 0 { batch.notices.append(FrameLine.notice(made: made)) }
  }

  @inline(__always)
  private mutating func take(
    _ entry: BeastEntry, _ number: Int, _ times: inout ReceptionTimeCount, into batch: inout ReportBatch
  ) {
    let address = LineAddress(input: input, position: number)
    switch entry {
    case .frame(let frame, let remainder, let stamp):
      let time = clock.time(stamp)
      if let time { times.count(time) }
      sink.take(frame, leaving: remainder, at: time, line: address, into: &batch)
    case .modeAC: batch.ledger.notPosition += 1
    default: takeOther(entry, address, into: &batch)
    }
  }

  private mutating func takeOther(_ entry: BeastEntry, _ address: LineAddress, into batch: inout ReportBatch) {
    switch entry {
    case .frame, .modeAC: preconditionFailure("frames are taken where they are read")
    case .made:
      made += 1
      batch.ledger.notPosition += 1
    case .wallClock(let milliseconds):
      clock.hear(wallClock: milliseconds)
      batch.ledger.ignored += 1
    case .receiver(let receiver):
      clock.hear(receiver: receiver)
      batch.ledger.ignored += 1
    case .nothing: batch.ledger.ignored += 1
    case .unknown(let type):
      batch.ledger.unknownType += 1
      batch.rejects.append(Reject(address, "a record of the unknown type \(String(type, radix: 16))"))
    case .cutShort(let type):
      reject(
        address, type == BeastType.wallClock ? "a wall clock that tells no time" : "a record that is cut short",
        into: &batch)
    case .garbage(let count): reject(address, "\(count) bytes that belong to no record", into: &batch)
    }
  }

  private func reject(_ address: LineAddress, _ reason: String, into batch: inout ReportBatch) {
    batch.ledger.malformed += 1
    batch.rejects.append(Reject(address, reason))
  }
}
