import Signals

/// Reads logs whose lines hold a frame each.
struct FrameLineReader<Sink: ModeSFrameSink>: ModeSFrameReader, SideBySideReader {
  private let input: Int
  private let parser: FrameLineParser
  var sink: Sink
  private var clock: CountingClock
  /// Frames that no aircraft has sent.
  private var made = 0

  init(_ input: ReaderInput, parse: @escaping FrameLine.Parser, sink: Sink) {
    self.input = input.index
    clock = CountingClock(start: input.start ?? input.date)
    parser = FrameLineParser(parse: parse)
    self.sink = sink
  }

  var ahead: FrameLineParser? { parser }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    batch.ledger.bytes += lines.byteCount
    var cursor = LineCursor()
    var number = firstLine
    var times = ReceptionTimeCount()
    while let line = cursor.next(in: lines) {
      take(parser.read(lines, line, number: number), number, &times, into: &batch)
      number += 1
    }
    times.add(to: &batch.ledger)
  }

  mutating func settle(_ read: FrameLineParser.Lines, of lines: RawSpan, into batch: inout ReportBatch) {
    batch.ledger.bytes += lines.byteCount
    var number = read.firstLine
    var times = ReceptionTimeCount()
    for line in read.lines {
      take(line, number, &times, into: &batch)
      number += 1
    }
    times.add(to: &batch.ledger)
  }

  @inline(__always)
  private mutating func take(
    _ read: FrameLineParser.Line, _ number: Int, _ times: inout ReceptionTimeCount, into batch: inout ReportBatch
  ) {
    let address = LineAddress(input: input, position: number)
    switch read.line {
    case .frame(let frame, let told):
      let time = told.map { clock.time($0) }
      if let time { times.count(time) }
      sink.take(frame, leaving: read.remainder, at: time, line: address, into: &batch)
    case .counted(let frame, let ticks):
      let time = clock.time(ticks: ticks)
      times.count(time)
      sink.take(frame, leaving: read.remainder, at: time, line: address, into: &batch)
    case .made:
      made += 1
      batch.ledger.notPosition += 1
    case .modeAC: batch.ledger.notPosition += 1
    case .nothing: batch.ledger.ignored += 1
    case .malformed(let reason):
      batch.ledger.malformed += 1
      batch.rejects.append(Reject(address, "\(reason)"))
    }
  }

  mutating func finish(into batch: inout ReportBatch) {
    sink.finish(into: &batch)
    batch.notices += CountingClock.notices(of: [clock])
    if made > 0 { batch.notices.append(FrameLine.notice(made: made)) }
  }
}

/// What can be told of a line without any other: its frame, its time, and what the parity leaves.
struct FrameLineParser: BlockReader {
  let parse: FrameLine.Parser

  struct Line: Sendable {
    let line: FrameLine
    /// Of a frame.
    let remainder: UInt32
  }

  struct Lines: Sendable {
    let firstLine: Int
    var lines: [Line] = []
  }

  func read(_ lines: RawSpan, firstLine: Int) -> Lines {
    var read = Lines(firstLine: firstLine)
    // A short frame in AVR text has 17 bytes with its line end.
    read.lines.reserveCapacity(lines.byteCount / 24)
    var cursor = LineCursor()
    while let line = cursor.next(in: lines) {
      read.lines.append(self.read(lines, line, number: firstLine + read.lines.count))
    }
    return read
  }

  @inline(__always)
  func read(_ bytes: RawSpan, _ whole: Range<Int>, number: Int) -> Line {
    var line = parse(bytes, number == 1 ? bytes.withoutByteOrderMark(whole) : whole)
    switch line {
    case .frame(let frame, _), .counted(let frame, _): return Line(line: line, remainder: frame.parityRemainder)
    case .malformed where number == 1 && bytes.looksLikeHeader(bytes.withoutByteOrderMark(whole)): line = .nothing
    default: break
    }
    return Line(line: line, remainder: 0)
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
