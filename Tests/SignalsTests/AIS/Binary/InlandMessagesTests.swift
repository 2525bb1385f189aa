import Signals
import Testing

@Suite("Binary messages of inland waterways and lighthouse authorities")
struct InlandMessagesTests {
  @Test("200/10: a motor freighter of 39 by 5 metres, loaded", .tags(.golden))
  func shipStaticAndVoyageData() throws {
    // gpsd, test/sample.aivdm, from Paul Courbis; gpsd takes 1 for unloaded.
    try expect(
      "!AIVDM,1,1,,B,83aDChPj2d<dL<uM=hhhI?a@6HP0,0*40", from: 244_650_946, dac: 200, fid: 10,
      tell: [
        "vin": "02103547", "length": 390, "beam": 50, "shiptype": 8010, "hazard": 0, "draught": 204, "loaded": 1,
        "speed_q": 0, "course_q": 0, "heading_q": 0,
      ])
    // libais, ais8_200_test.cpp: 15 m by 5 m, everything else unknown; two noughts, a blank, and nothing.
    try expect(
      "!SAVDM,1,1,5,B,85NLn@0j2d<8000000BhI?`50000,0*2A", from: 367_474_240, dac: 200, fid: 10,
      tell: [
        "vin": "00", "length": 150, "beam": 50, "shiptype": 8000, "hazard": 5, "draught": 0, "loaded": 0, "speed_q": 0,
        "course_q": 0, "heading_q": 0,
      ])
  }

  @Test("200/10: what follows a whole message does not take it away")
  func longShipStaticAndVoyageData() throws {
    // gpsd, test/sample.aivdm: the same ship with 256 bits after its data, for which gpsd decodes nothing.
    try expect(
      "!AIVDM,2,1,4,A,83aDChPj2d<dL<uM=hhhI?a@6HP0e9QvUEEEOPPrE4t880>p2JqA6wimt:Ow,0*22",
      "!AIVDM,2,2,4,A,UPP8k;JvOeD,2*7F", from: 244_650_946, dac: 200, fid: 10,
      tell: [
        "vin": "02103547", "length": 390, "beam": 50, "shiptype": 8010, "hazard": 0, "draught": 204, "loaded": 1,
        "speed_q": 0, "course_q": 0, "heading_q": 0,
      ])
  }

  @Test("200/10: the standard's words, and its unknowns")
  func shipStaticAndVoyageWords() throws {
    let layout = InlandShipStaticAndVoyageData.layout
    let loaded = try #require(layout.field("loaded"))
    #expect(loaded.meanings?[1] == "Loaded")
    #expect(loaded.meanings?[2] == "Unloaded")
    #expect(loaded.isAvailable(2) && !loaded.isAvailable(0) && !loaded.isAvailable(3))
    let type = try #require(layout.field("shiptype"))
    #expect(type.meanings?[8010] == "Motor freighter")
    #expect(type.meanings?[8444] == "Passenger ship without accommodation")
    // A maritime code of two digits is none of this table.
    #expect(type.meanings?[79] == nil)
    let draught = try #require(layout.field("draught"))
    #expect(draught.isAvailable(2000) && !draught.isAvailable(0) && !draught.isAvailable(2001))
  }

  @Test("200/55: who is on board, or that nobody knows", .tags(.golden))
  func personsOnBoard() throws {
    // gpsd, test/daemon/ais-nmea-type6-fid55.log and its .chk.
    try expect(
      "!AIVDM,1,1,,A,633tHEP0RW?6<SL2000000000000,0*14", from: 205_461_590, dac: 200, fid: 55,
      tell: ["crew": 2, "passengers": 0, "personnel": 0])
    let layout = InlandPersonsOnBoard.layout
    for (name, unknown) in [("crew", 255), ("passengers", 8191), ("personnel", 255)] {
      let field = try #require(layout.field(name))
      #expect(field.isAvailable(unknown - 1) && !field.isAvailable(unknown))
    }
    // To all: bits after the standard, values as AIS-catcher reads them.
    try expect(
      "!AIVDM,1,1,,A,802:Lt@j=h@3iwP00000000,2*5E", from: 2_268_401, dac: 200, fid: 55,
      tell: ["crew": 4, "passengers": 120, "personnel": 255])
  }

  @Test("200/21 and 200/22: a ship's time at a lock, and its answer")
  func lockTimes() throws {
    // Bits after the standard, values as AIS-catcher reads them.
    try expect(
      "!AIVDM,1,1,,A,602:LtDrE4t8<QD@EA8W3?;34ht<d3337;>tAeAAp0,4*78", from: 2_268_401, dac: 200, fid: 21,
      tell: [
        "country": "DE", "locode": "TRI", "section": "03201", "terminal": "LOCK", "hectometre": "00123",
        "eta_month": 11, "eta_day": 24, "eta_hour": 17, "eta_minute": 45, "tugs": 2, "airdraught": 655,
      ])
    try expect(
      "!AIVDM,1,1,,A,602:LtDrE4t8<QHpi9@o3373@99DL33337L0Ht@,2*48", from: 2_268_401, dac: 200, fid: 22,
      tell: [
        "country": "NL", "locode": "RTM", "section": "00104", "terminal": "BRUG", "hectometre": "00017",
        "eta_month": 0, "eta_day": 0, "eta_hour": 24, "eta_minute": 60, "status": 1,
      ])
  }

  @Test("200/23: a warning of cold, whose signs stand in the lowest bits")
  func weatherWarning() throws {
    let degree = 600_000
    let record = try #require(
      AISRecord(
        payload(fields: [
          (8, 6), (0, 2), (2_268_401, 30), (0, 2), (200, 10), (23, 6),
          (26, 8), (11, 4), (24, 5), (0, 8), (0, 4), (0, 5), (6, 5), (30, 6), (24, 5), (60, 6),
          (6 * degree, 28), (49 * degree, 27), (7 * degree, 28), (50 * degree, 27),
          // −12 to +3 degrees, and a strong warning.
          (6, 4), (12, 8), (1, 1), (3, 8), (0, 1), (3, 2), (8, 4), (0, 6),
        ])))
    #expect(record.fields.integer("start_year") == 26)
    #expect(record.fields.integer("end_minute") == 60)
    #expect(record.fields.integer("end_lat") == 30_000_000)
    #expect(record.fields.integer("min") == -12)
    #expect(record.fields.integer("max") == 3)
    #expect(record.fields.integer("wind") == 8)
    #expect(!record.isTruncated)
    let severity = try #require(EMMAWarning.layout.field("emma_severity"))
    #expect(severity.meanings?[3] == "Strong")
    let least = try #require(EMMAWarning.layout.field("min"))
    #expect(least.isAvailable(-254) && !least.isAvailable(255) && !least.isAvailable(-255))
    let year = try #require(EMMAWarning.layout.field("start_year"))
    #expect(year.scale == AISField.Scale(offset: 2000, decimals: 0))
  }

  @Test("200/24: Austrian gauges, with the sign in the lowest bit", .tags(.golden))
  func waterLevels() throws {
    // libais, ais8_200_test.cpp, issue 162, 14 November 2017: its levels there are −727, −775, −737 and −1537 cm, deeper
    // below the reference than the river is.
    try expect(
      "!AIVDM,1,1,,A,801tME0j60E04QJp1hhL10G20DH1,0*11", from: 2_039_124, dac: 200, fid: 24,
      tell: [
        "country": "AT",
        "gauges": [
          ["id": 9, "level": 363], ["id": 7, "level": 387], ["id": 8, "level": 368], ["id": 5, "level": 768],
        ],
      ])
  }

  @Test("200/24: levels of stations that set the first bit for a sign are not available")
  func otherWaterLevels() throws {
    // libais, ais8_200_test.cpp: Croatian gauges at 185, 347, 171 and 196 cm.
    let record = try #require(AISRecord(payload("!AIVDM,1,1,,B,802ATu0j624P2@G80pEd0D5F0634,0*2F")))
    guard case .list(let gauges)? = record.fields["gauges"] else { throw Missing() }
    let level = try #require(InlandWaterLevels.layout.field("level"))
    #expect(gauges.map { $0.integer("id") } == [4, 3, 2, 1])
    for gauge in gauges { #expect(!level.isAvailable(try #require(gauge.integer("level")))) }
    #expect(!level.isAvailable(0) && level.isAvailable(-1))
  }

  @Test("200/26: the newer message of water levels")
  func newerWaterLevels() throws {
    // Bits and values as AIS-catcher reads them.
    try expect(
      "!AIVDM,1,1,,A,802:Lt@j6P2`0UOu70>H00000000,0*2E", from: 2_268_401, dac: 200, fid: 26,
      tell: [
        "version": 0, "country": "AT",
        "gauges": [
          ["id": 9, "reference": 2, "level": -185], ["id": 7, "reference": 1, "level": -65_536],
          ["id": 0, "reference": 0, "level": 0],
        ],
      ])
  }

  @Test("200/25 and 200/40: a bridge and its signal")
  func bridge() throws {
    // Bits after the standard, values as AIS-catcher reads them.
    try expect(
      "!AIVDM,1,1,,A,802:Lt@j6@2`<3T;3334UohEKJAh,0*48", from: 2_268_401, dac: 200, fid: 25,
      tell: [
        "version": 0, "country": "AT", "section": 12_345, "object_code": "B0001", "hectometre": 19_390,
        "bridge_clearance": 685, "measurement_age": 722, "clearance_accuracy": 7,
      ])
    try expect(
      "!AIVDM,1,1,,A,802:Lt@j:0:C;Pwnn41hq@I2c000,0*2F", from: 2_268_401, dac: 200, fid: 40,
      tell: [
        "lon": 2_700_000, "lat": -300_000, "form": 3, "facing": 270, "direction": 2, "status": 550_000_000,
      ])
  }

  @Test("235/10: an Irish buoy with a RACON and its light off", .tags(.golden))
  func aidToNavigation() throws {
    // gpsd, test/sample.aivdm, from Christian Gagneraud, decoded with Kanaton software.
    try expect(
      "!AIVDM,1,1,4,B,6>jR0600V:C0>da4P106P00,2*02", from: 992_509_976, dac: 235, fid: 10,
      tell: [
        "ana_int": 274, "ana_ext1": 1, "ana_ext2": 1, "racon": 2, "light": 2, "alarm": 0, "stat_ext": 0, "off_pos": 0,
      ])
    let voltage = try #require(AtoNMonitoring.layout.field("ana_int"))
    #expect(voltage.scale == AISField.Scale(multiplier: 5, divisor: 100, decimals: 2))
    #expect(!voltage.isAvailable(0))
  }

  @Test("235/20: a buoy off its position")
  func buoy() throws {
    // Bits after the standard, values as AIS-catcher reads them.
    try expect(
      "!AIVDM,2,1,1,A,602:LtDrE4t8>eA=Dpf0TppE80000000000000000000000032Q@3Uvh,0*1D", "!AIVDM,2,2,1,A,>mIf40,4*6B",
      from: 2_268_401, dac: 235, fid: 20,
      tell: [
        "station_name": "SUNK INNER", "timestamp_day": 24, "timestamp_hour": 10, "timestamp_minute": 5,
        "lon": 942_000, "lat": 31_110_000, "off_pos": 1,
      ])
  }
}

struct Missing: Error {}

extension AISLayout {
  /// The first field of this name, wherever it stands.
  func field(_ name: String) -> AISField? { Self.field(name, in: items) }

  private static func field(_ name: String, in items: [AISItem]) -> AISField? {
    for item in items {
      let found =
        switch item {
        case .field(let field): field.name == name ? field : nil
        case .list(_, _, let items), .numbered(_, let items), .optional(let items): field(name, in: items)
        case .choice(_, let cases): field(name, in: cases.flatMap(\.items))
        default: nil as AISField?
        }
      if let found { return found }
    }
    return nil
  }
}
