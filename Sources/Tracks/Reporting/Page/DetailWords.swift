import Geo

/// The details of an event as pairs of words: the unit at the end of a member's name says how its figure is written, so
/// that a new kind of event needs no words of its own.
enum DetailWords {
  static func pairs(_ details: JSONObject) -> [(name: String, value: String)] {
    details.members.compactMap { member in
      let (name, unit) = unit(of: member.name)
      guard let value = words(member.value, unit: unit) else { return nil }
      return (plain[name] ?? Words.name(name), value)
    }
  }

  /// What names alone do not tell a reader who has not read their definitions.
  private static let plain = [
    "broken": "ends in an impossible jump", "confidence": "confidence (1 to 4)",
    "listening_share": "share of it in which others were heard", "set_apart": "positions set apart",
  ]

  private static let units = ["_s", "_m", "_kn", "_ft", "_fpm"]

  private static func unit(of name: String) -> (name: String, unit: String?) {
    guard let unit = units.first(where: { name.hasSuffix($0) && name.count > $0.count }) else { return (name, nil) }
    return (String(name.dropLast(unit.count)), unit)
  }

  private static func words(_ value: JSONValue, unit: String?) -> String? {
    switch value {
    case .null: return nil
    case .bool(let value): return value ? "yes" : "no"
    case .integer, .number:
      guard let number = value.double else { return nil }
      return figure(number, unit: unit)
    case .string(let text):
      if let time = Timestamp(iso8601: text), text.hasSuffix("Z") { return Words.time(time) }
      return Words.name(text)
    case .array(let values):
      let parts = values.compactMap { words($0, unit: unit) }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    case .object(let object): return object.members.isEmpty ? nil : thing(object)
    }
  }

  private static func figure(_ number: Double, unit: String?) -> String {
    switch unit {
    case "_s": Words.duration(seconds: number)
    case "_m": Words.distance(metres: number)
    case "_kn": Words.speed(knots: number)
    case "_ft": Words.count(Int(clamping: number)) + " ft"
    case "_fpm": Words.count(Int(clamping: number)) + " ft/min"
    default: JSONValue.decimal((number * 1e6).rounded() / 1e6)
    }
  }

  /// A port, an airfield, a place, a span of time; anything else member by member.
  private static func thing(_ object: JSONObject) -> String? {
    let code = object["locode"]?.text ?? object["icao"]?.text
    if let name = object["name"]?.text { return name + (code.map { " (\($0))" } ?? "") }
    if let code { return code }
    if let latitude = object["lat"]?.double, let longitude = object["lon"]?.double,
      let place = Coordinate(latitude: latitude, longitude: longitude)
    {
      return Words.place(place)
    }
    let parts = pairs(object).map { $0.name + " " + $0.value }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Int {
  fileprivate init(clamping value: Double) { self = Int(Swift.max(-9e15, Swift.min(9e15, value.rounded()))) }
}
