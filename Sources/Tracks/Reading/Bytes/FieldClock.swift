/// Reads the time column of a table, and remembers the last date, for the next row mostly has the same.
struct FieldClock {
  /// How a table writes its times.
  enum Style: Hashable, Sendable {
    /// `2022-01-03 10:00:00`
    case yearFirst
    /// `03/01/2022 10:00:00`
    case dayFirst
    /// `01/03/2022 10:00:00`
    case monthFirst
    /// `20220103_100000`, `20220103100000`
    case packed
    /// Since 1970, as whole or decimal numbers.
    case seconds, milliseconds, microseconds, nanoseconds

    var isCalendar: Bool { self == .yearFirst || self == .dayFirst || self == .monthFirst }
  }

  static let missing = PositionReport.untimed
  static let unreadable = Int64.min + 1
  /// Before 1990 or after 2099, when no AIS was or will be: a clock that was not set.
  static let impossible = Int64.min + 2
  private static let years = 1990..<2100
  /// Milliseconds since 1970 of those years.
  private static let span: Range<Int64> = 631_152_000_000..<4_102_444_800_000

  let style: Style
  /// Bytes of a date with a time to the second; no field is as long where the style is another.
  private let shortest: Int
  private var lastDate: UInt64 = 0
  private var lastDateEnd: UInt16 = 0
  private var lastMidnight = unreadable

  init(_ style: Style) {
    self.style = style
    shortest = style.isCalendar ? 19 : Int.max
  }

  /// Milliseconds since 1970.
  @inline(__always)
  mutating func time(_ field: Range<Int>, of bytes: RawSpan) -> Int64 {
    let start = field.lowerBound
    guard field.count >= shortest else { return unusual(field, of: bytes) }
    let date = bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    let dateEnd = bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 8, as: UInt16.self)
    if date != lastDate || dateEnd != lastDateEnd {
      lastMidnight = midnight(start, of: bytes)
      (lastDate, lastDateEnd) = (date, dateEnd)
    }
    let separator = bytes.unsafeLoad(fromByteOffset: start &+ 10, as: UInt8.self)
    let hour = Self.pair(start &+ 11, of: bytes)
    let minute = Self.pair(start &+ 14, of: bytes)
    let second = Self.pair(start &+ 17, of: bytes)
    guard lastMidnight != Self.unreadable, separator == 0x54 || separator == 0x20, hour < 24, minute < 60, second <= 60,
      bytes.unsafeLoad(fromByteOffset: start &+ 13, as: UInt8.self) == 0x3A,
      bytes.unsafeLoad(fromByteOffset: start &+ 16, as: UInt8.self) == 0x3A
    else { return unusual(field, of: bytes) }
    if lastMidnight == Self.impossible { return Self.impossible }
    let inDay = (Int64(hour) &* 60 &+ Int64(minute)) &* 60 &+ Int64(second)
    let whole = lastMidnight &+ inDay &* 1000
    if field.count == 19 { return whole }
    return LooseTime.rest(start &+ 19..<field.upperBound, of: bytes, after: whole) ?? unusual(field, of: bytes)
  }

  /// Two digits; 255 where they are none.
  @inline(__always)
  private static func pair(_ position: Int, of bytes: RawSpan) -> UInt8 {
    let tens = bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) &- 0x30
    let units = bytes.unsafeLoad(fromByteOffset: position &+ 1, as: UInt8.self) &- 0x30
    return tens > 9 || units > 9 ? 255 : tens &* 10 &+ units
  }

  @inline(never)
  private func midnight(_ start: Int, of bytes: RawSpan) -> Int64 {
    func digits(_ offset: Int, _ count: Int) -> Int? {
      var value = 0
      for position in start + offset..<start + offset + count {
        let digit = bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) &- 0x30
        if digit > 9 { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    func separates(_ first: Int, _ second: Int) -> Bool {
      let byte = bytes.unsafeLoad(fromByteOffset: start + first, as: UInt8.self)
      return byte == bytes.unsafeLoad(fromByteOffset: start + second, as: UInt8.self) && LooseTime.separates(byte)
    }
    let (year, month, day): (Int?, Int?, Int?)
    switch style {
    case .yearFirst:
      guard separates(4, 7) else { return Self.unreadable }
      (year, month, day) = (digits(0, 4), digits(5, 2), digits(8, 2))
    case .monthFirst:
      guard separates(2, 5) else { return Self.unreadable }
      (year, month, day) = (digits(6, 4), digits(0, 2), digits(3, 2))
    default:
      guard separates(2, 5) else { return Self.unreadable }
      (year, month, day) = (digits(6, 4), digits(3, 2), digits(0, 2))
    }
    guard let year, let month, let day, let date = Timestamp(year: max(1, year), month: month, day: day) else {
      return Self.unreadable
    }
    return Self.years.contains(year) ? date.milliseconds : Self.impossible
  }

  /// Nothing at all, a number, or a time that is not written out to the second with two digits for each part.
  @inline(never)
  private func unusual(_ field: Range<Int>, of bytes: RawSpan) -> Int64 {
    let time: Int64?
    switch style {
    case .seconds: time = count(field, of: bytes, each: 1000, per: 1)
    case .milliseconds: time = count(field, of: bytes, each: 1, per: 1)
    case .microseconds: time = count(field, of: bytes, each: 1, per: 1000)
    case .nanoseconds: time = count(field, of: bytes, each: 1, per: 1_000_000)
    case .packed: time = LooseTime.packed(field, of: bytes)
    case .yearFirst, .dayFirst, .monthFirst: time = LooseTime.calendar(field, of: bytes, style: style)
    }
    guard let time else {
      let text = bytes.extracting(field).text(limit: 32)
      return text.isEmpty || FieldValue.wordsForNothing.contains(text) ? Self.missing : Self.unreadable
    }
    return Self.span.contains(time) ? time : Self.impossible
  }

  /// A number of units since 1970, of which each is so many milliseconds, or so many are one; `nil` where it is no number.
  private func count(_ field: Range<Int>, of bytes: RawSpan, each: Int64, per: Int64) -> Int64? {
    var value: Int64 = 0
    var position = field.lowerBound
    while position < field.upperBound {
      let digit = bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) &- 0x30
      if digit > 9 { break }
      value = value &* 10 &+ Int64(digit)
      position += 1
    }
    let digits = position - field.lowerBound
    guard digits > 0, digits <= 18 || digits == 19 && value > 0 else { return decimal(field, of: bytes, each, per) }
    if position == field.upperBound {
      let (time, isTooLarge) = (value / per).multipliedReportingOverflow(by: each)
      return isTooLarge ? Int64.max : time
    }
    return decimal(field, of: bytes, each, per)
  }

  private func decimal(_ field: Range<Int>, of bytes: RawSpan, _ each: Int64, _ per: Int64) -> Int64? {
    // Thousandths of a second are exact; of finer units a fraction says nothing.
    if each == 1000 {
      let value = FieldValue.number(field, of: bytes, decimals: 3)
      return value == FieldValue.missing || value == FieldValue.unreadable ? nil : Int64(value)
    }
    let value = FieldValue.number(field, of: bytes, decimals: 0)
    return value == FieldValue.missing || value == FieldValue.unreadable ? nil : Int64(value) / per
  }
}

extension RawSpan {
  /// Whether the bytes are those of `text`.
  func isText(_ text: StaticString) -> Bool {
    guard byteCount == text.utf8CodeUnitCount else { return false }
    return withUnsafeBytes { bytes in
      bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
  }

  /// The text without the blanks around it, cut after `limit` bytes: UTF-8, else Latin-1; control characters are left out.
  func text(limit: Int) -> String {
    let bytes = withUnsafeBytes { Array($0.prefix(limit)) }
    let cut = byteCount > limit ? bytes[..<(bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0)] : bytes[...]
    return Table.text(of: ArraySlice(cut.filter { $0 >= 0x20 && $0 != 0x7F }))
  }
}
