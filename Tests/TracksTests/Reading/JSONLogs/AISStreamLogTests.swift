import Signals
import Testing

@testable import Tracks

/// Lines made after aisstream.io's models, with the numbers that go-ais makes of the integers.
@Suite("aisstream.io JSON")
struct AISStreamLogTests {
  private func line(_ kind: String, _ id: Int, _ fields: String) -> String {
    #"{"MessageType":"\#(kind)","MetaData":{"MMSI":259000420,"MMSI_String":259000420,"ShipName":"AUGUSTSON           ","#
      + #""latitude":66.02695,"longitude":12.253821666666665,"time_utc":"2026-09-16 06:57:51.594510977 +0000 UTC"},"#
      + #""Message":{"\#(kind)":{"MessageID":\#(id),"RepeatIndicator":0,"UserID":259000420,"Valid":true,\#(fields)}}}"#
  }

  private func expect(_ line: String, gives expected: KeyValuePairs<String, AISValue>) throws {
    try TracksTests.expect(.aisStream, line, gives: expected)
  }

  @Test("Position reports")
  func positions() throws {
    let position =
      #""Longitude":12.253821666666665,"Latitude":66.02695,"PositionAccuracy":true,"Timestamp":52,"Raim":false"#
    let report = line(
      "PositionReport", 1,
      #"\#(position),"Cog":308.2,"Sog":102.3,"TrueHeading":235,"NavigationalStatus":15,"RateOfTurn":-128,"#
        + #""SpecialManoeuvreIndicator":1,"Spare":0,"CommunicationState":81982"#)
    try expect(
      report,
      gives: [
        "type": 1, "mmsi": 259_000_420, "lon": 7_352_293, "lat": 39_616_170, "course": 3082, "speed": 1023,
        "heading": 235, "status": 15, "turn": -128, "maneuver": 1, "accuracy": 1, "second": 52, "radio": 81982,
      ])
    let reading = JSONReading(.aisStream, report)
    #expect(
      reading.hearings.map { Timestamp(milliseconds: $0.time.milliseconds).description } == ["2026-09-16T06:57:51.594Z"]
    )
    #expect(reading.batch.ledger.timeSources == ["aisstream": 1])
    try expect(
      line(
        "StandardClassBPositionReport", 18,
        #"\#(position),"Sog":5.5,"Cog":360,"TrueHeading":511,"Spare1":3,"Spare2":1,"ClassBUnit":true,"ClassBDisplay":false,"#
          + #""ClassBDsc":true,"ClassBBand":true,"ClassBMsg22":true,"AssignedMode":false,"#
          + #""CommunicationStateIsItdma":true,"CommunicationState":393222"#),
      gives: [
        "type": 18, "speed": 55, "course": 3600, "heading": 511, "reserved": 3, "regional": 1, "cs": 1, "display": 0,
        "dsc": 1, "band": 1, "msg22": 1, "assigned": 0, "radio": 917_510,
      ])
    try expect(
      line(
        "ExtendedClassBPositionReport", 19,
        #"\#(position),"Sog":8.7,"Cog":335.9,"TrueHeading":511,"Name":"CAPT.J.RIMES","Type":70,"FixType":1,"Dte":true,"#
          + #""Dimension":{"A":5,"B":21,"C":4,"D":4},"AssignedMode":false"#),
      gives: [
        "type": 19, "speed": 87, "course": 3359, "shipname": "CAPT.J.RIMES", "shiptype": 70, "epfd": 1, "dte": 1,
        "to_bow": 5, "to_stern": 21, "to_port": 4, "to_starboard": 4,
      ])
    try expect(
      line(
        "LongRangeAisBroadcastMessage", 27,
        #""Longitude":-154.20166666666665,"Latitude":87.065,"Sog":63,"Cog":511,"NavigationalStatus":3,"#
          + #""PositionAccuracy":false,"Raim":true,"PositionLatency":true"#),
      gives: [
        "type": 27, "lon": -92521, "lat": 52239, "speed": 63, "course": 511, "status": 3, "raim": 1, "gnss": 1,
      ])
    try expect(
      line(
        "StandardSearchAndRescueAircraftReport", 9,
        #"\#(position),"Altitude":4095,"Sog":1023,"Cog":0,"AltFromBaro":true,"Spare1":0,"Dte":false,"AssignedMode":true,"#
          + #""CommunicationStateIsItdma":false,"CommunicationState":49194"#),
      gives: ["type": 9, "alt": 4095, "speed": 1023, "course": 0, "regional": 128, "assigned": 1, "radio": 49194])
    try expect(
      line(
        "AidsToNavigationReport", 21,
        #"\#(position),"Type":20,"Name":"CHINA ROSE MURPHY EX","NameExtension":"PRESS ALERT","Fixtype":1,"AtoN":165,"#
          + #""OffPosition":false,"VirtualAtoN":true,"AssignedMode":false,"Dimension":{"A":5,"B":5,"C":5,"D":5}"#),
      gives: [
        "type": 21, "aid_type": 20, "name": "CHINA ROSE MURPHY EXPRESS ALERT", "epfd": 1, "regional": 165,
        "virtual_aid": 1, "to_bow": 5,
      ])
  }

  @Test("Static data, and base stations")
  func staticData() throws {
    try expect(
      line(
        "ShipStaticData", 5,
        #""AisVersion":0,"ImoNumber":9134270,"CallSign":"3FOF8  ","Name":"EVER DIADEM         ","Type":70,"FixType":1,"#
          + #""Dimension":{"A":225,"B":70,"C":1,"D":31},"Eta":{"Month":5,"Day":15,"Hour":14,"Minute":0},"#
          + #""MaximumStaticDraught":12.2,"Destination":"NEW YORK@@@@@@@@@@@@","Dte":false"#),
      gives: [
        "type": 5, "imo": 9_134_270, "callsign": "3FOF8", "shipname": "EVER DIADEM", "shiptype": 70, "to_bow": 225,
        "to_starboard": 31, "eta_month": 5, "eta_day": 15, "eta_hour": 14, "eta_minute": 0, "draught": 122,
        "destination": "NEW YORK", "dte": 0,
      ])
    try expect(
      line(
        "StaticDataReport", 24,
        #""Reserved":0,"PartNumber":false,"ReportA":{"Valid":true,"Name":"PROGUY"},"ReportB":{"Valid":false}"#),
      gives: ["type": 24, "partno": 0, "shipname": "PROGUY"])
    let partB =
      #""Reserved":0,"PartNumber":true,"ReportA":{"Valid":false,"Name":""},"ReportB":{"Valid":true,"ShipType":60,"#
      + #""VendorIDName":"1D0","VenderIDModel":12,"VenderIDSerial":199796,"CallSign":"TC6163","FixType":3,"#
      + #""Dimension":{"A":0,"B":15,"C":0,"D":5}}"#
    let told: KeyValuePairs<String, AISValue> = [
      "type": 24, "partno": 1, "shiptype": 60, "vendorid": "1D0", "model": 12, "serial": 199_796, "callsign": "TC6163",
      "to_stern": 15, "epfd": 3,
    ]
    try expect(line("StaticDataReport", 24, partB), gives: told)
    try expect(
      line("StaticDataReport", 24, partB).replacing("\"UserID\":259000420", with: "\"UserID\":982345678"),
      gives: ["mmsi": 982_345_678, "mothership_mmsi": 61445])
    for (kind, id) in [("BaseStationReport", 4), ("UTCDateResponse", 11)] {
      try expect(
        line(
          kind, id,
          #""UtcYear":2007,"UtcMonth":5,"UtcDay":14,"UtcHour":19,"UtcMinute":57,"UtcSecond":39,"PositionAccuracy":true,"#
            + #""Longitude":-76.35236166666667,"Latitude":36.883766666666666,"FixType":7,"LongRangeEnable":true,"#
            + #""Raim":false,"CommunicationState":67039"#),
        gives: [
          "type": .integer(id), "timestamp_year": 2007, "timestamp_month": 5, "timestamp_day": 14,
          "timestamp_hour": 19, "timestamp_minute": 57, "timestamp_second": 39, "lon": -45_811_417,
          "lat": 22_130_260, "epfd": 7, "transmission_control": 1, "radio": 67039,
        ])
    }
  }

  @Test("Texts, acknowledgements and commands")
  func commands() throws {
    try expect(line("SafetyBroadcastMessage", 14, #""Text":"RCVD YR TEST MSG""#), gives: ["text": "RCVD YR TEST MSG"])
    // The models have `Sequenceinteger` where go-ais has `SequenceNumber`.
    try expect(
      line(
        "AddressedSafetyMessage", 12,
        #""Sequenceinteger":2,"DestinationID":215724000,"Retransmission":true,"Text":"PLEASE REPORT""#),
      gives: ["seqno": 2, "dest_mmsi": 215_724_000, "retransmit": 1, "text": "PLEASE REPORT"])
    try expect(line("CoordinatedUTCInquiry", 10, #""DestinationID":366832740"#), gives: ["dest_mmsi": 366_832_740])
    let pair =
      #""Destinations":{"0":{"Valid":true,"DestinationID":158483613,"Sequenceinteger":1},"#
      + #""1":{"Valid":true,"DestinationID":321823389,"Sequenceinteger":3},"2":{"Valid":false,"DestinationID":0}}"#
    for id in [7, 13] {
      try expect(
        line("BinaryAcknowledge", id, pair),
        gives: ["type": .integer(id), "mmsi1": 158_483_613, "seqno1": 1, "mmsi2": 321_823_389, "seqno2": 3])
    }
    #expect(JSONReading(.aisStream, line("BinaryAcknowledge", 7, pair)).payloads.map(\.bitCount) == [104])
    try expect(
      line(
        "Interrogation", 15,
        #""Station1Msg1":{"Valid":true,"StationID":5158,"MessageID":5,"SlotOffset":7},"Station1Msg2":{"Valid":false},"#
          + #""Station2":{"Valid":false}"#),
      gives: ["mmsi1": 5158, "type1_1": 5, "offset1_1": 7])
    try expect(
      line(
        "AssignedModeCommand", 16,
        #""Commands":[{"Valid":true,"DestinationID":224251000,"Offset":200,"Increment":4},{"Valid":false}]"#),
      gives: ["mmsi1": 224_251_000, "offset1": 200, "increment1": 4])
    try expect(
      line(
        "DataLinkManagementMessage", 20,
        #""Data":[{"Valid":true,"Offset":2182,"NumberOfSlots":5,"TimeOut":7,"Increment":225},{"Valid":false}]"#),
      gives: ["offset1": 2182, "number1": 5, "timeout1": 7, "increment1": 225])
    let corners =
      #""Longitude1":-73.5,"Latitude1":45.55,"Longitude2":-80.16666666666667,"Latitude2":42.333333333333336"#
    try expect(
      line(
        "ChannelManagement", 22,
        #""ChannelA":2087,"ChannelB":2088,"TxRxMode":1,"LowPower":true,"Area":{"Valid":true,\#(corners)},"IsAddressed":false,"#
          + #""Unicast":{"Valid":false,"AddressStation1":0,"AddressStation2":0},"BwA":false,"BwB":true,"TransitionalZoneSize":4"#
      ),
      gives: [
        "channel_a": 2087, "channel_b": 2088, "txrx": 1, "power": 1, "ne_lon": -44100, "ne_lat": 27330,
        "sw_lon": -48100, "sw_lat": 25400, "addressed": 0, "band_b": 1, "zonesize": 4,
      ])
    try expect(
      line(
        "GroupAssignmentCommand", 23,
        #"\#(corners),"StationType":6,"ShipType":30,"TxRxMode":2,"ReportingInterval":9,"QuietTime":3"#),
      gives: [
        "ne_lon": -44100, "sw_lat": 25400, "stationtype": 6, "shiptype": 30, "txrx": 2, "interval": 9, "quiet": 3,
      ])
  }

  @Test("Bits are a byte each in base 64")
  func bits() throws {
    // 0, 0, 1, 1, 0, 0, 1, 0, 0, 1
    let base64 = "AAABAQAAAQAAAQ=="
    let application = #""ApplicationID":{"Valid":true,"DesignatedAreaCode":366,"FunctionIdentifier":56}"#
    let data = try #require(AISData([0x32, 0x40], bitCount: 10))
    try expect(
      line("BinaryBroadcastMessage", 8, #"\#(application),"BinaryData":"\#(base64)""#),
      gives: ["dac": 366, "fid": 56, "data": .data(data)])
    try expect(
      line(
        "AddressedBinaryMessage", 6,
        #"\#(application),"BinaryData":"\#(base64)","SequenceNumber":1,"DestinationID":313240222,"Retransmission":false"#
      ),
      gives: ["seqno": 1, "dest_mmsi": 313_240_222, "dac": 366, "data": .data(data)])
    try expect(
      line(
        "SingleSlotBinaryMessage", 25,
        #"\#(application),"Payload":"\#(base64)","DestinationIDValid":true,"ApplicationIDValid":true,"DestinationID":313240222"#
      ),
      gives: ["addressed": 1, "structured": 1, "dest_mmsi": 313_240_222, "app_id": 23480, "data": .data(data)])
    try expect(
      line(
        "MultiSlotBinaryMessage", 26,
        #""Payload":"\#(base64)","DestinationIDValid":false,"ApplicationIDValid":false,"CommunicationStateIsItdma":true,"#
          + #""CommunicationState":5"#),
      gives: ["addressed": 0, "structured": 0, "data": .data(data), "radio": 524_293])
    try expect(
      line("GnssBroadcastBinaryMessage", 17, #""Longitude":29.13,"Latitude":59.986666666666665,"Data":"\#(base64)""#),
      gives: ["lon": 17478, "lat": 35992, "data": .data(data)])
  }

  @Test("What cannot be turned back is counted, with a reason")
  func refused() {
    let reading = JSONReading(
      .aisStream, line("UnknownMessage", 1, #""Sog":1"#),
      line("BinaryBroadcastMessage", 8, #""ApplicationID":{"DesignatedAreaCode":1},"BinaryData":"MgA=""#),
      #"{"MessageType":"PositionReport","MetaData":{},"Message":{}}"#, #"{"error":"Api Key Is Not Valid"}"#,
      line("PositionReport", 1, #""Latitude":91.5e5"#))
    #expect(
      reading.reasons == [
        "1: tells no fields of a message (UnknownMessage)",
        "2: `BinaryData` does not tell the bits as they were transmitted", "3: `PositionReport` is missing",
        "5: `lat` cannot be 9150000",
      ])
    #expect(reading.batch.ledger.notPosition == 2)
    #expect(reading.batch.ledger.ignored == 1)
    #expect(reading.batch.ledger.lines == 5)
  }
}
