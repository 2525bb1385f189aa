import Foundation

/// Finds out the units that a header leaves open, from the first rows, and says why.
///
/// A guess is a guess: each is a notice, and `--columns` overrules it.
struct UnitGuess {
  /// What was found; nothing is left open.
  private(set) var units: TableUnits
  /// Sentences without the name of the log.
  private(set) var notices: [String] = []
  private let columns: TableColumns
  private let sample: TableSample

  init(_ dialect: TableDialect, columns: TableColumns, sample: TableSample) {
    units = dialect.units
    self.columns = columns
    self.sample = sample
    if dialect.isTransmittedOrHuman, units.position == nil { decideTransmitted() }
    decideTime()
    decidePosition()
    decideSpeed(authority: dialect.speedAuthority)
    if units.course == nil { units.course = .degrees }
  }

  private mutating func tell(_ column: TableDialect.Column, _ words: String, _ why: String, else other: String) {
    let title = columns.title(column)
    let key = ColumnChoice.key(of: column)
    notices.append(
      "\(title) is read as \(words) (\(why)); --columns \(key)=\(ColumnChoice.quoted(title)):\(other) overrules")
  }
}

// MARK: - Everything as it is transmitted, or nothing

extension UnitGuess {
  private mutating func decideTransmitted() {
    let placed = sample.rows.filter { $0.latitude != nil && $0.longitude != nil }
    let found: TableUnits =
      Self.lieBeyond(placed) && placed.allSatisfy(\.isWhole) ? .transmitted(time: .seconds) : TableUnits(time: nil)
    // What the user says stands.
    units.position = found.position
    units.speed = units.speed ?? found.speed
    units.course = units.course ?? found.course
    units.draught = found.draught
    guard found.position != .degrees else { return }
    notices.append(
      "positions are read as 1/600000 degrees, speeds, courses and draughts as tenths (whole numbers beyond 90 and 180: "
        + "AISHub's AIS format); --columns lat=\(ColumnChoice.quoted(columns.title(.latitude))):degrees overrules")
  }
}

// MARK: - Time

extension UnitGuess {
  private mutating func decideTime() {
    guard units.time == nil else { return }
    let texts = sample.rows.map(\.time).filter { !$0.isEmpty && !FieldValue.wordsForNothing.contains($0) }
    guard let first = texts.first else {
      units.time = .yearFirst
      return
    }
    if let digits = Self.wholeDigits(first) {
      let styles: [(ClosedRange<Int>, FieldClock.Style, String, String)] = [
        (18...19, .nanoseconds, "nanoseconds since 1970", "us"),
        (15...16, .microseconds, "microseconds since 1970", "ms"),
        (14...14, .packed, "year to second without separators", "ms"),
        (11...13, .milliseconds, "milliseconds since 1970", "s"),
      ]
      let found = styles.first { $0.0.contains(digits) }
      units.time = found?.1 ?? .seconds
      tell(
        .time, found?.2 ?? "seconds since 1970", "a number of \(digits) digits: \(Self.excerpt(first))",
        else: found?.3 ?? "ms")
      return
    }
    let digits = Array(first.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 })
    if digits.count == 8 {
      units.time = .packed
    } else if digits.count == 4 {
      units.time = .yearFirst
    } else {
      decideDayOrMonth(texts)
    }
  }

  /// Digits of a plain or decimal number before its point.
  private static func wholeDigits(_ text: String) -> Int? {
    guard let value = Double(text.replacing(",", with: ".")), value.isFinite, value >= 0 else { return nil }
    if text.utf8.contains(where: { $0 | 0x20 == 0x65 }) {
      return value < 1 ? 1 : String(Int(min(value, 9e18))).utf8.count
    }
    return text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
  }

  private mutating func decideDayOrMonth(_ texts: [String]) {
    func times(_ style: FieldClock.Style) -> [Int64?] {
      texts.map { text in
        let bytes = Array(text.utf8)
        return LooseTime.calendar(0..<bytes.count, of: bytes.span.bytes, style: style)
      }
    }
    let (day, month) = (times(.dayFirst), times(.monthFirst))
    let (badDay, badMonth) = (day.count { $0 == nil }, month.count { $0 == nil })
    func span(_ times: [Int64?]) -> Int64 {
      let known = times.compactMap(\.self)
      return (known.max() ?? 0) - (known.min() ?? 0)
    }
    let isMonthFirst: Bool
    let why: String
    if badDay != badMonth {
      isMonthFirst = badDay > badMonth
      why = "in the first rows the other way round there is no such month"
    } else if span(day) != span(month) {
      isMonthFirst = span(month) < span(day)
      why = "so the first rows lie closer together in time"
    } else {
      isMonthFirst = false
      why = "the first rows do not tell"
    }
    units.time = isMonthFirst ? .monthFirst : .dayFirst
    tell(
      .time, isMonthFirst ? "month before day" : "day before month", why + ": " + Self.excerpt(texts[0]),
      else: isMonthFirst ? "dmy" : "mdy")
  }

  private static func excerpt(_ text: String) -> String { "`\(text.prefix(30))`" }
}

// MARK: - Position

extension UnitGuess {
  /// Whether most rows would not be on the globe in degrees: one may be wrong.
  private static func lieBeyond(_ placed: [TableSample.Row]) -> Bool {
    let beyond = placed.count { abs($0.latitude ?? 0) > 91 || abs($0.longitude ?? 0) > 181 }
    return beyond * 2 > placed.count
  }

  private mutating func decidePosition() {
    guard units.position == nil else { return }
    let placed = sample.rows.filter { $0.latitude != nil && $0.longitude != nil }
    let latitude = placed.map { abs($0.latitude ?? 0) }.max() ?? 0
    let longitude = placed.map { abs($0.longitude ?? 0) }.max() ?? 0
    guard Self.lieBeyond(placed), placed.allSatisfy(\.isWhole) else {
      units.position = .degrees
      return
    }
    let isFiner = latitude > 54_600_000 || longitude > 108_600_000
    let unit: TableUnits.PositionUnit = isFiner ? .degreesE7 : .tenThousandthMinutes
    units.position = unit
    tell(
      .latitude, unit.words, "whole numbers beyond 90 and 180\(isFiner ? ", and beyond what AIS transmits" : "")",
      else: (isFiner ? TableUnits.PositionUnit.tenThousandthMinutes : .degreesE7).rawValue)
  }
}

// MARK: - Speed

extension UnitGuess {
  /// Faster than any craft that AIS can tell of (ITU-R M.1371-5: 102.2 knots).
  private static let fastest = 102.3
  private static let leastPairs = 5

  private mutating func decideSpeed(authority: String?) {
    guard columns[.speed] != nil else {
      units.speed = units.speed ?? .knots
      return
    }
    let measured = measuredUnit()
    if let known = units.speed {
      guard let authority else { return }
      let doubt = measured.flatMap { $0.unit == known ? nil : ", though they fit \($0.unit.words) better" } ?? ""
      tell(
        .speed, known.words, authority + doubt, else: (known == .knots ? TableUnits.SpeedUnit.tenths : .knots).rawValue)
      return
    }
    if let told = Self.unit(in: columns.title(.speed)) {
      units.speed = told
      return
    }
    let speeds = sample.rows.compactMap(\.speed)
    let above = speeds.filter { $0 > Self.fastest && $0 < 1023 }
    if let measured {
      units.speed = measured.unit
      tell(
        .speed, measured.unit.words,
        "as \(measured.pairs) pairs of positions in the first rows lie apart in place and time",
        else: (measured.unit == .knots ? TableUnits.SpeedUnit.tenths : .knots).rawValue)
    } else if above.count >= 2, speeds.allSatisfy({ $0.rounded() == $0 }) {
      units.speed = .tenths
      tell(
        .speed, TableUnits.SpeedUnit.tenths.words,
        "whole numbers up to \(Int(speeds.filter { $0 < 1023 }.max() ?? 0)) in the first rows, which no vessel does in knots",
        else: "kn")
    } else {
      units.speed = .knots
      tell(.speed, TableUnits.SpeedUnit.knots.words, "nothing in the first rows speaks against it", else: "tenths")
    }
  }

  /// What a title says, such as `SOG_knots`, `Speed (km/h)`.
  private static func unit(in title: String) -> TableUnits.SpeedUnit? {
    let words = title.lowercased().split { !$0.isLetter && $0 != "/" && !$0.isNumber }.map(String.init)
    if words.contains(where: { ["knots", "knot", "kn", "kt", "kts"].contains($0) }) { return .knots }
    if words.contains(where: { ["kmh", "km/h", "kph"].contains($0) }) { return .kilometresPerHour }
    if words.contains(where: { ["m/s", "mps", "ms"].contains($0) }) { return .metresPerSecond }
    return words.contains("tenths") ? .tenths : nil
  }

  /// The unit in which the speeds told fit the way between two positions of a craft, as half of all pairs have it.
  private func measuredUnit() -> (unit: TableUnits.SpeedUnit, pairs: Int)? {
    var clock = FieldClock(units.time ?? .yearFirst)
    var last: [Int: (time: Int64, latitude: Double, longitude: Double, speed: Double)] = [:]
    var ratios: [Double] = []
    let scale =
      switch units.position ?? .degrees {
      case .degrees: 1.0
      case .tenThousandthMinutes: 1.0 / 600_000
      case .degreesE7: 1e-7
      }
    for row in sample.rows {
      guard let latitude = row.latitude.map({ $0 * scale }), let longitude = row.longitude.map({ $0 * scale }),
        abs(latitude) < 85, let speed = row.speed, speed > 0, speed < 1023
      else { continue }
      let bytes = Array(row.time.utf8)
      let time = clock.time(0..<bytes.count, of: bytes.span.bytes)
      guard time > FieldClock.impossible else { continue }
      if let before = last[row.mmsi] {
        let seconds = Double(time - before.time) / 1000
        let north = (latitude - before.latitude) * 60
        let east = (longitude - before.longitude) * 60 * cos(latitude * .pi / 180)
        let miles = (north * north + east * east).squareRoot()
        if seconds >= 5, seconds <= 1800, miles > 0.05 {
          let knots = miles / seconds * 3600
          if knots > 2, knots < 60 { ratios.append((speed + before.speed) / 2 / knots) }
        }
      }
      last[row.mmsi] = (time, latitude, longitude, speed)
    }
    guard ratios.count >= Self.leastPairs else { return nil }
    ratios.sort()
    let middle = ratios[ratios.count / 2]
    // Units lie at least a factor of 1.8 apart.
    let fitting = TableUnits.SpeedUnit.allCases.first { abs(middle / $0.perKnot - 1) < 0.2 }
    return fitting.map { ($0, ratios.count) }
  }
}
