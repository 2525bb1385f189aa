import Signals

/// Reads the lines of one ``NMEALog``: finds the sentences, their times and stations, puts messages together, and gives
/// them to its sink.
struct NMEALogReader<Sink: AISMessageSink>: SeamedReader, AISMessageReader {
  let input: Int
  var assembler = SentenceAssembler()
  /// What was made of the messages so far.
  var sink: Sink
  /// Storage of a finished message, for the next sentence to be read after a part is kept with its own.
  var spare: AISPayload?
  /// Parts that were kept since the reader began, for lines with several.
  var partsKept = 0
  var memory = LineMemory()
  var names = StationNames()
  var timed: InlineArray<14, Int> = .init(repeating: 0)

  /// How long it may take from reception to the logger, in milliseconds.
  static var logging: Int64 { 60_000 }

  /// Parts left for the files before and after, which are read side by side; `nil` where there are none.
  var seam: LogSeam?
  /// Those read before, of which parts may wait.
  var earlier = EarlierLogs()
  var lastLine = 0

  init(input: Int, sink: Sink, joinsFiles: Bool = false) {
    self.input = input
    seam = joinsFiles ? LogSeam() : nil
    self.sink = sink
  }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    var cursor = LineCursor()
    var payload = AISPayload()
    var number = firstLine
    while true {
      // Four lines in five of most logs, whose end need not be looked for.
      let start = cursor.position
      var mayBeOneSlot = true
      if lines.canWalk(from: start, to: start &+ 48), AISSentence.begins(in: lines, at: start) {
        if let bits = OneSlotSentence.read(lines, at: start) {
          if cursor.skip(OneSlotSentence.length, in: lines) {
            var wrapping = LineWrapping()
            take(lines, bits, from: start, &wrapping, number, into: &batch)
            number += 1
            continue
          }
        } else {
          mayBeOneSlot = false
        }
      }
      guard let line = cursor.next(in: lines) else { break }
      if line.upperBound + AISSentence.padding <= lines.byteCount {
        readLine(
          lines, from: line.lowerBound, to: line.upperBound, number: number, mayBeOneSlot: mayBeOneSlot,
          payload: &payload, into: &batch)
      } else {
        lines.withPaddedCopy(of: line) { copy in
          readLine(
            copy, from: 0, to: line.count, number: number, mayBeOneSlot: mayBeOneSlot, payload: &payload, into: &batch)
        }
      }
      number += 1
    }
    lastLine = number - 1
    countTimes(into: &batch)
  }

  mutating func take(_ waiting: SentenceAssembler, from earlier: EarlierLogs) {
    assembler = waiting
    self.earlier = earlier
  }

  mutating func leave(_ waiting: inout SentenceAssembler) -> Int? {
    waiting = assembler
    assembler = SentenceAssembler()
    return lastLine
  }

  mutating func finish(into batch: inout ReportBatch) {
    assembler.finish()
    countOrphans(into: &batch)
    seam?.lineCount = lastLine
    sink.finish(into: &batch)
  }
}

// MARK: - Lines

extension NMEALogReader {
  @inline(__always)
  mutating func readLine(
    _ bytes: RawSpan, from lineStart: Int, to end: Int, number: Int, mayBeOneSlot: Bool,
    payload: inout AISPayload, into batch: inout ReportBatch
  ) {
    var start = lineStart
    var wrapping = LineWrapping()
    if bytes.byte(at: start) == 0x5C {
      if let block = StampedTagBlock(bytes, from: start, to: end), EpochTime.believable(block.seconds &* 1000) {
        wrapping.time = WrapperTime(milliseconds: block.seconds &* 1000, source: .tagBlock)
        if let source = block.source { wrapping.source = source }
        start = block.end
      }
      if bytes.byte(at: start) == 0x5C { readTagBlocks(bytes, from: &start, to: end, number, &wrapping, into: &batch) }
    }
    if !AISSentence.begins(in: bytes, at: start) || start + 6 > end {
      guard bytes.byte(at: lineStart) != 0x23, let found = AISSentence.first(in: bytes, from: start, to: end) else {
        readOther(bytes, from: lineStart, after: start, to: end, number: number, into: &batch)
        return
      }
      if wrapping.time.isNone { readTagBlocksWithin(bytes, from: start, to: found, number, &wrapping, into: &batch) }
      if wrapping.time.isNone { readPrefix(bytes, from: start, to: found, end: end, &wrapping) }
      start = found
    }
    if mayBeOneSlot, start &+ OneSlotSentence.length <= end, let bits = OneSlotSentence.read(bytes, at: start) {
      let after = start &+ OneSlotSentence.length
      if after < end, readSuffix(bytes, from: after, to: end, number, &wrapping, into: &batch) != nil {
        readSeveral(bytes, from: start, to: end, wrapping, number, payload: &payload, into: &batch)
        return
      }
      take(bytes, bits, from: start, &wrapping, number, into: &batch)
    } else {
      readSentence(bytes, from: start, to: end, &wrapping, number, payload: &payload, into: &batch)
    }
  }

  /// A message of one slot, whose sentence is the only one of its line.
  @inline(__always)
  private mutating func take(
    _ bytes: RawSpan, _ bits: AISPositionBits, from start: Int, _ wrapping: inout LineWrapping, _ number: Int,
    into batch: inout ReportBatch
  ) {
    if memory.tellsTimes { settle(&wrapping, number: number) }
    if !wrapping.source.isEmpty {
      wrapping.station = names.number(bytes, wrapping.source, newNames: &batch.stations)
    }
    timed[wrapping.time.source.rawValue] += 1
    let hearing = Hearing(
      time: wrapping.time, firstLine: number, lastLine: number, station: wrapping.station,
      isOwnVessel: bytes.byte(at: start &+ 5) == 0x4F)
    sink.take(bits, hearing, into: &batch)
  }

  @inline(never)
  mutating func readSentence(
    _ bytes: RawSpan, from start: Int, to end: Int, _ wrapping: inout LineWrapping, _ number: Int,
    payload: inout AISPayload, into batch: inout ReportBatch
  ) {
    do throws(SentenceFault) {
      let sentence = try AISSentence.read(bytes, from: start, to: end, payload: &payload)
      if sentence.end < end, readSuffix(bytes, from: sentence.end, to: end, number, &wrapping, into: &batch) != nil {
        readSeveral(bytes, from: start, to: end, wrapping, number, payload: &payload, into: &batch)
        return
      }
      take(bytes, sentence, &payload, &wrapping, number: number, isAlone: true, into: &batch)
    } catch {
      if AISSentence.first(in: bytes, from: start + 6, to: end) != nil {
        readSeveral(bytes, from: start, to: end, wrapping, number, payload: &payload, into: &batch)
        return
      }
      memory.forget()
      reject(error, number: number, into: &batch)
    }
  }

  mutating func take(
    _ bytes: RawSpan, _ sentence: AISSentence, _ payload: inout AISPayload, _ wrapping: inout LineWrapping,
    number: Int, isAlone: Bool, into batch: inout ReportBatch
  ) {
    if memory.tellsTimes { settle(&wrapping, number: number) }
    if !wrapping.source.isEmpty {
      wrapping.station = names.number(bytes, wrapping.source, newNames: &batch.stations)
    }
    if sentence.count == 1 {
      timed[wrapping.time.source.rawValue] += 1
      let hearing = Hearing(
        time: wrapping.time, firstLine: number, lastLine: number, station: wrapping.station,
        isOwnVessel: sentence.isOwnVessel)
      sink.take(payload, hearing, into: &batch)
    } else {
      takePart(bytes, sentence, &payload, wrapping, number: number, isAlone: isAlone, into: &batch)
    }
  }

  @inline(never)
  mutating func takePart(
    _ bytes: RawSpan, _ sentence: AISSentence, _ payload: inout AISPayload, _ wrapping: LineWrapping, number: Int,
    isAlone: Bool, into batch: inout ReportBatch
  ) {
    let key = SentenceAssembler.Key(sentence, station: wrapping.key(bytes))
    let hearing = Hearing(
      time: wrapping.time, firstLine: number, lastLine: number, station: wrapping.station,
      isOwnVessel: sentence.isOwnVessel)
    if sink.keep(
      &payload, part: sentence.number, of: key, hearing, isAlone: isAlone, rejectsBefore: batch.rejects.count)
    {
      return
    }
    takePart(sentence.number, of: key, &payload, hearing, isAlone: isAlone, into: &batch)
  }

  mutating func takePart(
    _ number: UInt8, of key: SentenceAssembler.Key, _ payload: inout AISPayload, _ hearing: Hearing, isAlone: Bool,
    into batch: inout ReportBatch
  ) {
    if key.count == 2, takeOfTwo(number, key, &payload, hearing, isAlone: isAlone, into: &batch) { return }
    let line = hearing.lastLine
    let part = SentenceAssembler.Part(
      number: number, line: line, time: hearing.time, station: hearing.station, payload: payload,
      isCounted: isAlone)
    switch assembler.take(part, of: key.count, key: key) {
    case .kept:
      if let unused = spare.take() { payload = unused }
      partsKept += 1
    case .duplicate: batch.ledger.duplicates += 1
    case .tooLong(let merged):
      batch.ledger.fragmentsMerged += merged
      reject(.tooLong, number: line, into: &batch)
    case .complete(let message):
      batch.ledger.fragmentsMerged += message.merged
      let whole = Hearing(
        time: message.time, firstLine: message.firstLine, lastLine: line, station: message.station,
        isOwnVessel: key.isOwnVessel)
      take(message.payload, of: key, whole, into: &batch)
      spare = message.payload
    }
    if !assembler.orphans.isEmpty { countOrphans(into: &batch) }
  }

  /// A part of two where nothing came between them; false where it is not so.
  private mutating func takeOfTwo(
    _ number: UInt8, _ key: SentenceAssembler.Key, _ payload: inout AISPayload, _ hearing: Hearing, isAlone: Bool,
    into batch: inout ReportBatch
  ) -> Bool {
    let line = hearing.lastLine
    guard number == 2 else {
      guard
        assembler.wait(
          for: key, after: &payload, line: line, time: hearing.time, station: hearing.station, isCounted: isAlone)
      else { return false }
      partsKept += 1
      return true
    }
    guard let pair = assembler.join(key, &payload, line: line, time: hearing.time, station: hearing.station)
    else { return false }
    if pair.isFirstCounted { batch.ledger.fragmentsMerged += 1 }
    let whole = Hearing(
      time: pair.time, firstLine: pair.firstLine, lastLine: line, station: pair.station,
      isOwnVessel: key.isOwnVessel)
    take(payload, of: key, whole, into: &batch)
    return true
  }

  /// A message of several parts that is whole.
  @inline(__always)
  private mutating func take(
    _ payload: AISPayload, of key: SentenceAssembler.Key, _ hearing: Hearing, into batch: inout ReportBatch
  ) {
    seam?.note(messageOf: key, line: hearing.firstLine, time: hearing.time)
    timed[hearing.time.source.rawValue] += 1
    sink.take(payload, hearing, into: &batch)
  }
}

// MARK: - The ledger

extension NMEALogReader {
  func address(_ line: Int) -> LineAddress {
    line > 0 ? LineAddress(input: input, position: line) : earlier.address(line)
  }

  @inline(never)
  func reject(_ fault: SentenceFault, number: Int, into batch: inout ReportBatch) {
    if case .wrongChecksum = fault {
      batch.ledger.badChecksum += 1
    } else {
      batch.ledger.malformed += 1
    }
    batch.rejects.append(Reject(address(number), fault.description))
  }

  @inline(never)
  func reject(_ reason: String, number: Int, into batch: inout ReportBatch) {
    batch.ledger.malformed += 1
    batch.rejects.append(Reject(address(number), reason))
  }

  mutating func countOrphans(into batch: inout ReportBatch) {
    for orphan in assembler.takeOrphans() where seam?.take(orphan) != true {
      if orphan.part.isCounted { batch.ledger.orphanFragments += 1 }
      let reason = SentenceAssembler.orphaned(number: orphan.part.number, count: orphan.count)
      batch.rejects.append(Reject(address(orphan.part.line), reason))
    }
  }

  mutating func countTimes(into batch: inout ReportBatch) {
    for source in WrapperTime.Source.allCases where source != .none && timed[source.rawValue] > 0 {
      batch.ledger.timeSources[source.name, default: 0] += timed[source.rawValue]
      timed[source.rawValue] = 0
    }
  }
}
