/// The columns of a BaseStation line; more than the 22 of the format are passed over.
struct SBSLine {
  /// From 1, as descriptions of the format number them.
  enum Column: Int {
    case messageType = 1, transmissionType, sessionID, aircraftID, hexIdent, flightID, dateGenerated, timeGenerated,
      dateLogged, timeLogged, callsign, altitude, groundSpeed, track, latitude, longitude, verticalRate, squawk, alert,
      emergency, identification, onGround
  }

  enum Kind {
    /// `MSG`: what an aircraft transmitted.
    case transmission
    /// `SEL`, `ID`, `AIR`, `STA`, `CLK`: what the receiver's program noted; `MLAT`: what it worked out.
    case note
  }

  static let columns = 22

  /// Where each column begins, from the beginning of the line; the next begins after its comma.
  private var starts: InlineArray<23, Int32>
  private let line: Int
  private(set) var count = 0

  /// - Precondition: a line is shorter than 2 GiB.
  init(_ bytes: RawSpan, _ line: Range<Int>) {
    starts = InlineArray(repeating: Int32(line.count + 1))
    starts[0] = 0
    self.line = line.lowerBound
    for offset in line where bytes.byte(offset) == 0x2C {
      count += 1
      starts[count] = Int32(truncatingIfNeeded: offset + 1 - line.lowerBound)
      if count == Self.columns { return }
    }
    count += 1
  }

  /// The column without blanks at its ends; empty where the line does not reach so far.
  func range(_ column: Column, in bytes: RawSpan) -> Range<Int> {
    guard column.rawValue <= count else { return line..<line }
    return bytes.trimmed(line + Int(starts[column.rawValue - 1])..<line + Int(starts[column.rawValue]) - 1)
  }

  /// `nil` where the line does not begin as such lines do.
  func kind(in bytes: RawSpan) -> Kind? {
    let word = range(.messageType, in: bytes)
    guard (2...4).contains(word.count) else { return nil }
    let letters = word.reduce(0) { $0 << 8 | Int(bytes.byte($1)) }
    return switch letters {
    case 0x4D5347: .transmission
    case 0x53454C, 0x4944, 0x414952, 0x535441, 0x434C4B, 0x4D4C_4154: .note
    default: nil
    }
  }

  /// Date and time generated; `nil` where they cannot be read.
  func time(in bytes: RawSpan) -> ReceptionTime? {
    let date = range(.dateGenerated, in: bytes)
    let clock = range(.timeGenerated, in: bytes)
    guard date.count == 10, clock.count >= 8 else { return nil }
    func number(_ start: Int, _ count: Int) -> Int? {
      var value = 0
      for offset in start..<start + count {
        guard let digit = bytes.digit(offset) else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    let day = date.lowerBound
    let hour = clock.lowerBound
    guard let year = number(day, 4), let month = number(day + 5, 2), let dayOfMonth = number(day + 8, 2),
      bytes.byte(day + 4) == bytes.byte(day + 7), bytes.digit(day + 4) == nil,
      bytes.byte(hour + 2) == 0x3A, bytes.byte(hour + 5) == 0x3A,
      let hours = number(hour, 2), let minutes = number(hour + 3, 2), let seconds = number(hour + 6, 2)
    else { return nil }
    var millisecond = 0
    if clock.count > 8 {
      let places = min(clock.count - 9, 3)
      guard bytes.byte(hour + 8) == 0x2E, places > 0, let fraction = number(hour + 9, places) else { return nil }
      millisecond = fraction * [100, 10, 1][places - 1]
    }
    return Timestamp(
      year: year, month: month, day: dayOfMonth, hour: hours, minute: minutes, second: seconds,
      millisecond: millisecond
    ).map { ReceptionTime($0.milliseconds, .dateGenerated) }
  }

  /// A decimal number in units of 1/`scale`, rounded; `nil` where the column holds no number, or one of 1e10 or more.
  func number(_ column: Column, scale: Int, in bytes: RawSpan) -> Int? {
    var range = range(column, in: bytes)
    guard let first = range.first else { return nil }
    let isNegative = bytes.byte(first) == 0x2D
    if isNegative || bytes.byte(first) == 0x2B { range = first + 1..<range.upperBound }
    var value = 0
    var digits = 0
    // How many of the next decimal makes one of the last.
    var room = scale
    var isFraction = false
    var roundsUp: Bool?
    for offset in range {
      guard let digit = bytes.digit(offset) else {
        guard bytes.byte(offset) == 0x2E, !isFraction else { return nil }
        isFraction = true
        continue
      }
      digits += 1
      if !isFraction {
        guard value < 1_000_000_000 else { return nil }
        value = value * 10 + Int(digit)
      } else if room > 1 {
        value = value * 10 + Int(digit)
        room /= 10
      } else if roundsUp == nil {
        roundsUp = digit >= 5
      }
    }
    guard digits > 0 else { return nil }
    value = value * room + (roundsUp == true ? 1 : 0)
    return isNegative ? -value : value
  }
}
