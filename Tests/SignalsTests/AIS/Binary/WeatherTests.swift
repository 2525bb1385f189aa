import Signals
import Testing

@Suite("Binary messages on weather and water")
struct WeatherTests {
  @Test("1/11: the message of an Irish buoy, as its maker made it", .tags(.golden))
  func ofCircular236() throws {
    // gpsd's samples, with the values put in by the sender.
    let record = try binaryFields("!AIVDO,1,1,4,B,8>jR06@0Bk3:wOli;<`WPhh<1rqVBQf2V@Pdt0J82avIM2b<<Rv1t<ot=@1,2*54")
    let expected = [
      "lat": 53.294883, "lon": -6.133983, "wspeed": 3, "wgust": 6, "wdir": 12, "wgustdir": 15, "airtemp": 14.2,
      "humidity": 50, "dewpoint": 12.3, "pressure": 1024, "visibility": 15.3, "waterlevel": -8.4, "cspeed": 10.3,
      "cdir": 256, "cspeed2": 10.4, "cdir2": 257, "cdepth2": 10, "cspeed3": 12.6, "cdir3": 203, "cdepth3": 20,
      "waveheight": 4.2, "waveperiod": 35, "wavedir": 25, "swellheight": 2.3, "swellperiod": 48, "swelldir": 124,
      "seastate": 3, "watertemp": 12.3, "salinity": 5.3, "ice": 0, "timestamp_day": 18, "timestamp_hour": 17,
      "timestamp_minute": 15,
    ]
    for (name, value) in expected {
      let raw = try #require(record.fields.integer(name))
      let told = try #require(try field(name, fid: 11).told(raw), "\(name)")
      #expect(abs(told - value) < 0.000_001, "\(name): \(told)")
    }
    #expect(!record.isTruncated)
    // The circular: 1 is decreasing, 2 increasing.
    #expect(record.fields.integer("pressuretend") == 2)
    #expect(try field("pressuretend", fid: 11).meanings?[2] == "increasing")
    #expect(try field("leveltrend", fid: 11).meanings?[1] == "decreasing")
  }

  @Test("1/11 and 1/31: a station that measures nothing tells nothing but where it is", .tags(.golden))
  func nothing() throws {
    // gpsd's samples: the same buoy without instruments.
    let sentences = [
      11: "!AIVDO,1,1,4,B,8>jR06@0Bk3:vOli;L`nwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwt1,2*0E",
      31: "!AIVDO,1,1,5,A,8>jR06@0Gwli:QQUP3en?wvlFR06EuOwgwl?wnSwe7wvlOwwsAwwnSGmwvh0,0*51",
    ]
    for (fid, sentence) in sentences {
      let record = try binaryFields(sentence)
      var told: Set<String> = []
      for entry in record.fields.entries.dropFirst(2) {
        guard case .integer(let raw) = entry.value else { continue }
        if try field(entry.name, fid: fid).told(raw) != nil { told.insert(entry.name) }
      }
      let flags: Set<String> = fid == 31 ? ["accuracy", "visgreater"] : []
      #expect(told == flags.union(["lat", "lon", "timestamp_day", "timestamp_hour", "timestamp_minute"]))
    }
  }

  @Test("1/31: a Polish lighthouse; the water level has centimetres", .tags(.golden))
  func ofCircular289() throws {
    // gpsd's samples; raw integers as gpsdecode -u gives them.
    let record = try binaryFields(
      "!AIVDM,2,1,9,B,8>j`;MP0GhRHI1S`CrTW2?u2Ot1owwnews0F003wwwwwww0001wwwwwwwwh0,0*02",
      "!AIVDM,2,2,9,B,00,4*18")
    let expected = [
      "lat": 3_264_671, "lon": 1_126_600, "accuracy": 0, "wspeed": 17, "wgust": 127, "wdir": 132, "airtemp": 14,
      "dewpoint": -1, "pressure": 214, "pressuretend": 3, "visgreater": 1, "visibility": 127, "waterlevel": 1538,
      "cspeed": 0, "cdir": 0, "waveheight": 0, "watertemp": -1, "salinity": 511, "ice": 3,
    ]
    for (name, raw) in expected { #expect(record.fields.integer(name) == raw, "\(name)") }
    #expect(try field("pressure", fid: 31).told(214) == 1013)
    #expect(try field("waterlevel", fid: 31).told(1538) == 5.38)
    #expect(try field("waterlevel", fid: 31).scale?.decimals == 2)
    #expect(try field("airtemp", fid: 31).told(14) == 1.4)
    #expect(try field("wgust", fid: 31).told(127) == nil)
  }

  @Test("1/21: words for everyone, and the codes of the WMO")
  func fromShip() throws {
    // Made by table 10.1; libais 0.17 reads the same place, moment, wind, waves and swell.
    let plain = try broadcast(
      dac: 1, fid: 21,
      [(0, 1)] + sixBit("DOGGER BANK", 20) + [
        (180_000, 25), (3_300_000, 24), (9, 5), (14, 5), (30, 6), (2, 4), (1, 1), (126, 7), (88, 7), (33, 7), (270, 9),
        (215, 9), (7, 4), (-35, 11), (-12, 10), (8, 6), (45, 8), (280, 9), (60, 8), (300, 9), (12, 6), (0, 3),
      ])
    #expect(!plain.isTruncated)
    #expect(plain.fields.text("location") == "DOGGER BANK")
    let expected = [
      "lon": 3.0, "lat": 55, "timestamp_day": 9, "weather": 2, "vislimit": 1, "visibility": 12.6, "humidity": 88,
      "wspeed": 33, "wdir": 270, "pressure": 1014, "pressuretend": 7, "airtemp": -3.5, "watertemp": -1.2,
      "waveperiod": 8, "waveheight": 4.5, "wavedir": 280, "swellheight": 6, "swelldir": 300, "swellperiod": 12,
    ]
    for (name, value) in expected {
      let raw = try #require(plain.fields.integer(name), "\(name)")
      #expect(try field(name, fid: 21).told(raw) == value, "\(name)")
    }
    #expect(try field("weather", fid: 21).meanings?[2] == "Rain")

    // Made by table 10.2.
    let coded = try broadcast(
      dac: 1, fid: 21,
      [
        (1, 1), (18_300, 16), (14_500, 15), (11, 4), (24, 6), (23, 5), (5, 3), (72, 7), (29, 5), (127, 7), (1133, 11),
        (480, 10), (4, 4), (54, 7), (40, 8), (0, 7), (255, 8), (60, 8), (127, 7), (531, 10), (90, 7), (52, 9), (10, 6),
        (511, 9), (31, 5), (3, 5), (8, 4), (15, 4), (63, 6), (0, 6), (1, 6), (100, 7), (9, 5), (7, 6), (36, 6), (14, 5),
        (63, 6), (0, 6), (31, 5), (60, 6), (127, 7), (7, 3), (0, 3), (31, 5), (15, 4), (31, 5), (31, 5), (8, 4),
      ])
    #expect(!coded.isTruncated)
    let layout = try #require(AISBinaryLayouts.layout(dac: 1, fid: 21, addressed: false))
    guard case .choice(_, let cases)? = layout.items.last else {
      Issue.record("the variants are a choice")
      return
    }
    let told = Dictionary(
      uniqueKeysWithValues: cases[1].items.compactMap { item -> (String, Double?)? in
        guard case .field(let field) = item, let raw = coded.fields.integer(field.name) else { return nil }
        return (field.name, field.told(raw))
      })
    let known = [
      "lon": 3.0, "lat": 55, "month": 11, "day": 24, "hour": 23, "minute": 50, "course": 360, "speed": 14.5,
      "pressure": 1013.3, "pdelta": -2, "ptend": 4, "twinddir": 270, "twindspeed": 20, "rwinddir": 0, "mgustspeed": 30,
      "airtemp": 2.95, "humidity": 90, "surftemp": 0.05, "visibility_code": 10, "pweather2": 3, "totalcloud": 80,
      "midcloudt": 0, "highcloudt": 1, "cloudbase_code": 100, "wwperiod": 9, "wwheight": 3.5, "swelldir1": 360,
      "swperiod1": 14, "swelldir2": 0, "swheight2": 30, "icecause": 0, "icebearing": 360,
    ]
    for (name, value) in told {
      if let value { #expect(known[name] == value, "\(name)") } else { #expect(known[name] == nil, "\(name)") }
    }
    #expect(Set(known.keys).isSubset(of: told.keys))
    // 13.073 m times the square of 10; 0.16 m times the square of 100.
    #expect(try field("visibility_code", fid: 21).meanings?[10] == "1307 m")
    #expect(try field("cloudbase_code", fid: 21).meanings?[100] == "1600 m")
  }

  @Test("1/26: each sensor has its own 85 bits")
  func sensors() throws {
    // Made by tables 12.4 to 12.14.
    func report(_ sensor: Int, _ fields: [(value: Int, width: Int)]) -> [(value: Int, width: Int)] {
      let all = [(sensor, 4), (24, 5), (11, 5), (30, 6), (5, 7)] + fields
      return all + [(value: Int, width: Int)](repeating: (0, 1), count: 112 - all.reduce(0) { $0 + $1.width })
    }
    let first = try broadcast(
      dac: 1, fid: 26,
      report(0, [(-49_398_000, 28), (16_650_000, 27), (125, 11), (5, 4), (2, 3)])
        + report(1, sixBit("TAMPA BAY", 14))
        + report(
          2,
          [
            (20, 7), (31, 7), (180, 9), (190, 9), (2, 3), (25, 7), (122, 7), (360, 9), (25, 5), (12, 5), (0, 6),
            (60, 8),
          ])
        + report(
          3, [(0, 1), (-123, 16), (1, 2), (11, 5), (1, 3), (1, 1), (-32_768, 16), (25, 5), (12, 5), (0, 6), (255, 8)])
        + report(4, [(15, 8), (90, 9), (3, 9), (247, 8), (360, 9), (362, 9), (246, 8), (359, 9), (361, 9), (1, 3)])
        + report(5, [(1, 8), (2, 8), (3, 8), (4, 9), (5, 8), (6, 8), (7, 8), (8, 9), (5, 3)])
    )
    let second = try broadcast(
      dac: 1, fid: 26,
      report(6, [(10, 9), (121, 7), (33, 8), (20, 9), (30, 9), (40, 9), (122, 7), (34, 8), (50, 9), (60, 9)])
        + report(
          7,
          [
            (12, 8), (9, 6), (200, 9), (5, 4), (1, 3), (223, 10), (11, 7), (2, 3), (8, 8), (7, 6), (210, 9), (3, 3),
            (350, 9),
          ])
        + report(8, [(601, 10), (345, 10), (10_132, 16), (349, 9), (1, 2), (4, 3)])
        + report(9, [(-15, 11), (1, 3), (1, 2), (100, 8), (-20, 10), (2, 3), (214, 9), (1, 2), (3, 3), (502, 9)])
        + report(10, [(3550, 13), (8191, 13), (1, 2), (0, 13), (26, 5), (13, 5), (45, 6)])
        + report(15, [(1, 32), (2, 32), (3, 21)]))
    #expect(!first.isTruncated && !second.isTruncated)
    let reports = first.fields.list("reports") + second.fields.list("reports")
    #expect(reports.count == 12)
    #expect(reports.allSatisfy { $0.integer("timestamp_day") == 24 && $0.integer("site") == 5 })
    #expect(reports[1].text("name") == "TAMPA BAY")
    let expected: [[String: Int]] = [
      ["lon": -49_398_000, "lat": 16_650_000, "alt": 125, "owner": 5, "timeout": 2], [:],
      ["wspeed": 20, "wgust": 31, "sensortype": 2, "fwspeed": 25, "fwdir": 360, "forecast_day": 25, "duration": 60],
      ["absolute": 0, "level": -123, "leveltrend": 1, "datum": 11, "fabsolute": 1, "flevel": -32_768, "duration": 255],
      ["cspeed1": 15, "cdir1": 90, "cdepth1": 3, "cspeed3": 246, "cdir3": 359, "cdepth3": 361, "sensortype": 1],
      ["cnorth1": 1, "ceast1": 2, "cup1": 3, "cdepth1": 4, "cnorth2": 5, "cdepth2": 8, "sensortype": 5],
      ["bearing1": 10, "distance1": 121, "speed1": 33, "direction1": 20, "depth1": 30, "bearing2": 40, "depth2": 60],
      ["swheight": 12, "swperiod": 9, "seastate": 5, "watertemp": 223, "depth": 11, "wavedir": 210, "salinity": 350],
      ["watertemp": 601, "conductivity": 345, "pressure": 10_132, "salinity": 349, "salinitytype": 1, "sensortype": 4],
      ["airtemp": -15, "preciptype": 1, "visibility": 100, "dewpoint": -20, "pressure": 214, "pressuretend": 1],
      ["airdraught": 3550, "airgap": 8191, "gaptrend": 1, "fairgap": 0, "forecast_day": 26, "forecast_minute": 45],
    ]
    for (report, values) in zip(reports, expected) {
      for (name, raw) in values { #expect(report.integer(name) == raw, "\(report.integer("sensor") ?? -1) \(name)") }
    }
    guard case .data(let future)? = reports[11]["data"] else { throw Missing() }
    #expect(future.description == "85:0000000100000002000018")
  }
}
