import Signals

/// Reads the lines of a log of AIS messages in JSON: turns each message back into its bits, which go the way of those that
/// a log of sentences gives.
struct JSONMessageReader<Sink: AISMessageSink>: AISMessageReader {
  let input: Int
  let dialect: JSONDialect
  var sink: Sink
  /// Of the last line that told nothing else.
  private var clock = WrapperTime.none
  private var names = StationNames()

  init(input: Int, dialect: JSONDialect, sink: Sink) {
    self.input = input
    self.dialect = dialect
    self.sink = sink
  }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    var cursor = LineCursor()
    var number = firstLine
    while let line = cursor.next(in: lines) {
      read(line, of: lines, number: number, into: &batch)
      number += 1
    }
  }

  mutating func finish(into batch: inout ReportBatch) { sink.finish(into: &batch) }

  private mutating func read(_ line: Range<Int>, of bytes: RawSpan, number: Int, into batch: inout ReportBatch) {
    guard let first = line.first(where: { bytes.byte(at: $0) > 0x20 }), bytes.byte(at: first) != 0x23 else {
      batch.ledger.ignored += 1
      return
    }
    do throws(JSONFault) {
      switch try dialect.read(try JSONParser.object(line, of: bytes)) {
      case .other: batch.ledger.ignored += 1
      case .clock(let time):
        clock = time
        sink.hear(clock: time, line: number, into: &batch)
        batch.ledger.ignored += 1
      case .messages(let messages, let time, let station):
        var payloads: [AISPayload] = []
        for message in messages { payloads.append(try message.payload()) }
        take(payloads, time.isNone ? clock : time, station, number: number, into: &batch)
      }
    } catch {
      error.count(in: &batch.ledger)
      batch.rejects.append(Reject(LineAddress(input: input, position: number), error.reason))
    }
  }

  private mutating func take(
    _ payloads: [AISPayload], _ time: WrapperTime, _ station: String?, number: Int, into batch: inout ReportBatch
  ) {
    let hearing = Hearing(
      time: time, firstLine: number, lastLine: number, station: self.number(of: station, into: &batch),
      isOwnVessel: false)
    if !time.isNone { batch.ledger.timeSources[time.source.name, default: 0] += 1 }
    let before = batch.ledger
    for payload in payloads { sink.take(payload, hearing, into: &batch) }
    // The two parts of one message are one line.
    batch.ledger.decoded = min(batch.ledger.decoded, before.decoded + 1)
    batch.ledger.notPosition = min(batch.ledger.notPosition, before.notPosition + 1)
  }

  private mutating func number(of station: String?, into batch: inout ReportBatch) -> UInt16 {
    guard let station, !station.isEmpty, station.utf8.count <= StationNames.longestName else { return 0 }
    return names.number(of: station, newNames: &batch.stations)
  }
}
