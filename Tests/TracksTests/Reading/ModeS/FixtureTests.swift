import Foundation
import Geo
import Testing

@testable import Tracks

@Suite("The logs of aircraft in Fixtures")
struct AircraftFixtureTests {
  private func batch(_ name: String, by format: any LogFormat) throws -> ReportBatch {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/adsb/" + name)
    let bytes = Array(try Data(contentsOf: file))
    #expect(LogFormats.recognised(bytes.span.bytes.extracting(0..<65_536))?.name == format.name)
    return try format.read(bytes)
  }

  @Test("show one aircraft landing and one taking off, in raw frames")
  func frames() throws {
    let batch = try batch("long_flight_excerpt.csv", by: TimedHexLog())
    #expect(batch.ledger.lines == 5001)
    let byCraft = Dictionary(grouping: batch.positions, by: \.craft)
    let lander = try #require(byCraft[.icao24(0x398101)])
    #expect(lander.first?.traits.contains(.onGround) == false)
    #expect(lander.last?.traits.contains(.onGround) == true)
    let climber = try #require(byCraft[.icao24(0x486257)])
    #expect(climber.last?.altitudeFeet ?? 0 > 1900)
    #expect(batch.identities.contains { $0.callsign == "KLM1302" && $0.category == "A3" })
    // Toulouse-Blagnac.
    let field = Coordinate(clampingLatitude: 43.629, longitude: 1.364)
    for report in batch.positions {
      #expect(Geodesic.distance(from: report.coordinate, to: field).kilometres < 60)
    }
  }

  @Test("show the same flight come down, in BaseStation lines")
  func baseStation() throws {
    let batch = try batch("sbs_excerpt.csv", by: SBSLog())
    #expect(batch.ledger.lines == 2452)
    #expect(batch.ledger.decoded == 1638)
    #expect(batch.ledger.notPosition == 814)
    #expect(batch.rejects.isEmpty)
    let landing = batch.positions.filter { $0.craft == .icao24(0x486257) }
    #expect(landing.first?.altitudeFeet == 2350)
    #expect(landing.last?.traits.contains(.onGround) == true)
    #expect(landing.count { $0.speed != nil } == landing.count - 1)
    // Amsterdam Schiphol.
    let field = Coordinate(clampingLatitude: 52.31, longitude: 4.76)
    #expect(batch.positions.allSatisfy { Geodesic.distance(from: $0.coordinate, to: field).kilometres < 25 })
  }
}

@Suite("Made-up frames that probe edges", .enabled(if: LongFlight.edgeFrames != nil, "no edge frames here"))
struct EdgeFrameTests {
  @Test("are each counted once, bare, with a time and as AVR")
  func edges() throws {
    let frames = try #require(LongFlight.edgeFrames)
    #expect(frames.count == 21_364)
    let shapes: [(any LogFormat, (Int, String) -> String)] = [
      (TimedHexLog(), { "\(1_700_000_000 + $0 / 100),\($1)\n" }),
      (AVRLog(), { "*\($1); \(1_700_000_000 + $0 / 100)\n" }),
    ]
    var ledgers: [LineLedger] = []
    for (format, line) in shapes {
      let text = frames.enumerated().map { line($0.offset, $0.element) }.joined()
      #expect(format.recognises(text))
      var ledger = try format.read(text).ledger
      #expect(ledger.lines == frames.count)
      ledger.bytes = 0
      ledgers.append(ledger)
    }
    #expect(ledgers[0] == ledgers[1])
  }
}
