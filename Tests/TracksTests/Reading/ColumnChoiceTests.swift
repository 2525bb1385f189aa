import Foundation
import Geo
import Testing

@testable import Tracks

struct ColumnChoiceTests {
  private static let header = "ShipID;When;Y (deg);X,deg;V;Dir;Hd;St;Name;IMO No;Call;Kind;L;B;T;To"
  private static let rows = [
    "219000001;1625818018000;55,5;12,5;102;180;181;5;NORTH;IMO9000003;ABCD;70;120;18;6,5;AARHUS",
    "219000001;1625818028000;55,5;12,5;1023;360;511;;NORTH;IMO9000003;ABCD;70;120;18;6,5;AARHUS",
  ]

  private func scan(_ lines: [String], _ columns: String) async throws -> ScanResult {
    let scratch = try Scratch()
    return try await ScanResult.of([try scratch.write("a.csv", lines.map { $0 + "\n" }.joined())], columns: columns)
  }

  @Test("Columns may be named by title, in quotes, and by number, with their units")
  func named() async throws {
    let result = try await scan(
      [Self.header] + Self.rows,
      "mmsi=ShipID,time=When:epoch-ms,lat=\"Y (deg)\",lon=#4,speed=V:tenths,course=dir,heading=Hd,status=St,name=Name,imo=IMO No,callsign=Call,type=Kind,length=L,width=B,draught=T,destination=To"
    )
    #expect(result.inputs[0].format == "table")
    #expect(result.notices == [])
    #expect(result.positions.map(\.latitudeE7) == [555_000_000, 555_000_000])
    #expect(result.positions.map(\.longitudeE7) == [125_000_000, 125_000_000])
    #expect(result.positions.map { $0.speed?.knots } == [10.2, nil])
    #expect(result.positions.map(\.course) == [180, nil])
    #expect(result.positions.map(\.heading) == [181, nil])
    #expect(result.positions.map(\.navigationalStatus) == [5, 15])
    #expect(result.positions.map(\.time?.description) == ["2021-07-09T08:06:58Z", "2021-07-09T08:07:08Z"])
    let identity = try #require(result.identities.first)
    #expect(identity.name == "NORTH")
    #expect(identity.imo == 9_000_003)
    #expect(identity.callsign == "ABCD")
    #expect(identity.shipType == 70)
    #expect(identity.lengthMetres == 120)
    #expect(identity.beamMetres == 18)
    #expect(identity.draughtMetres == 6.5)
    #expect(identity.destination == "AARHUS")
  }

  @Test("A table without a header is read by numbers")
  func withoutHeader() async throws {
    let result = try await scan(Self.rows, "mmsi=#1,time=#2:ms,lat=#3,lon=#4,speed=#5:tenths")
    #expect(result.positions.map(\.address.position) == [1, 2])
    #expect(result.positions.map { $0.speed?.knots } == [10.2, nil])
    let headed = try await scan([Self.header] + Self.rows, "mmsi=#1,time=#2:ms,lat=#3,lon=#4,speed=#5:tenths")
    #expect(headed.positions.map(\.address.position) == [2, 3])
    #expect(headed.ledger.ignored == 1)
  }

  /// 10 m/s is 19.438 knots, 20 km/h 10.799 knots.
  @Test("Speeds in metres per second and kilometres per hour", arguments: [("mps", 19.4), ("kmh", 10.8)])
  func otherSpeeds(unit: String, knots: Double) async throws {
    let result = try await scan(
      ["id,w,y,x,v", "219000001,09.07.2021 08:06,55.5,12.5,\(unit == "mps" ? "10.0" : "20")"],
      "mmsi=id,time=w:dmy,lat=y,lon=x,speed=v:\(unit)")
    #expect(result.positions.map { $0.speed?.knots } == [knots])
    #expect(result.positions.map(\.time?.description) == ["2021-07-09T08:06:00Z"])
    #expect(result.notices == [])
  }

  @Test("A column that is not there is an error that names the columns that are, and those nearly the same")
  func missing() async throws {
    func message(_ columns: String) async throws -> String {
      do {
        _ = try await scan(["Ship_ID,When,Lat_deg,X", "1,2,3,4"], columns)
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      try await message("mmsi=ShipID,time=When,lat=Lat_deg,lon=X").hasSuffix(
        "a.csv:1: has no column `ShipID` for mmsi; near: `Ship_ID` (its columns: `Ship_ID`, `When`, `Lat_deg`, `X`)"))
    #expect(
      try await message("mmsi=Ship_ID,time=When,lat=Lat_deg,lon=#5").contains("has no column `#5` for lon (its columns")
    )
    #expect(try await message("mmsi=Ship_ID,time=When").contains("no column is known for lon (add lon=… to"))
  }

  @Test(
    "Text that names no columns is refused with what is known",
    arguments: [
      ("", "names no column"), ("mmsi", "names no column"), ("ship=A", "there is no `ship`"),
      ("mmsi=A,mmsi=B", "`mmsi` is given twice"),
      ("speed=V:furlongs", "`speed` has no unit `furlongs` (known: kn, tenths"),
      ("lat=\"Y", "a quote is not closed"), ("lat=\"Y\"x", "text follows a closing quote"), ("mmsi=", "has no column"),
      ("mmsi=#0", "there is no column `#0`"), ("name=A:m", "`name` has no units"),
      ("time=T:weeks", "`time` has no unit"),
      ("lat=A:degrees,lon=B:minutes-e4", "two units"),
    ])
  func wrong(text: String, part: String) {
    #expect { try ColumnChoice(text) } throws: { "\($0)".contains(part) }
  }

  @Test("Columns are for tables: other logs are read as they are")
  func otherLogs() async throws {
    let scratch = try Scratch()
    let text = "\\c:1609841515*50\\!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A\n"
    let path = try scratch.write("a.nmea", text)
    let plain = try await ScanResult.of([path])
    for columns in ["mmsi=A,time=B,lat=C,lon=D", "mmsi=#1,time=#2,lat=#3,lon=#4", "speed=#3:kn"] {
      #expect(try await ScanResult.of([path], columns: columns) == plain)
    }
    let table = try scratch.write("b.csv", MarineCadastreTests.header + "\n1,2022-01-03T00:00:00,3,4,,,,,,,,,,,,,\n")
    let known = try await ScanResult.of([table], columns: "mmsi=A,time=B,lat=C,lon=D")
    #expect(known.positions.count == 1)
    #expect(known.notices == ["\(table): does not have the columns of --columns, and is read as marinecadastre"])
  }

  @Test("Long decimal numbers are no frames in hexadecimal")
  func decimals() async throws {
    let result = try await scan(
      ["ShipID;When;Y;X", "235070762;2016-01-12 13:02:11.218;50,77666666666667;-1,10866666666667"],
      "mmsi=ShipID,time=When,lat=Y,lon=X")
    #expect(result.positions.map(\.latitudeE7) == [507_766_667])
    #expect(result.positions.map(\.longitudeE7) == [-11_086_667])
    await #expect(throws: ScanError.self) {
      let scratch = try Scratch()
      _ = try await ScanResult.of([
        try scratch.write("a.csv", "ID;When;N\n235070762;2016-01-12 13:02:11.218;50,77666666666667\n")
      ])
    }
  }
}
