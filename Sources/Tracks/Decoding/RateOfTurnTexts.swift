/// Degrees a minute of each raw rate of turn: (raw / 4.733)², to two decimals (ITU-R M.1371-5, table 48).
enum RateOfTurnTexts {
  /// By raw value from -128 on; those that are no value are empty.
  static let values: [ShortText] = (-128...127).map { ShortText(value($0) ?? "") }

  /// The same as JSON, with the words for a turn of more than 5° in 30 s that no indicator measured.
  static let members: [ShortText] = (-128...127).map { ShortText(text($0)) }

  /// `0.00,"turn_text":null`
  static func text(_ raw: Int) -> String {
    let words = raw == -127 ? "\"fastleft\"" : raw == 127 ? "\"fastright\"" : "null"
    return "\(value(raw) ?? "null"),\"turn_text\":\(words)"
  }

  private static func value(_ raw: Int) -> String? {
    guard abs(raw) < 127 else { return nil }
    // In exact integers: raw² x 1e8 / 4733², rounded.
    let square = raw * raw * 100_000_000
    let hundredths = (2 * square + 4733 * 4733) / (2 * 4733 * 4733)
    let fraction = hundredths % 100
    return "\(raw < 0 ? "-" : "")\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
