/// Reads a table of positions. Rows do not depend on each other once the header is known, but for one thing: what a craft
/// says of itself is reported only when it changes.
struct TableLogReader: LogReader {
  private let input: ReaderInput
  private let dialect: TableDialect
  /// `nil` until the header has been read.
  private(set) var rows: TableRows?
  /// Why no row can be read.
  private var fault: String?
  private var lastSaid: [UInt32: UInt64] = [:]
  /// Statements that say nothing.
  private var empty: Set<UInt64> = []

  /// More craft than there are; a log that has more is rubbish, and must not fill the memory.
  private static let mostRemembered = 1 << 20

  init(_ input: ReaderInput, dialect: TableDialect) {
    self.input = input
    self.dialect = dialect
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
    if fault == nil {
      if let columns = TableColumns(header: text, of: dialect) {
        let missing = columns.missing(of: TableDialect.Column.required)
        if missing.isEmpty {
          batch.ledger.ignored += 1
          rows = TableRows(input: input.index, columns: columns, dialect: dialect, header: text)
          return
        }
        if dialect.standardCounts.contains(columns.count), missing == TableDialect.Column.required {
          let titles = dialect.standardHeader.split(separator: ",").prefix(columns.count).map(String.init)
          let standard = TableColumns(titles, of: dialect)
          rows = TableRows(input: input.index, columns: standard, dialect: dialect, header: nil)
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
