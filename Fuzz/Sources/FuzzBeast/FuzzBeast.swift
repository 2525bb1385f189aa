import FuzzSupport
import Signals

@testable import Tracks

/// A Beast log in blocks, as it is and with the parity of its frames mended; and the same frames in AVR text.
@main
struct FuzzBeast {
  static func main() {
    fuzz { data, size in
      let log = StreamedLog(Array(UnsafeBufferPointer(start: data, count: size)))
      FuzzBeast.read(log)
      FuzzBeast.read(StreamedLog(log, mendedRecords))
      return 0
    }
  }

  static func read(_ log: StreamedLog) {
    let reading = log.read(by: BeastLog())
    let records = walk(log.bytes)
    require(reading.lines == records, "\(records) records, \(reading.lines) in the blocks")
    if let text = avr(of: log.bytes) { compare(StreamReading(text, by: AVRLog(), start: log.start), with: reading) }
  }

  /// The log in AVR text, a line a record; `nil` where it holds what that cannot say.
  static func avr(of log: [UInt8]) -> [UInt8]? {
    var text = ""
    var stamps: [UInt64] = []
    var cursor = BeastCursor()
    while let record = cursor.next(in: log.span.bytes, isEnd: true) {
      guard case .whole(let type) = record.content, [BeastType.short, BeastType.long].contains(type) else { return nil }
      let isLong = type == BeastType.long
      let body = BeastBody(record, isLong: isLong, in: log.span.bytes)
      let digits = String(body.stamp, radix: 16)
      text += "@\(String(repeating: "0", count: 12 - digits.count))\(digits)"
      text += "\(body.frame(isLong: isLong));\n"
      stamps.append(body.stamp)
    }
    return TimeOfDayClock.recognises(stamps.filter { $0 != 0 }) ? nil : Array(text.utf8)
  }

  static func compare(_ text: StreamReading, with reading: StreamReading) {
    require(text.positions == reading.positions, "in AVR text, the frames give other positions")
    require(text.identities == reading.identities, "in AVR text, the frames give other statements")
    require(text.rejects == reading.rejects, "in AVR text, other frames cannot be used")
    require(text.notices == reading.notices, "in AVR text, the log has other notices")
    var ledger = text.ledger
    ledger.bytes = reading.ledger.bytes
    require(ledger == reading.ledger, "in AVR text, the frames are counted otherwise")
  }

  /// Every byte is in one record, and none is longer than what a block may carry over.
  static func walk(_ log: [UInt8]) -> Int {
    var cursor = BeastCursor()
    var records = 0
    var end = 0
    while let record = cursor.next(in: log.span.bytes, isEnd: true) {
      require(record.range.lowerBound == end && !record.range.isEmpty, "a record at \(record.range) behind \(end)")
      require(record.range.count <= BeastCursor.longest + 2, "a record of \(record.range.count) bytes")
      end = record.range.upperBound
      records += 1
    }
    require(end == log.count, "the records end at \(end) of \(log.count)")
    return records
  }
}
