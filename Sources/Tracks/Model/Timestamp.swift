/// An instant in UTC, to the millisecond; leap seconds are not counted, as in POSIX time.
///
/// Printed as ISO 8601 with `Z`, milliseconds only where there are some:
/// `2026-05-01T03:12:09Z`, `2026-05-01T03:12:09.250Z`.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public var milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }
  public init(seconds: Int64) { self.milliseconds = seconds * 1000 }

  /// `nil` when a field is outside its range; 23:59:60 is taken as the second after 23:59:59.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year),
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second), (0...999).contains(millisecond)
    else { return nil }
    let days = Self.daysSince1970(year: year, month: month, day: day)
    milliseconds = Int64(((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + Int64(millisecond)
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }

  /// Seconds from `earlier` to this instant.
  public func seconds(since earlier: Timestamp) -> Double { Double(milliseconds - earlier.milliseconds) / 1000 }

  public func advanced(bySeconds seconds: Double) -> Timestamp {
    Timestamp(milliseconds: milliseconds + Int64((seconds * 1000).rounded()))
  }
}

// MARK: - Calendar

extension Timestamp {
  /// Days from 1970-01-01 to a date of the proleptic Gregorian calendar.
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    // Years are counted from March, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public struct Components: Hashable, Sendable {
    public var year, month, day, hour, minute, second, millisecond: Int
  }

  public var components: Components {
    func floorDivided(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
      return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
    let (days, inDay) = floorDivided(milliseconds, by: 86_400_000)
    let shifted = days + 719_468
    let era = floorDivided(shifted, by: 146_097).quotient
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
    return Components(
      year: Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month: month,
      day: Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1),
      hour: Int(inDay / 3_600_000), minute: Int(inDay / 60_000 % 60), second: Int(inDay / 1000 % 60),
      millisecond: Int(inDay % 1000))
  }
}

extension Timestamp: CustomStringConvertible {
  public var description: String {
    let parts = components
    guard (0...9999).contains(parts.year) else { return spelled(parts) }
    return String(unsafeUninitializedCapacity: 24) { text in
      var end = 0
      func put(_ value: Int, _ width: Int, before separator: UInt8) {
        var rest = value
        for place in stride(from: width - 1, through: 0, by: -1) {
          text[end + place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        text[end + width] = separator
        end += width + 1
      }
      put(parts.year, 4, before: 0x2D)
      put(parts.month, 2, before: 0x2D)
      put(parts.day, 2, before: 0x54)
      put(parts.hour, 2, before: 0x3A)
      put(parts.minute, 2, before: 0x3A)
      put(parts.second, 2, before: parts.millisecond == 0 ? 0x5A : 0x2E)
      if parts.millisecond != 0 { put(parts.millisecond, 3, before: 0x5A) }
      return end
    }
  }

  /// For years of no four digits.
  private func spelled(_ parts: Components) -> String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let fraction = parts.millisecond == 0 ? "" : "." + padded(parts.millisecond, 3)
    return padded(parts.year, 4) + "-" + padded(parts.month, 2) + "-" + padded(parts.day, 2) + "T"
      + padded(parts.hour, 2) + ":" + padded(parts.minute, 2) + ":" + padded(parts.second, 2) + fraction + "Z"
  }

  /// Reads what `description` writes; also a date alone, a blank for `T`, and an offset for `Z` (`+02:00`, `+0200`, `+02`).
  /// Without either it is UTC.
  public init?(iso8601 text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte) - 0x30
      }
      return value
    }
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
    else { return nil }
    var end = bytes.count
    var offset = 0
    if bytes[end - 1] == 0x5A {
      end -= 1
    } else if let sign = bytes[10...].lastIndex(where: { $0 == 0x2B || $0 == 0x2D }), sign >= 16 {
      let hasColon = bytes.count == sign + 6 && bytes[sign + 3] == 0x3A
      guard hasColon || bytes.count == sign + 5 || bytes.count == sign + 3, let hours = number(sign + 1..<sign + 3),
        let minutes = bytes.count == sign + 3 ? 0 : number(bytes.count - 2..<bytes.count), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (bytes[sign] == 0x2B ? 60_000 : -60_000)
      end = sign
    }
    if end == 10 {
      self.init(year: year, month: month, day: day)
      return
    }
    guard end >= 16, bytes[10] == 0x54 || bytes[10] == 0x20, bytes[13] == 0x3A,
      let hour = number(11..<13), let minute = number(14..<16)
    else { return nil }
    var second = 0
    var millisecond = 0
    if end > 16 {
      guard end >= 19, bytes[16] == 0x3A, let value = number(17..<19) else { return nil }
      second = value
      if end > 19 {
        guard bytes[19] == 0x2E, end > 20, number(20..<end) != nil else { return nil }
        for place in 0..<3 { millisecond = millisecond * 10 + (20 + place < end ? Int(bytes[20 + place]) - 0x30 : 0) }
      }
    }
    self.init(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
    self = Timestamp(milliseconds: milliseconds - Int64(offset))
  }
}
