import FuzzSupport
import Tracks

/// A log of several lines in blocks: however it is cut, the reports, the ledger and the rejects are the same.
///
/// The first line of an input tells where to cut, a byte a place: 0 is the beginning of the log, 255 its end.
@main
struct FuzzLog {
  static func main() {
    fuzz { data, size in
      let input = Array(UnsafeBufferPointer(start: data, count: size))
      let head = input.prefix { $0 != 0x0A }
      let log = Array(input.dropFirst(head.count + 1))
      let cuts = head.map { Int($0) * log.count / 255 }.sorted()
      FuzzLog.read(log, cuts)
      FuzzLog.read(mended(log), cuts)
      return 0
    }
  }

  static func read(_ log: [UInt8], _ cuts: [Int]) {
    let whole = Reading(log)
    whole.requireSum(of: log)
    require(Reading(log, cuts: cuts) == whole, "cut at \(cuts), the log gives something else")
    let lineEnds = log.indices.filter { log[$0] == 0x0A }.map { $0 + 1 }
    require(Reading(log, cuts: lineEnds) == whole, "line by line, the log gives something else")
    // To set up a decoding takes long: one log in sixty-four, whichever it is.
    if log.reduce(log.count, { ($0 &* 31) ^ Int($1) }) & 63 == 0 { decode(log, whole) }
  }

  /// By one thread or two, what is written is the same, and counts the same lines.
  static func decode(_ log: [UInt8], _ reading: Reading) {
    let one = DecodedLog(log, .json)
    guard let outcome = one.outcome else { return require(log.isEmpty, "a log is not decoded") }
    require(DecodedLog(log, .json, threads: 2).output == one.output, "two threads write something else than one")
    require(one.lines.count == outcome.messagesWritten, "\(one.lines.count) lines are written")
    for line in one.lines { sink &+= JSONText(line: line) == .null ? 1 : 0 }
    require(outcome.ledger.lines == reading.ledger.lines, "decoding counts other lines than reading")
  }
}
