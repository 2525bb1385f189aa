import Foundation
import Testing

@Suite("trackscan scan of tables")
struct TablesTests {
  private static let table = "ShipID;When;Y;X;V\n219000001;09.07.2021 08:06;55,5;12,5;102\n"

  @Test("Columns that are named read a table of one's own")
  func columns() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.table, to: "own.csv")
    let result = try Program.run(
      "scan", path, "--columns", "mmsi=ShipID,time=When:dmy,lat=Y,lon=X,speed=V:tenths", "--out", folder.path("case"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors == "")
    #expect(result.output.contains("2021-07-09T08:06:00Z"))
    let briefing = try ScanCommandTests.json(folder.path("case/briefing.json"))
    let input = try #require((briefing["inputs"] as? [[String: Any]])?.first)
    #expect(input["format"] as? String == "table")
  }

  @Test("A guess is told, and how to overrule it")
  func guess() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "mmsi,time,lat,lon,speed\n219000001,2021-07-09 08:06:58,55.5,12.5,11\n", to: "own.csv")
    let result = try Program.run("scan", path, "--out", folder.path("case"))
    #expect(
      result.errors
        == "\(path): speed is read as knots (nothing in the first rows speaks against it); --columns speed=speed:tenths overrules\n"
    )
    let briefing = try ScanCommandTests.json(folder.path("case/briefing.json"))
    #expect((briefing["notices"] as? [String])?.count == 1)
  }

  @Test("Wrong text is wrong usage; a table that lacks the column cannot be finished")
  func errors() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.table, to: "own.csv")
    let usage = try Program.run("scan", path, "--columns", "ship=ShipID", "--out", folder.path("case"))
    #expect(usage.status == 64)
    #expect(usage.errors.contains("--columns: there is no `ship` (known: mmsi, time"))
    let lacking = try Program.run(
      "scan", path, "--columns", "mmsi=ShipId,time=Whem,lat=Y,lon=X", "--out", folder.path("case"))
    #expect(lacking.status == 2)
    #expect(lacking.errors.contains("own.csv:1: has no column `Whem` for time; near: `When` (its columns: `ShipID`"))
  }

  /// Stored by Python's `zipfile`: `a.csv` with `mmsi,time,lat,lon` and one row.
  private static let archive =
    "UEsDBBQAAAAAAABA6VJmfKxUOgAAADoAAAAFAAAAYS5jc3ZtbXNpLHRpbWUsbGF0LGxvbgoyMTkwMDAwMDEsMjAyMS0wNy0w"
    + "OSAwODowNjo1OCw1NS41LDEyLjUKUEsBAhQDFAAAAAAAAEDpUmZ8rFQ6AAAAOgAAAAUAAAAAAAAAAAAAAIABAAAAAGEuY3N2"
    + "UEsFBgAAAAABAAEAMwAAAF0AAAAAAA=="

  @Test("An archive on standard input gives an input for each log in it")
  func zipFromStandardInput() throws {
    let folder = try TemporaryFolder()
    let data = try #require(Data(base64Encoded: Self.archive))
    let result = try Program.run("scan", "-", "--out", folder.path("case"), input: data)
    #expect(result.status == 0, "\(result.errors)")
    let briefing = try ScanCommandTests.json(folder.path("case/briefing.json"))
    #expect((briefing["inputs"] as? [[String: Any]])?.map { $0["name"] as? String } == ["-/a.csv"])
  }
}
