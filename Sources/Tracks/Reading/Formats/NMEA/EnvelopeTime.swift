import Signals

/// The time of reception in the JSON that AIS-catcher writes around its sentences.
///
///     {"class":"AIS","device":"AIS-catcher","rxtime":"20220729191502",…,"nmea":["!AIVDM,1,1,,B,33L=…,0*03"]}
///
/// `toa` and `toa_ns`, before or after the sentences, are what a TAG block told AIS-catcher of the message, so they go
/// before `rxuxtime` and `rxtime`, which are of its own clock: seconds or nanoseconds since 1970, and `yyyyMMddHHmmss`, UTC.
enum EnvelopeTime {
  /// Of the envelope around a sentence, of several on a line.
  static func read(_ bytes: RawSpan, from start: Int, _ sentence: Int, _ end: Int) -> WrapperTime? {
    let before = fields(bytes, from: start, to: sentence)
    if let before, before.rank == 0 { return before.time }
    // No payload holds a brace.
    let close = bytes.firstIndex(of: 0x7D, from: sentence, to: end) ?? end
    guard let after = fields(bytes, from: sentence, to: close) else { return before?.time }
    guard let before else { return after.time }
    return after.rank < before.rank ? after.time : before.time
  }

  private static func fields(
    _ bytes: RawSpan, from start: Int, to end: Int
  ) -> (rank: Int, time: WrapperTime)? {
    var found: (rank: Int, milliseconds: Int64)?
    var position = start
    while let quote = bytes.firstIndex(of: 0x22, from: position, to: end) {
      position = quote + 1
      guard quote + 11 < end, let (rank, length) = key(bytes, at: quote) else { continue }
      var value = quote + length
      while value < end, bytes.byte(at: value) == 0x20 || bytes.byte(at: value) == 0x22 { value += 1 }
      guard value < end, bytes.byte(at: value) &- 0x30 < 10,
        let (time, _) = EpochTime.read(bytes, from: value, to: end) ?? CalendarTime.read(bytes, from: value, to: end)
      else { continue }
      if found.map({ rank <= $0.rank }) ?? true { found = (rank, time) }
      position = value
    }
    return found.map { ($0.rank, WrapperTime(milliseconds: $0.milliseconds, source: .aisCatcher)) }
  }

  /// The key that stands at a quote, with its quotes and colon.
  ///
  /// - Precondition: eleven bytes can be read there.
  private static func key(_ bytes: RawSpan, at quote: Int) -> (rank: Int, length: Int)? {
    switch bytes.eightBytes(at: quote) {
    case 0x22_7278_7578_7469_6D where bytes.eightBytes(at: quote + 3) == 0x7578_7469_6D65_223A: (1, 11)
    case 0x22_7278_7469_6D65_22 where bytes.byte(at: quote + 8) == 0x3A: (2, 9)
    case 0x22_746F_615F_6E73_22 where bytes.byte(at: quote + 8) == 0x3A: (0, 9)
    case let eight where eight &>> 16 == 0x22_746F_6122_3A: (0, 6)
    default: nil
    }
  }
}
