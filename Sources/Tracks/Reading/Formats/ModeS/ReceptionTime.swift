/// When a line was received: by the calendar, or by a clock that only tells how far lines are apart.
struct ReceptionTime: Hashable {
  enum Convention: String, CaseIterable {
    /// Seconds since 1970, or milliseconds, microseconds or nanoseconds, told apart by size.
    case unixTime = "unix_time"
    case iso8601 = "iso8601"
    /// The columns DateGenerated and TimeGenerated of a BaseStation line.
    case dateGenerated = "date_generated"
    /// The wall clock that readsb writes between the records of a Beast log.
    case wallClock = "wall_clock"
    /// A receiver's GPS clock, which tells the time of day; the day is the user's.
    case timeOfDay = "gps_time_of_day"
    /// A counter, from the moment on that the user gives for the first line.
    case start
    /// A counter of the receiver, or a number that is no time between 1990 and 2100.
    case relative
  }

  let milliseconds: Int64
  let convention: Convention

  /// `nil` for a clock without a calendar.
  var timestamp: Timestamp? { convention == .relative ? nil : Timestamp(milliseconds: milliseconds) }

  /// From 1990 to 2100.
  static let calendar: Range<Int64> = 631_152_000_000..<4_102_444_800_000

  /// A time by the calendar that is not between 1990 and 2100 dates nothing, but still orders.
  init(_ milliseconds: Int64, _ convention: Convention) {
    self.milliseconds = milliseconds
    self.convention = Self.calendar.contains(milliseconds) ? convention : .relative
  }

  /// Reads a number, or a date and time in ISO 8601 (UTC where no zone is given); `nil` where it is neither.
  init?(_ bytes: RawSpan, _ range: Range<Int>) {
    if range.count >= 16, bytes.byte(range.lowerBound + 4) == 0x2D {
      var text = String(decoding: range.map { bytes.byte($0) }, as: UTF8.self)
      if text.hasSuffix("+00:00") { text.removeLast(6) }
      guard let time = Timestamp(iso8601: text) else { return nil }
      self.init(time.milliseconds, .iso8601)
    } else {
      guard let milliseconds = Self.number(bytes, range) else { return nil }
      self.init(milliseconds, .unixTime)
    }
  }

  /// Milliseconds of a number of seconds, milliseconds, microseconds or nanoseconds, cut off below the millisecond.
  private static func number(_ bytes: RawSpan, _ range: Range<Int>) -> Int64? {
    var offset = range.lowerBound
    var whole: Int64 = 0
    while offset < range.upperBound, let digit = bytes.digit(offset) {
      guard whole < 900_000_000_000_000_000 else { return nil }
      whole = whole * 10 + digit
      offset += 1
    }
    guard offset > range.lowerBound else { return nil }
    var thousandths: Int64 = 0
    if offset < range.upperBound {
      guard bytes.byte(offset) == 0x2E else { return nil }
      offset += 1
      var place: Int64 = 100
      while offset < range.upperBound, let digit = bytes.digit(offset) {
        thousandths += digit * place
        place /= 10
        offset += 1
      }
      guard offset == range.upperBound else { return nil }
    }
    return switch whole {
    case ..<100_000_000_000: whole * 1000 + thousandths
    case ..<100_000_000_000_000: whole
    case ..<100_000_000_000_000_000: whole / 1000
    default: whole / 1_000_000
    }
  }
}

extension RawSpan {
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { unsafeLoad(fromByteOffset: offset, as: UInt8.self) }

  /// The value of a decimal digit.
  @inline(__always)
  func digit(_ offset: Int) -> Int64? {
    let value = byte(offset) &- 0x30
    return value < 10 ? Int64(value) : nil
  }
}
