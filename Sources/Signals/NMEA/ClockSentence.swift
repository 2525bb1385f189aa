/// What a satellite navigation receiver tells of date and time: the sentences ZDA and RMC.
///
///     $GPZDA,172809.456,12,07,1996,00,00*57
///     $GPRMC,225446,A,4916.45,N,12311.12,W,000.5,054.7,191194,020.3,E*68
///
/// Source: IEC 61162-1, sentences ZDA and RMC.
public struct ClockSentence: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case zda, rmc }

  public var kind: Kind
  /// UTC; RMC has two digits of the year, of which 80 to 99 are of the last century.
  public var year, month, day, hour, minute, second, millisecond: Int

  /// Whether `$--ZDA,` or `$--RMC,` stands at `start`, with any talker.
  public static func begins(in bytes: RawSpan, at start: Int) -> Bool {
    let head = bytes.eightBytes(at: start) & 0xFF00_00FF_FFFF_FF00
    return head == 0x2400_005A_4441_2C00 || head == 0x2400_0052_4D43_2C00
  }

  /// Reads the sentence at `start`, which ``begins(in:at:)`` there; `nil` where its checksum is not right, or it has no
  /// date and time (RMC: or warns that they are not valid). The fields are not tested against the calendar.
  public init?(_ bytes: RawSpan, from start: Int, to end: Int) {
    guard let star = bytes.firstIndex(of: 0x2A, from: start, to: end), star + 3 <= end,
      bytes.hexadecimalPair(at: star + 1) == bytes.exclusiveOr(from: start + 1, to: star)
    else { return nil }
    kind = bytes.byte(at: start + 3) == 0x5A ? .zda : .rmc
    var fields: InlineArray<10, Range<Int>> = .init(repeating: 0..<0)
    var count = 0
    var position = start + 7
    while count < 10, position <= star {
      let fieldEnd = bytes.firstIndex(of: 0x2C, from: position, to: star) ?? star
      fields[count] = position..<fieldEnd
      count += 1
      position = fieldEnd + 1
    }
    let time = fields[0]
    guard let clock = Self.number(bytes, time.prefix(6), digits: 6),
      time.count == 6 || bytes.byte(at: time.lowerBound + 6) == 0x2E
    else { return nil }
    (hour, minute, second) = (clock / 10_000, clock / 100 % 100, clock % 100)
    millisecond = Self.thousandths(bytes, time.dropFirst(7))
    switch kind {
    case .zda:
      guard let day = Self.number(bytes, fields[1], digits: 2), let month = Self.number(bytes, fields[2], digits: 2),
        let year = Self.number(bytes, fields[3], digits: 4)
      else { return nil }
      (self.year, self.month, self.day) = (year, month, day)
    case .rmc:
      guard fields[1].count == 1, bytes.byte(at: fields[1].lowerBound) == 0x41,
        let date = Self.number(bytes, fields[8], digits: 6)
      else { return nil }
      (day, month) = (date / 10_000, date / 100 % 100)
      year = date % 100 + (date % 100 < 80 ? 2000 : 1900)
    }
  }

  private static func number(_ bytes: RawSpan, _ range: Range<Int>, digits: Int) -> Int? {
    guard range.count == digits else { return nil }
    var value = 0
    for offset in range {
      let digit = bytes.byte(at: offset) &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static func thousandths(_ bytes: RawSpan, _ range: Range<Int>) -> Int {
    var value = 0
    for place in 0..<3 {
      let digit = place < range.count ? bytes.byte(at: range.lowerBound + place) &- 0x30 : 0
      value = value * 10 + (digit < 10 ? Int(digit) : 0)
    }
    return value
  }
}
