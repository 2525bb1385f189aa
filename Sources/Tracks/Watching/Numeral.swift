/// Numbers in names: digits, Roman numerals and English words for the same number are the same token.
enum Numeral {
  /// Takes numbers to digits without leading zeros. `NO` before a number is left out.
  ///
  /// Roman numerals count from the second token on and up to 39, so that `XI JIANG`, `MIX` and `LI` stay words.
  static func normalised(_ tokens: [String]) -> [String] {
    var result: [String] = []
    for (index, token) in tokens.enumerated() {
      guard let value = digits(token) ?? words[token].map(String.init) ?? (index > 0 ? roman(token) : nil) else {
        result.append(token)
        continue
      }
      if let last = result.last, index > 0 {
        if last == "NO" || last == "NR" {
          result.removeLast()
        } else if let tens = words[tokens[index - 1]], tens >= 20, let unit = words[token], unit < 10, unit > 0 {
          result[result.count - 1] = String(tens + unit)
          continue
        }
      }
      result.append(value)
    }
    return result
  }

  private static func digits(_ token: String) -> String? {
    var value = ""
    for scalar in token.unicodeScalars {
      guard let digit = scalar.properties.numericValue, scalar.properties.generalCategory == .decimalNumber else {
        return nil
      }
      if !(value.isEmpty && digit == 0) { value += String(Int(digit)) }
    }
    return value.isEmpty ? "0" : value
  }

  private static func roman(_ token: String) -> String? {
    guard token.utf8.allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }) else { return nil }
    return (1...39).first { romanText($0) == token }.map(String.init)
  }

  private static func romanText(_ value: Int) -> String {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: value / 10) + units[value % 10]
  }

  private static let words: [String: Int] = [
    "ZERO": 0, "ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5, "SIX": 6, "SEVEN": 7, "EIGHT": 8, "NINE": 9,
    "TEN": 10, "ELEVEN": 11, "TWELVE": 12, "THIRTEEN": 13, "FOURTEEN": 14, "FIFTEEN": 15, "SIXTEEN": 16,
    "SEVENTEEN": 17, "EIGHTEEN": 18, "NINETEEN": 19, "TWENTY": 20, "THIRTY": 30, "FORTY": 40, "FIFTY": 50,
    "SIXTY": 60, "SEVENTY": 70, "EIGHTY": 80, "NINETY": 90,
  ]
}
