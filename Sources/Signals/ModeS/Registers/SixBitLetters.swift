/// The letters, digits and blank of the alphabet in which Mode S spells (ICAO Annex 10, volume IV, table 3-9).
enum SixBitLetters {
  static let blank: UInt64 = 0x20

  /// Bits that a letter or digit costs where any is as likely: one of 36.
  static let surprise = 5.17

  /// Whether each of the `count` codes at the lower end of `packed` is a letter, a digit or a blank.
  static func areLegal(_ packed: UInt64, count: Int) -> Bool {
    for place in 0..<count where !isLegal(packed >> UInt64(6 * place) & 0x3F) { return false }
    return true
  }

  @inline(__always)
  private static func isLegal(_ code: UInt64) -> Bool { legal >> code & 1 == 1 }

  /// A bit for each code: 1 to 26, 32, 48 to 57.
  private static let legal: UInt64 = 0x03FF_0001_07FF_FFFE

  /// How many of the `count` codes remain when the blanks at their end are taken away, and whether there are blanks
  /// among those.
  static func shape(_ packed: UInt64, count: Int) -> (length: Int, hasInnerBlank: Bool) {
    var rest = packed
    var length = count
    while length > 0, rest & 0x3F == blank {
      rest >>= 6
      length -= 1
    }
    for place in 0..<length where rest >> UInt64(6 * place) & 0x3F == blank { return (length, true) }
    return (length, false)
  }

  /// Without the blanks at the end; `nil` where nothing else is there. The codes are legal ones.
  static func text(_ packed: UInt64, count: Int) -> String? {
    let length = shape(packed, count: count).length
    guard length > 0 else { return nil }
    let bytes = (0..<length).map { place in
      let code = UInt8(truncatingIfNeeded: packed >> UInt64(6 * (count - 1 - place))) & 0x3F
      return code < 0x20 ? code + 0x40 : code
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
