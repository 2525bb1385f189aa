import Geo

/// Figures as a person reads them, in the sentences of findings and risks.
enum Wording {
  /// `SEA GLEANER (mmsi:355999990)`.
  static func name(_ craft: Craft) -> String {
    guard let name = craft.name ?? craft.registration ?? craft.callsign else { return craft.key.description }
    return "\(name) (\(craft.key))"
  }

  /// As on the page, so that a sentence and the table beside it say the same.
  static func duration(_ seconds: Double) -> String { Words.duration(seconds: seconds) }
  static func distance(_ metres: Double) -> String { Words.distance(metres: metres) }
  static func speed(_ knots: Double) -> String { Words.speed(knots: knots) }

  /// `2026-05-01 16:10 UTC`.
  static func instant(_ time: Timestamp) -> String {
    let text = time.description
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5) + " UTC"
  }

  /// `one`, `one and two`, `one, two and three`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `1 jump`, `3 jumps`.
  static func count(_ number: Int, _ noun: String) -> String { Words.count(number, noun) }
}
