/// Which columns of a table hold what, as the user says: `mmsi=ShipID,time=When:dmy,lat=Y,lon=X,speed=V:tenths`.
///
/// A column is a title, a title in double quotes where it holds a comma, a colon or a quote (doubled within), or a number
/// from 1 on (`#4`). What is behind a colon is its unit. Where all four of `mmsi`, `time`, `lat` and `lon` are given, a
/// table is read by these columns alone; else they overrule those of the format that the table is of.
public struct ColumnChoice: Hashable, Sendable {
  struct Place: Hashable, Sendable {
    /// `nil` where a number is given.
    var title: String?
    /// From 0.
    var number: Int?
  }

  private(set) var places: [TableDialect.Column: Place] = [:]
  private(set) var time: FieldClock.Style?
  private(set) var speed: TableUnits.SpeedUnit?
  private(set) var course: TableUnits.CourseUnit?
  private(set) var position: TableUnits.PositionUnit?
  private(set) var draught: TableUnits.DraughtUnit?

  var isComplete: Bool { TableDialect.Column.required.allSatisfy { places[$0] != nil } }
  /// Such a table may do without a header.
  var isByNumber: Bool { isComplete && places.values.allSatisfy { $0.number != nil } }

  private static let keys: [(key: String, column: TableDialect.Column)] = [
    ("mmsi", .mmsi), ("time", .time), ("lat", .latitude), ("latitude", .latitude), ("lon", .longitude),
    ("longitude", .longitude), ("speed", .speed), ("sog", .speed), ("course", .course), ("cog", .course),
    ("heading", .heading), ("status", .status), ("class", .transceiver), ("name", .name), ("imo", .imo),
    ("callsign", .callsign), ("type", .shipType), ("length", .length), ("width", .width), ("draught", .draught),
    ("destination", .destination), ("eta", .eta),
  ]

  static func key(of column: TableDialect.Column) -> String { keys.first { $0.column == column }?.key ?? "\(column)" }

  private static let times: [(String, FieldClock.Style)] = [
    ("iso", .yearFirst), ("ymd", .yearFirst), ("dmy", .dayFirst), ("mdy", .monthFirst), ("packed", .packed),
    ("s", .seconds), ("epoch", .seconds), ("epoch-s", .seconds), ("ms", .milliseconds), ("epoch-ms", .milliseconds),
    ("us", .microseconds), ("epoch-us", .microseconds), ("ns", .nanoseconds), ("epoch-ns", .nanoseconds),
  ]

  /// - Throws: ``ScanError`` `bad_parameter`, which says what is wrong with the text.
  public init(_ text: String) throws(ScanError) {
    for part in try Self.parts(of: text) {
      guard let column = Self.keys.first(where: { $0.key == part.key })?.column else {
        let known = Self.keys.map(\.key).joined(separator: ", ")
        throw Self.wrong("there is no `\(part.key)`", try: "known: \(known)")
      }
      guard places[column] == nil else { throw Self.wrong("`\(part.key)` is given twice") }
      places[column] = part.place
      if let unit = part.unit { try set(unit, of: column, key: part.key) }
    }
    guard !places.isEmpty else { throw Self.wrong("no column is given") }
  }

  private mutating func set(_ unit: String, of column: TableDialect.Column, key: String) throws(ScanError) {
    let known: [String]
    switch column {
    case .time:
      time = Self.times.first { $0.0 == unit }?.1
      if time != nil { return }
      known = Self.times.map(\.0)
    case .speed:
      speed = TableUnits.SpeedUnit(rawValue: unit) ?? (unit == "knots" ? .knots : nil)
      if speed != nil { return }
      known = TableUnits.SpeedUnit.allCases.map(\.rawValue)
    case .course:
      course = TableUnits.CourseUnit(rawValue: unit)
      if course != nil { return }
      known = TableUnits.CourseUnit.allCases.map(\.rawValue)
    case .latitude, .longitude:
      let before = position
      position = TableUnits.PositionUnit(rawValue: unit)
      if let before, before != position { throw Self.wrong("`lat` and `lon` have two units") }
      if position != nil { return }
      known = TableUnits.PositionUnit.allCases.map(\.rawValue)
    case .draught:
      draught = TableUnits.DraughtUnit(rawValue: unit)
      if draught != nil { return }
      known = TableUnits.DraughtUnit.allCases.map(\.rawValue)
    default: throw Self.wrong("`\(key)` has no units, but `\(unit)` is given", try: "quote a title that has a colon")
    }
    throw Self.wrong("`\(key)` has no unit `\(unit)`", try: "known: \(known.joined(separator: ", "))")
  }

  private static func wrong(_ sentence: String, try remedy: String? = nil) -> ScanError {
    ScanError(.badParameter, sentence, try: remedy ?? "write it like mmsi=ID,time=When,lat=Y,lon=X,speed=V:tenths")
  }
}

// MARK: - The text

extension ColumnChoice {
  private static func parts(
    of text: String
  ) throws(ScanError) -> [(key: String, place: Place, unit: String?)] {
    var rest = text[...]
    var parts: [(key: String, place: Place, unit: String?)] = []
    while true {
      guard let equals = rest.firstIndex(of: "=") else { throw wrong("`\(rest)` names no column") }
      let key = rest[..<equals].trimmed.lowercased()
      rest = rest[rest.index(after: equals)...]
      var title = ""
      var isQuoted = false
      if rest.first == "\"" {
        isQuoted = true
        guard let found = quotedText(&rest) else { throw wrong("a quote is not closed in `\(text)`") }
        title = found
      } else {
        let end = rest.firstIndex { $0 == "," || $0 == ":" } ?? rest.endIndex
        title = rest[..<end].trimmed
        rest = rest[end...]
      }
      var unit: String?
      if rest.first == ":" {
        rest = rest.dropFirst()
        let end = rest.firstIndex(of: ",") ?? rest.endIndex
        unit = rest[..<end].trimmed.lowercased()
        rest = rest[end...]
      }
      guard !title.isEmpty else { throw wrong("`\(key)` has no column") }
      var place = Place(title: title)
      if !isQuoted, title.first == "#", let number = Int(title.dropFirst()) {
        guard (1...1024).contains(number) else { throw wrong("there is no column `\(title)`", try: "the first is #1") }
        place = Place(number: number - 1)
      }
      parts.append((key, place, unit))
      guard let next = rest.first else { return parts }
      guard next == "," else { throw wrong("text follows a closing quote in `\(text)`") }
      rest = rest.dropFirst()
      if rest.isEmpty { return parts }
    }
  }

  /// From the opening quote to behind the closing one.
  private static func quotedText(_ rest: inout Substring) -> String? {
    var title = ""
    rest = rest.dropFirst()
    while let letter = rest.popFirst() {
      if letter != "\"" {
        title.append(letter)
      } else if rest.first == "\"" {
        title.append(letter)
        rest = rest.dropFirst()
      } else {
        return title
      }
    }
    return nil
  }

  /// As it must be written here.
  static func quoted(_ title: String) -> String {
    guard title.isEmpty || title.contains(where: { ",:\"=# ".contains($0) }) else { return title }
    return "\"" + title.replacing("\"", with: "\"\"") + "\""
  }
}

extension StringProtocol {
  /// Without the blanks around it.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

// MARK: - On a table

extension ColumnChoice {
  /// The dialect with the columns and units that were chosen in place of its own.
  func overruling(_ dialect: TableDialect) -> TableDialect {
    var chosen = dialect
    for (column, place) in places {
      if let number = place.number {
        chosen.places[column] = number
      } else {
        chosen.names[column] = [Self.name(place.title ?? "", in: dialect)]
      }
      // A column of another name may be in another unit.
      if column == .speed { chosen.units.speed = nil }
      if column == .time { chosen.units.time = nil }
    }
    if let time { chosen.units.time = time }
    if let speed { (chosen.units.speed, chosen.speedAuthority) = (speed, nil) }
    if let course { chosen.units.course = course }
    if let position { chosen.units.position = position }
    if let draught { chosen.units.draught = draught }
    return chosen
  }

  private static func name(_ title: String, in dialect: TableDialect) -> String {
    dialect.namesAreLoose ? TableColumns.loose(title) : title.lowercased()
  }

  /// Titles that were given and are not in the header.
  ///
  /// - Throws: ``ScanError`` `bad_table`, with the titles that there are, and those that are nearly the same.
  func check(_ columns: TableColumns, of file: String, line: Int) throws(ScanError) {
    for (_, column) in Self.keys {
      guard let place = places[column], columns[column] == nil else { continue }
      let name = place.title ?? "#\((place.number ?? 0) + 1)"
      let near = place.title.map { Self.nearest(to: $0, in: columns.titles) } ?? []
      let hint = near.isEmpty ? "" : "; near: " + near.map { "`\($0)`" }.joined(separator: ", ")
      let shown = columns.titles.prefix(40).map { "`\($0)`" }.joined(separator: ", ")
      throw ScanError(
        .badTable, file: file, line: line, "has no column `\(name)` for \(Self.key(of: column))\(hint)",
        try: "its columns: \(shown)\(columns.count > 40 ? ", … (\(columns.count))" : "")")
    }
    let missing = columns.missing(of: TableDialect.Column.required)
    if !missing.isEmpty {
      let keys = missing.map(Self.key).joined(separator: ", ")
      let shown = columns.titles.prefix(40).map { "`\($0)`" }.joined(separator: ", ")
      throw ScanError(
        .badTable, file: file, line: line, "no column is known for \(keys)",
        try: "add \(missing.map { Self.key(of: $0) + "=…" }.joined(separator: ",")) to --columns; its columns: \(shown)"
      )
    }
  }

  /// Titles of the same letters, or that hold each other, or that differ in two letters at most.
  static func nearest(to title: String, in titles: [String]) -> [String] {
    let wanted = TableColumns.loose(title)
    let near = titles.filter { other in
      let name = TableColumns.loose(other)
      guard !name.isEmpty, !wanted.isEmpty else { return false }
      if name == wanted { return true }
      if min(name.count, wanted.count) >= 3, name.contains(wanted) || wanted.contains(name) { return true }
      return abs(name.count - wanted.count) <= 2 && distance(name, wanted) <= min(2, wanted.count / 3)
    }
    return Array(near.prefix(3))
  }

  /// How many letters must be changed, taken out or put in (Levenshtein); for short titles.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8.prefix(60)), Array(right.utf8.prefix(60)))
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var before = row[0]
      row[0] = index + 1
      for other in right.indices {
        let above = row[other + 1]
        row[other + 1] = min(above + 1, row[other] + 1, before + (byte == right[other] ? 0 : 1))
        before = above
      }
    }
    return row[right.count]
  }
}
