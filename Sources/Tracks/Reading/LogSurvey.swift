/// What a ``LogScanner`` has read, apart from the reports.
struct LogSurvey: Sendable {
  /// In the order in which they were named: the index is the `input` of every ``LineAddress``.
  var inputs: [Briefing.Input] = []
  /// The same, to quote cited lines from.
  var files: [LogFile] = []
  /// Sentences: files of a folder that are no logs, compressed data that broke off.
  var notices: [String] = []
}
