import Signals

/// Reads the lines of one ``NMEALog``.
struct NMEALogReader: LogReader {
  private let input: Int
  private var assembler = SentenceAssembler()
  private var statements = StatementMemory()
  /// Storage of a finished message, for the next sentence to be read after a part is kept with its own.
  private var spare: AISPayload?
  /// The time that the last `$PGHP` line tells of the next message.
  private var announced = WrapperTime.none
  private var announcedLine = 0
  /// Whether the logger's times were found to be far from the receivers'.
  private var loggerIsLate = false
  /// The last TAG block group with a time.
  private var group: (identifier: UInt64, time: WrapperTime, line: Int) = (0, .none, 0)
  private var timed: InlineArray<6, Int> = .init(repeating: 0)

  /// How far from its own line a time holds.
  private static let reach = 20
  /// How long it may take from reception to the logger, in milliseconds.
  private static let logging: Int64 = 60_000

  init(input: Int) { self.input = input }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    var cursor = LineCursor()
    var payload = AISPayload()
    var number = firstLine
    while let line = cursor.next(in: lines) {
      if line.upperBound + AISSentence.padding <= lines.byteCount {
        readLine(lines, from: line.lowerBound, to: line.upperBound, number: number, payload: &payload, into: &batch)
      } else {
        lines.withPaddedCopy(of: line) { copy in
          readLine(copy, from: 0, to: line.count, number: number, payload: &payload, into: &batch)
        }
      }
      number += 1
    }
    countTimes(into: &batch)
  }

  mutating func finish(into batch: inout ReportBatch) {
    assembler.finish()
    countOrphans(into: &batch)
  }
}

/// Whom a TAG block names: parts of a message belong together only where it is the same.
private enum Station {
  case none
  /// Where its name stands in the line.
  case source(Range<Int>)
  case group(UInt64)

  /// 0 is none, the high bit a group.
  func hash(_ bytes: RawSpan) -> UInt32 {
    switch self {
    case .none: return 0
    case .group(let identifier): return 0x8000_0000 | UInt32(truncatingIfNeeded: identifier)
    case .source(let range):
      var hash: UInt32 = 2_166_136_261
      for offset in range { hash = (hash ^ UInt32(bytes.byte(at: offset))) &* 16_777_619 }
      return hash & 0x7FFF_FFFF
    }
  }
}

// MARK: - Lines

extension NMEALogReader {
  @inline(__always)
  private mutating func readLine(
    _ bytes: RawSpan, from lineStart: Int, to end: Int, number: Int, payload: inout AISPayload,
    into batch: inout ReportBatch
  ) {
    var start = lineStart
    var time = WrapperTime.none
    var station = Station.none
    if bytes.byte(at: start) == 0x5C {
      if let block = StampedTagBlock(bytes, from: start, to: end), EpochTime.believable(block.seconds &* 1000) {
        time = WrapperTime(milliseconds: block.seconds &* 1000, source: .tagBlock)
        if let source = block.source { station = .source(source) }
        start = block.end
      }
      if bytes.byte(at: start) == 0x5C { readTagBlocks(bytes, from: &start, to: end, number, &time, &station) }
    }
    if !AISSentence.begins(in: bytes, at: start) || start + 6 > end {
      guard bytes.byte(at: lineStart) != 0x23, let found = AISSentence.first(in: bytes, from: start, to: end) else {
        readOther(bytes, from: lineStart, after: start, to: end, number: number, into: &batch)
        return
      }
      if time.isNone { readPrefix(bytes, from: start, to: found, number, &time) }
      start = found
    }
    if start &+ OneSlotSentence.length <= end, let bits = OneSlotSentence.read(bytes, at: start) {
      let after = start &+ OneSlotSentence.length
      if after < end { readSuffix(bytes, from: after, to: end, number: number, time: &time, into: &batch) }
      if !announced.isNone || loggerIsLate { settle(&time, number: number) }
      take(bits, time, number: number, payload: &payload, into: &batch)
    } else {
      readSentence(bytes, from: start, to: end, time, station: station, number, payload: &payload, into: &batch)
    }
  }

  /// The first sentence from `start` in which nothing is wrong.
  @inline(never)
  private mutating func readSentence(
    _ bytes: RawSpan, from start: Int, to end: Int, _ time: WrapperTime, station: Station, _ number: Int,
    payload: inout AISPayload, into batch: inout ReportBatch
  ) {
    var start = start
    var time = time
    while true {
      do throws(SentenceFault) {
        let sentence = try AISSentence.read(bytes, from: start, to: end, payload: &payload)
        if sentence.end < end {
          readSuffix(bytes, from: sentence.end, to: end, number: number, time: &time, into: &batch)
        }
        if !announced.isNone || loggerIsLate { settle(&time, number: number) }
        if sentence.count == 1 {
          take(payload, time, line: number, lastLine: number, into: &batch)
        } else {
          takePart(bytes, sentence, &payload, time, station: station, number: number, into: &batch)
        }
        return
      } catch {
        // A line end may have been lost after a part of a sentence.
        if let next = AISSentence.first(in: bytes, from: start + 1, to: end) {
          start = next
        } else {
          announced = .none
          reject(error, number: number, into: &batch)
          return
        }
      }
    }
  }

  /// TAG blocks at the start of a line; `start` moves after them.
  @inline(never)
  private mutating func readTagBlocks(
    _ bytes: RawSpan, from start: inout Int, to end: Int, _ number: Int, _ time: inout WrapperTime,
    _ station: inout Station
  ) {
    while start < end, bytes.byte(at: start) == 0x5C, var block = TagBlock(bytes, from: start, to: end) {
      start = block.end
      guard block.checksum != .wrong else { continue }
      var group: TagBlock.Group?
      while let (code, value) = block.next(in: bytes) {
        switch code {
        case TagBlock.Field.time where time.isNone:
          if let (epoch, after) = EpochTime.read(bytes, from: value.lowerBound, to: value.upperBound),
            after == value.upperBound
          {
            let isVerified = block.checksum == .right
            time = WrapperTime(milliseconds: epoch, source: isVerified ? .tagBlock : .unverifiedTagBlock)
          }
        case TagBlock.Field.source: station = .source(value)
        case TagBlock.Field.group: group = TagBlock.group(in: bytes, value)
        default: break
        }
      }
      guard let group else { continue }
      // The later parts of a group name no station.
      station = .group(group.identifier)
      if !time.isNone {
        self.group = (group.identifier, time, number)
      } else if group.identifier == self.group.identifier, number - self.group.line <= Self.reach {
        time = self.group.time
      }
    }
  }

  @inline(never)
  private mutating func readPrefix(
    _ bytes: RawSpan, from start: Int, to end: Int, _ number: Int, _ time: inout WrapperTime
  ) {
    time = .prefix(bytes, from: start, to: end)
  }

  @inline(never)
  private mutating func readSuffix(
    _ bytes: RawSpan, from start: Int, to end: Int, number: Int, time: inout WrapperTime,
    into batch: inout ReportBatch
  ) {
    var limit = end
    if let next = AISSentence.first(in: bytes, from: start, to: end) {
      limit = next
      batch.rejects.append(
        Reject(address(number), "a second sentence on the line, of which only the first was read"))
    }
    if time.isNone || time.source == .prefix {
      let suffix = WrapperTime.suffix(bytes, from: start, to: limit)
      if !suffix.isNone { time = suffix }
    }
  }

  /// A line without a `VDM` or `VDO` sentence, of which TAG blocks end at `start`.
  @inline(never)
  private mutating func readOther(
    _ bytes: RawSpan, from lineStart: Int, after start: Int, to end: Int, number: Int, into batch: inout ReportBatch
  ) {
    var first = start
    while first < end, bytes.byte(at: first) == 0x20 || bytes.byte(at: first) == 0x09 { first += 1 }
    guard first < end, bytes.byte(at: lineStart) != 0x23 else {
      batch.ledger.ignored += 1
      return
    }
    if let dollar = bytes.firstIndex(of: 0x24, from: first, to: end), dollar + 7 <= end,
      GatehouseTime.begins(in: bytes, at: dollar)
    {
      readAnnouncement(bytes, from: dollar, to: end, number: number, into: &batch)
    } else if Self.isOtherSentence(bytes, from: first, to: end) {
      batch.ledger.ignored += 1
    } else {
      batch.ledger.malformed += 1
      batch.rejects.append(Reject(address(number), "no NMEA 0183 sentence"))
    }
  }

  private mutating func readAnnouncement(
    _ bytes: RawSpan, from start: Int, to end: Int, number: Int, into batch: inout ReportBatch
  ) {
    announced = .none
    do throws(SentenceFault) {
      let told = try GatehouseTime(bytes, from: start, to: end)
      if let time = Timestamp(
        year: told.year, month: told.month, day: told.day, hour: told.hour, minute: told.minute, second: told.second,
        millisecond: told.millisecond), EpochTime.believable(time.milliseconds)
      {
        announced = WrapperTime(milliseconds: time.milliseconds, source: .gatehouse)
        announcedLine = number
      }
      batch.ledger.ignored += 1
    } catch {
      reject(error, number: number, into: &batch)
    }
  }

  /// `$` or `!`, an address of letters and digits, and a comma, anywhere after at most a time: a sentence of another kind.
  private static func isOtherSentence(_ bytes: RawSpan, from start: Int, to end: Int) -> Bool {
    var position = start
    while position < end {
      let byte = bytes.byte(at: position)
      if byte == 0x24 || byte == 0x21 {
        var after = position + 1
        while after < end, isAddress(bytes.byte(at: after)) { after += 1 }
        if after - position > 3, after < end, bytes.byte(at: after) == 0x2C { return true }
      }
      position += 1
    }
    return false
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte &- 0x41 < 26 || byte == 0x2D
  }
}

// MARK: - Messages

extension NMEALogReader {
  /// A `$PGHP` line tells when the receiver heard the message; a time before or after the sentence, when the logger wrote
  /// it down. Where the two are found to be apart, as behind a satellite that hands on what it heard an hour ago, the
  /// logger's time alone says nothing of when a message was heard.
  @inline(never)
  private mutating func settle(_ time: inout WrapperTime, number: Int) {
    let isLoggers = time.source == .suffix || time.source == .prefix
    if !announced.isNone, number - announcedLine <= Self.reach {
      if isLoggers, abs(time.milliseconds - announced.milliseconds) > Self.logging { loggerIsLate = true }
      if isLoggers || time.isNone { time = announced }
    } else if isLoggers, loggerIsLate {
      time = .none
    }
    announced = .none
  }

  @inline(never)
  private mutating func takePart(
    _ bytes: RawSpan, _ sentence: AISSentence, _ payload: inout AISPayload, _ time: WrapperTime, station: Station,
    number: Int,
    into batch: inout ReportBatch
  ) {
    let part = SentenceAssembler.Part(number: sentence.number, line: number, time: time, payload: payload)
    let key = SentenceAssembler.Key(sentence, station: station.hash(bytes))
    switch assembler.take(part, of: sentence.count, key: key) {
    case .kept:
      if let unused = spare.take() { payload = unused }
    case .duplicate: batch.ledger.duplicates += 1
    case .tooLong:
      batch.ledger.fragmentsMerged += Int(sentence.count) - 1
      reject(.tooLong, number: number, into: &batch)
    case .complete(let message):
      batch.ledger.fragmentsMerged += Int(sentence.count) - 1
      take(message.payload, message.time, line: message.firstLine, lastLine: number, into: &batch)
      spare = message.payload
    }
    if !assembler.orphans.isEmpty { countOrphans(into: &batch) }
  }

  /// A message of one slot, nearly all that come in one sentence.
  @inline(__always)
  private mutating func take(
    _ bits: AISPositionBits, _ time: WrapperTime, number: Int, payload: inout AISPayload, into batch: inout ReportBatch
  ) {
    if let placement = Self.placement(bits, time, address(number)) {
      timed[time.source.rawValue] += 1
      place(placement, lastLine: number, into: &batch)
    } else {
      payload.replaceAll(with: bits)
      takeRarer(payload, time, line: number, lastLine: number, into: &batch)
    }
  }

  private mutating func take(
    _ payload: AISPayload, _ time: WrapperTime, line: Int, lastLine: Int, into batch: inout ReportBatch
  ) {
    if let placement = Self.placement(AISPositionBits(payload), time, address(line)) {
      timed[time.source.rawValue] += 1
      place(placement, lastLine: lastLine, into: &batch)
    } else {
      takeRarer(payload, time, line: line, lastLine: lastLine, into: &batch)
    }
  }

  /// Of a message that is told for nothing but a position.
  @inline(__always)
  private static func placement(_ bits: AISPositionBits, _ time: WrapperTime, _ address: LineAddress) -> AISPlacement? {
    if let message = PositionReportClassA(bits) {
      AISPlacement(message, time: time.milliseconds, address: address)
    } else if let message = PositionReportClassB(bits) {
      AISPlacement(message, time: time.milliseconds, address: address)
    } else {
      nil
    }
  }

  @inline(never)
  private mutating func takeRarer(
    _ payload: AISPayload, _ time: WrapperTime, line: Int, lastLine: Int, into batch: inout ReportBatch
  ) {
    timed[time.source.rawValue] += 1
    guard let type = payload.messageType, let mmsi = payload.mmsi else {
      reject("the message ends before its sender", number: lastLine, into: &batch)
      return
    }
    let address = address(line)
    let timestamp = time.isNone ? nil : Timestamp(milliseconds: time.milliseconds)
    switch type {
    case 5:
      batch.ledger.notPosition += 1
      if let message = StaticAndVoyageData(payload),
        statements.isNews(payload.transmissionDigest, of: mmsi, kind: .staticAndVoyage)
      {
        batch.identities.append(IdentityReport(message, time: timestamp, address: address))
      }
    case 19:
      guard let message = ExtendedPositionReportClassB(payload) else { break }
      place(AISPlacement(message, time: time.milliseconds, address: address), lastLine: lastLine, into: &batch)
      if statements.isNews(message.staticDigest, of: mmsi, kind: .extendedPosition) {
        batch.identities.append(IdentityReport(message, time: timestamp, address: address))
      }
    case 24:
      batch.ledger.notPosition += 1
      if let message = StaticDataReport(payload), let part = message.part,
        statements.isNews(payload.transmissionDigest, of: mmsi, kind: part == .a ? .partA : .partB)
      {
        batch.identities.append(IdentityReport(message, time: timestamp, address: address))
      }
    case 27:
      guard let message = LongRangeBroadcast(payload) else { break }
      place(AISPlacement(message, time: time.milliseconds, address: address), lastLine: lastLine, into: &batch)
    case 1...26: batch.ledger.notPosition += 1
    default:
      batch.ledger.unknownType += 1
      batch.rejects.append(Reject(self.address(lastLine), "the standard has no message type \(type)"))
    }
  }

  @inline(__always)
  private func place(_ placement: AISPlacement, lastLine: Int, into batch: inout ReportBatch) {
    switch placement {
    case .position(let report):
      batch.ledger.decoded += 1
      if report.rawTime == PositionReport.untimed { batch.ledger.untimed += 1 }
      batch.positions.append(report)
    case .notAvailable: batch.ledger.notPosition += 1
    case .cutShort: reject("the message ends before its position", number: lastLine, into: &batch)
    case .notOnTheGlobe: reject("the position is not on the globe", number: lastLine, into: &batch)
    }
  }
}

// MARK: - The ledger

extension NMEALogReader {
  private func address(_ line: Int) -> LineAddress { LineAddress(input: input, position: line) }

  @inline(never)
  private func reject(_ fault: SentenceFault, number: Int, into batch: inout ReportBatch) {
    if case .wrongChecksum = fault {
      batch.ledger.badChecksum += 1
    } else {
      batch.ledger.malformed += 1
    }
    batch.rejects.append(Reject(address(number), fault.description))
  }

  @inline(never)
  private func reject(_ reason: String, number: Int, into batch: inout ReportBatch) {
    batch.ledger.malformed += 1
    batch.rejects.append(Reject(address(number), reason))
  }

  private mutating func countOrphans(into batch: inout ReportBatch) {
    for orphan in assembler.takeOrphans() {
      batch.ledger.orphanFragments += 1
      batch.rejects.append(
        Reject(address(orphan.line), "part \(orphan.number) of \(orphan.count), whose other parts did not come"))
    }
  }

  private mutating func countTimes(into batch: inout ReportBatch) {
    for source in WrapperTime.Source.allCases where source != .none && timed[source.rawValue] > 0 {
      batch.ledger.timeSources[source.name, default: 0] += timed[source.rawValue]
      timed[source.rawValue] = 0
    }
  }
}
