/// How a publisher writes a table of aircraft: which column holds what, by its title, and in which unit.
struct AircraftTableDialect: Sendable {
  enum Column: Int, CaseIterable {
    case address
    /// Of the row.
    case time
    /// A time that is there where the one above is not.
    case otherTime
    /// Of the position.
    case positionTime
    /// When the aircraft was heard last.
    case heardTime
    case latitude, longitude
    case altitudeMetres, altitudeFeet, heightMetres, heightFeet
    case speedMetresPerSecond, speedKnots
    case track, heading
    case rateMetresPerSecond, rateFeetPerMinute
    case callsign, registration
    case onGround
    /// True where the place told is none.
    case noPosition
    /// Says so where a position is the work of others.
    case positionSource
  }

  static let mostColumns = 256

  /// In lower case.
  let titles: [String: Column]
  /// Titles that no other table has together.
  let marks: Set<String>
  /// How a time is written.
  let time: @Sendable (RawSpan, Range<Int>) -> ReceptionTime?

  /// Where each column stands; `nil` where the header is not of this dialect.
  func columns(of header: Range<Int>, in bytes: RawSpan) -> [Column: Int]? {
    var cutter = FieldCutter(capacity: Self.mostColumns)
    guard cutter.cut(header, of: bytes), cutter.count <= Self.mostColumns else { return nil }
    var columns: [Column: Int] = [:]
    var found: Set<String> = []
    for index in 0..<cutter.count {
      let title = bytes.extracting(cutter[index]).text(limit: 40).lowercased()
      found.insert(title)
      if let column = titles[title], columns[column] == nil { columns[column] = index }
    }
    return marks.isSubset(of: found) ? columns : nil
  }

  /// Whether a log begins with such a header.
  func recognises(_ head: RawSpan) -> Bool {
    guard let header = LineCursor.firstLine(of: head) else { return false }
    return columns(of: header, in: head) != nil
  }
}
