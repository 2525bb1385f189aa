/// Whole units of 1e-9, in which weights and probabilities of a draw are kept, so that sums are exact and everyone who
/// redoes a draw gets the same digits.
enum Billionths {
  static let one: Int64 = 1_000_000_000

  /// `value`, or half of it, in units, rounded half up; the value is its shortest decimal text, so that `0.15` is
  /// fifteen hundredths and not the nearest binary fraction.
  ///
  /// - Precondition: in [0, 1].
  static func units(of value: Double, halved: Bool = false) -> Int64 {
    precondition(value >= 0 && value <= 1, "a weight is in [0, 1]")
    let (floor, tenths) = decimal(of: value)
    // floor((floor + fraction + 1) / 2): the fraction is below one and changes nothing.
    if halved { return (floor + 1) / 2 }
    return tenths >= 5 ? floor + 1 : floor
  }

  /// With nine decimals, such as `0.100000000`.
  static func text(_ units: Int64) -> String {
    let digits = String(units % one)
    return "\(units / one)." + String(repeating: "0", count: 9 - digits.count) + digits
  }

  /// Whole units in `value`, and the first digit of what is left.
  private static func decimal(of value: Double) -> (floor: Int64, tenths: Int) {
    let parts = "\(value)".split(separator: "e")
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let digits = halves.joined().utf8.map { Int64($0) - 0x30 }
    // The place of each digit, counted in powers of ten of a unit.
    var place = halves[0].utf8.count - 1 + exponent + 9
    var floor: Int64 = 0
    for digit in digits {
      if place < 0 { return (floor, place == -1 ? Int(digit) : 0) }
      floor = floor * 10 + digit
      place -= 1
    }
    while place >= 0 {
      floor *= 10
      place -= 1
    }
    return (floor, 0)
  }
}
