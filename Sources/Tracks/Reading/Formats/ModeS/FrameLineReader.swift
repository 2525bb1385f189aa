/// Reads logs whose lines hold a frame each.
struct FrameLineReader<Sink: ModeSFrameSink>: ModeSFrameReader {
  private let input: Int
  private let parse: FrameLine.Parser
  var sink: Sink
  private var clock: CountingClock
  /// Frames that no aircraft has sent.
  private var made = 0

  init(_ input: ReaderInput, parse: @escaping FrameLine.Parser, sink: Sink) {
    self.input = input.index
    clock = CountingClock(start: input.start ?? input.date)
    self.parse = parse
    self.sink = sink
  }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    batch.ledger.bytes += lines.byteCount
    var cursor = LineCursor()
    var number = firstLine
    var times = ReceptionTimeCount()
    while let whole = cursor.next(in: lines) {
      let line = number == 1 ? lines.withoutByteOrderMark(whole) : whole
      let address = LineAddress(input: input, position: number)
      switch parse(lines, line) {
      case .frame(let frame, let time):
        let time = time.map { clock.time($0) }
        if let time { times.count(time) }
        sink.take(frame, at: time, line: address, into: &batch)
      case .counted(let frame, let ticks):
        let time = clock.time(ticks: ticks)
        times.count(time)
        sink.take(frame, at: time, line: address, into: &batch)
      case .made:
        made += 1
        batch.ledger.notPosition += 1
      case .modeAC: batch.ledger.notPosition += 1
      case .nothing: batch.ledger.ignored += 1
      case .malformed(let reason):
        if number == 1, lines.looksLikeHeader(line) {
          batch.ledger.ignored += 1
        } else {
          batch.ledger.malformed += 1
          batch.rejects.append(Reject(address, reason))
        }
      }
      number += 1
    }
    times.add(to: &batch.ledger)
  }

  mutating func finish(into batch: inout ReportBatch) {
    sink.finish(into: &batch)
    batch.notices += CountingClock.notices(of: [clock])
    if made > 0 { batch.notices.append(FrameLine.notice(made: made)) }
  }
}

extension RawSpan {
  func withoutByteOrderMark(_ line: Range<Int>) -> Range<Int> {
    guard line.count >= 3, byte(line.lowerBound) == 0xEF, byte(line.lowerBound + 1) == 0xBB,
      byte(line.lowerBound + 2) == 0xBF
    else { return line }
    return line.lowerBound + 3..<line.upperBound
  }

  /// Whether a line may be names of columns: it begins with a letter, quoted or not.
  fileprivate func looksLikeHeader(_ line: Range<Int>) -> Bool {
    line.first { byte($0) != 0x22 }.map { (0x61...0x7A).contains(byte($0) | 0x20) } ?? false
  }

  /// The range without blanks and tabs at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, byte(start) == 0x20 || byte(start) == 0x09 { start += 1 }
    while end > start, byte(end - 1) == 0x20 || byte(end - 1) == 0x09 { end -= 1 }
    return start..<end
  }
}
