/// Reads the time column of a table, and remembers the last date, for the next row mostly has the same.
struct FieldClock {
  enum DateOrder: Sendable {
    /// `2022-01-03`
    case yearFirst
    /// `03/01/2022`
    case dayFirst
  }

  static let missing = PositionReport.untimed
  static let unreadable = Int64.min + 1
  /// Before 1990 or after 2099, when no AIS was or will be: a clock that was not set.
  static let impossible = Int64.min + 2
  private static let years = 1990..<2100

  let order: DateOrder
  private var lastDate: UInt64 = 0
  private var lastDateEnd: UInt16 = 0
  private var lastMidnight = unreadable

  init(order: DateOrder) { self.order = order }

  /// Milliseconds since 1970.
  @inline(__always)
  mutating func time(_ field: Range<Int>, of bytes: RawSpan) -> Int64 {
    let start = field.lowerBound
    guard field.count >= 19 else { return unusual(field, of: bytes) }
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
    else { return Self.unreadable }
    if lastMidnight == Self.impossible { return Self.impossible }
    let inDay = (Int64(hour) &* 60 &+ Int64(minute)) &* 60 &+ Int64(second)
    let whole = lastMidnight &+ inDay &* 1000
    if field.count == 19 { return whole }
    return rest(start &+ 19..<field.upperBound, of: bytes, after: whole)
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
    func byte(_ offset: Int) -> UInt8 { bytes.unsafeLoad(fromByteOffset: start + offset, as: UInt8.self) }
    let (year, month, day): (Int?, Int?, Int?)
    switch order {
    case .yearFirst:
      guard byte(4) == 0x2D, byte(7) == 0x2D else { return Self.unreadable }
      (year, month, day) = (digits(0, 4), digits(5, 2), digits(8, 2))
    case .dayFirst:
      guard byte(2) == 0x2F, byte(5) == 0x2F else { return Self.unreadable }
      (year, month, day) = (digits(6, 4), digits(3, 2), digits(0, 2))
    }
    guard let year, let month, let day, let date = Timestamp(year: max(1, year), month: month, day: day) else {
      return Self.unreadable
    }
    return Self.years.contains(year) ? date.milliseconds : Self.impossible
  }

  /// What may follow the seconds: a fraction, and `Z` or an offset from UTC such as `+02:00`.
  @inline(never)
  private func rest(_ range: Range<Int>, of bytes: RawSpan, after whole: Int64) -> Int64 {
    var time = whole
    var position = range.lowerBound
    func byte() -> UInt8? {
      position < range.upperBound ? bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) : nil
    }
    if byte() == 0x2E {
      position += 1
      var place: Int64 = 100
      let first = position
      while let digit = byte(), digit >= 0x30, digit <= 0x39 {
        time += Int64(digit - 0x30) * place
        place /= 10
        position += 1
      }
      if position == first { return Self.unreadable }
    }
    while byte() == 0x20 { position += 1 }
    switch byte() {
    case nil: return time
    case 0x5A: position += 1
    case 0x2B, 0x2D:
      let sign: Int64 = byte() == 0x2B ? 1 : -1
      guard range.upperBound - position == 6, Self.pair(position + 1, of: bytes) < 24,
        Self.pair(position + 4, of: bytes) < 60,
        bytes.unsafeLoad(fromByteOffset: position + 3, as: UInt8.self) == 0x3A
      else { return Self.unreadable }
      let minutes = Int64(Self.pair(position + 1, of: bytes)) * 60 + Int64(Self.pair(position + 4, of: bytes))
      time -= sign * minutes * 60_000
      position = range.upperBound
    default:
      if bytes.extracting(position..<range.upperBound).isText("UTC") { position = range.upperBound }
    }
    return position == range.upperBound ? time : Self.unreadable
  }

  /// Nothing at all, or a time without seconds.
  @inline(never)
  private func unusual(_ field: Range<Int>, of bytes: RawSpan) -> Int64 {
    let text = bytes.extracting(field).text(limit: 32)
    if text.isEmpty || FieldValue.wordsForNothing.contains(text) { return Self.missing }
    guard order == .yearFirst, let time = Timestamp(iso8601: text) else { return Self.unreadable }
    return Self.years.contains(time.components.year) ? time.milliseconds : Self.impossible
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
