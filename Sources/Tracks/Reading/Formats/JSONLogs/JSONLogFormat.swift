/// A format of AIS messages as lines of JSON.
protocol JSONLogFormat: LogFormat {
  var dialect: JSONDialect { get }
}

extension JSONLogFormat {
  var family: LogFamily { .sea }

  func makeReader(for input: ReaderInput) -> any LogReader {
    JSONMessageReader(
      input: input.index, dialect: dialect, sink: AISReportSink(input: input.index, date: input.date))
  }
}
