/// A log format that is a table of positions: what it needs besides is how its publisher writes it.
protocol TableFormat: LogFormat {
  var dialect: TableDialect { get }
}

extension TableFormat {
  var family: LogFamily { .sea }

  func recognises(_ head: RawSpan) -> Bool { dialect.recognises(head) }

  func makeReader(for input: ReaderInput) -> any LogReader {
    TableLogReader(input, dialect: input.columns?.overruling(dialect) ?? dialect)
  }
}

extension ColumnChoice {
  /// The format of a log for which columns are given: that which it is of, if these do not say all; else any table.
  ///
  /// - Parameter found: as recognised; what is no table is read as it is.
  /// - Throws: ``ScanError`` `bad_table` where a column is not in its header.
  func format(
    of head: RawSpan, recognisedAs found: (any LogFormat)?, file: String
  ) throws(ScanError) -> any LogFormat {
    if let found, !(found is any TableFormat) { return found }
    let format: any TableFormat = isComplete ? TableLog.chosen : found as? any TableFormat ?? TableLog()
    guard let line = LineCursor.firstLine(of: head) else { return format }
    let header = head.extracting(line)
    let dialect = overruling(format.dialect)
    guard !dialect.isOfObjects else { return format }
    guard let columns = TableColumns(header: header, of: dialect) else {
      throw ScanError(.badTable, file: file, line: 1, "the header cannot be read", try: "a quote may not be closed")
    }
    try check(columns, of: file, line: 1)
    return format
  }
}
