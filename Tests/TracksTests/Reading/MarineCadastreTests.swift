import Foundation
import Geo
import Testing

@testable import Tracks

struct MarineCadastreTests {
  static let header =
    "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo,TransceiverClass"

  private func scan(_ rows: String..., header: String = header) async throws -> ScanResult {
    let scratch = try Scratch()
    let path = try scratch.write("day.csv", ([header] + rows).map { $0 + "\n" }.joined())
    return try await ScanResult.of([path])
  }

  @Test("A row of class A gives a position and what the vessel says of itself")
  func classA() async throws {
    let result = try await scan(
      "367379190,2022-01-03T00:00:00,30.3706,-88.56408,10.2,336.2,95,\"SMITH, \"\"J\"\"\",IMO8207721,WTD4583,31,5,28,11,3.3,52,A"
    )
    let position = try #require(result.positions.first)
    #expect(position.craft == .mmsi(367_379_190))
    #expect(position.time == Timestamp(iso8601: "2022-01-03T00:00:00Z"))
    #expect(position.latitudeE7 == 303_706_000)
    #expect(position.longitudeE7 == -885_640_800)
    #expect(position.speed?.knots == 10.2)
    #expect(position.course == 336.2)
    #expect(position.heading == 95)
    #expect(position.navigationalStatus == 5)
    #expect(position.traits == [])
    #expect(position.address == LineAddress(input: 0, position: 2))
    var identity = IdentityReport(craft: position.craft, time: position.time, address: position.address)
    identity.imo = 8_207_721
    identity.name = "SMITH, \"J\""
    identity.callsign = "WTD4583"
    identity.shipType = 31
    identity.lengthMetres = 28
    identity.beamMetres = 11
    identity.draughtMetres = 3.3
    identity.classB = false
    #expect(result.identities == [identity])
    #expect(result.inputs[0].format == "marinecadastre")
    #expect(result.ledger.timeSource == "column")
  }

  @Test("Sentinels are not available: heading 511, course 360, speed 102.3; 102.2 is kept")
  func sentinels() async throws {
    let result = try await scan(
      "338148873,2022-01-03T00:00:00,33.6,-117.9,102.3,360.0,511,CAZADOR,IMO0000000,,0,,0,0,0,,B",
      "338148873,2022-01-03T00:00:01,33.6,-117.9,102.2,359.9,359,CAZADOR,,,,15,,,,,B",
      "338148873,2022-01-03T00:00:02,33.6,-117.9,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA")
    #expect(result.positions.map { $0.speed?.knots } == [nil, 102.2, nil])
    #expect(result.positions.map(\.course) == [nil, 359.9, nil])
    #expect(result.positions.map(\.heading) == [nil, 359, nil])
    #expect(result.positions.map(\.traits) == [.classB, .classB, []])
    #expect(result.positions.map(\.navigationalStatus) == [15, 15, 15])
    #expect(result.identities.first?.imo == nil)
    #expect(result.identities.first?.classB == true)
  }

  @Test("The later layout has longitude before latitude, blanks for what is missing, and a blank in the time")
  func laterLayout() async throws {
    let result = try await scan(
      "367379190,2025-01-01 00:00:02,-88.56408,30.3706,0.0,,,EAGLE,IMO8207721,WTD4583,31,0,28,11,3.3,52,A",
      "367379190,2025-01-01 00:01:02,,,0.0,,,EAGLE,IMO8207721,WTD4583,31,0,28,11,3.3,52,A",
      header:
        "mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,call_sign,vessel_type,status,length,width,draft,cargo,transceiver"
    )
    #expect(result.positions.map(\.latitudeE7) == [303_706_000])
    #expect(result.positions.map(\.longitudeE7) == [-885_640_800])
    #expect(result.ledger.notPosition == 1)
    #expect(result.identities.count == 1)
  }

  @Test("The oldest layout has no class, statuses in words, and AVIS codes for types")
  func oldestLayout() async throws {
    let result = try await scan(
      "367379190,2015-01-01T00:00:02,30.3706,-88.56408,0.0,51.5,511,EAGLE,IMO8207721,WTD4583,1024,under way using engine,28.5,11.2,3.3,",
      "367379190,2015-01-01T00:00:05,30.3706,-88.56408,0.0,51.5,511,EAGLE,IMO8207721,WTD4583,1025,Engaged In Fishing,28.5,11.2,3.3,",
      header:
        "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo")
    #expect(result.positions.map(\.navigationalStatus) == [0, 7])
    #expect(result.identities.map(\.shipType) == [80, 31])
    #expect(result.identities.map(\.lengthMetres) == [29, 29])
  }

  @Test("Every line is counted once, and each that cannot be used says why")
  func hostileRows() async throws {
    let tail = ",0.0,280.0,511,A,,,37,,14,,,,B"
    let result = try await scan(
      "338148873,2022-01-03T00:00:00,33.60716,-117.91483" + tail,
      Self.header,
      "",
      "# a comment",
      "338148873,2022-01-03T00:00:00,33.60716",
      "x38148873,2022-01-03T00:00:00,33.60716,-117.91483" + tail,
      "1338148873,2022-01-03T00:00:00,33.60716,-117.91483" + tail,
      ",2022-01-03T00:00:00,33.60716,-117.91483" + tail,
      "338148873,2022-01-33T00:00:00,33.60716,-117.91483" + tail,
      "338148873,2022-01-03T00:00:00,90.1,-117.91483" + tail,
      "338148873,2022-01-03T00:00:00,33.60716,-180.1" + tail,
      "338148873,2022-01-03T00:00:00,33.60716,east" + tail,
      "338148873,2022-01-03T00:00:00,91.0,181.0" + tail,
      "338148873,1970-01-01T00:00:00,33.60716,-117.91483" + tail,
      "338148873,2100-01-01T00:00:00,33.60716,-117.91483" + tail,
      "338148873,,33.60716,180" + tail,
      "338148873,2022-01-03T00:00:00,33.60716,-117.91483,fast,280.0,511,A,,,37,,14,,,,B",
      "338148873,2022-01-03T00:00:00,33.60716,-117.91483,1.0,280.0,511,\"A,,,37,,14,,,,B",
      "12345,2022-01-03T00:00:00,33.60716,-117.91483" + tail)
    var expected = LineLedger()
    expected.decoded = 5
    expected.notPosition = 1
    expected.malformed = 10
    expected.ignored = 4
    expected.untimed = 3
    expected.timeSources = ["column": 2]
    expected.bytes = result.ledger.bytes
    #expect(result.ledger == expected)
    #expect(result.ledger.lines == 20)
    #expect(
      result.reasons == [
        "6: has 3 fields where the header has 17", "7: MMSI is no number: `x38148873`",
        "8: MMSI is no MMSI: `1338148873`", "9: MMSI is missing", "10: BaseDateTime is no time: `2022-01-33T00:00:00`",
        "11: LAT is not on the globe: `90.1`", "12: LON is not on the globe: `-180.1`", "13: LON is no number: `east`",
        "15: BaseDateTime is not between 1990 and 2099: `1970-01-01T00:00:00`",
        "16: BaseDateTime is not between 1990 and 2099: `2100-01-01T00:00:00`", "17: BaseDateTime is missing",
        "18: SOG is no number: `fast`", "19: a quote is not closed on its line: each row must be on one line",
      ])
    #expect(result.positions[3].longitudeE7 == -1_800_000_000)
    #expect(result.positions[4].craft == .mmsi(12345))
    #expect(result.inputs[0].start == Timestamp(iso8601: "2022-01-03T00:00:00Z"))
    #expect(result.inputs[0].end == Timestamp(iso8601: "2022-01-03T00:00:00Z"))
  }

  @Test("A row over two lines is refused as such, and loses nothing else")
  func lineEndInQuotes() async throws {
    let tail = ",1.0,280.0,511,"
    let result = try await scan(
      "338148873,2022-01-03T00:00:00,33.6,-117.9" + tail + "A,,,37,,14,,,,B",
      "338148873,2022-01-03T00:00:01,33.6,-117.9" + tail + "\"SEA\nSTAR\",,,37,,14,,,,B",
      "338148873,2022-01-03T00:00:02,33.6,-117.9" + tail + "\"B\"C,,,37,,14,,,,B",
      "338148873,2022-01-03T00:00:03,33.6,-117.9" + tail + "C,,,37,,14,,,,B")
    #expect(result.positions.map(\.address.position) == [2, 6])
    #expect(
      result.reasons == [
        "3: a quote is not closed on its line: each row must be on one line",
        "4: a quote that begins on another line is closed: each row must be on one line",
        "5: text follows a closing quote",
      ])
    #expect(result.ledger.lines == 6)
  }

  @Test("What a craft says of itself is reported when it changes, and not in between")
  func identityChanges() async throws {
    func row(_ second: Int, _ mmsi: Int, _ name: String) -> String {
      "\(mmsi),2022-01-03T00:00:0\(second),33.6,-117.9,0.0,1.0,511,\(name),,,,,,,,,A"
    }
    let result = try await scan(
      row(0, 1, "A"), row(1, 2, "B"), row(2, 1, "A"), row(3, 1, ""), row(4, 1, "A"), row(5, 1, "C"), row(6, 1, "A"))
    #expect(
      result.identities.map { "\($0.craft.number) \($0.name ?? "") \($0.address.position)" } == [
        "1 A 2", "2 B 3", "1 C 7", "1 A 8",
      ])
  }

  @Test("Only the very same row has the same payload")
  func payloads() async throws {
    let row = "338148873,2022-01-03T00:00:00,33.60716,-117.91483,1.0,280.0,511,A,,,37,,14,,,,B"
    let result = try await scan(
      row, row, row.replacing("280.0", with: "280.1"), row.replacing("T00:00:00", with: "T00:00:01"))
    let payloads = result.positions.map(\.payload)
    #expect(payloads[0] == payloads[1])
    #expect(Set(payloads).count == 3)
  }

  @Test("A log without a header is read where its format is named")
  func withoutHeader() async throws {
    let scratch = try Scratch()
    let row = "338148873,2022-01-03T00:00:00,33.60716,-117.91483,1.0,280.0,511,A,,,37,,14,,,,B\n"
    let path = try scratch.write("part.csv", row + row)
    for threads in [1, 2] {
      let result = try await ScanResult.of([path], format: "marinecadastre", threads: threads)
      #expect(result.positions.map(\.address.position) == [1, 2])
      #expect(result.ledger.lines == 2)
    }
  }

  private static let real = "ais/marinecadastre_2022-01-03_99999.csv.gz"

  @Test(
    "Of a real day, every row is decoded, with the figures that an independent reading gives",
    .enabled(if: SharedData.has(real)))
  func realDay() async throws {
    let result = try await ScanResult.of([SharedData.url(Self.real).path], threads: 2)
    #expect(result.ledger.decoded == 99_994)
    // One MMSI of ten digits, five times.
    #expect(result.ledger.malformed == 5)
    #expect(result.ledger.ignored == 1)
    #expect(result.ledger.lines == 100_000)
    #expect(result.positions.reduce(0) { $0 + Int($1.latitudeE7) } == 34_297_667_347_000)
    #expect(result.positions.reduce(0) { $0 + Int($1.longitudeE7) } == -94_930_417_854_300)
    #expect(Set(result.positions.map(\.craft)).count == 10_630)
    #expect(result.positions.count { $0.heading == nil } == 52_255)
    #expect(result.positions.count { $0.traits == .classB } == 23_800)
    #expect(Set(result.identities.filter { $0.name != nil }.map(\.craft)).count == 10_605)
    #expect(result.identities.contains { $0.name == "RAY \"CHIEF\" TONEY" })
  }

  private static let small = "ais/aisdb_noaa_20230101.csv"

  @Test(
    "Numbers that another tool wrote with a point, such as status 8.0, are read", .enabled(if: SharedData.has(small)))
  func realSample() async throws {
    let result = try await ScanResult.of([SharedData.url(Self.small).path])
    #expect(result.ledger.decoded == 1000)
    #expect(result.ledger.malformed == 0)
    let vessel = try #require(result.positions.first { $0.craft == .mmsi(636_021_061) })
    #expect(vessel.navigationalStatus == 8)
    #expect(vessel.heading == 270)
    #expect(result.identities.first { $0.craft == vessel.craft }?.draughtMetres == 8)
  }
}
