import Foundation
import Geo
import Testing

@testable import Tracks

/// Logs that tell what became of frames: where aircraft were, and when.
@Suite("Logs of the states of aircraft")
struct AircraftStateTests {
  private static let own = CraftKey.icao24(0x4840D6)

  @Test("of readsb have a position by its age, and who the aircraft says it is")
  func readsb() throws {
    let reading = try AircraftReading(AircraftSamples.readsb)
    #expect(reading.positions.map(\.craft) == [Self.own, .icao24(0x4840D8)])
    #expect(reading.times == ["2026-05-01T03:12:09.100Z", "2026-05-01T03:12:06.300Z"])
    let first = try #require(reading.positions.first)
    #expect(first.latitudeE7 == 522_572_000)
    #expect(first.longitudeE7 == 39_193_700)
    #expect(first.altitudeFeet == 38_000)
    #expect(first.speed?.knots == 451.3)
    #expect(first.course == 87.9)
    #expect(first.heading == 88)
    #expect(first.verticalRate == -64)
    #expect(!first.traits.contains(.onGround) && !first.traits.contains(.gnssAltitude))
    #expect(reading.positions[1].traits.contains(.onGround))
    #expect(reading.positions[1].altitudeFeet == nil)
    #expect(reading.identities.map(\.callsign) == ["KLM1023"])
    #expect(reading.identities.map(\.registration) == ["PH-BXA"])
    #expect(reading.identities.map(\.category) == ["A3"])
    #expect(reading.identities.map(\.time) == [Timestamp(iso8601: "2026-05-01T03:12:09.200Z")])
    #expect(reading.ledger.decoded == 2)
    #expect(reading.ledger.notPosition == 3)
    #expect(reading.positions.map(\.address.position) == [2, 5])
    #expect(reading.ledger.timeSources == ["unix_time": 2])
    // The aircraft by multilateration, and the one of another kind of address.
    #expect(reading.notices.contains { $0.contains("own word") && $0.contains(": 2;") })
    #expect(reading.notices.contains { $0.contains("a line of it means a record") })
  }

  @Test("of readsb, one a line, repeat a position that is duplicate then")
  func history() throws {
    let reading = try AircraftReading(AircraftSamples.readsbHistory)
    // Of the second, the age is one second more, as is the time.
    #expect(reading.ledger.decoded == 2)
    #expect(reading.ledger.duplicates == 1)
    #expect(reading.ledger.notPosition == 3)
    #expect(reading.times == ["2026-05-01T03:12:08.900Z", "2026-05-01T03:12:10.900Z"])
  }

  @Test("of readsb may break off behind a backslash")
  func brokenEscape() throws {
    let reading = try AircraftReading(#"{"aircraft":[],"note\"#, by: ReadsbLog())
    #expect(reading.lines == 3)
    #expect(reading.ledger.ignored == 3)
  }

  @Test("of which one line is cut anywhere lose nothing of the others")
  func cutLine() throws {
    let lines = (0..<6).map {
      #"{"now":\#(1_777_605_130 + $0 * 10).0,"aircraft":[{"hex":"4840d6","flight":"KLM","lat":52.\#($0),"lon":3.9,"#
        + #""seen_pos":0.1,"seen":0.1}]}"#
    }
    func places(_ lines: [String]) throws -> [String] {
      try AircraftReading(lines.joined(separator: "\n") + "\n", by: ReadsbLog()).positions.map {
        "\($0.latitudeE7) \($0.time?.description ?? "never")"
      }
    }
    let whole = try places(lines)
    try #require(whole.count == 6)
    let others = whole.indices.filter { $0 != 2 }.map { whole[$0] }
    for cut in 1..<lines[2].count {
      var damaged = lines
      damaged[2] = String(lines[2].prefix(cut))
      #expect(try places(damaged).filter { $0 != whole[2] } == others, "\(damaged[2])")
    }
  }

  @Test("of ADS-B Exchange have the time behind the aircraft, in milliseconds")
  func exchange() throws {
    let reading = try AircraftReading(AircraftSamples.exchange)
    #expect(reading.times == ["2026-05-01T03:12:09.250Z"])
    #expect(reading.positions.map(\.address.position) == [2])
    #expect(reading.identities.map(\.time) == [Timestamp(iso8601: "2026-05-01T03:12:09.400Z")])
    #expect(reading.ledger.notPosition == 1)
    // Cut before it, there is no time.
    let cut = try AircraftReading(String(AircraftSamples.exchange.prefix { $0 != "]" }) + "]}")
    #expect(cut.times == ["never"])
    #expect(cut.ledger.untimed == 1)
  }

  @Test("that are traces have a point a position, of 9 elements or 15")
  func trace() throws {
    let reading = try AircraftReading(AircraftSamples.trace)
    #expect(
      reading.times == ["2026-05-01T03:12:09.250Z", "2026-05-01T03:12:19.750Z", "2026-05-01T03:12:39.250Z"])
    #expect(reading.positions.map(\.address.position) == [2, 3, 5])
    #expect(reading.positions.map(\.altitudeFeet) == [38_000, 38_000, nil])
    #expect(reading.positions.map { $0.traits.contains(.onGround) } == [false, false, true])
    #expect(reading.positions.map(\.heading) == [nil, nil, 270])
    #expect(reading.positions.map(\.verticalRate) == [-64, nil, nil])
    #expect(reading.identities.map(\.callsign) == ["KLM1023"])
    #expect(reading.identities.map(\.registration) == ["PH-BXA"])
    #expect(reading.ledger.notPosition == 1)
    let other = try AircraftReading(AircraftSamples.trace.replacing("\"4840d6\"", with: "\"~4840d6\""))
    #expect(other.positions.isEmpty)
    #expect(other.ledger.notPosition == 4)
    let nameless = try AircraftReading(AircraftSamples.trace.replacing("\"icao\"", with: "\"hex\""))
    #expect(nameless.ledger.malformed == 4)
  }

  @Test("of OpenSky are in SI units, and repeat the last state until it is forgotten")
  func openSky() throws {
    let reading = try AircraftReading(AircraftSamples.openSky)
    #expect(reading.times == ["2026-05-01T03:12:09.250Z", "2026-05-01T03:12:30Z"])
    let first = try #require(reading.positions.first)
    #expect(first.craft == Self.own)
    #expect(first.altitudeFeet == 38_000)
    #expect(first.speed.map { abs($0.knots - 450) < 0.05 } == true)
    #expect(first.verticalRate == -640)
    #expect(first.course == 87.9)
    #expect(reading.ledger.duplicates == 1)
    #expect(reading.ledger.notPosition == 1)
    #expect(reading.ledger.ignored == 1)
    #expect(reading.positions[1].traits.contains(.onGround))
    #expect(reading.identities.map(\.callsign) == ["KLM1023"])
    let others = "1777605160,xyz,1,2,,,,,,,,,,,,\n1777605160,4840d6\n"
    let together = try AircraftReading(AircraftSamples.openSky + AircraftSamples.openSkyHeader + others)
    #expect(together.ledger.ignored == 2)
    #expect(together.reasons.map { $0.prefix(3) } == ["7: ", "8: "])
  }

  @Test("of OpenSky in the table of traffic are in knots and feet")
  func traffic() throws {
    let reading = try AircraftReading(AircraftSamples.traffic)
    #expect(reading.times == ["2026-05-01T03:12:09.250Z"])
    #expect(reading.positions.first?.altitudeFeet == 38_000)
    #expect(reading.positions.first?.speed?.knots == 451.3)
    #expect(reading.positions.first?.verticalRate == -64)
  }

  @Test("of OpenSky's interface have longitude before latitude")
  func openSkyAnswer() throws {
    let reading = try AircraftReading(AircraftSamples.openSkyAnswer)
    #expect(reading.times == ["2026-05-01T03:12:09Z"])
    #expect(reading.positions.first?.latitudeE7 == 522_572_000)
    #expect(reading.positions.first?.longitudeE7 == 39_193_700)
    #expect(reading.positions.first?.altitudeFeet == 38_000)
    #expect(reading.identities.map(\.callsign) == ["KLM1023"])
    // One without a position, and one by multilateration.
    #expect(reading.ledger.notPosition == 2)
  }

  @Test("of Virtual Radar Server have the points of a trail, which are of its line")
  func virtualRadar() throws {
    let reading = try AircraftReading(AircraftSamples.virtualRadar)
    #expect(reading.times == ["2026-05-01T03:12:06.250Z", "2026-05-01T03:12:09.250Z"])
    #expect(reading.positions.map(\.address.position) == [2, 2])
    #expect(reading.positions.map(\.altitudeFeet) == [38_000, 38_000])
    #expect(reading.positions.map { $0.speed?.knots } == [nil, 451.3])
    #expect(reading.ledger.decoded == 1)
    #expect(reading.ledger.notPosition == 2)
    #expect(reading.identities.map(\.registration) == ["PH-BXA"])
  }

  @Test("of Flightradar24 have the zone before the fraction")
  func flightradar() throws {
    let reading = try AircraftReading(AircraftSamples.flightradar)
    #expect(reading.times == ["2026-05-01T03:12:09.250Z"])
    #expect(reading.positions.first?.speed?.knots == 451.3)
    #expect(reading.ledger.notPosition == 2)
    #expect(reading.ledger.timeSources == ["iso8601": 1])
  }

  @Test("of jet1090 are decoded from the frame, or by its fields where there is none")
  func jet1090() throws {
    let reading = try AircraftReading(AircraftSamples.jet1090)
    #expect(reading.times == ["2026-05-01T03:12:10Z"])
    #expect(reading.positions.map(\.address.position) == [3])
    #expect(reading.identities.map(\.callsign) == ["KLM1023"])
    #expect(reading.ledger.lines == 4)
    #expect(reading.ledger.notPosition == 3)
  }

  @Test("of BaseStation say that their times are taken as UTC")
  func baseStation() throws {
    let reading = try AircraftReading(AircraftSamples.baseStation)
    #expect(reading.times == ["2026-05-01T03:12:09.250Z"])
    #expect(reading.ledger.malformed == 1)
    #expect(reading.ledger.notPosition == 3)
    #expect(reading.notices.map { $0.contains("UTC") } == [true])
    let named = try AircraftReading(
      "ID,,496,2286,4CA4E5,27215,2010/02/19,18:06:07.710,2010/02/19,18:06:07.710,RYR1427\n", by: SBSLog())
    #expect(named.identities.map(\.callsign) == ["RYR1427"])
    #expect(named.ledger.notPosition == 1)
  }

  // MARK: - As others have logged them

  @Test(
    "A trace as tar1090 serves it gives a position for each point",
    .enabled(if: SharedData.has("adsb/trace_full_ac671b.json")))
  func realTrace() throws {
    let data = try SharedData.contents("adsb/trace_full_ac671b.json")
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let points = try #require(object["trace"] as? [[Any]])
    let reading = try AircraftReading(Array(data))
    let own = points.filter { $0.count < 10 || ($0[9] as? String).map { $0 == "adsb_icao" } ?? true }
    #expect(reading.positions.count + reading.ledger.duplicates == own.count)
    #expect(reading.ledger.malformed == 0)
    #expect(reading.ledger.lines == reading.lines)
    #expect(reading.identities.first?.registration == "N899DN")
    #expect(try AircraftReading(Array(Packed.gzip(data)), blockSize: 5000) == reading)
  }

  @Test(
    "A log of jet1090 gives the positions that jet1090 found",
    .enabled(if: SharedData.has("adsb/full_flight_short.jsonl.gz")))
  func realJet1090() throws {
    let reading = try AircraftReading(Array(try SharedData.contents("adsb/full_flight_short.jsonl.gz")))
    #expect(reading.ledger.lines == 57_793)
    #expect(reading.ledger.malformed == 0)
    // It resolved 6,457 positions in the air; those on the ground it knew from a reference besides.
    let airborne = reading.positions.count { !$0.traits.contains(.onGround) }
    #expect((6450...6457).contains(airborne), "\(airborne)")
    #expect(Set(reading.positions.map(\.craft)) == [.icao24(0x393322)])
  }
}
