import Foundation
import Testing

@testable import Tracks

struct OtherTablesTests {
  private let header =
    "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Callsign,Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,ETA,Data source type"

  @Test("Danish rows: day first, words for statuses and types, decimal commas in quotes, craft alone")
  func danish() async throws {
    let scratch = try Scratch()
    let tail = ",A,B,C,D"
    let rows = [
      header + tail,
      "01/03/2024 00:00:01,Class A,219000001,55.5,12.5,Under way using engine,0.0,10.2,180.0,181,9000003,ABCD,NORTH,Cargo,,20,120,GPS,6.5,AARHUS,03/03/2024 10:00:00,AIS,60,60,10,10",
      "01/03/2024 00:00:02,Base Station,2190047,55.5,12.5,Unknown value,,,,,Unknown,Unknown,,Undefined,,,,Surveyed,,Unknown,,AIS,,,,",
      "01/03/2024 00:00:03,Class B,219000002,\"57,8794\",\"-3,5\",Unknown value,,,,,Unknown,Unknown,,Undefined,,,,Undefined,,Unknown,,AIS,,,,",
      "01/03/2024 00:00:04,Class A,219000001,91.0,181.0,Moored,,,,,Unknown,Unknown,,Undefined,,,,Undefined,,Unknown,,AIS,,,,",
      "01/03/2024 00:00:05,SAR Airborne,111219501,55.5,12.5,Unknown value,,,,,Unknown,Unknown,,Undefined,,,,Undefined,,Unknown,,AIS,,,,",
      "01/03/2024 00:00:06,Class A,219000001,55.5,12.5,Constrained by her draught,0.0,10.2,180.0,181,9000003,ABCD,NORTH,Tanker,,20,120,GPS,6.5,Unknown,,AIS,60,60,10,10",
    ]
    let path = try scratch.write("aisdk.csv", rows.joined(separator: "\r\n"))
    let result = try await ScanResult.of([path])
    #expect(result.inputs[0].format == "dma")
    #expect(result.ledger.decoded == 3)
    #expect(result.ledger.notPosition == 3)
    #expect(result.ledger.ignored == 1)
    #expect(result.positions.map(\.navigationalStatus) == [0, 15, 4])
    #expect(
      result.positions.map(\.time?.description) == [
        "2024-03-01T00:00:01Z", "2024-03-01T00:00:03Z", "2024-03-01T00:00:06Z",
      ])
    #expect(result.positions[1].latitudeE7 == 578_794_000)
    #expect(result.positions[1].longitudeE7 == -35_000_000)
    #expect(result.positions[1].traits == .classB)
    #expect(result.identities.map(\.shipType) == [70, 80])
    #expect(result.identities.map(\.destination) == ["AARHUS", nil])
    #expect(result.identities[0].imo == 9_000_003)
    #expect(result.identities[0].eta == "03/03/2024 10:00:00")
  }

  @Test("Danish files before 2019 have no columns A to D")
  func oldDanish() async throws {
    let scratch = try Scratch()
    let row =
      "01/03/2018 00:00:01,Class A,219000001,55.5,12.5,Moored,0.0,0.1,180.0,181,9000003,ABCD,NORTH,Pilot,,20,120,GPS,6.5,AARHUS,,AIS"
    let result = try await ScanResult.of([try scratch.write("old.csv", header + "\n" + row + "\n")])
    #expect(result.ledger.decoded == 1)
    #expect(result.identities.map(\.shipType) == [50])
  }

  private static let recording = "ais/SolentAIS_20160112_130211.csv"

  @Test("The Solent recording is read to its last row", .enabled(if: SharedData.has(recording)))
  func solent() async throws {
    let result = try await ScanResult.of([SharedData.url(Self.recording).path])
    #expect(result.inputs[0].format == "solent")
    #expect(result.ledger.decoded == 18_623)
    #expect(result.ledger.lines == 18_624)
    #expect(Set(result.positions.map(\.craft)).count == 91)
    #expect(result.inputs[0].start?.description == "2016-01-12T13:02:11.218Z")
    #expect(result.inputs[0].end?.description == "2016-01-12T14:26:41.924Z")
    #expect(result.identities == [])
  }
}
