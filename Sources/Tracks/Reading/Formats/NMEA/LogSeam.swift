import Signals

/// What a log leaves for those before and after it: parts of messages whose other parts may stand there.
struct LogSeam: Sendable {
  struct Part: Sendable {
    var key: SentenceAssembler.Key
    /// How many parts its message has.
    var count: UInt8
    var part: SentenceAssembler.Part
    /// It still waited at the end of the log; else it was given up for what came after it.
    var waits: Bool
  }

  private(set) var parts: [Part] = []
  /// Of messages near the beginning that are whole, the line on which the first with a key begins: what waits from a log
  /// before is given up there.
  private(set) var messages: [SentenceAssembler.Key: Int] = [:]
  var lineCount = 0
  private var begun = WrapperTime.none

  init(lineCount: Int = 0) { self.lineCount = lineCount }

  /// - Parameter line: on which the message begins.
  mutating func note(messageOf key: SentenceAssembler.Key, line: Int, time: WrapperTime) {
    if isNearBeginning(line, time), messages[key].map({ line < $0 }) ?? true { messages[key] = line }
  }

  /// Takes a part that its log has no others for; false where no other log can have them.
  mutating func take(_ orphan: SentenceAssembler.Orphan) -> Bool {
    guard orphan.part.isCounted, orphan.isLast || isNearBeginning(orphan.part.line, orphan.part.time) else {
      return false
    }
    parts.append(Part(key: orphan.key, count: orphan.count, part: orphan.part, waits: orphan.isLast))
    return true
  }

  private mutating func isNearBeginning(_ line: Int, _ time: WrapperTime) -> Bool {
    if begun.isNone { begun = time }
    if line <= SentenceAssembler.longestWaitInLines { return true }
    return !time.isNone && time.milliseconds - begun.milliseconds <= SentenceAssembler.longestWait
  }
}
