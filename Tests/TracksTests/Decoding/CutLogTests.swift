import Foundation
import Signals
import Testing

@testable import Tracks

/// What is decoded of a log that comes in pieces, or damaged.
@Suite("Logs in pieces, and damaged")
struct CutLogTests {
  /// A log whose bytes come up to a cut, and then the rest.
  private final class CutSource: ByteSource {
    private var pieces: [ArraySlice<UInt8>]

    init(_ log: [UInt8], cut: Int) { pieces = [log[..<cut], log[cut...]].filter { !$0.isEmpty } }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> ByteFile.Piece {
      guard let piece = pieces.first else { return .end }
      let count = min(buffer.count, piece.count)
      for (index, byte) in piece.prefix(count).enumerated() { buffer[index] = byte }
      pieces[0] = piece.dropFirst(count)
      if pieces[0].isEmpty { pieces.removeFirst() }
      return .bytes(count)
    }
  }

  private struct Told: Equatable {
    var lines: [UInt8]
    var ledger: LineLedger
    var rejects: [Reject]
  }

  private static let task = WritingTask(
    tables: MessageTables(MessageProgram(unscaled: false)), shape: .json, selection: MessageSelection(), input: "log")

  private static func decode(_ log: [UInt8], cut: Int, blockSize: Int = LineBlocks.standardSize) -> Told {
    let stream = ByteStream(CutSource(log, cut: cut), hashes: false, isFollowed: true)
    var blocks = LineBlocks(stream, size: blockSize)
    var reader = NMEALogReader(input: 0, sink: MessageCollector(input: 0))
    var stations = StationTexts()
    let sink = ByteSink()
    var whole = ReportBatch()
    var lines: [UInt8] = []
    while true {
      var batch = ReportBatch()
      let piece = blocks.next()
      if case .lines(let block)? = piece {
        block.withBytes { reader.read($0, firstLine: block.firstLine, into: &batch) }
      } else if piece == nil {
        reader.finish(into: &batch)
      }
      stations.add(batch.stations)
      reader.sink.messages.stations = stations
      _ = task.write(reader.sink.messages, into: sink)
      lines += sink.bytes
      reader.sink.messages = CollectedMessages()
      whole.ledger += batch.ledger
      whole.rejects += batch.rejects
      if piece == nil { return Told(lines: lines, ledger: whole.ledger, rejects: whole.rejects) }
    }
  }

  /// The first lines of the fixture, and of each kind of wrapping.
  private static let sample: [UInt8] = {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Fixtures/ais/night_meeting.nmea").standardized
    let lines = (try? String(contentsOf: fixture, encoding: .utf8))?.split(separator: "\n").prefix(12) ?? []
    let one = checksummed("AIVDM,1,1,,A,15CPPuPP1vPC>Q<RLU06WEB:0KlM,0")
    let wrapped = [
      "$PGHP,1,2026,5,1,0,0,5,390,231,45,992190000,1,2B*55", one, one + ",1777593605603", "1777593605167726840 " + one,
      "2026-05-01T00:00:00Z;" + one, #"{"class":"AIS","nmea":[""# + one + #""]}"#, "# " + one, "", one + "\r",
    ]
    return Array((lines.map(String.init) + wrapped).joined(separator: "\n").utf8)
  }()

  @Test("Cut at every byte, a log gives the same messages, rejects and ledger")
  func everyCut() {
    let whole = Self.decode(Self.sample, cut: 0)
    #expect(whole.lines.count { $0 == 0x0A } > 12)
    for cut in Self.sample.indices {
      let told = Self.decode(Self.sample, cut: cut)
      if told != whole { Issue.record("cut at byte \(cut)") }
    }
  }

  @Test("In blocks of any size, a log gives the same messages, rejects and ledger")
  func everyBlockSize() {
    let whole = Self.decode(Self.sample, cut: 0)
    for size in 1...300 {
      let told = Self.decode(Self.sample, cut: 0, blockSize: size)
      if told != whole { Issue.record("in blocks of \(size) bytes") }
    }
  }

  /// Fuzz/flip_bytes.sh does it with whole logs.
  @Test("Whatever byte is changed, the rest is decoded, every line is JSON, and the ledger adds up")
  func everyByte() throws {
    var log = Self.sample
    for offset in log.indices {
      let byte = log[offset]
      // One bit on even places, all on odd ones.
      let changed = offset.isMultiple(of: 2) ? byte ^ 1 << UInt8(offset / 2 & 7) : ~byte
      log[offset] = changed
      let told = Self.decode(log, cut: 0)
      let lines = log.count { $0 == 0x0A } + 1
      if told.ledger.lines != lines { Issue.record("byte \(offset) as \(changed): \(told.ledger.lines) lines") }
      if offset.isMultiple(of: 16) {
        for line in told.lines.split(separator: 0x0A) { _ = try JSONSerialization.jsonObject(with: Data(line)) }
      }
      log[offset] = byte
    }
  }
}
