import Signals

/// Date and time of a base station report (message 4) or of the answer to an inquiry for it (message 11).
///
/// `nil` where the station has none: its year, month or day is 0, its hour 24, its minute or second 60, as those that were
/// never set have, or the date is in no calendar. Source: ITU-R M.1371-5, table 50.
enum BaseStationTime {
  /// Milliseconds since 1970.
  static func read(_ payload: AISPayload) -> Int64? { read { payload.unsigned($0, $1) } }

  /// - Parameter unsigned: reads bits of the message, from an offset, so many.
  static func read(_ unsigned: (Int, Int) -> UInt32?) -> Int64? {
    guard let year = unsigned(38, 14), let month = unsigned(52, 4), let day = unsigned(56, 5),
      let hour = unsigned(61, 5), let minute = unsigned(66, 6), let second = unsigned(72, 6),
      second < 60,
      let time = Timestamp(
        year: Int(year), month: Int(month), day: Int(day), hour: Int(hour), minute: Int(minute), second: Int(second)),
      EpochTime.believable(time.milliseconds)
    else { return nil }
    return time.milliseconds
  }
}

extension SecondChain.Mark {
  /// Of a position report. Of the UTC second, 60 is not available, 61 to 63 are of navigation that keeps no time; a
  /// long-range broadcast (message 27) has none.
  ///
  /// The communication state of messages 1 and 2 is that of self-organised access: two bits of synchronisation, three of
  /// the slot time-out, and where that is 1 the hour and minute. It is taken of vessels that have UTC themselves.
  ///
  /// - Parameter unsigned: reads bits of the message, from an offset, so many.
  init(_ unsigned: (Int, Int) -> UInt32?) {
    let type = unsigned(0, 6) ?? 0
    let offset: Int? =
      switch type {
      case 1...3: 137
      case 9: 128
      case 18, 19: 133
      default: nil
      }
    second = UInt8(min(60, offset.flatMap { unsigned($0, 6) } ?? 60))
    if type == 1 || type == 2, unsigned(149, 5) == 1, let hour = unsigned(154, 5),
      let minute = unsigned(159, 7), hour < 24, minute < 60
    {
      self.minute = UInt16(hour * 60 + minute)
    }
  }
}
