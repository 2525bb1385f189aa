import Geo
import Testing

@testable import Tracks

@Suite struct ScreeningTests {
  private static let harrier = "h,vessel,OCEAN HARRIER,,9074729,355906000,3FAB7,,,PA,TEST,,,,,"

  private func best(_ craft: Craft, _ rows: String..., cut: Double = 0.4) throws -> WatchlistMatch? {
    let text = ([Watching.header] + rows).joined(separator: "\n") + "\n"
    let list = try PlainWatchlist.watchlist(of: Table.parse(Array(text.utf8), name: "test.csv"))
    return Screening([list], asOf: Timestamp(seconds: 1_777_600_000), cut: cut).matches(for: craft).first
  }

  @Test("A valid IMO number that is equal makes the same hull, whatever its name, MMSI and flag")
  func equalIMO() throws {
    let renamed = Watching.vessel(mmsi: 538_090_999, imo: 9_074_729, name: "SEA GLEANER", callsign: "V7AB1", flag: "MH")
    let match = try #require(try best(renamed, Self.harrier))
    #expect(match.score == 0.98)
    #expect(match.identity == .same)
    #expect(match.why == "IMO number equal; name differs (a rename does not change an IMO number)")
    #expect(match.comparisons.first == .init(field: "imo", query: "9074729", entry: "9074729", result: .equal))
    #expect(
      match.comparisons.contains(.init(field: "name", query: "SEA GLEANER", entry: "OCEAN HARRIER", result: .differs)))
    #expect(match.evidence == [Evidence(LineAddress(input: 0, position: 10), role: "imo")])
    #expect(match.line == 2)
    #expect(match.programme == "TEST")
  }

  @Test("An IMO number whose name and call sign are another entry's is a conflict that names it")
  func conflict() throws {
    let craft = Watching.vessel(mmsi: 211_000_000, imo: 9_074_729, name: "BALTIC TERN", callsign: "V7TERN")
    let match = try #require(try best(craft, Self.harrier, "t,vessel,BALTIC TERN,,,,V7TERN,,,MH,,,,,,"))
    #expect(match.entry == "h")
    #expect(match.score == 0.90)
    #expect(match.identity == .conflict)
    #expect(match.why.contains("entry t, BALTIC TERN"))
  }

  @Test("A craft that has since stated another valid IMO number is a conflict")
  func changedIMO() throws {
    var craft = Watching.vessel(mmsi: 211_000_000, imo: 9_074_729)
    Watching.say(&craft, line: 20, imo: 9_256_468)
    let match = try #require(try best(craft, Self.harrier))
    #expect(match.score == 0.90)
    #expect(match.identity == .conflict)
    #expect(match.comparisons.first?.result == .former)
  }

  @Test("An IMO number that fails its check digit is nothing to go by")
  func invalidIMO() throws {
    #expect(try best(Watching.vessel(mmsi: 1, imo: 9_074_728), Self.harrier) == nil)
  }

  @Test("Two valid IMO numbers that differ are two hulls, whatever else agrees")
  func differentIMO() throws {
    let craft = Watching.vessel(imo: 9_256_468, name: "OCEAN HARRIER", callsign: "3FAB7", flag: "PA")
    #expect(try best(craft, Self.harrier) == nil)
    let match = try #require(try best(craft, Self.harrier, cut: 0.1))
    #expect(match.score == 0.30)
    #expect(match.identity == .conflict)
  }

  @Test("Call sign with name, and MMSI with name, make the same vessel")
  func twoTogether() throws {
    let byCallsign = Watching.vessel(mmsi: 1, name: "M/V Ocean Harrier", callsign: "3F AB7")
    #expect(try best(byCallsign, Self.harrier)?.score == 0.85)
    #expect(try best(byCallsign, Self.harrier)?.identity == .same)
    let byMMSI = Watching.vessel(name: "OCEAN HARRIER")
    #expect(try best(byMMSI, Self.harrier)?.score == 0.85)
    #expect(try best(byMMSI, Self.harrier)?.identity == .same)
  }

  @Test("MMSI or call sign alone is a lead and never an identity")
  func leads() throws {
    for craft in [
      Watching.vessel(), Watching.vessel(name: "OTHER"), Watching.vessel(mmsi: 1, callsign: "3FAB7"),
      Watching.vessel(callsign: "3FAB7", flag: "PA"),
    ] {
      let match = try #require(try best(craft, Self.harrier))
      #expect(match.score == 0.60)
      #expect(match.identity == .possible)
      #expect(match.why.contains("a lead, not an identity"))
    }
  }

  @Test("A name is possible alone, more so with the flag; another flag is no evidence against")
  func names() throws {
    func score(_ flag: String?, _ name: String = "Ocean Harrier") throws -> Double? {
      try best(Watching.vessel(mmsi: 1, name: name, flag: flag), Self.harrier)?.score
    }
    #expect(try score("PA") == 0.75)
    #expect(try score("MH") == 0.55)
    #expect(try score(nil) == 0.55)
    #expect(try score("PA", "OCEAN HARRIER 2") == nil)
    #expect(try score("PA", "OCEAN HARIER") == nil)
    #expect(try best(Watching.vessel(mmsi: 1, name: "OCEAN HARRIER", flag: "PA"), Self.harrier)?.identity == .possible)
  }

  @Test("What a vessel called itself earlier counts, with the line that said it")
  func history() throws {
    var craft = Watching.vessel(mmsi: 538_090_123, name: "OCEAN HARRIER", callsign: "3FAB7")
    Watching.say(&craft, line: 77, name: "SEA GLEANER", callsign: "V7AB1")
    let match = try #require(try best(craft, Self.harrier))
    #expect(match.score == 0.85)
    #expect(
      match.comparisons.first { $0.field == "name" }
        == .init(
          field: "name", query: "OCEAN HARRIER", entry: "OCEAN HARRIER", result: .former))
    #expect(match.evidence.map(\.address.position) == [10, 10])
  }

  @Test("An alias that matches is named")
  func aliases() throws {
    let match = try #require(
      try best(Watching.vessel(mmsi: 1, name: "ALPHA"), "h,vessel,OCEAN HARRIER,BRAVO;Alpha,,,,,,,,,,,,"))
    #expect(match.matchedName == "Alpha")
    #expect(match.name == "OCEAN HARRIER")
  }

  @Test("Aircraft are the same by address or registration, and only possible by flight")
  func aircraft() throws {
    let row = "a,aircraft,PH-BXA,,,,KLM1,4840d6,PH-BXA,NL,,,,,,"
    var craft = Craft(key: .icao24(0x4840D6))
    #expect(try best(craft, row)?.score == 0.85)
    #expect(try best(craft, row)?.identity == .same)
    craft = Craft(key: .icao24(0x111111))
    Watching.say(&craft, line: 3, registration: "phbxa")
    #expect(try best(craft, row)?.identity == .same)
    #expect(try #require(try best(craft, row)).why.contains("differs: aircraft address"))
    craft = Craft(key: .icao24(0x111111))
    Watching.say(&craft, line: 3, callsign: "KLM1 ")
    #expect(try best(craft, row)?.score == 0.60)
    #expect(try best(craft, row)?.identity == .possible)
  }

  @Test("A vessel is not an aircraft")
  func kinds() throws {
    #expect(try best(Watching.vessel(name: "HARRIER"), "a,aircraft,HARRIER,,,,,,XX,,,,,,,") == nil)
  }

  @Test("An entry that was taken off the list by then does not match")
  func delisted() throws {
    let row = "h,vessel,OCEAN HARRIER,,9074729,,,,,PA,,2020-01-01,2026-05-01,,,"
    let craft = Watching.vessel(imo: 9_074_729)
    #expect(
      try Watching.screening(row, asOf: Timestamp(iso8601: "2026-04-30T23:59:59Z")).matches(for: craft).count == 1)
    #expect(try Watching.screening(row, asOf: Timestamp(iso8601: "2026-05-01")).matches(for: craft).isEmpty)
    #expect(try Watching.screening(row, asOf: nil).matches(for: craft).isEmpty)
  }

  @Test("An entry that was listed only after the data matches, and says so")
  func listedLater() throws {
    let row = "h,vessel,OCEAN HARRIER,,9074729,,,,,PA,,2026-06-01,,,,"
    let matches = try Watching.screening(row, asOf: Timestamp(iso8601: "2026-05-01"))
      .matches(for: Watching.vessel(imo: 9_074_729))
    #expect(matches.map(\.score) == [0.98])
    #expect(matches[0].why.hasSuffix("; listed only since 2026-06-01, after the end of the data"))
  }

  @Test("Matches come best first, then by entry, in any order of the list")
  func order() throws {
    let rows = ["b,vessel,SEA STAR,,,,,,,,,,,,,", "a,vessel,SEA STAR,,,,,,,,,,,,,", "c,vessel,X,,9074729,,,,,,,,,,,"]
    let craft = Watching.vessel(mmsi: 1, imo: 9_074_729, name: "SEA STAR")
    for order in [rows, rows.reversed()] {
      let screening = try Watching.screening(order[0], order[1], order[2])
      #expect(screening.matches(for: craft).map(\.entry) == ["c", "a", "b"])
    }
  }

  @Test("A party is possible by name, more so with its country; vessels and ports are no parties")
  func parties() throws {
    let screening = try Watching.screening(
      "o,organisation,Meridian Gulf Trading FZE,,,,,,,AE,,,,,,", "p,port,Meridian Gulf Trading FZE,,,,,,,AE,,,,,,")
    let both = screening.matches(party: "MERIDIAN GULF TRADING F.Z.E.", country: "ae")
    #expect(both.map(\.entry) == ["o"])
    #expect(both[0].score == 0.75)
    #expect(both[0].identity == .possible)
    #expect(screening.matches(party: "Meridian Gulf Trading FZE", country: nil).map(\.score) == [0.55])
    #expect(screening.matches(party: "Meridian Gulf Trading FZE", country: "OM").map(\.score) == [0.55])
    #expect(screening.matches(party: "Meridian Gulf", country: "AE").isEmpty)
  }

  private func place(_ kind: Place.Kind, _ name: String, _ code: String?, _ country: String?) -> Place {
    Place(
      kind: kind, name: name, code: code, country: country,
      coordinate: Coordinate(clampingLatitude: 0, longitude: 0))
  }

  @Test("A listed port is found by code, by name and country, and by name alone where no other bears it")
  func places() throws {
    let screening = try Watching.screening(
      "x,port,Kassar,XYKSR,,,,,,XY,,,,,,", "y,port,Aqaba,AQABA,,,,,,JO,,,,,,",
      "area:1,area,Kassar Anchorage,,,,,,,,,,,,,",
      "z,port,Georgetown,,,,,,,,,,,,,", "f,port,Kassar Field,icao:XYKF,,,,,,XY,,,,,,")
    let map = PlaceMap(places: [
      place(.port, "KASSAR HARBOUR", "XYKSR", "XY"), place(.port, "Kassar", nil, "XY"),
      place(.port, "Kassar", nil, "ZZ"),
      place(.port, "Elsewhere", "AQABA", "AQ"), place(.anchorage, "Kassar anchorage", nil, nil),
      place(.port, "Georgetown", "GYGEO", "GY"), place(.port, "Georgetown", "USGGE", "US"),
      place(.airfield, "Somewhere", "XYKF", "XY"), place(.airfield, "Kassar", "XYKK", "XY"),
      place(.port, "Kassar", "XYOTH", "XY"),
    ])
    #expect(
      screening.marking(map).places.map(\.isListed)
        == [true, true, false, false, true, false, false, true, false, false])
    #expect(screening.matches(for: map.places[0]).first?.identity == .same)
    #expect(screening.matches(for: map.places[1]).first?.identity == .possible)
  }
}
