import Signals

/// A line of a log of Mode S frames.
enum FrameLine {
  case frame(ModeSFrame, ReceptionTime?)
  /// With what the receiver's 12 MHz counter had come to.
  case counted(ModeSFrame, ticks: UInt64)
  /// A frame that a multilateration program has made.
  case made
  /// A reply of a radar transponder without Mode S (Mode A/C).
  case modeAC
  /// Blank lines, comments, heartbeats.
  case nothing
  case malformed(StaticString)

  typealias Parser = @Sendable (_ bytes: RawSpan, _ line: Range<Int>) -> FrameLine

  /// Whether at least a quarter of the lines of a log's head, and one at least, are frames by `parse`.
  static func fill(_ head: RawSpan, _ parse: Parser) -> Bool {
    var cursor = LineCursor()
    var lines = 0
    var frames = 0
    while lines < 400, let line = cursor.next(in: head) {
      // The last line may be cut short.
      if cursor.position > head.byteCount, frames > 0 { break }
      switch parse(head, line) {
      case .frame(let frame, _), .counted(let frame, _):
        lines += 1
        if hasItsLength(frame) { frames += 1 }
      case .modeAC, .made, .malformed: lines += 1
      case .nothing: break
      }
    }
    return frames > 0 && frames * 4 >= lines
  }

  /// What is to be told of frames that another program has made; see ``BeastBody/isMade``.
  static func notice(made count: Int) -> String {
    "frames that a program has made of what others received (multilateration), and no aircraft has sent: "
      + "\(Words.count(count)); they were not used"
  }

  /// Formats below 16 are short.
  private static func hasItsLength(_ frame: ModeSFrame) -> Bool { frame.isLong == (frame.downlinkFormat >= 16) }
}
