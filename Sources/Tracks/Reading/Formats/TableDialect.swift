/// How a publisher of positions writes them as a table, a row a position.
struct TableDialect: Sendable {
  enum Column: Int, CaseIterable, Sendable {
    case mmsi, time, latitude, longitude, speed, course, heading, status, transceiver, mobileType
    case imo, callsign, name, shipType, length, width, draught, destination, eta

    static let required: [Column] = [.mmsi, .time, .latitude, .longitude]
    /// What a craft says of itself.
    static let identity: [Column] = [
      .imo, .callsign, .name, .shipType, .length, .width, .draught, .destination, .eta,
    ]
  }

  /// In lower case; the order of columns does not matter.
  var names: [Column: [String]]
  var dates: FieldClock.DateOrder
  /// Columns besides the required ones, without which it is another dialect.
  var marks: [Column] = []
  /// Words that stand for nothing in texts, besides the common ones.
  var wordsForNothing: Set<String> = []
  /// Of published files: with `--format`, a log without a header is read by it.
  var standardHeader = ""
  /// How many columns of the standard header the published files have.
  var standardCounts: Set<Int> = []

  /// Whether the first line that is not blank is such a header.
  func recognises(_ head: RawSpan) -> Bool {
    var cursor = LineCursor()
    while let line = cursor.next(in: head) {
      let text = head.extracting(line)
      if text.isBlank { continue }
      guard let columns = TableColumns(header: text, of: self) else { return false }
      return columns.missing(of: Column.required + marks).isEmpty
    }
    return false
  }
}

extension RawSpan {
  var isBlank: Bool { withUnsafeBytes { $0.allSatisfy(Table.isBlank) } }
}

/// Where the columns of a table stand.
struct TableColumns: Sendable {
  /// More are taken for no header.
  private static let most = 1024

  let count: Int
  private let positions: [Int?]
  /// As the header writes them.
  private let titles: [String]
  /// Columns of identity that stand side by side: what lies between the first and the last is compared as one.
  let identityRuns: [ClosedRange<Int>]

  /// `nil` where the line cannot be cut into fields.
  init?(header: RawSpan, of dialect: TableDialect) {
    var cutter = FieldCutter(capacity: Self.most)
    guard cutter.cut(0..<header.byteCount, of: header), cutter.count <= Self.most else { return nil }
    self.init((0..<cutter.count).map { header.extracting(cutter[$0]).text(limit: 100) }, of: dialect)
  }

  init(_ titles: [String], of dialect: TableDialect) {
    let names = titles.map { $0.lowercased() }
    let positions: [Int?] = TableDialect.Column.allCases.map { column in
      dialect.names[column, default: []].lazy.compactMap { names.firstIndex(of: $0) }.first
    }
    var runs: [ClosedRange<Int>] = []
    for position in TableDialect.Column.identity.compactMap({ positions[$0.rawValue] }).sorted() {
      if let last = runs.last, last.upperBound + 1 == position {
        runs[runs.count - 1] = last.lowerBound...position
      } else {
        runs.append(position...position)
      }
    }
    self.titles = titles
    self.positions = positions
    identityRuns = runs
    count = titles.count
  }

  subscript(column: TableDialect.Column) -> Int? { positions[column.rawValue] }

  func title(_ column: TableDialect.Column) -> String { self[column].map { titles[$0] } ?? "\(column)" }

  func missing(of columns: [TableDialect.Column]) -> [TableDialect.Column] { columns.filter { self[$0] == nil } }
}
