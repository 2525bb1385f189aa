import Foundation
import Geo
import TestTools
import Testing

@testable import Tracks

/// Two hours around one flight from Toulouse to Amsterdam, 172,432 frames (rs1090 0.7.0, `long_flight.csv`).
@Suite("A real log of Mode S frames", .enabled(if: LongFlight.isThere, "no long_flight.csv.gz beside the repository"))
struct LongFlightTests {
  private let format = TimedHexLog()

  @Test("is recognised, and every line is accounted for")
  func whole() throws {
    let bytes = try LongFlight.bytes.get()
    #expect(LogFormats.recognised(bytes.span.bytes.extracting(0..<65_536))?.name == "timed-hex")
    let batch = try LongFlight.batch.get()
    let ledger = batch.ledger
    #expect(ledger.lines == 172_432)
    // At once as many as readsb finds, and more in a second look.
    #expect(ledger.decoded == 12_960)
    #expect(batch.positions.count == 12_960)
    #expect(batch.positions.count { $0.codeResolution == .global } == 2)
    #expect(batch.positions.count { $0.codeResolution == .local } == 10_403)
    #expect(batch.positions.count { $0.codeResolution == .surface } == 1047)
    #expect(batch.positions.count { $0.codeResolution == .deferred } == 1508)
    // All-call replies whose interrogator code cannot be one.
    #expect(ledger.badChecksum == 4)
    #expect(ledger.malformed + ledger.unknownType + ledger.ignored == 0)
    #expect(ledger.timeSource == "unix_time")
    #expect(ledger.untimed == 0)
    #expect(batch.rejects.count == 4)
    #expect(
      batch.identities.contains { $0.callsign == "KLM1302" && $0.category == "A3" && $0.craft == .icao24(0x486257) })
  }

  @Test("has the positions on the ground that only a second look finds, and each is right")
  func secondLook() throws {
    let batch = try LongFlight.batch.get()
    let found = batch.positions.filter { $0.codeResolution == .deferred && $0.traits.contains(.onGround) }
    // Of 1,413 squitters of transponders, all but two that are alone; and 95 of the tractors at Amsterdam.
    #expect(found.count == 1411 + 95)
    #expect(found.count { $0.craft == .icao24(0x486257) } == 782)
    #expect(Set(found.map(\.craft)).count == 14)
    let toulouse = Coordinate(clampingLatitude: 43.629, longitude: 1.364)
    let amsterdam = Coordinate(clampingLatitude: 52.31, longitude: 4.76)
    for report in found {
      let distances = [toulouse, amsterdam].map { Geodesic.distance(from: report.coordinate, to: $0).kilometres }
      #expect(distances.contains { $0 < 3.5 }, "line \(report.address.position)")
    }
    // What came out at once, and late, together move as the aircraft say that they do.
    for (craft, reports) in Dictionary(grouping: batch.positions, by: \.craft) {
      let reports = reports.sorted { $0.address < $1.address }
      for (before, after) in zip(reports, reports.dropFirst())
      where before.codeResolution == .deferred || after.codeResolution == .deferred {
        guard let said = [before, after].compactMap(\.speed?.knots).max(), let start = before.time, let end = after.time
        else { continue }
        let metres = Geodesic.distance(from: before.coordinate, to: after.coordinate).metres
        // The clock of the log is late by up to half a second, and a position by its code's rounding.
        let reach = 10 + (said * 1.25 + 5) * 1852 / 3600 * (end.seconds(since: start) + 0.5)
        #expect(metres <= reach, "\(craft), line \(after.address.position)")
      }
    }
  }

  @Test("gives the same in blocks of any size")
  func blocks() throws {
    // The take-off and what follows, since a build without optimisation is slow.
    let bytes = try LongFlight.bytes.get()
    let lines = bytes.split(separator: 0x0A, maxSplits: 60_000)[20_000..<60_000]
    let part = Array(lines.joined(separator: [0x0A]))
    let whole = try format.read(part)
    #expect(whole.positions.count > 1000)
    for lines in [1, 997] {
      let cut = try format.read(part, linesPerBlock: lines)
      #expect(cut.positions == whole.positions)
      #expect(cut.identities == whole.identities)
      #expect(cut.ledger == whole.ledger)
    }
  }

  @Test(
    "has the airborne positions that pyModeS gives at once, within 5 m, and more",
    .enabled(if: LongFlight.hasPyModeS, "python3 with pyModeS is not installed"))
  func pyModeS() throws {
    let bytes = try LongFlight.bytes.get()
    let batch = try LongFlight.batch.get()
    let ours = Dictionary(
      batch.positions.map { ($0.address.position, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(ours.count == batch.positions.count, "a line gave two positions")
    let theirs = try OracleProgram.run("python3", [LongFlight.script], input: bytes).split(separator: "\n")
    #expect(theirs.count == 10_392)
    var shared = 0
    for line in theirs {
      let fields = line.split(separator: ",")
      let number = try #require(Int(fields[0]))
      let place = try #require(Coordinate(latitude: Double(fields[2]) ?? .nan, longitude: Double(fields[3]) ?? .nan))
      guard let report = ours[number] else { continue }
      shared += 1
      #expect(Geodesic.distance(from: report.coordinate, to: place).metres < 5, "line \(number)")
      #expect(report.craft.description == "icao24:" + fields[1])
    }
    #expect(shared == theirs.count)
    let airborne = batch.positions.count { !$0.traits.contains(.onGround) }
    #expect(airborne == 10_407)
  }
}

enum LongFlight {
  private static let file = OracleProgram.shared("adsb/long_flight.csv.gz")

  static let script = OracleProgram.script("pymodes_positions.py")
  static let isThere = file != nil
  static let hasPyModeS = (try? OracleProgram.run("python3", ["-c", "import pyModeS"])) != nil

  static let bytes = Result { Array(try OracleProgram.run("gzip", ["-dc", file ?? ""]).utf8) }
  static let batch = Result { try TimedHexLog().read(try bytes.get()) }

  /// 21,364 frames made to try every code of every field.
  static let edgeFrames: [String]? = OracleProgram.edgeFrames.flatMap { file in
    let text = try? OracleProgram.run("gzip", ["-dc", file])
    return text?.split(separator: "\n").compactMap { $0.split(separator: ";").last.map(String.init) }
  }
}
