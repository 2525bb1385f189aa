import FuzzSupport
import Glibc

@testable import Tracks

/// Changes every byte of a log in turn, each in three ways, and reads what stands within sixty lines of it: nothing
/// stops the program, and the ledger adds up.
///
/// Sixty lines reach further than what a reader keeps for the next line by its number: the time of a TAG group or a
/// `$PGHP` line holds for twenty, and parts of a message stand next to each other in these logs. What tells of aircraft is
/// read by the format of the whole log; a line is a record in a Beast log.
@main
struct ByteFlips {
  static let reach = 60

  static func main() {
    guard CommandLine.arguments.count > 1 else {
      print("ByteFlips LOG ...")
      exit(64)
    }
    for path in CommandLine.arguments.dropFirst() {
      guard let log = bytes(of: path) else {
        print("\(path): cannot be read")
        exit(2)
      }
      let format = StreamReading.format(of: log) ?? NMEALog()
      let changes = flip(log, format)
      print("\(path): \(log.count) bytes of \(format.name), \(changes) changes, every ledger adds up")
    }
  }

  static func flip(_ log: [UInt8], _ format: any LogFormat) -> Int {
    let starts = format.framing == .beast ? recordStarts(of: log) : lineStarts(of: log)
    var changes = 0
    for (line, start) in starts.enumerated() {
      let from = starts[max(0, line - reach)]
      let to = line + reach + 1 < starts.count ? starts[line + reach + 1] : log.count
      let end = line + 1 < starts.count ? starts[line + 1] : log.count
      var stretch = Array(log[from..<to])
      for offset in (start - from)..<(end - from) {
        let byte = stretch[offset]
        // One bit, all bits, and the line end that joins or cuts lines.
        for changed in [byte ^ 1 << UInt8(offset & 7), ~byte, byte == 0x0A ? 0x20 : 0x0A] {
          stretch[offset] = changed
          read(stretch, format)
          changes += 1
        }
        stretch[offset] = byte
      }
    }
    return changes
  }

  static func read(_ stretch: [UInt8], _ format: any LogFormat) {
    if format is NMEALog {
      Reading(stretch).requireSum(of: stretch)
    } else {
      StreamReading(stretch, by: format).requireSum()
    }
  }

  static func lineStarts(of log: [UInt8]) -> [Int] {
    let starts = [0] + log.indices.filter { log[$0] == 0x0A }.map { $0 + 1 }
    return starts.last == log.count ? starts.dropLast() : starts
  }

  static func recordStarts(of log: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var cursor = BeastCursor()
    while let record = cursor.next(in: log.span.bytes, isEnd: true) { starts.append(record.range.lowerBound) }
    return starts
  }

  static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var log: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 { log += block[..<count] }
    return log
  }
}
