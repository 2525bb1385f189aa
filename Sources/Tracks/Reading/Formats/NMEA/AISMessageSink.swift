import Signals

/// How a message came to be known.
struct Hearing: Sendable {
  var time: WrapperTime
  /// Of its first part.
  var firstLine: Int
  /// Of the part that came last: the line that counts for the message in the ledger.
  var lastLine: Int
  /// Which station heard it: a number from 1 in the order of ``ReportBatch/stations`` of this input; 0 where none is named.
  var station: UInt16
  /// Handed on by the receiver of the vessel that sent it (`VDO`).
  var isOwnVessel: Bool
}

/// What becomes of the messages of a log.
///
/// The reader is specialised for its sink, so that a message of one slot goes from the line to where it is kept in
/// registers (Benchmarks/run_nmea.sh). A sink adds one to exactly one count of the ledger for each message: that of the
/// line ``Hearing/lastLine``. The reader counts all other lines, and which sources gave the times.
protocol AISMessageSink: Sendable {
  /// A message of one slot that came in one sentence: 168 bits.
  mutating func take(_ bits: AISPositionBits, _ hearing: Hearing, into batch: inout ReportBatch)
  /// Any message; the payload's storage is the reader's, who uses it again.
  mutating func take(_ payload: AISPayload, _ hearing: Hearing, into batch: inout ReportBatch)
  /// The receiver told its own clock on a line without a message.
  mutating func hear(clock: WrapperTime, line: Int, into batch: inout ReportBatch)
  /// A part of a message of several sentences. True where the sink keeps it, perhaps with the payload's storage, since
  /// lines before it are not read yet; else the reader puts messages together.
  ///
  /// - Parameters:
  ///   - isAlone: no other sentence is on its line.
  ///   - rejectsBefore: how many lines had been refused.
  mutating func keep(
    _ payload: inout AISPayload, part number: UInt8, of key: SentenceAssembler.Key, _ hearing: Hearing, isAlone: Bool,
    rejectsBefore: Int
  ) -> Bool
  /// What became of the sentences of a line with several, but for parts that the sink keeps. True where there are any, so
  /// that the line is not counted yet.
  mutating func keep(crowd ledger: LineLedger, line: Int, rejects: Range<Int>) -> Bool
  /// After the last.
  mutating func finish(into batch: inout ReportBatch)
}

extension AISMessageSink {
  @inline(__always)
  mutating func keep(
    _ payload: inout AISPayload, part number: UInt8, of key: SentenceAssembler.Key, _ hearing: Hearing, isAlone: Bool,
    rejectsBefore: Int
  ) -> Bool { false }
  @inline(__always)
  mutating func keep(crowd ledger: LineLedger, line: Int, rejects: Range<Int>) -> Bool { false }
  mutating func hear(clock: WrapperTime, line: Int, into batch: inout ReportBatch) {}
}

/// A reader of logs that hold AIS messages.
protocol AISMessageReader<Sink>: LogReader {
  associatedtype Sink: AISMessageSink
  /// What was made of the messages so far.
  var sink: Sink { get set }
  /// The log goes on where others end, of which parts of messages wait.
  mutating func take(_ waiting: SentenceAssembler, from earlier: EarlierLogs)
  /// Hands the parts that wait over to the next log, before it finishes; how many lines its own has.
  mutating func leave(_ waiting: inout SentenceAssembler) -> Int?
}

extension AISMessageReader {
  mutating func take(_ waiting: SentenceAssembler, from earlier: EarlierLogs) {}
  mutating func leave(_ waiting: inout SentenceAssembler) -> Int? { nil }
}
