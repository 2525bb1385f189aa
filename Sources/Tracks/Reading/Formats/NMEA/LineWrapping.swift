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

/// What the first lines of the latest TAG block groups told, for their later lines.
struct GroupMemory: Sendable {
  struct Entry: Sendable {
    var identifier: UInt64
    var time: WrapperTime
    var station: UInt16
    var line: Int
  }

  /// The oldest first.
  private var entries: [Entry] = []

  /// Groups of so many stations may be interleaved.
  static let most = 16

  mutating func add(_ entry: Entry) {
    entries.removeAll { $0.identifier == entry.identifier }
    if entries.count == Self.most { entries.removeFirst() }
    entries.append(entry)
  }

  func entry(_ identifier: UInt64) -> Entry? { entries.last { $0.identifier == identifier } }
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
    let known = groups.entry(group.identifier).flatMap { number - $0.line <= Self.reach ? $0 : nil }
    if !wrapping.source.isEmpty {
      wrapping.station = names.number(bytes, wrapping.source, newNames: &batch.stations)
    } else if let known {
      wrapping.station = known.station
    }
    if !wrapping.time.isNone || known == nil {
      groups.add(
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
    _ bytes: RawSpan, from start: Int, to end: Int, _ wrapping: inout LineWrapping, into batch: inout ReportBatch
  ) -> Int? {
    if let next = AISSentence.first(in: bytes, from: start, to: end) { return next }
    readSuffix(bytes, upTo: end, from: start, &wrapping, into: &batch)
    return nil
  }

  mutating func readSuffix(
    _ bytes: RawSpan, upTo end: Int, from start: Int, _ wrapping: inout LineWrapping, into batch: inout ReportBatch
  ) {
    guard !wrapping.isEnvelope else { return }
    let isOpen = wrapping.time.isNone || wrapping.time.source == .prefix
    guard isOpen || wrapping.source.isEmpty else { return }
    let suffix = WrapperTime.suffix(bytes, from: start, to: end)
    if isOpen, !suffix.time.isNone { wrapping.time = suffix.time }
    if let station = suffix.station, wrapping.source.isEmpty, wrapping.station == 0, announcedStation == 0 {
      wrapping.station = names.number(bytes, station, newNames: &batch.stations)
    }
  }

  /// A `$PGHP` line tells when the receiver heard the message, and which it was; a time before or after the sentence, when
  /// the logger wrote it down. Where the two are found to be apart, as behind a satellite that hands on what it heard an
  /// hour ago, the logger's time alone says nothing of when a message was heard.
  @inline(never)
  mutating func settle(_ wrapping: inout LineWrapping, number: Int) {
    let isLoggers = wrapping.time.source == .suffix || wrapping.time.source == .prefix
    if !announced.isNone, number - announcedLine <= Self.reach {
      if isLoggers, abs(wrapping.time.milliseconds - announced.milliseconds) > Self.logging { loggerIsLate = true }
      if isLoggers || wrapping.time.isNone { wrapping.time = announced }
      if wrapping.source.isEmpty, announcedStation != 0 { wrapping.station = announcedStation }
    } else if isLoggers, loggerIsLate {
      wrapping.time = .none
    }
    forget()
  }

  /// An announcement is of one message.
  mutating func forget() {
    announced = .none
    announcedStation = 0
  }
}
