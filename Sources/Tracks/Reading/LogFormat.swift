/// A format of position logs, recognised by content.
///
/// A new one is one file in `Formats/` and one line in ``LogFormats``.
public protocol LogFormat: Sendable {
  /// What `--format` takes, such as `nmea`.
  var name: String { get }
  /// For people, such as `NMEA 0183 AIVDM/AIVDO`.
  var title: String { get }
  var family: LogFamily { get }
  /// A line that such a log may hold; of a binary one, a record in hexadecimal.
  var example: String { get }
  /// What is counted and has an address in such a log: its lines, if nothing else is said.
  var framing: LogFraming { get }
  /// Whether a log that begins with `head` (up to 64 KiB, decompressed, may end within a line) is of this format.
  func recognises(_ head: RawSpan) -> Bool
  /// A reader for one log, which it will be given from the first line to the last.
  func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader
}

extension LogFormat {
  public var framing: LogFraming { .lines }
}

/// Where the craft of a log move.
public enum LogFamily: String, Hashable, Sendable { case sea, air }

/// What a reader must know of the log it reads.
public struct ReaderInput: Sendable {
  /// Index in the order of the scan: the `input` of every address.
  public var index: Int
  /// For messages.
  public var name: String
  /// When the log begins, as the user says; for logs whose lines tell no times.
  public var date: Timestamp?
  /// When the first line was received, as the user says; for logs whose clock only counts.
  public var start: Timestamp?
  /// Where the receiver is, as the user says; for logs of Mode S.
  public var site: ReceiverSite?
  /// Other files come before or after: what is split over two is left to the one who collects.
  var joinsFiles = false
  /// Its beginning: up to 64 KiB, decompressed, without a byte order mark. What is guessed is guessed from it, for it
  /// does not depend on how the log is cut.
  public var head: [UInt8]
  /// Columns of tables that the user has named.
  public var columns: ColumnChoice?

  public init(
    index: Int, name: String, date: Timestamp? = nil, start: Timestamp? = nil, head: [UInt8] = [],
    columns: ColumnChoice? = nil
  ) {
    self.index = index
    self.name = name
    self.date = date
    self.start = start
    self.head = head
    self.columns = columns
  }
}

/// Turns the lines of one log into reports. It keeps what it needs from line to line; how the log is cut into blocks
/// changes nothing of what comes out.
public protocol LogReader: Sendable {
  /// Reads whole lines, LF or CRLF, or the whole records of the format's framing; only the last of a log may lack its end.
  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch)
  /// After the last line: counts what was left unfinished, such as fragments that found no partner.
  mutating func finish(into batch: inout ReportBatch)
}

/// A reader that leaves parts of messages for the files before and after its own.
protocol SeamedReader: LogReader {
  /// After the last line.
  var seam: LogSeam? { get }
}

/// What came out of a stretch of a log.
public struct ReportBatch: Sendable {
  public var positions: [PositionReport] = []
  public var identities: [IdentityReport] = []
  public var ledger = LineLedger()
  /// Lines that were not used, and why. The reader adds each; whoever runs the reader takes them out in time.
  public var rejects: [Reject] = []
  /// Names of stations that the log mentions for the first time: the first of all has number 1 in
  /// ``PositionReport/station``, and each has the next.
  public var stations: [String] = []
  /// What the reader of a briefing should know of the log: sentences without its name, each told once.
  public var notices: [String] = []

  public init() {}
}

/// A line that was not used.
public struct Reject: Hashable, Sendable {
  public var address: LineAddress
  /// A sentence without the file and line.
  public var reason: String

  public init(_ address: LineAddress, _ reason: String) {
    self.address = address
    self.reason = reason
  }
}
