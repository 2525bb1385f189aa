/// Every message of AIS and every frame of Mode S of logs, as lines of JSON or CSV: the front door of `trackscan decode`.
///
///     var decoding = Decoding(logs: ["may.nmea"])
///     decoding.selection.types = [5]
///     let outcome = try await decoding.run(into: STDOUT_FILENO)
///
/// Lines come in the order of the logs and of the lines of their messages' last parts, whatever the number of threads.
/// A frame of Mode S whose position is known only later has a second line then.
public struct Decoding: Sendable {
  public enum Shape: Sendable {
    /// gpsd's names and units for AIS; for Mode S those that `docs/decode.md` lists.
    case json
    /// The same, with the integers as transmitted; AIS alone.
    case unscaledJSON
    /// The positions, in columns.
    case csv
  }

  /// Files, folders, or `-` for standard input.
  public var logs: [String]
  /// Overrules recognition; a name of ``LogFormats``.
  public var format: String?
  public var shape = Shape.json
  public var selection = MessageSelection()
  /// When each log begins, for logs whose lines tell no times: those of positions then follow from the second of the
  /// minute that they tell, on the word of the user.
  public var date: Timestamp?
  /// When the first line of each log was received, for logs whose clock only counts.
  public var start: Timestamp?
  /// Where the receiver of Mode S logs is: aircraft on the ground near it need no other fix.
  public var site: ReceiverSite?
  /// Where to write each line that was not used, and why.
  public var rejects: String?
  public var threads = 1
  public var progress: (@Sendable (ScanProgress) -> Void)?

  /// What became of the logs.
  public struct Outcome: Sendable {
    public var ledger = LineLedger()
    public var messagesWritten = 0
    /// The first lines that were not used, as `file:line: reason`.
    public var complaints: [String] = []
    /// So many more were not used.
    public var furtherComplaints = 0
    public var notices: [String] = []
  }

  public init(logs: [String]) { self.logs = logs }

  /// - Parameter descriptor: of the file to write to.
  /// - Throws: ``ScanError``: `unreadable_input`, `empty_input`, `unknown_format`, `bad_parameter`, `unwritable_output`,
  ///   `cancelled`.
  public func run(into descriptor: Int32) async throws(ScanError) -> Outcome {
    let plan = try ReadingPlan(paths: logs, format: format)
    let rejectsFile: RejectsFile? =
      if let rejects { try RejectsFile(path: rejects, sparing: plan.logs.map(\.file.name)) } else { nil }
    var press = MessagePress(
      shape: shape, selection: selection, descriptor: descriptor, threads: threads, rejects: rejectsFile,
      meter: ReadingMeter(total: plan.size, report: progress),
      names: plan.logs.map(\.file.name))
    press.date = date
    press.start = start
    press.site = site
    press.outcome.notices = plan.notices
    for (index, log) in plan.logs.enumerated() { try await press.print(log, index: index) }
    try press.finish()
    try rejectsFile?.flush()
    return press.outcome
  }
}
