import Signals

/// The AVR text format of receivers: `*8d3950c1dbc1b50fca1ad701efd5;`.
///
/// `*` stands before a bare frame; `@` before 12 digits of a 12 MHz counter and the frame; `<` before counter, two digits
/// of signal level and the frame. The semicolon may be missing at the end of a line. A time may stand before or after: a
/// number since 1970, or ISO 8601. The counter tells how far frames are apart, but not the date: without `--start`
/// positions come out untimed. Where there is neither, no two positions can be taken together, and positions are counted
/// as such, but not resolved.
struct AVRLog: FrameLineLog {
  let name = "avr"
  let title = "Mode S frames in AVR text (*…; @…; <…;), with times before or after"
  let example = "2026-05-01T03:12:09.250Z *8d3950c1dbc1b50fca1ad701efd5;"

  func recognises(_ head: RawSpan) -> Bool { FrameLine.fill(head, Self.parse) }

  static let parse: FrameLine.Parser = { bytes, line in
    if let plain = Self.plain(bytes, line) { return plain }
    let text = bytes.trimmed(line)
    guard let first = text.first, bytes.byte(first) != 0x23 else { return .nothing }
    guard let mark = text.first(where: { Self.marks(bytes.byte($0)) }) else {
      return .malformed("no frame between * and ;")
    }
    var end = mark + 1
    while end < text.upperBound, Self.isDigit(bytes.byte(end)) { end += 1 }
    guard end == text.upperBound || bytes.byte(end) == 0x3B else { return .malformed("a frame that is cut short") }
    let skipped =
      switch bytes.byte(mark) {
      case 0x2A: 0
      case 0x40: 12
      default: 14
      }
    let digits = end - mark - 1 - skipped
    switch digits {
    case 14, 28: break
    case 4 where end == text.upperBound: return .malformed("a frame that is cut short")
    case 4:
      let isHeartbeat = (end - 4..<end).allSatisfy { bytes.byte($0) == 0x30 }
      return isHeartbeat ? .nothing : .modeAC
    default: return .malformed("a frame that has not 14 or 28 hexadecimal digits")
    }
    guard let frame = ModeSFrame(hexadecimal: bytes, at: mark + 1 + skipped, digits: digits) else {
      return .malformed("a frame that is not hexadecimal")
    }
    let ticks = skipped > 0 ? Self.ticks(bytes, at: mark + 1) : 0
    if BeastBody.isMade(ticks) { return .made }
    if let time = Self.time(bytes, text.lowerBound..<mark)
      ?? Self.time(bytes, min(end + 1, text.upperBound)..<text.upperBound)
    {
      return .frame(frame, time)
    }
    // 0 says that there is no counter.
    return ticks == 0 ? .frame(frame, nil) : .counted(frame, ticks: ticks)
  }

  /// The common case, read from the end of the line: `*`, 28 or 14 digits, `;`, and nothing or a time before.
  private static func plain(_ bytes: RawSpan, _ line: Range<Int>) -> FrameLine? {
    guard line.count >= 16, bytes.byte(line.upperBound - 1) == 0x3B else { return nil }
    let digits: Int
    if line.count >= 30, bytes.byte(line.upperBound - 30) == 0x2A {
      digits = 28
    } else {
      guard bytes.byte(line.upperBound - 16) == 0x2A else { return nil }
      digits = 14
    }
    let start = line.upperBound - 1 - digits
    guard let frame = ModeSFrame(hexadecimal: bytes, at: start, digits: digits) else { return nil }
    guard start - 1 > line.lowerBound else { return .frame(frame, nil) }
    guard bytes.digit(line.lowerBound) != nil, let time = time(bytes, line.lowerBound..<start - 1) else { return nil }
    return .frame(frame, time)
  }

  private static func marks(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x40 || byte == 0x3C }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  /// A time by the calendar among the words of `range`.
  private static func time(_ bytes: RawSpan, _ range: Range<Int>) -> ReceptionTime? {
    var words = FieldCursor(range)
    while let word = words.next(in: bytes) {
      var span = word
      if word.count == 10, bytes.byte(word.lowerBound + 4) == 0x2D, let clock = words.next(in: bytes) {
        span = word.lowerBound..<clock.upperBound
      }
      if let time = ReceptionTime(bytes, span), time.timestamp != nil { return time }
    }
    return nil
  }

  private static func ticks(_ bytes: RawSpan, at start: Int) -> UInt64 {
    var ticks: UInt64 = 0
    for offset in start..<start + 12 {
      let byte = bytes.byte(offset)
      ticks = ticks << 4 | UInt64(byte < 0x3A ? byte - 0x30 : (byte | 0x20) - 0x57)
    }
    return ticks
  }
}
