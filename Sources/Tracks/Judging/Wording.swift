import Geo

/// Figures as a person reads them, in the sentences of findings and risks.
enum Wording {
  /// `SEA GLEANER (mmsi:355999990)`.
  static func name(_ craft: Craft) -> String {
    guard let name = craft.name ?? craft.registration ?? craft.callsign else { return craft.key.description }
    return "\(name) (\(craft.key))"
  }

  /// `45 min`, `10 h 10 min`, `3 d 2 h`.
  static func duration(_ seconds: Double) -> String {
    let minutes = Int((seconds / 60).rounded())
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 72 * 60 { return "\(minutes / 60) h" + (minutes % 60 > 0 ? " \(minutes % 60) min" : "") }
    let hours = Int((seconds / 3600).rounded())
    return "\(hours / 24) d" + (hours % 24 > 0 ? " \(hours % 24) h" : "")
  }

  /// `450 m`, `12.3 km`, `1,240 km`.
  static func distance(_ metres: Double) -> String {
    if metres < 995 { return "\(Int((metres / 10).rounded()) * 10) m" }
    return (metres < 99_950 ? decimal(metres / 1000) : Words.count(Int((metres / 1000).rounded()))) + " km"
  }

  /// `6.4 kn`.
  static func speed(_ knots: Double) -> String {
    (knots < 99.95 ? decimal(knots) : Words.count(Int(knots.rounded()))) + " kn"
  }

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

  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
