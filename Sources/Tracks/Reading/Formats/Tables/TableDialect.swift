/// How a publisher of positions writes them as a table, a row a position.
struct TableDialect: Sendable {
  enum Column: Int, CaseIterable, Sendable {
    case mmsi, time, millisecond, latitude, longitude, speed, course, heading, status
    /// Three ways to tell the class of a transmitter, and whether it is a craft: `B`, `Class B`, the number of the message.
    case transceiver, mobileType, messageType
    case imo, callsign, name, shipType, length, width, toBow, toStern, toPort, toStarboard, draught, destination, eta

    static let required: [Column] = [.mmsi, .time, .latitude, .longitude]
    /// What a craft says of itself.
    static let identity: [Column] = [
      .imo, .callsign, .name, .shipType, .length, .width, .toBow, .toStern, .toPort, .toStarboard, .draught,
      .destination, .eta,
    ]
  }

  /// In lower case; the order of columns does not matter.
  var names: [Column: [String]]
  var units: TableUnits
  /// Columns besides the required ones, without which it is another dialect.
  var marks: [Column] = []
  /// Titles that must be there, though nothing is taken from their columns; in lower case.
  var markTitles: [String] = []
  /// Words that stand for nothing in texts, besides the common ones.
  var wordsForNothing: Set<String> = []
  /// Of published files: with `--format`, a log without a header is read by it.
  var standardHeader = ""
  /// How many columns of the standard header the published files have.
  var standardCounts: Set<Int> = []
  /// Blanks, underscores and the like in titles do not matter.
  var namesAreLoose = false
  /// Columns that the user gave by number, from 0.
  var places: [Column: Int] = [:]
  /// Either everything is in the units of a transmission, or nothing is.
  var isTransmittedOrHuman = false
  /// Who gives speeds in that unit, where that is worth a notice.
  var speedAuthority: String?
  /// Rows are JSON objects, a line each, as ``RecordLines`` lays them out.
  var isOfObjects = false

  static let separators = [",", ";", "\t", "|"].flatMap(\.utf8)

  /// Whether the first line that is not blank is such a header.
  func recognises(_ head: RawSpan) -> Bool {
    guard let line = LineCursor.firstLine(of: head), let columns = TableColumns(header: head.extracting(line), of: self)
    else { return false }
    return columns.missing(of: Column.required + marks).isEmpty && columns.has(markTitles)
  }
}

extension RawSpan {
  var isBlank: Bool { withUnsafeBytes { $0.allSatisfy(Table.isBlank) } }
}

extension LineCursor {
  /// The first line that is not blank.
  static func firstLine(of bytes: RawSpan) -> Range<Int>? {
    var cursor = LineCursor()
    while let line = cursor.next(in: bytes) {
      if !bytes.extracting(line).isBlank { return line }
    }
    return nil
  }
}
