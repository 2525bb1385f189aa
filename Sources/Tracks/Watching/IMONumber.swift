/// The number that a ship, or a company that owns or manages ships, has for life: six digits and a check digit.
///
/// A ship keeps it through every change of name, flag, owner and MMSI, which is why it alone makes an identity.
/// Source: IMO resolution A.1117(30) for ships; the check digit of companies as in the IMO unique company and
/// registered owner number scheme, resolution MSC.160(78).
public enum IMONumber {
  /// Whether `number` passes the check digit of ships: the sum of `d_i · (7 - i)` over the first six digits ends in the
  /// seventh.
  public static func isShip(_ number: UInt32) -> Bool {
    checked(number) { zip($0, [7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 } % 10 }
  }

  /// Whether `number` passes the check digit of companies: `(11 - (8,6,4,2,9,7)·d mod 11) mod 10`.
  public static func isCompany(_ number: UInt32) -> Bool {
    checked(number) { (11 - zip($0, [8, 6, 4, 2, 9, 7]).reduce(0) { $0 + $1.0 * $1.1 } % 11) % 10 }
  }

  /// The ship's number in free text, such as `IMO 9074729`; `nil` where none passes its check digit.
  static func ship(in text: String) -> UInt32? { candidates(in: text).first(where: isShip) }
  static func company(in text: String) -> UInt32? { candidates(in: text).first(where: isCompany) }

  /// Seven digits, with leading zeros.
  public static func text(_ number: UInt32) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 7 - digits.count)) + digits
  }

  /// The runs of five to seven digits, those after `IMO` first; a run of eight or more is some other number.
  private static func candidates(in text: String) -> [UInt32] {
    var prefixed: [UInt32] = []
    var bare: [UInt32] = []
    let bytes = Array(text.uppercased().utf8)
    var index = 0
    var letters: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x30, byte <= 0x39 else {
        if byte >= 0x41, byte <= 0x5A { letters.append(byte) }
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
      if (5...7).contains(index - start), let number = UInt32(String(decoding: bytes[start..<index], as: UTF8.self)) {
        // Only what stands between the last digits and these counts: `IMO`, `IMO No.`, `IMO number:`.
        let word = String(decoding: letters, as: UTF8.self)
        let isPrefixed = ["IMO", "IMONO", "IMONR", "IMONUMBER"].contains { word.hasSuffix($0) }
        if isPrefixed { prefixed.append(number) } else { bare.append(number) }
      }
      letters = []
    }
    return prefixed + bare
  }

  private static func checked(_ number: UInt32, _ checkDigit: ([Int]) -> Int) -> Bool {
    guard number > 0, number <= 9_999_999 else { return false }
    var digits: [Int] = []
    var rest = Int(number) / 10
    for _ in 0..<6 {
      digits.insert(rest % 10, at: 0)
      rest /= 10
    }
    return checkDigit(digits) == Int(number) % 10
  }
}
