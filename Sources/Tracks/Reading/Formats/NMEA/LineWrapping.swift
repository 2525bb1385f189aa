import Signals

/// What stands around the sentence of a line: when it was heard, and by whom.
struct LineWrapping {
  var time = WrapperTime.none
  /// Where the TAG block names the station; empty where it does not.
  var source = 0..<0
  /// Of the TAG block's group.
  var group: UInt64?
  /// The station by its number, once that is known.
  var station: UInt16 = 0
  /// The line is JSON: what stands between its sentences are other fields.
  var isEnvelope = false

  /// Whom the TAG block names: parts of a message belong together only where it is the same. 0 is none, the high bit a
  /// group, whose later lines name no station.
  func key(_ bytes: RawSpan) -> UInt32 {
    if let group { return 0x8000_0000 | UInt32(truncatingIfNeeded: group) }
    if source.isEmpty { return 0 }
    var hash: UInt32 = 2_166_136_261
    for offset in source { hash = (hash ^ UInt32(bytes.byte(at: offset))) &* 16_777_619 }
    return hash & 0x7FFF_FFFF
  }
}

// MARK: - Before the sentence

extension NMEALogReader {
  /// TAG blocks behind something else that stands before the sentence: blanks, what a logger says, the JSON around it,
  /// which writes each backslash twice.
  @inline(never)
  mutating func readTagBlocksWithin(
    _ bytes: RawSpan, from start: Int, to found: Int, _ number: Int, _ wrapping: inout LineWrapping,
    into batch: inout ReportBatch
  ) {
    guard var slash = bytes.firstIndex(of: 0x5C, from: start, to: found) else { return }
    while slash + 1 < found, bytes.byte(at: slash + 1) == 0x5C { slash += 1 }
    readTagBlocks(bytes, from: &slash, to: found, number, &wrapping, into: &batch)
  }

  /// TAG blocks at the start of a line; `start` moves after them.
  @inline(never)
  mutating func readTagBlocks(
    _ bytes: RawSpan, from start: inout Int, to end: Int, _ number: Int, _ wrapping: inout LineWrapping,
    into batch: inout ReportBatch
  ) {
    while start < end, bytes.byte(at: start) == 0x5C, var block = TagBlock(bytes, from: start, to: end) {
      start = block.end
      guard block.checksum != .wrong else { continue }
      var group: TagBlock.Group?
      while let (code, value) = block.next(in: bytes) {
        switch code {
        case TagBlock.Field.time where wrapping.time.isNone:
          if let (epoch, after) = EpochTime.read(bytes, from: value.lowerBound, to: value.upperBound),
            after == value.upperBound
          {
            let isVerified = block.checksum == .right
            wrapping.time = WrapperTime(milliseconds: epoch, source: isVerified ? .tagBlock : .unverifiedTagBlock)
          }
        case TagBlock.Field.source: wrapping.source = value
        case TagBlock.Field.group, TagBlock.Field.olderGroup: group = TagBlock.group(in: bytes, value)
        default: break
        }
      }
      if let group { join(group, bytes, number, &wrapping, into: &batch) }
    }
  }

  private mutating func join(
    _ group: TagBlock.Group, _ bytes: RawSpan, _ number: Int, _ wrapping: inout LineWrapping,
    into batch: inout ReportBatch
  ) {
    wrapping.group = group.identifier
    let known = memory.groups.entry(group.identifier, for: number)
    if !wrapping.source.isEmpty {
      wrapping.station = names.number(bytes, wrapping.source, newNames: &batch.stations)
    } else if let known {
      wrapping.station = known.station
    }
    if !wrapping.time.isNone || known == nil {
      memory.groups.add(
        GroupMemory.Entry(
          identifier: group.identifier, time: wrapping.time, station: wrapping.station, line: number))
    } else if let known {
      wrapping.time = known.time
    }
  }

  @inline(never)
  mutating func readPrefix(
    _ bytes: RawSpan, from start: Int, to sentence: Int, end: Int, _ wrapping: inout LineWrapping
  ) {
    if bytes.byte(at: max(start, sentence - 1)) == 0x22, let time = EnvelopeTime.read(bytes, from: start, sentence, end)
    {
      wrapping.time = time
      wrapping.isEnvelope = true
    } else if bytes.byte(at: start) == 0x7B {
      wrapping.isEnvelope = true
    } else {
      wrapping.time = .prefix(bytes, from: start, to: sentence)
    }
  }
}

// MARK: - After the sentence

extension NMEALogReader {
  /// What stands after a sentence; returns where another begins on the same line.
  @inline(never)
  mutating func readSuffix(
    _ bytes: RawSpan, from start: Int, to end: Int, _ number: Int, _ wrapping: inout LineWrapping,
    into batch: inout ReportBatch
  ) -> Int? {
    if let next = AISSentence.first(in: bytes, from: start, to: end) { return next }
    readSuffix(bytes, upTo: end, from: start, number, &wrapping, into: &batch)
    return nil
  }

  mutating func readSuffix(
    _ bytes: RawSpan, upTo end: Int, from start: Int, _ number: Int, _ wrapping: inout LineWrapping,
    into batch: inout ReportBatch
  ) {
    guard !wrapping.isEnvelope else { return }
    let isOpen = wrapping.time.isNone || wrapping.time.source == .prefix
    guard isOpen || wrapping.source.isEmpty else { return }
    let suffix = WrapperTime.suffix(bytes, from: start, to: end)
    if isOpen, !suffix.time.isNone { wrapping.time = suffix.time }
    if let station = suffix.station, wrapping.source.isEmpty, wrapping.station == 0,
      memory.announcement(for: number)?.station ?? 0 == 0
    {
      wrapping.station = names.number(bytes, station, newNames: &batch.stations)
    }
  }

  /// A `$PGHP` line tells when the receiver heard the message, and which it was; a time before or after the sentence, when
  /// the logger wrote it down. Where the two are found to be apart, as behind a satellite that hands on what it heard an
  /// hour ago, the logger's time alone says nothing of when a message was heard.
  @inline(never)
  mutating func settle(_ wrapping: inout LineWrapping, number: Int) {
    let isLoggers = wrapping.time.source == .suffix || wrapping.time.source == .prefix
    if let announced = memory.announcement(for: number) {
      if isLoggers, abs(wrapping.time.milliseconds - announced.time.milliseconds) > Self.logging {
        memory.loggerIsLate = true
      }
      if isLoggers || wrapping.time.isNone { wrapping.time = announced.time }
      if wrapping.source.isEmpty, announced.station != 0 { wrapping.station = announced.station }
    } else if isLoggers, memory.loggerIsLate {
      wrapping.time = .none
    }
    memory.forget()
  }
}
