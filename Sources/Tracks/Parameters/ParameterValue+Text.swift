import Geo

extension ParameterValue {
  /// What the kind of value is called, and how one is written.
  public var kind: (name: String, example: String) {
    switch self {
    case .duration: ("duration", "90s, 45m, 6h, 2d")
    case .distance: ("distance", "500m, 2km, 10NM")
    case .speed: ("speed", "2kn")
    case .share: ("share", "0.05")
    case .count: ("count", "3")
    }
  }

  /// Reads a value of the same kind as this one; `nil` where `text` is none, lacks its unit, or is below zero.
  func reading(_ text: String) -> ParameterValue? {
    let text = text.filter { $0 != " " }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = text[digits.endIndex...]
    guard let number = Double(digits), number.isFinite else { return nil }
    switch self {
    case .duration:
      let seconds: [Substring: Double] = ["s": 1, "m": 60, "min": 60, "h": 3600, "d": 86_400]
      return seconds[unit].map { .duration(number * $0) }
    case .distance:
      let metres: [Substring: Double] = ["m": 1, "km": 1000, "NM": 1852, "nm": 1852]
      return metres[unit].map { .distance(Distance(metres: number * $0)) }
    case .speed:
      return unit == "kn" || unit == "kt" ? .speed(Speed(knots: number)) : nil
    case .share:
      return unit.isEmpty && number <= 1 ? .share(number) : nil
    case .count:
      return unit.isEmpty && number == number.rounded() && number <= 1e9 ? .count(Int(number)) : nil
    }
  }
}

extension ParameterValue: CustomStringConvertible {
  /// With its unit, the largest in which it is a whole number: `6h`, `500m`, `2kn`.
  public var description: String {
    switch self {
    case .duration(let seconds):
      for (unit, size) in [("d", 86_400.0), ("h", 3600), ("m", 60)] {
        let value = seconds / size
        // A day is told in hours, as the rules do, unless it is two or more.
        if value >= (unit == "d" ? 2 : 1), value == value.rounded() { return JSONValue.decimal(value) + unit }
      }
      return JSONValue.decimal(seconds) + "s"
    case .distance(let distance):
      let kilometres = distance.kilometres
      if kilometres >= 1, kilometres == kilometres.rounded() { return JSONValue.decimal(kilometres) + "km" }
      return JSONValue.decimal(distance.metres) + "m"
    case .speed(let speed): return JSONValue.decimal(speed.knots) + "kn"
    case .share(let share): return JSONValue.decimal(share)
    case .count(let count): return String(count)
    }
  }
}
