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
      if let milliseconds = Self.plainCalendar(bytes, range) {
        self.init(milliseconds, .iso8601)
        return
      }
      var text = String(decoding: range.map { bytes.byte($0) }, as: UTF8.self)
      if text.hasSuffix("+00:00") { text.removeLast(6) }
      guard let time = Timestamp(iso8601: text) else { return nil }
      self.init(time.milliseconds, .iso8601)
    } else {
      guard let milliseconds = Self.number(bytes, range) else { return nil }
      self.init(milliseconds, .unixTime)
    }
  }

  /// `2026-05-01T03:12:09` or `2026-05-01 03:12:09.250Z`, each part at its place; `nil` for all other ways to write it.
  private static func plainCalendar(_ bytes: RawSpan, _ range: Range<Int>) -> Int64? {
    let start = range.lowerBound
    let end = bytes.byte(range.upperBound - 1) == 0x5A ? range.upperBound - 1 : range.upperBound
    guard end - start >= 19, bytes.byte(start + 7) == 0x2D, bytes.byte(start + 13) == 0x3A,
      bytes.byte(start + 16) == 0x3A, bytes.byte(start + 10) == 0x54 || bytes.byte(start + 10) == 0x20,
      let century = bytes.twoDigits(start), let year = bytes.twoDigits(start + 2),
      let month = bytes.twoDigits(start + 5), let day = bytes.twoDigits(start + 8),
      let hour = bytes.twoDigits(start + 11), let minute = bytes.twoDigits(start + 14),
      let second = bytes.twoDigits(start + 17)
    else { return nil }
    var thousandths = 0
    if end - start > 19 {
      guard bytes.byte(start + 19) == 0x2E, end - start > 20 else { return nil }
      var place = 100
      for offset in start + 20..<end {
        guard let digit = bytes.digit(offset) else { return nil }
        thousandths += Int(digit) * place
        place /= 10
      }
    }
    return Timestamp(
      year: century * 100 + year, month: month, day: day, hour: hour, minute: minute, second: second,
      millisecond: thousandths)?.milliseconds
  }

  /// Milliseconds of a number of seconds, milliseconds, microseconds or nanoseconds, cut off below the millisecond.
  private static func number(_ bytes: RawSpan, _ range: Range<Int>) -> Int64? {
    var offset = range.lowerBound
    var whole: Int64 = 0
    if range.count >= 8, let eight = bytes.eightDigits(offset) {
      whole = eight
      offset += 8
    }
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

  /// The value of eight decimal digits, converted and tested at once; `nil` where one is none.
  @inline(__always)
  func eightDigits(_ offset: Int) -> Int64? {
    let text = unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    let digits = text ^ 0x3030_3030_3030_3030
    guard (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else { return nil }
    // Pairs of digits first, then all four at once, each times its power of a hundred.
    let pairs = (digits &* 10) &+ (digits >> 8)
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let firstAndThird = (pairs & mask) &* 0x000F_4240_0000_0064
    let secondAndFourth = (pairs >> 16 & mask) &* 0x0000_2710_0000_0001
    return Int64((firstAndThird &+ secondAndFourth) >> 32)
  }

  @inline(__always)
  fileprivate func twoDigits(_ offset: Int) -> Int? {
    guard let tens = digit(offset), let ones = digit(offset + 1) else { return nil }
    return Int(tens * 10 + ones)
  }

  /// The value of a decimal digit.
  @inline(__always)
  func digit(_ offset: Int) -> Int64? {
    let value = byte(offset) &- 0x30
    return value < 10 ? Int64(value) : nil
  }
}
