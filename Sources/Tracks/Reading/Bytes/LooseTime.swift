/// Times as people and spreadsheets write them: parts of one digit, no seconds, `pm`, a zone behind, or no separators
/// at all. Not the common way, which ``FieldClock`` reads by itself.
enum LooseTime {
  /// Whether a byte stands between the parts of a date: `-`, `/` or `.`.
  static func separates(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte == 0x2E }

  /// `2022-1-3 9:05`, `3.1.2022 9:05:07 PM GMT`, a date alone; without a zone it is UTC. `nil` where it is no time.
  static func calendar(_ field: Range<Int>, of bytes: RawSpan, style: FieldClock.Style) -> Int64? {
    var walk = FieldWalk(field)
    walk.skipBlanks(in: bytes)
    guard let first = walk.number(in: bytes), let mark = walk.byte(in: bytes), separates(mark) else { return nil }
    walk.skip()
    guard let second = walk.number(in: bytes), walk.skip(mark, in: bytes), let third = walk.number(in: bytes) else {
      return nil
    }
    let (year, month, day) =
      switch style {
      case .yearFirst: (first, second, third)
      case .monthFirst: (third, first, second)
      default: (third, second, first)
      }
    guard year.digits == 4, month.digits <= 2, day.digits <= 2,
      let date = Timestamp(year: max(1, year.value), month: month.value, day: day.value)
    else { return nil }
    if walk.isAtEnd { return date.milliseconds }
    guard walk.skip(0x54, in: bytes) || walk.skip(0x20, in: bytes) else { return nil }
    walk.skipBlanks(in: bytes)
    if walk.isAtEnd { return date.milliseconds }
    guard var hour = walk.number(in: bytes), hour.digits <= 2, walk.skip(0x3A, in: bytes),
      let minute = walk.number(in: bytes), minute.digits <= 2
    else { return nil }
    var second60 = 0
    if walk.skip(0x3A, in: bytes) {
      guard let seconds = walk.number(in: bytes), seconds.digits <= 2 else { return nil }
      second60 = seconds.value
    }
    if let isAfternoon = walk.halfOfDay(in: bytes) {
      guard (1...12).contains(hour.value) else { return nil }
      hour.value = hour.value % 12 + (isAfternoon ? 12 : 0)
    }
    guard hour.value < 24, minute.value < 60, second60 <= 60 else { return nil }
    let whole = date.milliseconds + Int64((hour.value * 60 + minute.value) * 60 + second60) * 1000
    return rest(walk.position..<field.upperBound, of: bytes, after: whole)
  }

  /// `20210701_185151`, `20210701185151`, `20210701T185151Z`.
  static func packed(_ field: Range<Int>, of bytes: RawSpan) -> Int64? {
    func digits(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= field.upperBound else { return nil }
      var walk = FieldWalk(start..<start + count)
      guard let number = walk.number(in: bytes), number.digits == count else { return nil }
      return number.value
    }
    let start = field.lowerBound
    var clock = start + 8
    if clock < field.upperBound {
      let byte = bytes.unsafeLoad(fromByteOffset: clock, as: UInt8.self)
      if byte == 0x5F || byte == 0x20 || byte == 0x54 || byte == 0x2D { clock += 1 }
    }
    guard let year = digits(start, 4), let month = digits(start + 4, 2), let day = digits(start + 6, 2),
      let hour = digits(clock, 2), let minute = digits(clock + 2, 2), let second = digits(clock + 4, 2),
      let whole = Timestamp(
        year: max(1, year), month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    return rest(clock + 6..<field.upperBound, of: bytes, after: whole.milliseconds)
  }

  /// What may follow the seconds: a fraction, and `Z`, `UTC`, `GMT` or an offset such as `+02:00`, `+0200`, `+02`,
  /// with `UTC` behind it or not.
  @inline(never)
  static func rest(_ range: Range<Int>, of bytes: RawSpan, after whole: Int64) -> Int64? {
    var time = whole
    var walk = FieldWalk(range)
    if walk.skip(0x2E, in: bytes) || walk.skip(0x2C, in: bytes) {
      var place: Int64 = 100
      let first = walk.position
      while let byte = walk.byte(in: bytes), byte >= 0x30, byte <= 0x39 {
        time += Int64(byte - 0x30) * place
        place /= 10
        walk.skip()
      }
      if walk.position == first { return nil }
    }
    walk.skipBlanks(in: bytes)
    let isAhead = walk.skip(0x2B, in: bytes)
    if isAhead || walk.skip(0x2D, in: bytes) {
      guard let number = walk.number(in: bytes) else { return nil }
      var (hours, minutes) = (number.value, 0)
      if number.digits == 4 {
        (hours, minutes) = (number.value / 100, number.value % 100)
      } else {
        guard number.digits == 2 else { return nil }
        if walk.skip(0x3A, in: bytes) {
          guard let more = walk.number(in: bytes), more.digits == 2 else { return nil }
          minutes = more.value
        }
      }
      guard hours < 24, minutes < 60 else { return nil }
      time += (isAhead ? -1 : 1) * Int64(hours * 60 + minutes) * 60_000
      walk.skipBlanks(in: bytes)
    }
    let zone = bytes.extracting(walk.position..<range.upperBound)
    return zone.isBlank || zone.isText("Z") || zone.isText("UTC") || zone.isText("GMT") ? time : nil
  }
}

/// A way through the bytes of a field.
struct FieldWalk {
  private(set) var position: Int
  private let end: Int

  init(_ field: Range<Int>) {
    position = field.lowerBound
    end = field.upperBound
  }

  var isAtEnd: Bool { position >= end }

  func byte(in bytes: RawSpan) -> UInt8? {
    position < end ? bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) : nil
  }

  mutating func skip() { position += 1 }

  /// Whether that byte was there.
  mutating func skip(_ byte: UInt8, in bytes: RawSpan) -> Bool {
    guard self.byte(in: bytes) == byte else { return false }
    position += 1
    return true
  }

  mutating func skipBlanks(in bytes: RawSpan) { while byte(in: bytes) == 0x20 { position += 1 } }

  /// Up to nine digits; `nil` where there are none, or more.
  mutating func number(in bytes: RawSpan) -> (value: Int, digits: Int)? {
    let start = position
    var value = 0
    while let byte = byte(in: bytes), byte >= 0x30, byte <= 0x39, position - start < 9 {
      value = value * 10 + Int(byte - 0x30)
      position += 1
    }
    return position == start ? nil : (value, position - start)
  }

  /// `am` is false, `pm` is true; `nil` where there is neither.
  mutating func halfOfDay(in bytes: RawSpan) -> Bool? {
    var ahead = self
    ahead.skipBlanks(in: bytes)
    guard let letter = ahead.byte(in: bytes).map({ $0 | 0x20 }), letter == 0x61 || letter == 0x70 else { return nil }
    ahead.skip()
    guard let last = ahead.byte(in: bytes), last | 0x20 == 0x6D else { return nil }
    ahead.skip()
    self = ahead
    return letter == 0x70
  }
}
