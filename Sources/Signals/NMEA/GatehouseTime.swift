/// The time of reception that Gatehouse and exactEarth systems write on a line of its own before a message.
///
///     $PGHP,1,2010,6,11,11,46,11,390,231,45,992190934,1,2B*5B
///
/// Fields: kind, year, month, day, hour, minute, second, millisecond, country, region, base station, online data, and the
/// checksum of the message's sentences (0 for `VDO`). Source: the proprietary sentence PGHP as DMA AisLib reads it.
public struct GatehouseTime: Hashable, Sendable {
  public var year, month, day, hour, minute, second, millisecond: Int
  /// Where the identity of the base station stands, digits; `nil` where it is empty.
  public var baseStation: Range<Int>?

  /// Whether `$PGHP,` stands at `start`.
  public static func begins(in bytes: RawSpan, at start: Int) -> Bool {
    bytes.eightBytes(at: start) &>> 16 == 0x2450_4748_502C
  }

  /// Reads the sentence at `start`; the fields are not tested against the calendar.
  ///
  /// - Precondition: ``AISSentence/padding`` more bytes can be read after `end`.
  public init(_ bytes: RawSpan, from start: Int, to end: Int) throws(SentenceFault) {
    guard let star = bytes.firstIndex(of: 0x2A, from: start, to: end), star + 3 <= end,
      let written = bytes.hexadecimalPair(at: star + 1)
    else { throw .noChecksum }
    let computed = bytes.exclusiveOr(from: start + 1, to: star)
    guard written == computed else { throw .wrongChecksum(written: written, computed: computed) }
    var numbers: InlineArray<8, Int> = .init(repeating: 0)
    var field = 0
    var digits = 0
    var position = start + 6
    while position < star, field < 8 {
      let byte = bytes.byte(at: position)
      if byte == 0x2C {
        guard digits > 0 else { throw .field(.payload) }
        field += 1
        digits = 0
      } else {
        guard byte &- 0x30 < 10, digits < 6 else { throw .field(.payload) }
        numbers[field] = numbers[field] * 10 + Int(byte &- 0x30)
        digits += 1
      }
      position += 1
    }
    guard field == 8 || (field == 7 && digits > 0) else { throw .field(.payload) }
    year = numbers[1]
    month = numbers[2]
    day = numbers[3]
    hour = numbers[4]
    minute = numbers[5]
    second = numbers[6]
    millisecond = numbers[7]
    baseStation = Self.baseStation(bytes, after: position, to: star)
  }

  /// After country and region.
  private static func baseStation(_ bytes: RawSpan, after position: Int, to end: Int) -> Range<Int>? {
    var start = position
    for _ in 0..<2 {
      guard let comma = bytes.firstIndex(of: 0x2C, from: start, to: end) else { return nil }
      start = comma + 1
    }
    let fieldEnd = bytes.firstIndex(of: 0x2C, from: start, to: end) ?? end
    guard start < fieldEnd, fieldEnd - start <= 10,
      (start..<fieldEnd).allSatisfy({ bytes.byte(at: $0) &- 0x30 < 10 })
    else { return nil }
    return start..<fieldEnd
  }
}
