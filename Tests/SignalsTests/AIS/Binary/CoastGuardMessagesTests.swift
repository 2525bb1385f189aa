import Signals
import Testing

/// Messages and values of libais, ais8_367_test.cpp, where nothing else is said.
@Suite("Binary messages of the United States and Sweden")
struct CoastGuardMessagesTests {
  @Test("367/22: a circle about a buoy that hears whales", .tags(.golden))
  func circle() throws {
    try expect(
      "!AIVDM,1,1,,B,8h3Ovq1KmPA`08b8007P3ct5uAPmtlAkh000,0*2F", from: 3_669_732, dac: 367, fid: 22,
      tell: [
        "version": 1, "linkage": 104, "notice": 0, "start_month": 4, "start_day": 10, "start_hour": 17,
        "start_minute": 0, "duration": 60,
        "subareas": [
          ["shape": 0, "scale": 1, "lon": -42_071_062, "lat": 25_386_804, "precision": 2, "radius": 926]
        ],
      ])
  }

  @Test("367/22: a line of ice from a point, in steps of hundreds of metres", .tags(.golden))
  func lines() throws {
    try expect(
      "!ANVDM,2,1,0,B,8h3Ovq1KmP@N<95=`2l01=dN<b7pGeP00000LL8PSV8RQ8cTs5H0LTHh477P,0*36",
      "!ANVDM,2,2,0,B,Rpus@000,0*46", from: 3_669_732, dac: 367, fid: 22,
      tell: [
        "version": 1, "linkage": 30, "notice": 24, "start_month": 4, "start_day": 17, "start_hour": 9,
        "start_minute": 45, "duration": 1440,
        "subareas": [
          ["shape": 0, "scale": 0, "lon": -105_497_499, "lat": 35_620_333, "precision": 4, "radius": 0],
          [
            "shape": 3, "scale": 2, "bearing1": 225, "distance1": 130, "bearing2": 230, "distance2": 273,
            "bearing3": 265, "distance3": 174, "bearing4": 315, "distance4": 172,
          ],
          [
            "shape": 3, "scale": 2, "bearing1": 291, "distance1": 192, "bearing2": 263, "distance2": 240,
            "bearing3": 279, "distance3": 247, "bearing4": 720, "distance4": 0,
          ],
        ],
      ])
  }

  @Test("367/22: words alone", .tags(.golden))
  func words() throws {
    // Code 31 is an underscore; libais has a hyphen for it.
    try expect(
      "!AIVDM,1,1,,A,803Ow2iKmPFJwP37P000bbHHsrPbJP000000,0*6E", from: 3_669_771, dac: 367, fid: 22,
      tell: [
        "version": 1, "linkage": 410, "notice": 127, "start_month": 0, "start_day": 0, "start_hour": 24,
        "start_minute": 60, "duration": 0, "subareas": [["shape": 5, "text": "USCG_TEST"]],
      ])
  }

  @Test("367/23, 24 and 25: weather for satellites", .tags(.golden))
  func satelliteShipWeather() throws {
    try expect(
      "!SAVDM,1,1,7,A,85Oqf`1Kmh37VDgTDMsgo9@0uNc@,0*47", from: 368_996_000, dac: 367, fid: 23,
      tell: [
        "version": 0, "timestamp_day": 0, "timestamp_hour": 24, "timestamp_minute": 60, "lon": -7_029_179,
        "lat": 1_961_725, "pressure": 402, "airtemp": -1024, "wspeed": 122, "wgust": 122, "wdir": 360,
      ])
    try expect(
      "!AIVDM,1,1,,,85MU:l1Kn12FsqBb>Kh@p0,4*4E", from: 366_562_000, dac: 367, fid: 24,
      tell: ["version": 0, "hour": 16, "minute": 37, "lon": -8_926_635, "lat": 1_891_848, "pressure": 224])
    try expect(
      "!SAVDM,1,1,7,A,85MrbQ1KnA5IdV24,0*17", from: 366_914_180, dac: 367, fid: 25,
      tell: ["version": 0, "hour": 17, "minute": 22, "pressure": 217, "wspeed": 24, "wdir": 66])
    let pressure = try #require(SatelliteShipWeather.tiny.field("pressure"))
    // 1016 hPa.
    #expect(pressure.scale == AISField.Scale(offset: 799, decimals: 0))
  }

  @Test("367/33: a wind gauge without wind", .tags(.golden))
  func wind() throws {
    try expect(
      "!AIVDM,1,1,,B,8>k1oFAKpB95?AruFRl7mre0<N00,0*6A", from: 993_032_025, dac: 367, fid: 33,
      tell: [
        "reports": [
          [
            "sensor": 2, "timestamp_day": 4, "timestamp_hour": 17, "timestamp_minute": 19, "site": 104,
            "wspeed": 122, "wgust": 122, "wdir": 360, "wgustdir": 360, "sensortype": 1, "fwspeed": 122, "fwgust": 122,
            "fwdir": 360, "forecast_day": 0, "forecast_hour": 24, "forecast_minute": 60, "duration": 0,
          ]
        ]
      ])
  }

  @Test("367/33: a ship's site, weather and averaged wind", .tags(.golden))
  func ship() throws {
    // There it stands as the first of two sentences, with all its bits.
    try expect(
      "!AIVDM,1,1,6,,85362R1Kp@HpL07cebNpkUqR`O`0USQh17CvENUfI6@0002n>703wA937cmJ<N0000,4*6C", from: 338_789_000,
      dac: 367, fid: 33,
      tell: [
        "reports": [
          [
            "sensor": 0, "timestamp_day": 12, "timestamp_hour": 14, "timestamp_minute": 7, "site": 0, "version": 3,
            "lon": -42_543_881, "lat": 13_524_578, "precision": 5, "alt": 253, "owner": 0, "timeout": 0,
          ],
          [
            "sensor": 9, "timestamp_day": 12, "timestamp_hour": 14, "timestamp_minute": 7, "site": 0,
            "airtemp": 285, "sensortype": 1, "preciptype": 3, "visibility": 242, "dewpoint": 701, "dewtype": 1,
            "pressure": 220, "pressuretend": 3, "pressuretype": 1, "salinity": 50,
          ],
          [
            "sensor": 11, "timestamp_day": 12, "timestamp_hour": 14, "timestamp_minute": 7, "site": 0,
            "wspeed": 15, "wgust": 122, "wdir": 73, "averaging": 3, "sensortype": 0, "fwspeed": 122, "fwgust": 122,
            "fwdir": 360, "forecast_hour": 24, "forecast_minute": 60, "duration": 0,
          ],
        ]
      ])
    let layout = CoastGuardEnvironmentalReport.layout
    // libais tells 50.1 °C and 24.2 nautical miles of what is not available.
    #expect(try !#require(layout.field("dewpoint")).isAvailable(701))
    #expect(try !#require(layout.field("visibility")).isAvailable(242))
  }

  @Test("366/56: an encrypted message keeps its bits", .tags(.golden))
  func encrypted() throws {
    // gpsd, test/sample.aivdm.
    let record = try #require(
      AISRecord(payload("!AIVDM,1,1,,A,85Mwp`1Kf3aCnsNvBWLi=wQuNhA5t43N`5nCuI=p<IBfVqnMgPGs,0*47")))
    guard case .data(let data)? = record.fields["data"] else { throw Missing() }
    #expect(data.description == "256:3a53dbb7be4a773137f87d7b0445f040dea05d93f593783194ae9b9d9dbe05fb")
  }

  @Test("265/1: a route from its first to its last waypoint, or none")
  func route() throws {
    // Bits and values as AIS-catcher reads them; it adds the leg between for a waypoint at 57.48° north, 11.51° east.
    let record = try #require(AISRecord(payload("!AIVDM,1,1,,A,802:LtA2@@=:B@8>KJ0B=505o3wA818PmjHPPhSd80,4*07")))
    let expected = [
      "lon": 6_900_000, "lat": 34_500_000, "planned_speed": 145, "end_lon": 7_050_000, "end_lat": 34_350_000,
      "steering_mode": 2,
    ]
    for (name, raw) in expected { #expect(record.fields.integer(name) == raw, "\(name)") }
    guard case .data(let legs)? = record.fields["legs"] else { throw Missing() }
    #expect(legs.bitCount == 64)
    #expect(!record.isTruncated)
    let none = try #require(
      AISRecord(payload(fields: [(8, 6), (0, 2), (265_000_000, 30), (0, 2), (265, 10), (1, 6)])))
    #expect(none.fields["lon"] == nil)
    #expect(!none.isTruncated)
  }

  @Test("Text of a station of Cyprus is told as that of area code 1")
  func text() throws {
    let record = try #require(
      AISRecord(
        payload(fields: [
          (8, 6), (0, 2), (210_000_000, 30), (0, 2), (210, 10), (0, 6), (0, 1), (7, 11), (15, 6), (11, 6),
        ])))
    #expect(record.fields["text"] == .text("OK"))
  }
}
