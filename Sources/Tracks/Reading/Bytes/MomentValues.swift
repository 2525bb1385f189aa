import Signals

/// The parts of a moment that a message tells.
struct MomentValues {
  private static let none: Int16 = -1

  private var year = Self.none
  private var month = Self.none
  private var day = Self.none
  private var hour = Self.none
  private var minute = Self.none
  private var second = Self.none

  @inline(__always)
  mutating func take(_ value: Int16, of part: MessageTables.MomentPartKind) {
    switch part {
    case .year: year = value
    case .month: month = value
    case .day: day = value
    case .hour: hour = value
    case .minute: minute = value
    case .second: second = value
    }
  }

  /// In quotes, up to the first part that is not told; null where its date is not, and of a full second where any is not.
  func write(_ form: AISMoment.Form, _ out: inout JSONOutput) {
    let isDated =
      switch form {
      case .second: year >= 0 && month >= 0 && day >= 0 && hour >= 0 && minute >= 0 && second >= 0
      case .minute: year >= 0 && month >= 0 && day >= 0
      case .monthDay: month >= 0 && day >= 0
      case .day: day >= 0
      }
    guard isDated else { return out.putNull() }
    out.put(0x22)
    if form == .second || form == .minute {
      out.put(digits: UInt64(year), width: 4)
      out.put(0x2D)
    }
    if form != .day {
      out.put(twoDigits: month)
      out.put(0x2D)
    }
    out.put(twoDigits: day)
    if hour >= 0 {
      out.put(0x54)
      out.put(twoDigits: hour)
      if minute >= 0 {
        out.put(0x3A)
        out.put(twoDigits: minute)
        if form == .second {
          out.put(0x3A)
          out.put(twoDigits: second)
        }
      }
      out.put(0x5A)
    }
    out.put(0x22)
  }
}
