import Signals
import Testing

/// Made by the tables of the circulars; libais 0.17 gave the same on random bits of 1/13, 1/14, 1/15, 1/18, 1/20, 1/24 and,
/// but for the second point, 1/32.
@Suite("Binary messages on ports, tides and ships")
struct PortTests {
  @Test("1/18: clearance to enter port; a message of 168 bits tells what it holds", .tags(.golden))
  func clearance() throws {
    let record = try addressed(
      dac: 1, fid: 18,
      [(632, 10), (11, 4), (28, 5), (21, 5), (33, 6)] + sixBit("ROTTERDAM BERTH 12", 20) + sixBit("NLRTM", 5)
        + [(240_000, 25), (3_114_000, 24), (0, 43)])
    #expect(record.fields.integer("arrival_day") == 28)
    #expect(record.fields.text("portname") == "ROTTERDAM BERTH 12")
    #expect(record.fields.text("destination") == "NLRTM")
    #expect(record.fields.integer("lat") == 3_114_000)
    #expect(try field("lat", fid: 18, addressed: true).told(3_114_000) == 51.9)
    #expect(!record.isTruncated)
    // gpsd's samples.
    let short = try binaryFields("!AIVDM,1,1,,B,602E:s0tw@9B0580@00000000000,0*68")
    #expect(short.fields.integer("linkage") == 1)
    #expect(short.fields["portname"] == nil)
    #expect(short.isTruncated)
  }

  @Test("1/20: berth and services")
  func berth() throws {
    let record = try addressed(
      dac: 1, fid: 20,
      [(901, 10), (511, 9), (60, 8), (3, 3), (5, 4), (13, 5), (14, 5), (9, 6), (1, 1)]
        + (0..<26).map { (value: $0 % 4, width: 2) } + sixBit("MAASVLAKTE 4", 20) + [
          (-1_588_074, 25), (-2_649_934, 24),
        ])
    let expected = [
      "berth_length": 511, "berth_depth": 60, "position": 3, "arrival_month": 5, "arrival_minute": 9,
      "availability": 1, "agent": 0, "fuel": 1, "chandler": 2, "stevedore": 3, "crane": 0, "hazardouswaste": 3,
      "regional1": 2, "future2": 1, "berth_lon": -1_588_074, "berth_lat": -2_649_934,
    ]
    for (name, raw) in expected { #expect(record.fields.integer(name) == raw, "\(name)") }
    #expect(record.fields.text("berth_name") == "MAASVLAKTE 4")
    #expect(try field("berth_depth", fid: 20).told(60) == 6)
    #expect(!record.isTruncated)
  }

  @Test("1/13: the day stands before the month")
  func fairwayClosed() throws {
    let record = try broadcast(
      dac: 1, fid: 13,
      sixBit("WRECK", 20) + sixBit("BUOY 7", 20) + sixBit("BUOY 9", 20)
        + [(597, 10), (3, 2), (8, 5), (3, 4), (23, 5), (4, 6), (20, 5), (12, 4), (24, 5), (46, 6), (0, 4)])
    let expected = [
      "radius": 597, "extunit": 3, "from_day": 8, "from_month": 3, "from_hour": 23, "from_minute": 4, "to_day": 20,
      "to_month": 12, "to_hour": 24, "to_minute": 46,
    ]
    for (name, raw) in expected { #expect(record.fields.integer(name) == raw, "\(name)") }
    #expect(record.fields.text("reason") == "WRECK")
    #expect(record.fields.text("closeto") == "BUOY 9")
    #expect(try field("radius", fid: 13).told(1001) == nil)
  }

  @Test("1/14: latitude first, in 1/10 000 of a minute")
  func tidalWindow236() throws {
    let record = try addressed(
      dac: 1, fid: 14,
      [(11, 4), (24, 5)]
        + [(-25_934_144, 27), (62_830_212, 28), (21, 5), (12, 6), (23, 5), (16, 6), (270, 9), (17, 7)]
        + [(29_290_752, 27), (-16_904_535, 28), (14, 5), (25, 6), (24, 5), (60, 6), (360, 9), (127, 7)])
    let tidals = record.fields.list("tidals")
    #expect(tidals.map { $0.integer("lat") } == [-25_934_144, 29_290_752])
    #expect(tidals.map { $0.integer("lon") } == [62_830_212, -16_904_535])
    #expect(tidals.map { $0.integer("to_min") } == [16, 60])
    #expect(tidals.map { $0.integer("cspeed") } == [17, 127])
    let latitude = try #require(try field("lat", fid: 14, addressed: true).told(-25_934_144))
    #expect(abs(latitude - -43.223_573_3) < 0.000_000_1)
    #expect(try field("cspeed", fid: 14, addressed: true).told(127) == nil)
  }

  @Test("1/32: three points of 350 bits, of which the second has no end, or of 361 where all have")
  func tidalWindow289() throws {
    func point(_ number: Int, hasEnd: Bool) -> [(value: Int, width: Int)] {
      [(number * 1_000_000, 25), (number * -500_000, 24), (number, 5), (10 + number, 6)]
        + (hasEnd ? [(number + 3, 5), (20 + number, 6)] : []) + [(100 + number, 9), (200 + number, 8)]
    }
    for hasEnd in [false, true] {
      let record = try addressed(
        dac: 1, fid: 32,
        [(8, 4), (16, 5)] + point(1, hasEnd: true) + point(2, hasEnd: hasEnd) + point(3, hasEnd: true))
      let tidals = record.fields.list("tidals")
      #expect(tidals.map { $0.integer("lon") } == [1_000_000, 2_000_000, 3_000_000])
      #expect(tidals.map { $0.integer("from_min") } == [11, 12, 13])
      #expect(tidals.map { $0.integer("to_hour") } == [4, hasEnd ? 5 : nil, 6])
      #expect(tidals.map { $0.integer("cdir") } == [101, 102, 103])
      #expect(tidals.map { $0.integer("cspeed") } == [201, 202, 203])
      #expect(!record.isTruncated)
    }
  }

  @Test("1/19: a traffic signal, with and without its spare bits")
  func trafficSignal() throws {
    for spare in [0, 102] {
      let record = try broadcast(
        dac: 1, fid: 19,
        [(828, 10)] + sixBit("KANMON", 20) + [
          (7_857_000, 25), (2_036_400, 24), (1, 2), (8, 5), (2, 5), (13, 6), (11, 5),
        ]
          + [(value: Int, width: Int)](repeating: (0, 1), count: spare))
      let expected = ["status": 1, "signal": 8, "hour": 2, "minute": 13, "nextsignal": 11]
      for (name, raw) in expected { #expect(record.fields.integer(name) == raw, "\(name)") }
      #expect(record.fields.text("station_name") == "KANMON")
      #expect(!record.isTruncated)
    }
    #expect(try field("signal", fid: 19).meanings?[8] == "Japan I: in-bound only acceptable")
    #expect(try field("signal", fid: 19).meanings?[11] == "Japan XI: Code will shift to I in due time")
    #expect(try field("signal", fid: 19).told(0) == nil)
  }

  @Test("1/24: static and voyage data, with the air draught in centimetres")
  func extendedStaticData() throws {
    let record = try broadcast(
      dac: 1, fid: 24,
      [(135, 10), (8191, 13)] + sixBit("NLRTM", 5) + sixBit("DEHAM", 5) + sixBit("PLGDY", 5)
        + (0..<25).map { (value: $0 % 4, width: 2) } + [(0, 2), (6, 4), (11_692, 18), (72, 12)] + sixBit("A11A1AA", 7)
        + [(179_807, 18), (1, 2), (2, 2), (1, 2), (0, 2), (2863, 14), (24, 13), (0, 10)])
    let expected = [
      "linkage": 135, "airdraught": 8191, "ais_state": 0, "ata_state": 1, "gnss_state": 0, "vdr_state": 0,
      "tcs_state": 3,
      "iceclass": 6, "horsepower": 11_692, "vhfchan": 72, "tonnage": 179_807, "lading": 1, "heavyoil": 2, "lightoil": 1,
      "dieseloil": 0, "totaloil": 2863, "persons": 24,
    ]
    for (name, raw) in expected { #expect(record.fields.integer(name) == raw, "\(name)") }
    #expect(record.fields.text("secondport") == "PLGDY")
    #expect(record.fields.text("lshiptype") == "A11A1AA")
    #expect(try field("airdraught", fid: 24).told(8191) == 81.91)
    #expect(try field("horsepower", fid: 24).told(262_143) == nil)
    #expect(!record.isTruncated)
  }

  @Test("1/15: the air draught is in tenths of a metre")
  func airDraught() throws {
    let record = try broadcast(dac: 1, fid: 15, [(2047, 11), (0, 5)])
    #expect(record.fields.integer("airdraught") == 2047)
    #expect(try field("airdraught", fid: 15).told(2047) == 204.7)
    #expect(try field("airdraught", fid: 15).told(0) == nil)
  }
}
