/// The identity code of 13 bits in extended squitters: C1 A1 C2 A2 C4 A4 X B1 D1 B2 D2 B4 D4 (ICAO Annex 10, volume IV,
/// 3.1.2.6.7.1).
enum IdentityBits {
  /// Where the bits of the digits A, B, C and D are, from 12 down to 0, the one that counts four first.
  private static let places = [[7, 9, 11], [1, 3, 5], [8, 10, 12], [0, 2, 4]]

  /// Four octal digits.
  static func squawk(_ code: Int) -> String {
    var text = ""
    for digit in places {
      text += String(digit.reduce(0) { $0 << 1 | code >> $1 & 1 })
    }
    return text
  }

  /// `nil` where `squawk` is not four octal digits.
  static func code(squawk: String) -> Int? {
    let digits = squawk.utf8.map { Int($0) - 0x30 }
    guard digits.count == 4, digits.allSatisfy({ (0...7).contains($0) }) else { return nil }
    var code = 0
    for (digit, places) in zip(digits, places) {
      for (bit, place) in zip([2, 1, 0], places) { code |= (digit >> bit & 1) << place }
    }
    return code
  }
}
