/// What a ``LogScanner`` has read, apart from the reports.
struct LogSurvey: Sendable {
  /// In the order in which they were named: the index is the `input` of every ``LineAddress``.
  var inputs: [Briefing.Input] = []
  /// The same, to quote cited lines from.
  var files: [LogFile] = []
  /// Sentences: files of a folder that are no logs, compressed data that broke off.
  var notices: [String] = []
}

/// How far the reading of logs has come.
public struct ReadingProgress: Hashable, Sendable {
  /// As on disk, of all logs.
  public var bytesRead: Int
  /// `nil` where a stream is among the logs.
  public var bytesInAll: Int?
  /// The log that was read last.
  public var input: String
  /// Positions so far.
  public var positions: Int
}
