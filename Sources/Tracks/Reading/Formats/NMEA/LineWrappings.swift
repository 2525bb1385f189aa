import Signals

/// Whom a TAG block names: parts of a message belong together only where it is the same.
enum HearingStation {
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

// MARK: - Around the sentence

extension NMEALogReader {
  /// TAG blocks at the start of a line; `start` moves after them.
  @inline(never)
  mutating func readTagBlocks(
    _ bytes: RawSpan, from start: inout Int, to end: Int, _ number: Int, _ time: inout WrapperTime,
    _ station: inout HearingStation
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
  mutating func readPrefix(
    _ bytes: RawSpan, from start: Int, to end: Int, _ number: Int, _ time: inout WrapperTime
  ) {
    time = .prefix(bytes, from: start, to: end)
  }

  @inline(never)
  mutating func readSuffix(
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

  /// A `$PGHP` line tells when the receiver heard the message; a time before or after the sentence, when the logger wrote
  /// it down. Where the two are found to be apart, as behind a satellite that hands on what it heard an hour ago, the
  /// logger's time alone says nothing of when a message was heard.
  @inline(never)
  mutating func settle(_ time: inout WrapperTime, number: Int) {
    let isLoggers = time.source == .suffix || time.source == .prefix
    if !announced.isNone, number - announcedLine <= Self.reach {
      if isLoggers, abs(time.milliseconds - announced.milliseconds) > Self.logging { loggerIsLate = true }
      if isLoggers || time.isNone { time = announced }
    } else if isLoggers, loggerIsLate {
      time = .none
    }
    announced = .none
  }
}
