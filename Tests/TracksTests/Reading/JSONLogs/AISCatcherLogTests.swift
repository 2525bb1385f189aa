import Signals
import Testing

@testable import Tracks

/// Lines as AIS-catcher's engine writes them (0.70), without their sentences.
@Suite("AIS-catcher JSON")
struct AISCatcherLogTests {
  private let head = #"{"class":"AIS","device":"AIS-catcher","rxtime":"20260501031209","scaled":true,"#

  private func expect(_ members: String, gives expected: KeyValuePairs<String, AISValue>) throws {
    try TracksTests.expect(.aisCatcher, head + members + "}", gives: expected)
  }

  @Test("Messages of each type")
  func types() throws {
    try expect(
      #""type":1,"repeat":0,"mmsi":371798000,"status":0,"turn_unscaled":-127,"turn":-127,"speed":12.3,"accuracy":true,"#
        + #""lon":-123.395386,"lat":48.381634,"course":224,"heading":215,"second":33,"maneuver":0,"power":false,"#
        + #""raim":false,"radio":34017,"sync_state":0,"slot_timeout":2,"slot_number":1249"#,
      gives: [
        "turn": -127, "speed": 123, "lat": 29_028_980, "course": 2240, "heading": 215, "second": 33, "radio": 34017,
      ])
    // Single precision: two units of 1/10 000 minute away.
    try expect(#""type":2,"mmsi":371798000,"turn":14,"lon":-123.395386"#, gives: ["lon": -74_037_232, "turn": 18])
    try expect(#""type":3,"mmsi":371798000,"turn":127"#, gives: ["turn": 127, "speed": 1023, "heading": 511])
    try expect(
      #""type":4,"mmsi":3669702,"timestamp":"2007-05-14T19:57:39Z","year":2007,"month":5,"day":14,"hour":19,"minute":57,"#
        + #""second":39,"epfd":7,"transmission_control":true"#,
      gives: ["timestamp_year": 2007, "timestamp_second": 39, "epfd": 7, "transmission_control": 1])
    try expect(
      #""type":5,"mmsi":351759000,"imo":9134270,"callsign":"3FOF8","shipname":"EVER DIADEM","shiptype":70,"to_bow":225,"#
        + #""eta":"05-15T14:00Z","month":5,"day":15,"hour":14,"minute":0,"draught":12.2,"dte":false"#,
      gives: ["imo": 9_134_270, "eta_day": 15, "eta_hour": 14, "draught": 122, "dte": 0, "destination": ""])
    try expect(
      #""type":6,"repeat":1,"mmsi":150834090,"seqno":3,"dest_mmsi":313240222,"retransmit":false,"dac":669,"fid":11,"#
        + #""data":"48:eb2f118f7ff1""#,
      gives: ["dac": 669, "data": .data(try #require(AISData([0xEB, 0x2F, 0x11, 0x8F, 0x7F, 0xF1], bitCount: 48)))])
    try expect(
      #""type":13,"mmsi":211378120,"mmsi1":211217560,"mmsiseq1":2"#, gives: ["mmsi1": 211_217_560, "seqno1": 2])
    try expect(
      #""type":9,"mmsi":111265591,"alt":15,"speed":0,"alt_sensor":true,"dte":false,"assigned":false,"radio":49194"#,
      gives: ["alt": 15, "speed": 0, "regional": 128, "radio": 49194, "course": 3600])
    try expect(
      #""type":16,"mmsi":2053501,"mmsi1":224251000,"offset1":200,"increment1":0,"mmsi2":0,"offset2":0,"increment2":0"#,
      gives: ["mmsi1": 224_251_000, "offset1": 200])
    try expect(
      #""type":18,"mmsi":338087471,"speed":0.1,"lat":40.68454,"course":79.599998,"reserved":0,"cs":true,"radio":917510"#,
      gives: ["speed": 1, "lat": 24_410_724, "course": 796, "cs": 1, "radio": 917_510])
    try expect(
      #""type":21,"mmsi":123456789,"aid_type":20,"name":"CHINA ROSE MURPHY EX","aton_status":165,"virtual_aid":false"#,
      gives: ["aid_type": 20, "name": "CHINA ROSE MURPHY EX", "regional": 165])
    try expect(
      #""type":23,"mmsi":2268120,"ne_lon":2.63,"ne_lat":51.07,"sw_lon":1.826667,"sw_lat":50.68,"station_type":6,"#
        + #""shiptype":0,"txrx":0,"interval":9,"quiet":0"#,
      gives: ["ne_lon": 1578, "ne_lat": 30642, "sw_lon": 1096, "sw_lat": 30408, "stationtype": 6, "interval": 9])
    try expect(
      #""type":24,"mmsi":271041815,"partno":0,"shipname":"PROGUY""#, gives: ["partno": 0, "shipname": "PROGUY"])
    try expect(
      #""type":26,"repeat":1,"mmsi":137920605,"addressed":true,"ai_available":true,"dest_mmsi":838351848,"dac":450,"#
        + #""fid":15,"data":"168:32fc0a85c39e2c007006cf026c0f4882faad001000","radio":4096"#,
      gives: ["structured": 1, "app_id": 28815, "radio": 4096])
    try expect(
      #""type":27,"repeat":1,"mmsi":236091959,"status":3,"lon":-154.201675,"lat":87.065002,"speed":0,"gnss":0"#,
      gives: ["repeat": 1, "lon": -92521, "lat": 52239, "speed": 0, "course": 511])
  }

  @Test("The receiver's time goes before AIS-catcher's own, and stations have their numbers")
  func times() {
    let message = #""type":27,"mmsi":236091959"#
    let reading = JSONReading(
      .aisCatcher, head + #""rxuxtime":1777605129.5,"toa":1777605129.123,"station_id":7,"# + message + "}",
      head + #""rxuxtime":1777605129.5,"toa_ns":1777605129123456789,"# + message + "}",
      head + #""rxuxtime":1777605129.5,"# + message + "}", head + message + "}")
    #expect(
      reading.hearings.map { Timestamp(milliseconds: $0.time.milliseconds).description } == [
        "2026-05-01T03:12:09.123Z", "2026-05-01T03:12:09.123Z", "2026-05-01T03:12:09.500Z", "2026-05-01T03:12:09Z",
      ])
    #expect(reading.batch.ledger.timeSources == ["aiscatcher": 4])
    #expect(reading.hearings.map(\.station) == [1, 0, 0, 0])
    #expect(reading.batch.stations == ["7"])
  }

  @Test("Binary messages in its own names are counted, with a reason")
  func binaries() {
    let reading = JSONReading(
      .aisCatcher, head + #""type":8,"mmsi":244650946,"dac":200,"fid":10,"length":39,"beam":5}"#,
      head + #""type":25,"mmsi":440006460,"addressed":true,"ai_available":false,"dest_mmsi":134218384}"#)
    #expect(
      reading.reasons == [
        "1: how its binary message 200/10 is transmitted is not known",
        "2: the data of its message 25 are not told as they were transmitted",
      ])
    #expect(reading.batch.ledger.notPosition == 2)
  }
}
