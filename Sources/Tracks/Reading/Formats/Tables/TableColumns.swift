/// Where the columns of a table stand.
struct TableColumns: Sendable {
  /// More are taken for no header.
  private static let most = 1024

  let count: Int
  let separator: UInt8
  private let positions: [Int?]
  /// As the header writes them; those of a table without one are `#1`, `#2`, ….
  let titles: [String]
  /// Columns of identity that stand side by side: what lies between the first and the last is compared as one.
  let identityRuns: [ClosedRange<Int>]

  /// The separator is the first of those known by which nothing is missing (numbers tell no columns apart, so with them
  /// it is the one of most fields); else that which gives most fields.
  ///
  /// `nil` where the line cannot be cut into fields.
  init?(header: RawSpan, of dialect: TableDialect) {
    var best: TableColumns?
    var whole: TableColumns?
    for separator in TableDialect.separators {
      var cutter = FieldCutter(capacity: Self.most, separator: separator)
      guard cutter.cut(0..<header.byteCount, of: header), cutter.count <= Self.most else { continue }
      let titles = (0..<cutter.count).map { header.extracting(cutter[$0]).text(limit: 100) }
      let columns = TableColumns(titles, of: dialect, separator: separator)
      if columns.missing(of: TableDialect.Column.required + dialect.marks).isEmpty,
        whole.map({ dialect.places.isEmpty ? false : $0.count < columns.count }) ?? true
      {
        whole = columns
      }
      if best.map({ $0.count < columns.count }) ?? true { best = columns }
    }
    if let whole {
      self = whole
      return
    }
    guard let best else { return nil }
    self = best
  }

  init(_ titles: [String], of dialect: TableDialect, separator: UInt8 = UInt8(ascii: ",")) {
    let names = titles.map { dialect.namesAreLoose ? Self.loose($0) : $0.lowercased() }
    let positions: [Int?] = TableDialect.Column.allCases.map { column in
      if let place = dialect.places[column] { return place < titles.count ? place : nil }
      return dialect.names[column, default: []].lazy.compactMap { names.firstIndex(of: $0) }.first
    }
    var runs: [ClosedRange<Int>] = []
    for position in Set(TableDialect.Column.identity.compactMap({ positions[$0.rawValue] })).sorted() {
      // The members of an object may stand in any order.
      if let last = runs.last, last.upperBound + 1 == position, !dialect.isOfObjects {
        runs[runs.count - 1] = last.lowerBound...position
      } else {
        runs.append(position...position)
      }
    }
    self.titles = titles
    self.positions = positions
    self.separator = separator
    identityRuns = runs
    count = titles.count
  }

  /// Letters and digits alone, in lower case: `Date/Time (UTC)` is `datetimeutc`.
  static func loose(_ title: String) -> String {
    String(title.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }

  subscript(column: TableDialect.Column) -> Int? { positions[column.rawValue] }

  func title(_ column: TableDialect.Column) -> String { self[column].map { titles[$0] } ?? "\(column)" }

  func missing(of columns: [TableDialect.Column]) -> [TableDialect.Column] { columns.filter { self[$0] == nil } }

  /// In lower case.
  func has(_ wanted: [String]) -> Bool {
    let names = Set(titles.map { $0.lowercased() })
    return wanted.allSatisfy(names.contains)
  }
}
