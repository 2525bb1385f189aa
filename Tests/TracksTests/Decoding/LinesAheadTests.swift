import Foundation
import Signals
import TestSupport
import Testing

@testable import Tracks

@Suite("Lines read before those ahead of them")
struct LinesAheadTests {
  /// What is told of a log.
  struct Told: Equatable {
    var lines: [UInt8] = []
    var ledger = LineLedger()
    var rejects: [Reject] = []
    var stations: [String] = []
    /// Blocks that had to be read again.
    var readAgain = 0

    static func == (left: Told, right: Told) -> Bool {
      left.lines == right.lines && left.ledger == right.ledger && left.rejects == right.rejects
        && left.stations == right.stations
    }
  }

  private static let task = WritingTask(
    tables: MessageTables(MessageProgram(unscaled: false)), shape: .json, selection: MessageSelection(), input: "log")

  /// - Parameter blockSize: `nil` for all lines one after the other.
  static func decode(_ log: [UInt8], blockSize: Int?) -> Told {
    var reader = NMEALogReader(input: 0, sink: MessageCollector(input: 0))
    var told = Told()
    var texts = StationTexts()
    let sink = ByteSink()
    func hand(over batch: ReportBatch) {
      texts.add(batch.stations)
      reader.sink.messages.stations = texts
      _ = task.write(reader.sink.messages, into: sink)
      told.lines += sink.bytes
      told.ledger += batch.ledger
      told.rejects += batch.rejects
      told.stations += batch.stations
      reader.sink.messages = CollectedMessages()
    }
    for block in blocks(of: log, size: blockSize ?? log.count) {
      var batch = ReportBatch()
      block.withBytes { lines in
        if blockSize != nil, let parser = reader.ahead {
          let read = parser.read(lines, firstLine: block.firstLine)
          reader.settle(read, of: lines, into: &batch)
          if read.wasInVain { told.readAgain += 1 }
        } else {
          reader.read(lines, firstLine: block.firstLine, into: &batch)
        }
      }
      hand(over: batch)
    }
    var batch = ReportBatch()
    reader.finish(into: &batch)
    hand(over: batch)
    return told
  }

  /// Blocks of whole lines.
  private static func blocks(of log: [UInt8], size: Int) -> [LineBlock] {
    var blocks: [LineBlock] = []
    var (start, firstLine, line) = (0, 1, 1)
    for (offset, byte) in log.enumerated() where byte == 0x0A {
      line += 1
      guard offset + 1 - start >= size || offset + 1 == log.count else { continue }
      blocks.append(LineBlock(log, start..<offset + 1, firstLine: firstLine, lineCount: line - firstLine))
      (start, firstLine) = (offset + 1, line)
    }
    return blocks
  }

  /// The TAG block with its checksum.
  static func tag(_ content: String) -> String {
    "\\" + checksummed(content).dropFirst() + "\\"
  }

  /// Lines of every kind in an order that no receiver would give them.
  struct Mixture {
    var random: SeededRandom
    /// Whether a logger's times are an hour behind what `$PGHP` announces.
    var isLate = false

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private static let alphabet = Array("0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVW`abcdefghijklmnopqrstuvw")

    private mutating func payload(_ type: String, _ length: Int) -> String {
      type + String((1..<length).map { _ in Self.alphabet[number(0...63)] })
    }

    private mutating func whole() -> String {
      let type = ["1", "1", "1", "3", "B", "4", "w", "5"].randomElement(using: &random) ?? "1"
      return checksummed("AIVDM,1,1,,\("AB".randomElement(using: &random) ?? "A"),\(payload(type, 28)),0")
    }

    private mutating func parts() -> [String] {
      let (count, sequence) = (number(0...9) == 0 ? 3 : 2, number(0...3))
      let type = number(0...20) == 0 ? "w" : "5"
      return (1...count).map { part in
        let text = payload(
          part == 1 ? type : "0", part == 1 ? [28, 59].randomElement(using: &random) ?? 28 : number(2...12))
        return checksummed("AIVDM,\(count),\(part),\(sequence),A,\(text),\(number(0...2) * 2)")
      }
    }

    private mutating func wrapped(_ sentence: String) -> String {
      let time = 1_700_000_000 + number(0...200)
      switch number(0...11) {
      case 0, 1: return LinesAheadTests.tag("s:st\(number(1...30)),c:\(time)") + sentence
      case 2: return LinesAheadTests.tag("s:a-station-with-a-long-name-\(number(1...3)),c:\(time)") + sentence
      case 3: return LinesAheadTests.tag("g:1-2-\(number(1...20)),s:rEV0\(number(1...5)),c:\(time)") + sentence
      case 4: return LinesAheadTests.tag("g:2-2-\(number(1...20))") + sentence
      case 5: return sentence + ",\(isLate ? time - 3600 : time)"
      case 6: return sentence + ",d-095,S1651,r\(number(1...40)),\(time)"
      case 7: return "\(time) " + sentence
      default: return sentence
      }
    }

    mutating func lines(_ count: Int) -> [UInt8] {
      var lines: [String] = []
      var waiting: [String] = []
      while lines.count < count {
        switch number(0...24) {
        case 0...5: lines.append(wrapped(whole()))
        case 6...8: lines += parts().map { wrapped($0) }
        case 9: waiting += parts()
        case 10...12: if let part = waiting.randomElement(using: &random) { lines.append(wrapped(part)) }
        case 13: waiting = []
        case 14:
          let second = number(0...59)
          lines.append(
            checksummed("PGHP,1,2023,11,14,22,\(number(13...16)),\(second),5,390,231,45,99219000\(number(0...9)),1,2B")
              .replacing("!", with: "$"))
        case 15: lines.append(whole() + whole())
        case 16: lines.append(parts().joined())
        case 17: lines.append(parts()[0] + whole())
        case 18: lines.append((parts() + [whole(), "!AIVDM,1,1,,A,x,0*00"]).joined(separator: ","))
        case 19: lines.append(whole().dropLast() + "x")
        case 20: lines.append("rubbish \(number(0...9))")
        case 21: lines.append(number(0...1) == 0 ? "" : "# remark")
        case 22: lines.append(parts()[1] + "\r")
        default: lines.append(whole())
        }
      }
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
  }

  @Test("give the same messages, rejects, stations and ledger, in blocks of any size", arguments: 1...12)
  func random(seed: Int) {
    var mixture = Mixture(random: SeededRandom(seed: UInt64(seed) &* 7919))
    mixture.isLate = seed.isMultiple(of: 4)
    let log = mixture.lines(700)
    let whole = Self.decode(log, blockSize: nil)
    #expect(whole.ledger.orphanFragments > 0 && whole.ledger.fragmentsMerged > 0 && whole.ledger.duplicates > 0)
    #expect(whole.stations.count > 20 && whole.rejects.count > 50)
    for size in [1, 1300, 1701, 2203, 3001, 4007, 6151, 9973, log.count] {
      let told = Self.decode(log, blockSize: size)
      if told != whole { Issue.record("blocks of \(size) bytes") }
    }
  }

  @Test("are read but once where nothing of the lines ahead holds for them")
  func once() {
    let lines = NMEAPropertyTests.lines.dropFirst(2) + ["$PGHP,1,2026,5,1,0,0,5,390,231,45,992190000,1,2B*55"]
    let log = Array((0..<200).flatMap { _ in lines.joined(separator: "\n").utf8 + [0x0A] })
    let whole = Self.decode(log, blockSize: nil)
    for size in stride(from: 4000, through: 4100, by: 9) {
      let told = Self.decode(log, blockSize: size)
      #expect(told == whole)
      #expect(told.readAgain == 0)
    }
  }

  @Test("are read again where a group goes on from line to line")
  func again() {
    let position = "!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00"
    let lines =
      [Self.tag("g:1-2-3985,s:rEV02,c:1700000000") + position]
      + (0..<400).map { Self.tag("g:2-2-3985,c:\(1_700_000_000 + $0)") + position }
    let log = Array((lines.joined(separator: "\n") + "\n").utf8)
    let whole = Self.decode(log, blockSize: nil)
    #expect(whole.stations == ["rEV02"])
    #expect(String(decoding: whole.lines, as: UTF8.self).components(separatedBy: #""station":"rEV02""#).count == 402)
    let told = Self.decode(log, blockSize: 4000)
    #expect(told == whole)
    #expect(told.readAgain > 3)
  }

  @Test("give the same bytes and rejects by one thread and by several", arguments: [Decoding.Shape.json, .csv])
  func threads(shape: Decoding.Shape) async throws {
    let scratch = try Scratch()
    var mixture = Mixture(random: SeededRandom(seed: 5))
    let paths = [
      try scratch.write("1.nmea", Data(mixture.lines(9000))), try scratch.write("2.nmea", Data(mixture.lines(6000))),
    ]
    func decode(threads: Int) async throws -> (text: String, outcome: Decoding.Outcome, rejects: String) {
      var decoding = Decoding(logs: paths)
      decoding.threads = threads
      decoding.shape = shape
      decoding.rejects = scratch.path + "/rejects"
      let (text, outcome) = try await decoding.output()
      return (text, outcome, try scratch.text(of: "rejects"))
    }
    let one = try await decode(threads: 1)
    #expect(one.rejects.count > 50_000 && one.outcome.messagesWritten > 2000)
    for threads in [2, 5] {
      let several = try await decode(threads: threads)
      #expect(several.text == one.text)
      #expect(several.rejects == one.rejects)
      #expect(several.outcome.ledger == one.outcome.ledger)
      #expect(several.outcome.complaints == one.outcome.complaints)
      #expect(several.outcome.messagesWritten == one.outcome.messagesWritten)
    }
  }
}
