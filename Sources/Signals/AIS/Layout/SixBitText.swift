/// The text of AIS: six bits a character (ITU-R M.1371-5, table 47).
enum SixBitText {
  /// Up to the first `@` (code 0), without blanks at the end; leading blanks are kept.
  static func string(_ codes: [UInt8]) -> String {
    var visible = codes.prefix { $0 != 0 }
    while visible.last == 32 { visible.removeLast() }
    return String(decoding: visible.map { $0 < 32 ? $0 + 64 : $0 }, as: UTF8.self)
  }

  /// The code of an ASCII character; small letters are taken for large ones, `nil` for what the alphabet does not have.
  static func code(_ character: UInt8) -> UInt8? {
    switch character {
    case 0x20...0x3F: character
    case 0x40...0x5F: character - 64
    case 0x61...0x7A: character - 96
    default: nil
    }
  }
}

extension AISPayload {
  /// Six-bit codes; empty where they are not all there.
  func codes(_ offset: Int, characters: Int) -> [UInt8] {
    guard offset + characters * 6 <= bitCount else { return [] }
    return (0..<characters).map { UInt8(truncatingIfNeeded: unsigned(offset + $0 * 6, 6) ?? 0) }
  }
}
