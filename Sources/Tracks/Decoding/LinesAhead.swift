import Signals

/// What was read of a block of an NMEA log before the blocks ahead of it.
///
/// A class so that its messages change hands without being copied: from the task that reads them to the one that settles,
/// and never used by both.
final class LinesAhead: @unchecked Sendable {
  /// Where the lines begin that count; those before are only read to know what holds for these.
  let start: Int
  let firstLine: Int
  /// What held for them, as far as the block tells.
  let memory: LineMemory
  /// The stations that the block names, and how many of them the first lines do.
  let stations: [String]
  let stationsBefore: Int
  fileprivate var reader: NMEALogReader<MessagesAhead>
  fileprivate let batch: ReportBatch
  /// Something else held for them, so that they were read again.
  fileprivate(set) var wasInVain = false

  fileprivate init(_ lines: RawSpan, firstLine: Int, input: Int, loggerIsLate: Bool) {
    var cursor = LineCursor()
    for _ in 0..<LineMemory.reach { _ = cursor.next(in: lines) }
    start = min(cursor.position, lines.byteCount)
    self.firstLine = firstLine
    reader = NMEALogReader(input: input, sink: MessagesAhead(MessageCollector(input: input)))
    reader.memory.loggerIsLate = loggerIsLate
    var before = ReportBatch()
    reader.read(lines.extracting(0..<start), firstLine: firstLine, into: &before)
    reader.sink.removeAll()
    reader.sink.keepPlaces(LineMemory.reach)
    let line = reader.lastLine + 1
    memory = reader.memory.holding(for: line)
    var batch = ReportBatch()
    if start < lines.byteCount { reader.read(lines.extracting(start...), firstLine: line, into: &batch) }
    reader.sink.finish(into: &batch)
    stationsBefore = before.stations.count
    stations = before.stations + batch.stations
    self.batch = batch
  }
}

/// Reads blocks of an NMEA log before those ahead of them: all but what lines tell of later ones, and which parts make a
/// message.
///
/// Times and stations hold for ``LineMemory/reach`` lines, so that nearly always the first of a block tell all that holds
/// for the others; where they do not, the block is read again in its turn.
struct NMEABlockReader: BlockReader {
  let input: Int
  /// As far as is known when a block is begun: once found, it holds to the end of the log.
  let loggerIsLate: Bool

  func read(_ lines: RawSpan, firstLine: Int) -> LinesAhead {
    LinesAhead(lines, firstLine: firstLine, input: input, loggerIsLate: loggerIsLate)
  }
}

extension NMEALogReader: SideBySideReader where Sink == MessageCollector {
  var ahead: NMEABlockReader? { NMEABlockReader(input: input, loggerIsLate: memory.loggerIsLate) }

  mutating func settle(_ read: LinesAhead, of lines: RawSpan, into batch: inout ReportBatch) {
    self.read(lines.extracting(0..<read.start), firstLine: read.firstLine, into: &batch)
    guard read.start < lines.byteCount else { return }
    guard let numbers = numbers(of: read, into: &batch) else {
      read.wasInVain = true
      self.read(lines.extracting(read.start...), firstLine: lastLine + 1, into: &batch)
      return
    }
    lastLine = read.reader.lastLine
    memory = read.reader.memory
    memory.renumberStations(numbers)
    read.reader.sink.exchangeMessages(&sink.messages)
    if numbers.count > 1 { sink.messages.renumberStations(numbers) }
    let shift = sink.messages.putFirst(read.reader.sink.collector.messages, keptPlaces: LineMemory.reach)
    batch.ledger += read.batch.ledger
    settle(read.reader.sink, rejects: read.batch.rejects, by: shift, numbers, into: &batch)
    countTimes(into: &batch)
  }

  /// By the numbers that stations have in a block, those that they have in the log; `nil` where the block was read with
  /// something else in memory than holds.
  private mutating func numbers(of read: LinesAhead, into batch: inout ReportBatch) -> [UInt16]? {
    var (numbers, names, newNames): ([UInt16], StationNames, [String]) = ([0], names, [])
    for name in read.stations.prefix(read.stationsBefore) {
      numbers.append(names.number(of: name, newNames: &newNames))
    }
    var told = read.memory
    told.renumberStations(numbers)
    guard newNames.isEmpty, told == memory.holding(for: lastLine + 1) else { return nil }
    for name in read.stations.dropFirst(read.stationsBefore) {
      numbers.append(names.number(of: name, newNames: &batch.stations))
    }
    self.names = names
    return numbers
  }

  /// Puts the parts of messages together.
  ///
  /// - Parameters:
  ///   - rejects: lines that were refused, in their order among the parts.
  ///   - shift: how far the places of messages moved.
  private mutating func settle(
    _ ahead: MessagesAhead, rejects: [Reject], by shift: Int, _ numbers: [UInt16], into batch: inout ReportBatch
  ) {
    var told = 0
    func tellRejects(upTo end: Int, _ batch: inout ReportBatch) {
      if told < end { batch.rejects += rejects[told..<end] }
      told = end
    }
    func moved(_ part: MessagesAhead.Part) -> MessagesAhead.Part {
      var part = part
      part.place += shift
      part.hearing.station = numbers[Int(part.hearing.station)]
      return part
    }
    func take(_ pieces: Range<Int>, _ batch: inout ReportBatch) {
      for index in pieces {
        switch ahead.pieces[index] {
        case .pair(let first, let second):
          tellRejects(upTo: second.rejectsBefore, &batch)
          self.take(moved(first), moved(second), into: &batch)
        case .part(let part):
          tellRejects(upTo: part.rejectsBefore, &batch)
          self.take(moved(part), sink.messages.bits(at: part.place + shift, count: part.bitCount), into: &batch)
        }
      }
    }
    var next = 0
    for crowd in ahead.crowds {
      take(next..<crowd.pieces.lowerBound, &batch)
      tellRejects(upTo: crowd.rejects.lowerBound, &batch)
      let (before, rejectsBefore, partsBefore) = (batch.ledger, batch.rejects.count, partsKept)
      batch.ledger = crowd.ledger
      take(crowd.pieces, &batch)
      tellRejects(upTo: crowd.rejects.upperBound, &batch)
      countOnce(before, number: crowd.line, partsKept: partsKept > partsBefore, into: &batch)
      mergeRejects(from: rejectsBefore, number: crowd.line, into: &batch)
      next = crowd.pieces.upperBound
    }
    take(next..<ahead.pieces.count, &batch)
    tellRejects(upTo: rejects.count, &batch)
  }

  /// Two parts that follow each other.
  private mutating func take(
    _ first: MessagesAhead.Part, _ second: MessagesAhead.Part, into batch: inout ReportBatch
  ) {
    guard assembler.isFree(for: first.key) else {
      var bits = sink.messages.bits(at: second.place, count: first.bitCount + second.bitCount)
      var rest = bits
      rest.removeFirst(first.bitCount)
      _ = bits.removeLast(second.bitCount)
      take(first, bits, into: &batch)
      take(second, rest, into: &batch)
      return
    }
    var hearing = second.hearing
    hearing.firstLine = first.hearing.firstLine
    if !first.hearing.time.isNone { hearing.time = first.hearing.time }
    if first.hearing.station != 0 { hearing.station = first.hearing.station }
    batch.ledger.fragmentsMerged += 1
    timed[hearing.time.source.rawValue] += 1
    sink.take(bitCount: first.bitCount + second.bitCount, at: second.place, hearing, into: &batch)
  }

  private mutating func take(_ part: MessagesAhead.Part, _ bits: AISPayload, into batch: inout ReportBatch) {
    var bits = bits
    sink.place = part.place
    takePart(part.number, of: part.key, &bits, part.hearing, isAlone: part.isAlone, into: &batch)
    sink.place = nil
  }
}
