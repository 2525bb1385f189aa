import Signals

/// Reads the records of a Beast log.
struct BeastReader<Sink: ModeSFrameSink>: ModeSFrameReader {
  private let input: Int
  var sink: Sink
  private var clock: BeastClock
  /// Frames that other programs have made.
  private var made = 0

  init(_ input: ReaderInput, sink: Sink) {
    self.input = input.index
    self.sink = sink
    clock = BeastClock(input)
  }

  mutating func read(_ records: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    batch.ledger.bytes += records.byteCount
    var cursor = BeastCursor()
    var times = ReceptionTimeCount()
    var number = firstLine
    while let record = cursor.next(in: records, isEnd: true) {
      let address = LineAddress(input: input, position: number)
      number += 1
      switch record.content {
      case .whole(BeastType.long): take(record, isLong: true, of: records, address, &times, into: &batch)
      case .whole(BeastType.short): take(record, isLong: false, of: records, address, &times, into: &batch)
      case .whole(BeastType.modeAC): batch.ledger.notPosition += 1
      case .whole(let type): note(type, record, of: records, address, into: &batch)
      case .cutShort(let type):
        let what = type == BeastType.wallClock ? "a wall clock that tells no time" : "a record that is cut short"
        reject(address, what, into: &batch)
      case .garbage:
        reject(address, "\(record.range.count) bytes that belong to no record", into: &batch)
      }
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
    _ record: BeastRecord, isLong: Bool, of bytes: RawSpan, _ address: LineAddress, _ times: inout ReceptionTimeCount,
    into batch: inout ReportBatch
  ) {
    let body = BeastBody(record, isLong: isLong, in: bytes)
    if body.isMade {
      made += 1
      batch.ledger.notPosition += 1
      return
    }
    let time = clock.time(body.receiverClock)
    if let time { times.count(time) }
    sink.take(body.frame(isLong: isLong), at: time, line: address, into: &batch)
  }

  private mutating func note(
    _ type: UInt8, _ record: BeastRecord, of bytes: RawSpan, _ address: LineAddress, into batch: inout ReportBatch
  ) {
    let start = record.range.lowerBound + 2
    switch type {
    case BeastType.wallClock:
      if let time = BeastType.milliseconds(bytes, at: start) { clock.hear(wallClock: time) }
    case BeastType.receiver:
      var receiver: UInt64 = 0
      var place = start
      while place < record.range.upperBound {
        receiver = receiver << 8 | UInt64(bytes.byte(place))
        place += bytes.byte(place) == BeastCursor.escape ? 2 : 1
      }
      clock.hear(receiver: receiver)
    case BeastType.ping, BeastType.status, BeastType.receiverPosition: break
    default:
      batch.ledger.unknownType += 1
      batch.rejects.append(Reject(address, "a record of the unknown type \(String(type, radix: 16))"))
      return
    }
    batch.ledger.ignored += 1
  }

  private func reject(_ address: LineAddress, _ reason: String, into batch: inout ReportBatch) {
    batch.ledger.malformed += 1
    batch.rejects.append(Reject(address, reason))
  }
}
