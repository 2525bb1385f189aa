/// A log format that is a table of positions: what it needs besides is how its publisher writes it.
protocol TableFormat: LogFormat {
  var dialect: TableDialect { get }
}

extension TableFormat {
  var family: LogFamily { .sea }

  func recognises(_ head: RawSpan) -> Bool { dialect.recognises(head) }

  func makeReader(for input: ReaderInput) -> any LogReader {
    guard let choice = input.columns else { return TableLogReader(input, dialect: dialect) }
    let isOverruled = !choice.isComplete || self is TableLog
    return TableLogReader(
      input, dialect: isOverruled ? choice.overruling(dialect) : dialect,
      notices: isOverruled ? [] : ["does not have the columns of --columns, and is read as \(name)"])
  }
}

extension ColumnChoice {
  /// The format of a log for which columns are given.
  ///
  /// Where they say all that is needed, a table that has them is read by them, and another as what it is. Where they do
  /// not, they overrule some columns of the table that it is. What is no table is read as it is.
  ///
  /// - Parameter found: as recognised.
  /// - Throws: ``ScanError`` `bad_table` where a column is not in its header.
  func format(
    of head: RawSpan, recognisedAs found: (any LogFormat)?, file: String
  ) throws(ScanError) -> any LogFormat {
    let known = found as? any TableFormat
    if found != nil, known == nil, !isComplete { return found ?? TableLog() }
    let format: any TableFormat = isComplete ? TableLog.chosen : known ?? TableLog()
    guard let line = LineCursor.firstLine(of: head), !format.dialect.isOfObjects else { return format }
    do throws(ScanError) {
      let header = head.extracting(line)
      guard let columns = TableColumns(header: header, of: overruling(format.dialect)) else {
        throw ScanError(.badTable, file: file, line: 1, "the header cannot be read", try: "a quote may not be closed")
      }
      try check(columns, of: file, line: 1)
      // Any line has a column #1.
      if isByNumber, let found, known == nil, !columns.title(.mmsi).utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        return found
      }
      return format
    } catch {
      if let found, isComplete, !(found is TableLog) { return found }
      throw error
    }
  }
}
