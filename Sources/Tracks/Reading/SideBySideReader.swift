/// A reader most of whose work needs nothing of the lines before: blocks are read by several tasks, and what depends on
/// their order is settled in that order. What comes out is the same as of one block after the other.
protocol SideBySideReader: LogReader {
  associatedtype Ahead: BlockReader
  /// `nil` as long as the log has to be read from its beginning.
  var ahead: Ahead? { get }
  /// Takes what was read of the next block.
  mutating func settle(_ read: Ahead.Output, of lines: RawSpan, into batch: inout ReportBatch)
}

/// Reads blocks of whole lines in any order.
protocol BlockReader: Sendable {
  associatedtype Output: Sendable
  func read(_ lines: RawSpan, firstLine: Int) -> Output
}
