import Foundation
import Signals
import Testing

@testable import Tracks

@Suite("Positions of Mode S, as they come")
struct FramePositionTests {
  private static let transmitter = Transmitter()
  private static let flight = transmitter.flight(from: 52, 4, at: firstOfMay, count: 12)

  @Test("A position has its place on its own line where that is certain, and on a second line where it was found later")
  func deferred() throws {
    let lines = FrameLines(Self.flight.log).decoded
    // The second makes a pair with the first; the fourth confirms it, and those before are found with it.
    let order = lines.map { "\($0["line"] ?? "") \($0["cpr"] ?? "")" }
    #expect(
      order.prefix(8) == [
        "1 null", "2 null", "3 null", "4 \"global\"", "2 \"deferred\"", "3 \"deferred\"", "1 \"deferred\"",
        "5 \"local\"",
      ])
    #expect(lines.count == 15)
    for line in lines where line["cpr"] != "null" {
      let number = try #require(line["line"].flatMap { Int($0) })
      let expected = try #require(Self.flight[number - 1].longitude)
      let longitude = try #require(line["lon"].flatMap { Double($0) })
      #expect(abs(longitude - expected) < 0.0002)
    }
    // A second line says what the first said, but for the place.
    let place: Set = ["lat", "lon", "cpr"]
    for line in lines where line["cpr"] == "\"deferred\"" {
      let first = try #require(lines.first { $0["line"] == line["line"] })
      let others = line.members.filter { !place.contains($0.name) }
      #expect(first.members.filter { !place.contains($0.name) }.map(\.text) == others.map(\.text))
    }
  }

  @Test("The same lines come out however the log is cut")
  func cuts() {
    let log = FrameLogSample.mixed(count: 700, seed: 3)
    let whole = FrameLines(log)
    #expect(whole.lines.count > 600)
    for size in [1, 2, 7, 100] {
      let cut = FrameLines(log, linesPerBlock: size)
      #expect(cut.lines == whole.lines)
      #expect(cut.batch.ledger.decoded == whole.batch.ledger.decoded)
    }
  }

  @Test("The places are those that scan finds")
  func agreesWithScan() throws {
    let log = FrameLogSample.mixed(count: 2000, seed: 11)
    let reports = try TimedHexLog().read(log).positions
    let found = FrameLines(log).decoded.filter { $0["lat"] != nil && $0["lat"] != "null" }
    #expect(reports.count > 500)
    func key(_ line: String?, _ latitude: String?, _ longitude: String?) -> String {
      "\(line ?? "") \(latitude ?? "") \(longitude ?? "")"
    }
    let expected = reports.map {
      key("\($0.address.position)", Self.degrees($0.latitudeE7), Self.degrees($0.longitudeE7))
    }
    #expect(Set(found.map { key($0["line"], $0["lat"], $0["lon"]) }) == Set(expected))
    #expect(found.count == expected.count)
  }

  private static func degrees(_ value: Int32) -> String { String(format: "%.7f", Double(value) / 1e7) }

  @Test("What is found for an earlier frame is told, though there is no more room for the one that makes it known")
  func crowded() {
    let pair = Transmitter(address: 0x48_4001).flight(from: 52, 3, at: firstOfMay, count: 2)
    let alone = Transmitter().airborne(50, 4, isOdd: true)
    // With the pair as many as are kept; then a minute passes, and nothing spoke against the pair.
    let crowd = (0..<4094).map { Transmission(firstOfMay + 1 + Double($0) * 0.01, alone) }
    let lines = FrameLines((pair + crowd + [Transmission(firstOfMay + 75, alone)]).log).decoded
    let found = lines.filter { $0["lat"] != nil && $0["lat"] != "null" }
    #expect(found.map { $0["line"] } == ["2", "1"])
    #expect(found.allSatisfy { $0["icao24"] == "\"484001\"" && $0["cpr"] == "\"deferred\"" })
  }

  @Test("A stream of any length keeps no more of what is not resolved than the tracker may still need")
  func bounded() {
    // One half of a pair alone is never resolved.
    let frames = (0..<20_000).map { index in
      Transmission(
        firstOfMay + Double(index) * 0.5,
        Transmitter(address: UInt32(0x40_0000 + index)).airborne(50, 4, isOdd: false))
    }
    var reader = FrameLineReader(
      ReaderInput(index: 0, name: "log"), parse: TimedHexLog.parse, sink: FrameCollector())
    var batch = ReportBatch()
    for (index, frame) in frames.enumerated() {
      reader.read(Array([frame].log.utf8).span.bytes, firstLine: index + 1, into: &batch)
      reader.sink.collected.removeAll()
    }
    // Aircraft are forgotten after an hour: 7,200 frames, and as many again.
    #expect(reader.sink.unresolved.frames.count < 20_000)
    #expect(batch.ledger.decoded == 20_000)
  }
}
