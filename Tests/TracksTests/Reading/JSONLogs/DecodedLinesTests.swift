import Foundation
import Signals
import TestSupport
import Testing

@testable import Tracks

/// The lines that `trackscan decode` writes are a log themselves.
@Suite("Lines of decode, read again")
struct DecodedLinesTests {
  static let isHere = sharedLog("goais_aistest.nmea") != nil

  /// Without the place in the log, which is another one.
  private func lines(
    _ messages: CollectedMessages, _ tables: MessageTables, stations: [String]
  ) -> [String] {
    var messages = messages
    messages.stations.add(stations)
    let task = WritingTask(
      tables: tables, shape: tables.isUnscaled ? .unscaledJSON : .json, selection: MessageSelection(), input: "-")
    let sink = ByteSink()
    _ = task.write(messages, into: sink)
    return String(decoding: sink.bytes, as: UTF8.self).split(separator: "\n").map { line in
      String(line.replacing(/,"line":[0-9]+/, with: ""))
    }
  }

  private func read<Reader: AISMessageReader<MessageCollector>>(
    _ log: [UInt8], _ reader: Reader
  ) -> (messages: CollectedMessages, batch: ReportBatch) {
    var reader = reader
    var batch = ReportBatch()
    reader.read(log.span.bytes, firstLine: 1, into: &batch)
    reader.finish(into: &batch)
    return (reader.sink.messages, batch)
  }

  @Test(
    "Real logs give the same lines again, times and stations included",
    .enabled(if: isHere, "needs the shared logs"),
    arguments: [
      "goais_aistest.nmea", "libais_test.aivdm", "gpsd_sample.aivdm", "risky_exactearth_tagblock.txt",
      "gpsd_ais-18-27.log",
    ], [false, true])
  func realLogs(name: String, unscaled: Bool) throws {
    let tables = MessageTables(MessageProgram(unscaled: unscaled))
    let log = try #require(sharedLog(name))
    let first = read(log, NMEALogReader(input: 0, sink: MessageCollector(input: 0)))
    let written = lines(first.messages, tables, stations: first.batch.stations)
    let second = read(
      Array(written.joined(separator: "\n").utf8),
      JSONMessageReader(input: 0, dialect: .gpsd, sink: MessageCollector(input: 0)))
    #expect(second.batch.rejects.isEmpty)
    #expect(second.batch.ledger.decoded == written.count)
    let again = lines(second.messages, tables, stations: second.batch.stations)
    #expect(written.count > 90 && written.count == again.count)
    for (one, other) in zip(written, again) where one != other { Issue.record("\(one)\n\(other)") }
  }

  @Test("Any bits of any type give the same line again", arguments: 1...27)
  func anyBits(type: Int) throws {
    var generator = SeededRandom(seed: UInt64(type) &* 977)
    // Of dangerous cargo spare bits are told too, as part of a number, and of traffic signals `station` is a name twice.
    let kinds = AISBinaryLayouts.all.filter { kind in
      (type == 6 ? kind.use != .broadcast : kind.use != .addressed) && !(kind.dac == 1 && [19, 25].contains(kind.fid))
    }
    let tables = MessageTables(MessageProgram(unscaled: true))
    var differing: [String] = []
    for round in 0..<(type == 6 || type == 8 ? kinds.count * 3 : 40) {
      // Of a field that is told twice, a part is told where the message ends within it (message 9, bits 134 to 141).
      let bitCount = Int.random(in: 142...420, using: &generator)
      var bits = (0..<bitCount).map { _ in UInt32.random(in: 0...1, using: &generator) }
      func set(_ value: Int, at offset: Int, width: Int) {
        for place in 0..<width where offset + place < bitCount {
          bits[offset + place] = UInt32(value >> (width - 1 - place) & 1)
        }
      }
      set(type, at: 0, width: 6)
      if type == 6 || type == 8 {
        let kind = kinds[round % kinds.count]
        set(kind.dac, at: type == 6 ? 72 : 40, width: 10)
        set(kind.fid, at: type == 6 ? 82 : 50, width: 6)
      }
      var payload = AISPayload()
      for bit in bits { _ = payload.append(bit, width: 1) }
      let written = Decoded(payload, tables: tables).text
      let reading = JSONReading(.gpsd, written)
      guard let again = reading.payloads.first else {
        differing.append("\(reading.reasons) \(written)")
        continue
      }
      let other = Decoded(again, tables: tables).text
      if other != written { differing.append("\(written)\(other)") }
    }
    #expect(differing.isEmpty, "\(differing.count):\n\(differing.prefix(3).joined(separator: "\n"))")
  }
}
