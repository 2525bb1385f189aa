import Signals

/// Lines of a time and a frame in hexadecimal, in either order: `1698140962.171,8d3950c1dbc1b50fca1ad701efd5`.
///
/// Columns are parted by commas, semicolons, tabs or blanks, and may be quoted; those that are neither time nor frame are
/// passed over. Times are numbers (seconds, milliseconds, microseconds or nanoseconds since 1970, by their size) or ISO
/// 8601. A frame may come with its receiver's record around it, as OpenSky sensors log it: `1a3`, 6 bytes of a counter, a
/// byte of signal level, then the frame, all without escapes.
struct TimedHexLog: FrameLineLog {
  let name = "timed-hex"
  let title = "Mode S frames in hexadecimal, a time to each line"
  let example = "1698140962.171,8d3950c1dbc1b50fca1ad701efd5"

  func recognises(_ head: RawSpan) -> Bool {
    FrameLine.fill(head) { bytes, line in
      // In an object of JSON any number would do for a time.
      if let first = bytes.trimmed(line).first, bytes.byte(first) == 0x7B { return .malformed("an object") }
      let parsed = Self.parse(bytes, line)
      // Without a time, any column of hexadecimal digits would do.
      if case .frame(_, nil) = parsed { return .malformed("no time") }
      // Without a letter, any long decimal number would do: of random frames one in seven hundred has none.
      if case .frame = parsed, !hasHexadecimalLetter(bytes, line) { return .malformed("decimal digits alone") }
      return parsed
    }
  }

  private func hasHexadecimalLetter(_ bytes: RawSpan, _ line: Range<Int>) -> Bool {
    line.contains { (0x61...0x66).contains(bytes.byte($0) | 0x20) }
  }

  static let parse: FrameLine.Parser = { bytes, line in
    var fields = FieldCursor(line)
    var frame: FrameLine?
    var time: ReceptionTime?
    var count = 0
    while count < 12, var field = fields.next(in: bytes) {
      count += 1
      if count == 1, bytes.byte(field.lowerBound) == 0x23 { return .nothing }
      if frame == nil, let found = Self.frame(bytes, field) {
        frame = found
        if time?.timestamp != nil { break }
        continue
      }
      guard time?.timestamp == nil else { continue }
      if Self.isDate(bytes, field), let clock = fields.next(in: bytes) {
        field = field.lowerBound..<clock.upperBound
      }
      if let found = ReceptionTime(bytes, field), time == nil || found.timestamp != nil {
        time = found
        if frame != nil, found.timestamp != nil { break }
      }
    }
    guard count > 0 else { return .nothing }
    guard let frame else { return .malformed("no frame of 14 or 28 hexadecimal digits") }
    guard case .frame(let bits, _) = frame else { return frame }
    guard time != nil || count == 1 else { return .malformed("a frame without a time that can be read") }
    return .frame(bits, time)
  }

  /// The frame that a field holds, bare or in a receiver's record.
  private static func frame(_ bytes: RawSpan, _ field: Range<Int>) -> FrameLine? {
    let start = field.lowerBound
    switch field.count {
    case 14, 28:
      return ModeSFrame(hexadecimal: bytes, at: start, digits: field.count).map { .frame($0, nil) }
    case 22 where isRecord(bytes, start, type: 0x31):
      return .modeAC
    case 32 where isRecord(bytes, start, type: 0x32), 46 where isRecord(bytes, start, type: 0x33):
      return ModeSFrame(hexadecimal: bytes, at: start + 18, digits: field.count - 18).map { .frame($0, nil) }
    default: return nil
    }
  }

  /// Whether the digits `1a3` and then the last digit of the type, an ASCII digit itself, stand at `start`.
  private static func isRecord(_ bytes: RawSpan, _ start: Int, type: UInt8) -> Bool {
    bytes.byte(start) == 0x31 && bytes.byte(start + 1) | 0x20 == 0x61 && bytes.byte(start + 2) == 0x33
      && bytes.byte(start + 3) == type
  }

  /// Whether a field is a date alone, whose time of day is the next.
  private static func isDate(_ bytes: RawSpan, _ field: Range<Int>) -> Bool {
    field.count == 10 && bytes.byte(field.lowerBound + 4) == 0x2D && bytes.byte(field.lowerBound + 7) == 0x2D
  }
}
