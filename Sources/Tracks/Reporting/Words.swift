import Geo

/// Figures as people read them: in sentences, on the page.
enum Words {
  /// `2026-05-01 20:36`, in UTC; with seconds where `precise`.
  static func time(_ time: Timestamp, precise: Bool = false) -> String {
    let text = time.description
    return text.prefix(10) + " " + text.dropFirst(11).prefix(precise ? 8 : 5)
  }

  /// `2026-05-01 20:36 to 2026-05-02 01:54`, the date once where it is one day.
  static func span(_ start: Timestamp, _ end: Timestamp?) -> String {
    guard let end else { return time(start) + " to the end of the data" }
    let (first, last) = (time(start), time(end))
    if first == last { return first }
    return first + " to " + (first.prefix(10) == last.prefix(10) ? String(last.dropFirst(11)) : last)
  }

  /// `5 h 18 min`.
  static func duration(seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole < 120 { return "\(whole) s" }
    let minutes = Int((seconds / 60).rounded())
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 48 * 60 { return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min") }
    let hours = Int((seconds / 3600).rounded())
    return "\(hours / 24) d" + (hours % 24 == 0 ? "" : " \(hours % 24) h")
  }

  /// `118 m`, `33.9 km`, `1,240 km`.
  static func distance(metres: Double) -> String {
    if metres < 1000 { return "\(Int(metres.rounded())) m" }
    if metres < 100_000 { return tenths(metres / 1000) + " km" }
    return count(Int((metres / 1000).rounded())) + " km"
  }

  static func speed(knots: Double) -> String { (knots < 100 ? tenths(knots) : count(Int(knots.rounded()))) + " kn" }

  /// `50.285° N, 1.399° W`.
  static func place(_ place: Coordinate) -> String {
    func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
      let thousandths = Int((abs(value) * 1000).rounded())
      let fraction = String(1000 + thousandths % 1000).dropFirst()
      return "\(thousandths / 1000).\(fraction)° " + (value < 0 ? negative : positive)
    }
    return degrees(place.latitude, "N", "S") + ", " + degrees(place.longitude, "E", "W")
  }

  /// `12,450`.
  static func count(_ value: Int) -> String {
    var text = ""
    for (index, digit) in String(value.magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (value < 0 ? "-" : "") + String(text.reversed())
  }

  /// `1 finding`, `3 findings`.
  static func count(_ value: Int, _ noun: String, _ plural: String? = nil) -> String {
    count(value) + " " + (value == 1 ? noun : plural ?? noun + "s")
  }

  /// `12.3`.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return (tenths < 0 ? "-" : "") + count(Int(tenths.magnitude) / 10)
      + (tenths % 10 == 0 ? "" : ".\(tenths.magnitude % 10)")
  }

  /// A share in [0, 1] as a percentage, never rounded to none or to all.
  static func percent(_ share: Double) -> String {
    let percent = share * 100
    if percent == percent.rounded() { return "\(Int(percent)) %" }
    if percent < 0.01 { return "< 0.01 %" }
    return JSONValue.decimal(min(9999, (percent * 100).rounded()) / 100) + " %"
  }

  /// `3 s ahead`.
  static func skew(_ skew: ClockSkew) -> String {
    if skew.seconds == 0 { return "in step, to the second" }
    return duration(seconds: Double(skew.seconds.magnitude)) + (skew.seconds > 0 ? " ahead" : " behind")
  }

  /// Where the times of a log stand, for people who do not know the names in the ledger.
  static func timeSource(_ identifier: String) -> String {
    switch identifier {
    case "tag_block": "TAG block time"
    case "tag_block_unverified": "TAG block time without a checksum"
    case "suffix": "time written after the message"
    case "prefix": "time written before the message"
    case "pghp": "receiver's time ($PGHP line)"
    case "aiscatcher": "AIS-catcher's time of reception"
    case "zda": "receiver's clock (ZDA sentences)"
    case "rmc": "receiver's clock (RMC sentences)"
    case "base_station": "UTC of base stations heard, and seconds in the messages"
    case "date": "the date given, and seconds in the messages"
    case "column": "column of the table"
    case "unix_time": "seconds since 1970"
    case "iso8601": "date and time in words"
    case "date_generated": "receiver's date and time"
    case "relative": "seconds since the receiver's start"
    default: name(identifier)
    }
  }

  /// `implausible_move` is `implausible move`.
  static func name(_ identifier: String) -> String { identifier.split(separator: "_").joined(separator: " ") }
}
