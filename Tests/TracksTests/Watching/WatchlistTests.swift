import Foundation
import Testing

@testable import Tracks

/// Watchlists and craft for tests of what rests on them.
enum Watching {
  static let header =
    "id,kind,name,aliases,imo,mmsi,callsign,icao24,registration,flag,programme,listed_on,delisted_on,owner,source,note"

  static func watchlist(_ rows: String...) throws -> Watchlist {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return try PlainWatchlist.watchlist(of: Table.parse(Array(text.utf8), name: "lists/test.csv"))
  }

  static func screening(_ rows: String..., asOf: Timestamp? = Timestamp(seconds: 1_777_600_000), cut: Double = 0.4)
    throws
    -> Screening
  {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return Screening(
      [try PlainWatchlist.watchlist(of: Table.parse(Array(text.utf8), name: "lists/test.csv"))], asOf: asOf, cut: cut)
  }

  static func vessel(
    mmsi: UInt32 = 355_906_000, imo: UInt32? = nil, name: String? = nil, callsign: String? = nil, flag: String? = nil
  ) -> Craft {
    var craft = Craft(key: .mmsi(mmsi))
    craft.flag = flag
    say(&craft, line: 10, imo: imo, name: name, callsign: callsign)
    return craft
  }

  /// Adds a statement and what follows from it.
  static func say(
    _ craft: inout Craft, line: Int, imo: UInt32? = nil, name: String? = nil, callsign: String? = nil,
    registration: String? = nil
  ) {
    var statement = IdentityReport(
      craft: craft.key, time: Timestamp(seconds: 1_777_500_000 + Int64(line)),
      address: LineAddress(input: 0, position: line))
    statement.imo = imo
    statement.name = name
    statement.callsign = callsign
    statement.registration = registration
    craft.statements.append(statement)
    if let imo, IMONumber.isShip(imo) { craft.imo = imo }
    craft.name = name ?? craft.name
    craft.callsign = callsign ?? craft.callsign
    craft.registration = registration ?? craft.registration
  }
}

@Suite struct WatchlistTests {
  @Test("Cells are taken apart and identifiers normalised")
  func cells() throws {
    let list = try Watching.watchlist(
      "v1,vessel,OCEAN HARRIER,HARRIER I; OLD HARRIER ,IMO 9074729;9256468,355906000,3f-ab7,,,pa,TEST,2026-01-02,,Meridian;Gulf,gazette,n",
      "a1,aircraft,EP-GOM,,,,,4840D6,ph-bxa,NL,,,,,,", "a2,aircraft,EP-GOM,,,,,,,,,,,,,",
      "o1,organisation,Meridian,,1790183,,,,,AE,,,,,,")
    #expect(list.name == "test")
    #expect(list.entries.count == 4)
    #expect(list.skipped.isEmpty && list.warnings.isEmpty)
    let vessel = list.entries[0]
    #expect(vessel.line == 2)
    #expect(vessel.names == ["OCEAN HARRIER", "HARRIER I", "OLD HARRIER"])
    #expect(vessel.imo == [9_074_729, 9_256_468])
    #expect(vessel.mmsi == [355_906_000])
    #expect(vessel.callsigns == ["3FAB7"])
    #expect(vessel.flag == "PA")
    #expect(vessel.listedOn == Timestamp(iso8601: "2026-01-02"))
    #expect(vessel.owners == ["Meridian", "Gulf"])
    #expect(list.entries[1].icao24 == [0x4840D6])
    #expect(list.entries[1].registrations == ["PHBXA"])
    #expect(list.entries[2].registrations == ["EPGOM"])
    #expect(list.entries[3].imo.isEmpty)
  }

  @Test("A bad row is skipped and named by its line; a bad cell is left out with a warning")
  func badRows() throws {
    let list = try Watching.watchlist(
      "v1,vessel,GOOD,,9074728,12345,,,,PA,,yesterday,,,,", ",vessel,NO ID,,,,,,,,,,,,,",
      "v3,boat,NO KIND,,,,,,,,,,,,,",
      "v4,vessel,,,,,,,,,,,,,,", "v1,vessel,TWICE,,,,,,,,,,,,,", "v5,vessel,RAGGED")
    #expect(list.entries.map(\.id) == ["v1"])
    #expect(list.entries[0].imo.isEmpty && list.entries[0].mmsi.isEmpty && list.entries[0].listedOn == nil)
    #expect(list.skipped.map(\.line) == [3, 4, 5, 6, 7])
    #expect(list.skipped[3].reason.contains("line 2"))
    #expect(list.warnings.map(\.line) == [2, 2, 2])
    #expect(list.warnings[0].reason.contains("9074728"))
    #expect(list.rows == 6)
  }

  @Test("No usable row and a missing column are errors that say which")
  func unusable() throws {
    func fault(_ text: String) throws -> ScanError? {
      let file = FileManager.default.temporaryDirectory.appending(path: "trackscan-list-\(UUID().uuidString).csv")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(text.utf8).write(to: file)
      do throws(ScanError) {
        _ = try Watchlist.read(path: file.path)
        return nil
      } catch { return error }
    }
    #expect(try fault("id,kind,name\nv1,vessel,A\n") == nil)
    let noColumn = try #require(try fault("id,name\nv1,A\n"))
    #expect(noColumn.code == .badTable && noColumn.message.contains("kind"))
    let noRow = try #require(try fault("id,kind,name\nv1,boat,A\n"))
    #expect(noRow.code == .badTable && noRow.message.contains("boat"))
    #expect(try fault("id,kind,name\n")?.code == .badTable)
    #expect(throws: ScanError.self) { try Watchlist.read(path: "/nonexistent/list.csv") }
  }
}
