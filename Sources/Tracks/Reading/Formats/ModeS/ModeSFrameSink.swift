import Signals

/// What becomes of the frames of a log of Mode S.
protocol ModeSFrameSink: Sendable {
  /// Takes a frame that was received at `time`; `nil` where the log has no clock. Adds one to exactly one count of the
  /// ledger, now or later: that of `line`.
  ///
  /// - Parameter remainder: ``ModeSFrame/parityRemainder``, which readers work out side by side.
  mutating func take(
    _ frame: ModeSFrame, leaving remainder: UInt32, at time: ReceptionTime?, line: LineAddress,
    into batch: inout ReportBatch)
  /// After the last.
  mutating func finish(into batch: inout ReportBatch)
  /// What a program made of a frame is no use without the frame.
  static var takesFramesAlone: Bool { get }
}

extension ModeSFrameSink {
  static var takesFramesAlone: Bool { false }

  mutating func take(
    _ frame: ModeSFrame, at time: ReceptionTime?, line: LineAddress, into batch: inout ReportBatch
  ) {
    take(frame, leaving: frame.parityRemainder, at: time, line: line, into: &batch)
  }
}

/// A reader of logs that hold frames of Mode S.
protocol ModeSFrameReader<Sink>: LogReader {
  associatedtype Sink: ModeSFrameSink
  /// What was made of the frames so far.
  var sink: Sink { get set }
}
