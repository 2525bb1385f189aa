import Signals
import Testing

@Suite("Binary messages on cargo, persons and targets")
struct CargoAndPersonsTests {
  @Test("1/25: each code has its own thirteen bits, and the unit stands before the amount", .tags(.golden))
  func dangerousCargo() throws {
    // Made by the tables of Circ.289; libais 0.17 reads the same unit, amount and cargoes.
    let record = try addressed(
      dac: 1, fid: 25,
      [
        (2, 2), (750, 10),
        (1, 4), (41, 7), (0, 6),
        (2, 4), (1972, 13),
        (3, 4), (2, 3), (43, 7), (0, 3),
        (4, 4), (6, 4), (0, 9),
        (5, 4), (1, 3), (0, 10),
        (6, 4), (77, 13),
      ])
    #expect(record.fields.integer("unit") == 2)
    #expect(record.fields.integer("amount") == 750)
    #expect(
      record.fields.list("cargos") == [
        AISFields(["code": .integer(1), "imdg_class": .integer(41)]),
        AISFields(["code": .integer(2), "unid": .integer(1972)]),
        AISFields(["code": .integer(3), "bulk_group": .integer(2), "imdg_class": .integer(43)]),
        AISFields(["code": .integer(4), "oil": .integer(6)]),
        AISFields(["code": .integer(5), "category": .integer(1)]),
        AISFields(["code": .integer(6), "subtype": .integer(77)]),
      ])
    #expect(!record.isTruncated)
    #expect(try field("imdg_class", fid: 25).meanings?[41] == "4.1 Flammable solids")
    #expect(try field("oil", fid: 25).meanings?[6] == "Gasoline")
    #expect(try field("unit", fid: 25).meanings?[2] == "tonnes")
    // Lithium ion batteries, a number given after the circular was written.
    #expect(try field("unid", fid: 25).told(3480) == 3480)
    #expect(try field("amount", fid: 25).told(0) == nil)
  }

  @Test("1/25: a cargo cut off is no cargo, and is told")
  func cargoCutOff() throws {
    let record = try addressed(dac: 1, fid: 25, [(2, 2), (750, 10), (2, 4), (1972, 13), (2, 4), (1972, 11)])
    #expect(record.fields.list("cargos").count == 1)
    #expect(record.isTruncated)
  }

  @Test("1/12: what is there of a message of 144 bits", .tags(.golden))
  func dangerousCargo236() throws {
    // gpsd's samples, which call it full of garbage; ports and times as gpsdecode reads them.
    let record = try binaryFields("!AIVDM,1,1,,A,63LBA4;WBevJ04k0=@E=B0td,0*17")
    #expect(record.fields.integer("dest_mmsi") == 970_110_950)
    #expect(record.fields.text("lastport") == "0CTES")
    #expect(record.fields.integer("departure_month") == 5)
    #expect(record.fields.integer("departure_day") == 4)
    #expect(record.fields.integer("departure_minute") == 60)
    #expect(record.fields["nextport"] == nil)
    #expect(record.fields["unid"] == nil)
    #expect(record.isTruncated)
  }

  @Test("1/40: persons on board", .tags(.golden))
  func persons() throws {
    // gpsd's log of type 6, and its samples, where gpsdecode tells the bits 0938.
    #expect(try binaryFields("!AIVDM,1,1,,A,63iHnT00OEGp06P0h0,4*3F").fields.integer("persons") == 24)
    let record = try addressed(dac: 1, fid: 40, [(0x0938, 16)])
    #expect(record.fields.integer("persons") == 295)
    #expect(!record.isTruncated)
  }

  @Test("1/16: 8191 persons is that many or more, 0 is not available, and both lengths are whole")
  func personsOfEitherCircular() throws {
    for spare in [3, 35] {
      let record = try addressed(
        dac: 1, fid: 16, [(8191, 13)] + [(value: Int, width: Int)](repeating: (0, 1), count: spare))
      #expect(record.fields.integer("persons") == 8191)
      #expect(!record.isTruncated)
    }
    let persons = try field("persons", fid: 16, addressed: true)
    #expect(persons.told(8191) == 8191)
    #expect(persons.told(0) == nil)
  }

  @Test("1/16 to all: persons and targets are told apart by length", .tags(.golden))
  func targetsOfTheOlderFunction() throws {
    // gpsd's samples: the identities are those of real ships (a Greek and a Cayman one) off Piraeus.
    let record = try binaryFields("!AIVDM,1,1,,A,802At?00D000qFap02:lA0b@?3fw0001<:iFP2:rf0cCGp0w00,4*5E")
    #expect(record.mmsi == 2_391_100)
    let targets = record.fields.list("targets")
    #expect(targets.map { $0.integer("mmsi") } == [240_560_000, 319_473_000])
    #expect(targets.map { $0.integer("lat") } == [2_274_372, 2_276_024])
    #expect(targets.map { $0.integer("lon") } == [1_384_568, 1_418_943])
    #expect(targets.map { $0.integer("course") } == [238, 0])
    #expect(targets.map { $0.integer("second") } == [63, 63])
    #expect(targets.map { $0.integer("speed") } == [0, 0])
    #expect(record.fields["persons"] == nil)
    #expect(!record.isTruncated)

    let persons = try broadcast(dac: 1, fid: 16, [(2266, 13), (0, 3)])
    #expect(persons.fields.integer("persons") == 2266)
    let neither = try broadcast(dac: 1, fid: 16, [(2266, 13), (1, 32), (1, 32)])
    #expect(neither.fields["persons"] == nil)
    #expect(neither.fields["data"] != nil)
  }

  @Test("1/17: a target has 120 bits, and its identity is what its type says")
  func targets() throws {
    let place: [(value: Int, width: Int)] = [(0, 4), (-3_000_000, 24), (-10_000_000, 25), (360, 9), (60, 6), (254, 8)]
    let record = try broadcast(
      dac: 1, fid: 17,
      [(0, 2), (0, 12), (244_630_858, 30)] + place + [(1, 2), (0, 12), (9_074_729, 30)] + place
        + [(2, 2)] + sixBit("PBCD", 7) + place + [(3, 2)] + sixBit("", 7) + place)
    let targets = record.fields.list("targets")
    #expect(targets.count == 4)
    #expect(targets[0].integer("mmsi") == 244_630_858)
    #expect(targets[1].integer("imo") == 9_074_729)
    #expect(targets[2].text("callsign") == "PBCD")
    #expect(targets[3].text("other")?.isEmpty == true)
    #expect(targets.allSatisfy { $0.integer("lat") == -3_000_000 && $0.integer("lon") == -10_000_000 })
    #expect(targets.allSatisfy { $0.integer("speed") == 254 })
    #expect(try field("lat", fid: 17).told(-3_000_000) == -50)
    #expect(try field("course", fid: 17).told(360) == nil)
    #expect(try field("speed", fid: 17).told(255) == nil)
  }
}
