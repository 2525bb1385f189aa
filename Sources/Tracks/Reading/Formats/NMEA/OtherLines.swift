import Signals

// MARK: - Lines without a message

extension NMEALogReader {
  /// A line without a `VDM` or `VDO` sentence, of which TAG blocks end at `start`.
  @inline(never)
  mutating func readOther(
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
    } else if let dollar = bytes.firstIndex(of: 0x24, from: first, to: end), dollar + 7 <= end,
      ClockSentence.begins(in: bytes, at: dollar)
    {
      readClock(bytes, from: dollar, to: end, number: number, into: &batch)
      batch.ledger.ignored += 1
    } else if Self.isOtherSentence(bytes, from: first, to: end) {
      batch.ledger.ignored += 1
    } else {
      batch.ledger.malformed += 1
      batch.rejects.append(Reject(address(number), "no NMEA 0183 sentence"))
    }
  }

  mutating func readAnnouncement(
    _ bytes: RawSpan, from start: Int, to end: Int, number: Int, into batch: inout ReportBatch
  ) {
    memory.forget()
    do throws(SentenceFault) {
      let told = try GatehouseTime(bytes, from: start, to: end)
      if let time = Timestamp(
        year: told.year, month: told.month, day: told.day, hour: told.hour, minute: told.minute, second: told.second,
        millisecond: told.millisecond), EpochTime.believable(time.milliseconds)
      {
        var announced = LineMemory.Announcement(
          time: WrapperTime(milliseconds: time.milliseconds, source: .gatehouse), line: number)
        if let station = told.baseStation {
          announced.station = names.number(bytes, station, newNames: &batch.stations)
        }
        memory.announce(announced)
      }
      batch.ledger.ignored += 1
    } catch {
      reject(error, number: number, into: &batch)
    }
  }

  /// The clock of the receiver's own satellite navigation.
  private mutating func readClock(
    _ bytes: RawSpan, from start: Int, to end: Int, number: Int, into batch: inout ReportBatch
  ) {
    guard let told = ClockSentence(bytes, from: start, to: end),
      let time = Timestamp(
        year: told.year, month: told.month, day: told.day, hour: told.hour, minute: told.minute, second: told.second,
        millisecond: told.millisecond), EpochTime.believable(time.milliseconds)
    else { return }
    sink.hear(
      clock: WrapperTime(milliseconds: time.milliseconds, source: told.kind == .zda ? .zda : .rmc), line: number,
      into: &batch)
  }

  /// `$` or `!`, an address of letters and digits, and a comma, anywhere after at most a time: a sentence of another kind.
  static func isOtherSentence(_ bytes: RawSpan, from start: Int, to end: Int) -> Bool {
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

  static func isAddress(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte &- 0x41 < 26 || byte == 0x2D
  }
}
