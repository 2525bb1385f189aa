import Signals

/// The time of reception of a line, and which convention gave it.
struct WrapperTime: Equatable, Sendable {
  enum Source: Int, CaseIterable {
    case none, tagBlock, unverifiedTagBlock, suffix, prefix, gatehouse, aisCatcher, zda, rmc, baseStation, date
    case gpsd, json, aisStream

    /// As in the ledger.
    var name: String {
      switch self {
      case .none: "none"
      case .tagBlock: "tag_block"
      case .unverifiedTagBlock: "tag_block_unverified"
      case .suffix: "suffix"
      case .prefix: "prefix"
      case .gatehouse: "pghp"
      case .aisCatcher: "aiscatcher"
      case .zda: "zda"
      case .rmc: "rmc"
      case .baseStation: "base_station"
      case .date: "date"
      case .gpsd: "gpsd"
      case .json: "json"
      case .aisStream: "aisstream"
      }
    }
  }

  /// Milliseconds since 1970, or ``PositionReport/untimed``.
  var milliseconds: Int64
  var source: Source

  static let none = WrapperTime(milliseconds: PositionReport.untimed, source: .none)

  var isNone: Bool { source == .none }

  init(milliseconds: Int64, source: Source) {
    self.milliseconds = milliseconds
    self.source = source
  }
}

// MARK: - Before and after the sentence

extension WrapperTime {
  /// The first of the leading fields that is a time.
  static func prefix(_ bytes: RawSpan, from start: Int, to end: Int) -> WrapperTime {
    var fields = WrapperCursor(position: start, end: end)
    for _ in 0..<4 {
      guard fields.skipSeparators(bytes) else { break }
      if let time = fields.time(bytes) { return WrapperTime(milliseconds: time, source: .prefix) }
      fields.skipField(bytes)
    }
    return .none
  }

  /// The first field where it is a time (of two epochs it is the receiver's, the second its server's), else the last
  /// that is one: the United States Coast Guard's loggers put theirs after station, slot and signal strength. Their
  /// station is the field that begins with `r`, or with `b` or `B`.
  static func suffix(_ bytes: RawSpan, from start: Int, to end: Int) -> (time: WrapperTime, station: Range<Int>?) {
    var fields = WrapperCursor(position: start, end: end)
    var found = WrapperTime.none
    var station: Range<Int>?
    var isFirst = true
    while fields.skipSeparators(bytes) {
      if let time = fields.time(bytes) {
        found = WrapperTime(milliseconds: time, source: .suffix)
        if isFirst { break }
      } else {
        let begin = fields.position
        fields.skipField(bytes)
        if station == nil, isStation(bytes, begin..<fields.position) { station = begin..<fields.position }
      }
      isFirst = false
    }
    return (found, found.isNone ? nil : station)
  }

  private static func isStation(_ bytes: RawSpan, _ field: Range<Int>) -> Bool {
    let kind = bytes.byte(at: field.lowerBound)
    guard field.count > 1, field.count <= 20, kind == 0x72 || kind | 0x20 == 0x62 else { return false }
    return field.allSatisfy { offset in
      let byte = bytes.byte(at: offset)
      return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x5F
    }
  }
}

/// Walks fields that blanks, commas, semicolons, quotes or brackets keep apart.
private struct WrapperCursor {
  var position: Int
  let end: Int

  mutating func skipSeparators(_ bytes: RawSpan) -> Bool {
    while position < end, Self.isSeparator(bytes.byte(at: position)) { position += 1 }
    return position < end
  }

  mutating func skipField(_ bytes: RawSpan) {
    while position < end, !Self.isSeparator(bytes.byte(at: position)) { position += 1 }
  }

  /// A time that fills the field, or has a colon behind it; `position` stays where there is none. Nine digits are the identity of a vessel.
  mutating func time(_ bytes: RawSpan) -> Int64? {
    guard position + 10 <= end, bytes.byte(at: position) &- 0x30 < 10 else { return nil }
    let isIdentity = position + 9 < end && bytes.byte(at: position + 9) &- 0x30 >= 10
    guard
      let (time, after) = (isIdentity ? nil : EpochTime.read(bytes, from: position, to: end))
        ?? CalendarTime.read(bytes, from: position, to: end),
      after == end || Self.isSeparator(bytes.byte(at: after)) || bytes.byte(at: after) == 0x3A
    else { return nil }
    position = after
    return time
  }

  static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x2C, 0x3B, 0x22, 0x27, 0x5B, 0x5D, 0x28, 0x29, 0x7C: true
    default: false
    }
  }
}

// MARK: - Epochs

/// Seconds, milliseconds, microseconds or nanoseconds since 1970: the one that falls in the years 1990 to 2099.
enum EpochTime {
  static let first: Int64 = 631_152_000_000
  static let end: Int64 = 4_102_444_800_000

  /// Digits, and after seconds a fraction; to the millisecond, rounded down. `nil` where they are no believable time.
  @inline(__always)
  static func read(_ bytes: RawSpan, from start: Int, to end: Int) -> (milliseconds: Int64, end: Int)? {
    var position = start
    var value: UInt64 = 0
    let limit = min(end, start &+ 19)
    if start &+ 8 <= end, let digits = RawSpan.number(bytes.eightBytes(at: start)) {
      value = digits
      position &+= 8
    }
    while position < limit {
      let digit = bytes.byte(at: position) &- 0x30
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt64(digit)
      position &+= 1
    }
    guard position &- start >= 9, position == end || bytes.byte(at: position) &- 0x30 >= 10 else { return nil }
    guard position &- start <= 10 else {
      // Powers of a thousand apart, each unit's believable range is its own.
      for unit: UInt64 in [1, 1000, 1_000_000] {
        let milliseconds = Int64(clamping: value / unit)
        if believable(milliseconds) { return (milliseconds, position) }
      }
      return nil
    }
    var milliseconds = Int64(truncatingIfNeeded: value) &* 1000
    if position &+ 1 < end, bytes.byte(at: position) == 0x2E, bytes.byte(at: position &+ 1) &- 0x30 < 10 {
      milliseconds += fraction(bytes, at: &position, to: end)
    }
    return believable(milliseconds) ? (milliseconds, position) : nil
  }

  @inline(__always)
  static func believable(_ milliseconds: Int64) -> Bool { milliseconds >= first && milliseconds < end }

  /// The thousandths of a decimal fraction whose point is at `position`, which moves after its last digit.
  static func fraction(_ bytes: RawSpan, at position: inout Int, to end: Int) -> Int64 {
    var thousandths: Int64 = 0
    var weight: Int64 = 100
    position += 1
    while position < end, bytes.byte(at: position) &- 0x30 < 10 {
      thousandths += Int64(bytes.byte(at: position) &- 0x30) * weight
      weight /= 10
      position += 1
    }
    return thousandths
  }
}

// MARK: - Dates

/// `2017-02-20T00:00:00.250Z`, also with a blank for `T`, slashes in the date, or an offset such as `+01:00`; and
/// `20170220000000`, `20170220T000000Z`.
enum CalendarTime {
  static func read(_ bytes: RawSpan, from start: Int, to end: Int) -> (milliseconds: Int64, end: Int)? {
    if let time = compact(bytes, from: start, to: end) { return (time, start + 14) }
    if let whole = basic(bytes, from: start, to: end) { return rest(bytes, from: start + 15, to: end, after: whole) }
    guard end - start >= 19 else { return nil }
    let dash = bytes.byte(at: start + 4)
    let between = bytes.byte(at: start + 10)
    guard dash == 0x2D || dash == 0x2F, bytes.byte(at: start + 7) == dash,
      between == 0x54 || between == 0x20 || between == 0x74 || between == 0x5F,
      bytes.byte(at: start + 13) == 0x3A, bytes.byte(at: start + 16) == 0x3A,
      let year = number(bytes, start, 4), let month = number(bytes, start + 5, 2),
      let day = number(bytes, start + 8, 2),
      let hour = number(bytes, start + 11, 2), let minute = number(bytes, start + 14, 2),
      let second = number(bytes, start + 17, 2),
      let time = Timestamp(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    return rest(bytes, from: start + 19, to: end, after: time.milliseconds)
  }

  /// What may follow the seconds: a fraction, and a zone.
  private static func rest(
    _ bytes: RawSpan, from start: Int, to end: Int, after whole: Int64
  ) -> (milliseconds: Int64, end: Int)? {
    var position = start
    var milliseconds = whole
    if position + 1 < end, bytes.byte(at: position) == 0x2E || bytes.byte(at: position) == 0x2C,
      bytes.byte(at: position + 1) &- 0x30 < 10, !isEpoch(bytes, from: position + 1, to: end)
    {
      milliseconds += EpochTime.fraction(bytes, at: &position, to: end)
    }
    if position < end {
      let zone = bytes.byte(at: position)
      if zone == 0x5A || zone == 0x7A {
        position += 1
      } else if zone == 0x2B || zone == 0x2D {
        guard let hours = number(bytes, position + 1, 2, before: end) else { return nil }
        position += 3
        if position < end, bytes.byte(at: position) == 0x3A { position += 1 }
        let minutes = number(bytes, position, 2, before: end)
        if minutes != nil { position += 2 }
        let offset = Int64(hours * 60 + (minutes ?? 0)) * 60_000
        milliseconds -= zone == 0x2B ? offset : -offset
      }
    }
    return EpochTime.believable(milliseconds) ? (milliseconds, position) : nil
  }

  /// Eight digits, `T`, six digits: the basic format of ISO 8601.
  private static func basic(_ bytes: RawSpan, from start: Int, to end: Int) -> Int64? {
    guard start + 15 <= end, bytes.byte(at: start + 8) | 0x20 == 0x74, let date = number(bytes, start, 8),
      let clock = number(bytes, start + 9, 6)
    else { return nil }
    return time(date, clock)
  }

  /// Fourteen digits.
  private static func compact(_ bytes: RawSpan, from start: Int, to end: Int) -> Int64? {
    guard start + 14 <= end, start + 14 == end || bytes.byte(at: start + 14) &- 0x30 >= 10,
      let date = number(bytes, start, 8), let clock = number(bytes, start + 8, 6), let time = time(date, clock),
      EpochTime.believable(time)
    else { return nil }
    return time
  }

  private static func time(_ date: Int, _ clock: Int) -> Int64? {
    Timestamp(
      year: date / 10_000, month: date / 100 % 100, day: date % 100, hour: clock / 10_000, minute: clock / 100 % 100,
      second: clock % 100)?.milliseconds
  }

  /// A comma may stand before a fraction or before the next field; what is long enough for an epoch is a field.
  private static func isEpoch(_ bytes: RawSpan, from start: Int, to end: Int) -> Bool {
    bytes.byte(at: start - 1) == 0x2C && EpochTime.read(bytes, from: start, to: end) != nil
  }

  private static func number(_ bytes: RawSpan, _ start: Int, _ digits: Int, before end: Int = .max) -> Int? {
    guard start + digits <= end else { return nil }
    var value = 0
    for offset in start..<start + digits {
      let digit = bytes.byte(at: offset) &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
