/// Degrees a minute of each raw rate of turn: (raw / 4.733)², to two decimals (ITU-R M.1371-5, table 48).
enum RateOfTurnTexts {
  /// By raw value from -128 on.
  static let texts: [ShortText] = (-128...127).map { raw in
    // In exact integers: raw² x 1e8 / 4733², rounded.
    let square = raw * raw * 100_000_000
    let hundredths = (2 * square + 4733 * 4733) / (2 * 4733 * 4733)
    let fraction = hundredths % 100
    return ShortText("\(raw < 0 ? "-" : "")\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)")
  }
}
