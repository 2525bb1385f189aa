import Signals
import Testing

/// Real messages; their values were read off with pyais 3.3.1 and gpsd 3.22, where the two agree.
@Suite("AIS messages")
struct AISMessageTests {
  @Test("Messages 1, 2, 3: position of class A", .tags(.golden))
  func positionClassA() throws {
    // AIS samples of gpsd, type 1.
    let bits = try payload("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A")
    let report = try #require(PositionReportClassA(bits))
    #expect(report.messageType == 1)
    #expect(report.repeatIndicator == 0)
    #expect(report.mmsi == 371_798_000)
    #expect(report.navigationalStatus == 0)
    #expect(report.rawRateOfTurn == -127)
    #expect(report.rateOfTurn == nil)
    #expect(report.speedOverGround == 12.3)
    #expect(report.isPositionAccurate == true)
    #expect(report.rawLongitude == -74_037_230)
    #expect(report.rawLatitude == 29_028_980)
    #expect(report.courseOverGround == 224.0)
    #expect(report.trueHeading == 215)
    #expect(report.second == 33)
    #expect(report.rawSpecialManoeuvre == 0)
    #expect(report.isRAIMInUse == false)
    #expect(report.rawCommunicationState == 34_017)
    #expect(!report.isTruncated)
  }

  @Test("The rate of turn keeps its sign: raw -16 is 11.4 degrees a minute to port")
  func rateOfTurn() throws {
    let bits = try payload("!AIVDM,1,1,,A,181:JmPt2L0SJChPJW00vPp2080?,0*75")
    let report = try #require(PositionReportClassA(bits))
    #expect(report.rawRateOfTurn == -16)
    #expect(try abs(#require(report.rateOfTurn) - -11.43) < 0.01)
  }

  @Test("What the sender marks as not available, or cannot be, is nil")
  func sentinels() throws {
    func report(speed: Int, longitude: Int, latitude: Int, course: Int, heading: Int) throws -> PositionReportClassA {
      try #require(
        PositionReportClassA(
          payload(fields: [
            (3, 6), (0, 2), (0, 30), (15, 4), (-128, 8), (speed, 10), (0, 1), (longitude, 28), (latitude, 27),
            (course, 12), (heading, 9), (60, 6), (0, 25),
          ])))
    }
    let unknown = try report(speed: 1023, longitude: 0x679_1AC0, latitude: 0x341_2140, course: 3600, heading: 511)
    #expect(unknown.mmsi == 0)
    #expect(unknown.navigationalStatus == nil)
    #expect(unknown.rateOfTurn == nil)
    #expect(unknown.speedOverGround == nil)
    #expect(unknown.longitude == nil)
    #expect(unknown.latitude == nil)
    #expect(unknown.rawLongitude == 108_600_000)
    #expect(unknown.courseOverGround == nil)
    #expect(unknown.trueHeading == nil)
    #expect(unknown.second == nil)
    let extreme = try report(
      speed: 1022, longitude: -180 * 600_000, latitude: 90 * 600_000, course: 3601, heading: 360)
    #expect(extreme.speedOverGround == 102.2)
    #expect(extreme.longitude == -180)
    #expect(extreme.latitude == 90)
    #expect(extreme.courseOverGround == nil)
    #expect(extreme.trueHeading == nil)
    let beyond = try report(speed: 0, longitude: 180 * 600_000 + 1, latitude: -54_000_001, course: 3599, heading: 359)
    #expect(beyond.longitude == nil)
    #expect(beyond.latitude == nil)
    #expect(beyond.courseOverGround == 359.9)
    #expect(beyond.trueHeading == 359)
  }

  @Test("Message 18: position of class B", .tags(.golden))
  func positionClassB() throws {
    // gpsd's log of types 18 to 27.
    let bits = try payload("!AIVDM,1,1,,A,B3KLehP0B@LTN6`Vl;rrBE063P06,0*5A")
    let report = try #require(PositionReportClassB(bits))
    #expect(report.mmsi == 230_108_610)
    #expect(report.speedOverGround == 7.3)
    #expect(report.isPositionAccurate == false)
    #expect(report.rawLongitude == 14_978_829)
    #expect(report.rawLatitude == 36_098_238)
    #expect(report.courseOverGround == 298.0)
    #expect(report.trueHeading == 298)
    #expect(report.second == 0)
    #expect(report.isCarrierSense == true)
    #expect(report.hasDisplay == true)
    #expect(report.hasDSC == false)
    #expect(report.rawCommunicationState == 917_510)
    #expect(PositionReportClassA(bits) == nil)
  }

  @Test("Message 19: position, name and dimensions of class B", .tags(.golden))
  func extendedPositionClassB() throws {
    let bits = try payload("!AIVDM,1,1,,B,C69EG6@0026tkc3Ln`sBL000JBM0l@2L?0jc1QWQed00f0D210R0,0*5C")
    let report = try #require(ExtendedPositionReportClassB(bits))
    #expect(report.mmsi == 412_440_345)
    #expect(try abs(#require(report.longitude) - 117.92121) < 1e-9)
    #expect(try abs(#require(report.latitude) - 24.123117) < 1e-6)
    #expect(report.courseOverGround == 336.7)
    #expect(report.trueHeading == 0)
    #expect(report.name == "MIN ZHANG YU 03066")
    #expect(report.shipType == 92)
    #expect(report.dimensions == VesselDimensions(toBow: 5, toStern: 4, toPort: 2, toStarboard: 1))
    #expect(report.rawPositionFixingDevice == 1)
    #expect(!report.isTruncated)
  }

  @Test("Message 5: static and voyage data, in two sentences", .tags(.golden))
  func staticAndVoyage() throws {
    // gpsd's six-bit sample: an apostrophe, which some decoders print as a backquote.
    let bits = try payload(
      "!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74",
      "!AIVDM,2,2,7,B,Q1C`8888880,2*63")
    let message = try #require(StaticAndVoyageData(bits))
    #expect(message.mmsi == 244_660_390)
    #expect(message.aisVersion == 1)
    #expect(message.imoNumber == nil)
    #expect(message.callSign == "PB4664")
    #expect(message.name == "LAHRINGEN")
    #expect(message.shipType == 70)
    #expect(message.dimensions == VesselDimensions(toBow: 100, toStern: 10, toPort: 6, toStarboard: 5))
    #expect(message.dimensions?.length == 110)
    #expect(message.dimensions?.beam == 11)
    #expect(message.rawPositionFixingDevice == 1)
    #expect(message.estimatedArrival?.description == "11-21T12:00Z")
    #expect(message.draught == 3.0)
    #expect(message.destination == "R'DAM/LWARDEN")
    #expect(message.isDataTerminalReady == true)
  }

  @Test("Message 5 cut short gives what it holds")
  func staticCutShort() throws {
    let bits = try payload("!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74")
    let message = try #require(StaticAndVoyageData(bits))
    #expect(message.isTruncated)
    #expect(message.name == "LAHRINGEN")
    #expect(message.draught == 3.0)
    #expect(message.destination == nil)
  }

  @Test("Message 24: name, or type, call sign and dimensions", .tags(.golden))
  func staticClassB() throws {
    let name = try #require(StaticDataReport(payload("!AIVDM,1,1,,A,H3KLehQ=DtddT00000000000000,0*5F")))
    #expect(name.part == .a)
    #expect(name.name == "SUOKKI")
    #expect(name.shipType == nil)
    #expect(!name.isTruncated)
    let rest = try #require(StaticDataReport(payload("!AIVDM,1,1,,B,H52b6=4U1=30DhI000000010522t,0*78")))
    #expect(rest.part == .b)
    #expect(rest.name == nil)
    #expect(rest.mmsi == 338_331_188)
    #expect(rest.shipType == 37)
    #expect(rest.vendor == "AMC")
    #expect(rest.unitModel == 0)
    #expect(rest.serialNumber == 85_017)
    #expect(rest.callSign == nil)
    #expect(rest.dimensions == VesselDimensions(toBow: 8, toStern: 5, toPort: 2, toStarboard: 2))
    #expect(rest.motherShip == nil)
    // Part 3 is not in the standard; pyais refuses the message, its sender is known all the same.
    let odd = try #require(StaticDataReport(payload("!AIVDM,1,1,,A,H3KLehdt00000000?6ekkjm000000,0*2C")))
    #expect(odd.mmsi == 230_108_610)
    #expect(odd.part == nil)
  }

  @Test("Part B of an auxiliary craft names its mother ship where others have dimensions")
  func auxiliaryCraft() throws {
    let bits = try payload(fields: [
      (24, 6), (0, 2), (982_111_234, 30), (1, 2), (0, 8), (0, 18), (0, 24), (0, 42), (211_234_560, 30), (0, 6),
    ])
    let craft = try #require(StaticDataReport(bits))
    #expect(craft.isAuxiliaryCraft)
    #expect(craft.motherShip == 211_234_560)
    #expect(craft.dimensions == nil)
  }

  @Test("Message 27: tenths of a minute, west is negative", .tags(.golden))
  func longRange() throws {
    let report = try #require(LongRangeBroadcast(payload("!AIVDM,1,1,,A,KCQ9r=hrFUnH7P00,0*41")))
    #expect(report.mmsi == 236_091_959)
    #expect(report.repeatIndicator == 1)
    #expect(report.navigationalStatus == 3)
    #expect(report.rawLongitude == -92_521)
    #expect(report.rawLatitude == 52_239)
    #expect(try abs(#require(report.longitude) - -154.2016667) < 1e-7)
    #expect(report.latitude == 87.065)
    #expect(report.speedOverGround == 0)
    #expect(report.courseOverGround == 0)
    #expect(report.isPositionCurrent == true)
    let unknown = try #require(
      LongRangeBroadcast(
        payload(fields: [
          (27, 6), (0, 2), (1, 30), (0, 2), (15, 4), (0x1A838, 18), (0xD548, 17), (63, 6), (511, 9), (0, 2),
        ])))
    #expect(unknown.longitude == nil)
    #expect(unknown.latitude == nil)
    #expect(unknown.speedOverGround == nil)
    #expect(unknown.courseOverGround == nil)
  }
}

extension Tag {
  /// Values that other decoders agree on.
  @Tag static var golden: Self
}
