/// Reads a table of positions. Rows do not depend on each other once the header is known, but for one thing: what a craft
/// says of itself is reported only when it changes.
struct TableLogReader: SideBySideReader {
  private let input: ReaderInput
  private let dialect: TableDialect
  private let notices: [String]
  /// `nil` until the header has been read.
  private(set) var rows: TableRows?
  /// The header is in the first block that has a line that is not blank.
  var ahead: TableRows? { rows }
  /// Why no row can be read.
  private var fault: String?
  private var lastSaid: [UInt32: UInt64] = [:]
  /// Statements that say nothing.
  private var empty: Set<UInt64> = []

  /// More craft than there are; a log that has more is rubbish, and must not fill the memory.
  private static let mostRemembered = 1 << 20

  /// - Parameter notices: what is to be told of the table, once its header has been read.
  init(_ input: ReaderInput, dialect: TableDialect, notices: [String] = []) {
    self.input = input
    self.dialect = dialect
    self.notices = notices
  }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    var firstLine = firstLine
    var bytes = lines
    if rows == nil {
      var cursor = LineCursor()
      while rows == nil, let range = cursor.next(in: lines) {
        readHeader(lines.extracting(range), line: firstLine, into: &batch)
        if rows?.readsFirstLine == true { break }
        firstLine += 1
        bytes = lines.extracting(droppingFirst: min(cursor.position, lines.byteCount))
      }
    }
    guard let rows, !bytes.isEmpty else { return }
    settle(rows.read(bytes, firstLine: firstLine), of: bytes, into: &batch)
  }

  private mutating func readHeader(_ text: RawSpan, line: Int, into batch: inout ReportBatch) {
    if text.isBlank {
      batch.ledger.ignored += 1
      return
    }
    if dialect.isOfObjects {
      readFirstRecord(text, line: line, into: &batch)
      return
    }
    if fault == nil {
      if let columns = TableColumns(header: text, of: dialect) {
        let missing = columns.missing(of: TableDialect.Column.required)
        if missing.isEmpty,
          input.columns?.isByNumber != true || columns.title(.mmsi).utf8.first.map(Self.isDigit) != true
        {
          batch.ledger.ignored += 1
          begin(columns, header: text, into: &batch)
          return
        }
        if missing.isEmpty {
          let titles = (1...columns.count).map { "#\($0)" }
          begin(TableColumns(titles, of: dialect, separator: columns.separator), header: nil, into: &batch)
          return
        }
        if dialect.standardCounts.contains(columns.count), missing == TableDialect.Column.required {
          let titles = dialect.standardHeader.split(separator: ",").prefix(columns.count).map(String.init)
          begin(TableColumns(titles, of: dialect, separator: columns.separator), header: nil, into: &batch)
          return
        }
        let names = missing.compactMap { dialect.names[$0]?.first }.joined(separator: ", ")
        fault = "the header, line \(line), lacks a column: \(names)"
      } else {
        fault = "the header, line \(line), cannot be read"
      }
    }
    batch.ledger.malformed += 1
    batch.rejects.append(Reject(LineAddress(input: input.index, position: line), fault ?? ""))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The names of the first record are the columns.
  private mutating func readFirstRecord(_ text: RawSpan, line: Int, into batch: inout ReportBatch) {
    let names = ObjectCutter.names(0..<text.byteCount, of: text)
    guard let names, !names.contains("ERROR") else {
      if names != nil {
        batch.ledger.ignored += 1
        if ObjectCutter.value("ERROR", 0..<text.byteCount, of: text) == "true" {
          let message = ObjectCutter.value("ERROR_MESSAGE", 0..<text.byteCount, of: text) ?? "without a reason"
          batch.notices.append("is the answer to a request that failed: \(message)")
        }
      } else if text.withUnsafeBytes({ $0.allSatisfy { Table.isBlank($0) || [0x5B, 0x5D, 0x2C].contains($0) } }) {
        batch.ledger.ignored += 1
      } else {
        batch.ledger.malformed += 1
        batch.rejects.append(Reject(LineAddress(input: input.index, position: line), "is no JSON object"))
      }
      return
    }
    let columns = TableColumns(names, of: dialect)
    let missing = columns.missing(of: TableDialect.Column.required)
    guard missing.isEmpty else {
      let lacking = missing.compactMap { dialect.names[$0]?.first?.uppercased() }.joined(separator: ", ")
      batch.ledger.malformed += 1
      batch.rejects.append(Reject(LineAddress(input: input.index, position: line), "has no member \(lacking)"))
      return
    }
    batch.notices.append("is one JSON text; a line of it means a record here: line 1 its head, line 2 the first record")
    begin(columns, header: nil, into: &batch)
  }

  /// Finds out the units that are left open, and tells of them.
  private mutating func begin(_ columns: TableColumns, header: RawSpan?, into batch: inout ReportBatch) {
    let head = input.head
    let sample = TableSample(of: head.span.bytes, columns: columns, isOfObjects: dialect.isOfObjects, header: header)
    let guess = UnitGuess(dialect, columns: columns, sample: sample)
    batch.notices += notices + guess.notices
    if sample.isAnonymous {
      batch.notices.append(
        "\(columns.title(.mmsi)) holds numbers of more than nine digits, which are no MMSIs: where a publisher has put others "
          + "in their place, no vessel can be told from them")
    }
    rows = TableRows(input: input.index, columns: columns, dialect: dialect, units: guess.units, header: header)
  }

  /// Takes what was read from the next block of rows; only here does their order matter.
  mutating func settle(_ read: ReadRows, of lines: RawSpan, into batch: inout ReportBatch) {
    if batch.positions.isEmpty { batch.positions = read.positions } else { batch.positions += read.positions }
    batch.ledger += read.ledger
    batch.rejects += read.rejects
    guard let rows else { return }
    for statement in read.statements where lastSaid[statement.craft] != statement.hash {
      if empty.contains(statement.hash) { continue }
      guard let identity = rows.identity(statement, of: lines) else {
        if empty.count >= Self.mostRemembered { empty.removeAll() }
        empty.insert(statement.hash)
        continue
      }
      if lastSaid.count >= Self.mostRemembered { lastSaid.removeAll() }
      lastSaid[statement.craft] = statement.hash
      batch.identities.append(identity)
    }
  }

  mutating func finish(into batch: inout ReportBatch) {}
}
