import Foundation
import Signals
import Testing

@testable import Tracks

@Suite("Beast binary")
struct BeastLogTests {
  private static let aircraft = Transmitter()
  private static let flight = aircraft.flight(from: 52.25, 3.9, at: 0, count: 60)

  /// A flight of half a minute, a frame each half second, stamped as `stamp` says.
  private static func log(_ stamp: (Double) -> UInt64) -> [UInt8] {
    var writer = BeastWriter()
    for sent in flight { writer.put(sent.frame, stamp: stamp(sent.time)) }
    return writer.bytes
  }

  private static func ticks(_ seconds: Double) -> UInt64 { UInt64(seconds * 12_000_000) }

  @Test("is recognised, and by no other format")
  func recognised() {
    let log = Self.log { Self.ticks($0 + 100) }
    #expect(LogFormats.claiming(log) == ["beast"])
    // From within a frame on.
    #expect(LogFormats.claiming(Array(log.dropFirst(13))) == ["beast"])
    #expect(!BeastLog().recognises("\u{1A}3 is no frame, and this is a text of some length without any\n"))
  }

  @Test("has a position for each frame of it once the first pair is confirmed, with the frame's ordinal")
  func positions() throws {
    let reading = try AircraftReading(Self.log { Self.ticks($0 + 100) }, start: "2026-05-01T03:12:09.250Z")
    #expect(reading.ledger.decoded == 60)
    #expect(reading.lines == 60)
    // The first is found in a second look, once others have confirmed where the aircraft is.
    let positions = reading.positions.sorted { $0.address.position < $1.address.position }
    #expect(positions.map(\.address.position) == Array(1...60))
    // The first frame was received at the start.
    #expect(reading.times.first == "2026-05-01T03:12:09.750Z")
    #expect(reading.times.last == "2026-05-01T03:12:38.750Z")
    #expect(reading.ledger.timeSources == ["start": 60])
    #expect(reading.notices.isEmpty)
    for (report, sent) in zip(positions, Self.flight) {
      #expect(abs(Double(report.longitudeE7) / 1e7 - (sent.longitude ?? 0)) < 0.0001)
    }
  }

  @Test("without a start has positions without a time, and says what to give")
  func untimed() throws {
    let reading = try AircraftReading(Self.log { Self.ticks($0 + 100) })
    #expect(reading.ledger.untimed == 60)
    #expect(reading.positions.allSatisfy { $0.time == nil })
    let notice = "its clock only counts and tells no date: give --start TIME, when its first line was received"
    #expect(reading.notices == [notice])
    // --date, which begins other silent logs, does so here.
    let dated = try AircraftReading(Self.log { Self.ticks($0 + 100) }, date: "2026-05-01")
    #expect(dated.times.first == "2026-05-01T00:00:00.500Z")
  }

  @Test("of a counter that wraps at 48 bits goes on")
  func wrap() throws {
    let edge: UInt64 = 1 << 48
    let reading = try AircraftReading(
      Self.log { (edge - 120_000_007 + Self.ticks($0)) % edge }, start: "2026-05-01T00:00:00Z")
    #expect(reading.ledger.decoded == 60)
    #expect(reading.times.last == "2026-05-01T00:00:29.500Z")
  }

  @Test("of a counter that was started anew goes on from where it was, and says so")
  func restart() throws {
    let reading = try AircraftReading(
      Self.log { Self.ticks($0 < 15 ? $0 + 1000 : $0 - 14) }, start: "2026-05-01T00:00:00Z")
    #expect(reading.times.last == "2026-05-01T00:00:29Z")
    #expect(reading.notices.count == 1)
    #expect(reading.notices.first?.contains("times: 1;") == true)
  }

  @Test("of a Radarcape has the time of day, over midnight; the day is the user's")
  func timeOfDay() throws {
    let log = Self.log { BeastWriter.timeOfDay(($0 + 86_390.25).truncatingRemainder(dividingBy: 86_400)) }
    let reading = try AircraftReading(log, date: "2026-05-01")
    #expect(reading.times.first == "2026-05-01T23:59:50.750Z")
    #expect(reading.times.last == "2026-05-02T00:00:19.750Z")
    #expect(reading.ledger.timeSources == ["gps_time_of_day": 60])
    // A start beyond midnight, by a clock that is some seconds ahead.
    let started = try AircraftReading(log, start: "2026-05-02T00:00:03Z")
    #expect(started.times.first == "2026-05-01T23:59:50.750Z")
    let undated = try AircraftReading(log)
    #expect(undated.ledger.untimed == 60)
    #expect(undated.notices.map { $0.contains("--date") } == [true])
  }

  @Test("with readsb's wall clock has its times, whatever the counter says")
  func wallClock() throws {
    // Bytes of it are escapes.
    let begin: Int64 = 0x19D_E36A_1A1A
    var writer = BeastWriter()
    for sent in Self.flight {
      writer.put(wallClock: begin + Int64(sent.time * 1000))
      writer.put(receiver: 0x1A1A_0000_0000_001A)
      writer.put(sent.frame, stamp: 0x1A1A_1A1A_1A1A, signal: 0x1A)
    }
    let reading = try AircraftReading(writer.bytes)
    #expect(reading.ledger.decoded == 60)
    #expect(reading.ledger.ignored == 120)
    #expect(reading.lines == 180)
    let first = reading.positions.min { $0.address.position < $1.address.position }
    #expect(first?.time == Timestamp(milliseconds: begin))
    #expect(first?.address.position == 3)
    #expect(reading.ledger.timeSources == ["wall_clock": 60])
    for size in [1, 2, 3, 7, 11, 64, 1000] { #expect(try AircraftReading(writer.bytes, blockSize: size) == reading) }
  }

  @Test("of several receivers has a counter for each")
  func receivers() throws {
    var writer = BeastWriter()
    for (index, sent) in Self.flight.enumerated() {
      writer.put(receiver: index % 2 == 0 ? 7 : 9)
      writer.put(sent.frame, stamp: Self.ticks(sent.time + (index % 2 == 0 ? 5000 : 100)))
    }
    let reading = try AircraftReading(writer.bytes, start: "2026-05-01T00:00:00Z")
    #expect(reading.ledger.decoded == 60)
    #expect(reading.times.last == "2026-05-01T00:00:29Z")
    #expect(reading.notices.isEmpty)
  }

  @Test("of several receivers that no record names follows the counter of each")
  func mixed() throws {
    var writer = BeastWriter()
    for (index, sent) in Self.flight.enumerated() {
      writer.put(sent.frame, stamp: Self.ticks(sent.time + [5000, 700, 30][index % 3]))
    }
    let reading = try AircraftReading(writer.bytes, start: "2026-05-01T00:00:00Z")
    #expect(reading.ledger.decoded == 60)
    // Of the first frames of the second and third nothing tells how long they were after those before.
    #expect(reading.times.last == "2026-05-01T00:00:28.500Z")
    #expect(reading.notices.map { $0.contains("times: 2;") } == [true])
  }

  @Test("of forged counters is read to its end")
  func forged() throws {
    var writer = BeastWriter()
    let frame = Self.flight[0].frame
    for index in 1...70_000 { writer.put(frame, stamp: UInt64(index) << 46 | 1) }
    let reading = try AircraftReading(writer.bytes, start: "2026-05-01T00:00:00Z")
    #expect(reading.ledger.lines == 70_000)
  }

  @Test("with a silence in it goes on behind it")
  func silence() throws {
    let reading = try AircraftReading(
      Self.log { Self.ticks($0 < 15 ? $0 + 100 : $0 + 7300) }, start: "2026-05-01T00:00:00Z")
    #expect(reading.times.last == "2026-05-01T02:00:29.500Z")
    #expect(reading.notices.isEmpty)
  }

  @Test("counts what is no frame of an aircraft under the reason")
  func ledger() throws {
    var writer = BeastWriter()
    writer.put(raw: [1, 2, 3])
    writer.put(Self.flight[0].frame, stamp: 0xFF00_4D4C_4154)
    writer.put(Self.flight[1].frame, stamp: 0xFF00_4D4C_4155)
    writer.put(BeastType.modeAC, [0, 0, 0, 0, 0, 1, 0x50, 0x12, 0x34])
    writer.put(BeastType.status, [UInt8](repeating: 4, count: 14))
    writer.put(0x39, [1, 2, 3])
    writer.put(Self.flight[2].frame, stamp: 0)
    writer.put(raw: Array(writer.bytes.suffix(9).prefix(4)))
    writer.put(raw: [0x1A, 0x33, 1, 2])
    let reading = try AircraftReading(writer.bytes, by: BeastLog())
    // Two made frames, Mode A/C, and a position that no time can be given.
    #expect(reading.ledger.notPosition == 4)
    #expect(reading.notices.contains { $0.contains("not even a counter: 1;") })
    #expect(reading.ledger.ignored == 1)
    #expect(reading.ledger.unknownType == 1)
    #expect(
      reading.reasons == [
        "1: 3 bytes that belong to no record", "6: a record of the unknown type 39",
        "8: 4 bytes that belong to no record", "9: a record that is cut short",
      ])
    #expect(reading.ledger.lines == reading.lines)
    #expect(reading.notices.contains { $0.contains("multilateration") && $0.contains(": 2;") })
  }

  @Test("is read from gzip, and its evidence is quoted in hexadecimal")
  func quotes() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("log.gz", Packed.gzip(Data(Self.log { Self.ticks($0 + 100) })))
    var scanner = LogScanner(paths: [path], threads: 1)
    scanner.start = Timestamp(iso8601: "2026-05-01T00:00:00Z")
    scanner.blockSize = 100
    let (survey, reports) = try await scanner.scan()
    #expect(reports.positions.count == 60)
    #expect(survey.inputs.map(\.format) == ["beast"])
    let quotes = try LineQuoter(survey).lines([LineAddress(input: 0, position: 31)])
    let frame = Self.flight[30].frame.description
    #expect(quotes.values.first == "1a33" + "0000524121007f" + frame.replacing("1a", with: "1a1a"))
  }

  @Test("of a receiver has what another program finds in it", .enabled(if: SharedData.has("adsb/sample_dump1090.bin")))
  func sample() throws {
    let bytes = Array(try SharedData.contents("adsb/sample_dump1090.bin"))
    #expect(LogFormats.claiming(bytes) == ["beast"])
    let reading = try AircraftReading(bytes)
    #expect(reading.lines == 239)
    #expect(reading.ledger.lines == 239)
    #expect(reading.ledger.malformed == 0)
    for size in [1, 13, 100] { #expect(try AircraftReading(bytes, blockSize: size) == reading) }
    for cut in stride(from: 0, to: bytes.count, by: 37) {
      let part = try AircraftReading(Array(bytes[..<cut]), by: BeastLog())
      #expect(part.ledger.lines == part.lines)
    }
  }
}
