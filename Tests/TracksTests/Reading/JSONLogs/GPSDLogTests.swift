import Foundation
import Signals
import Testing

@testable import Tracks

@Suite("gpsd JSON")
struct GPSDLogTests {
  // The beginnings of the lines are of gpsd's regression test `sample.aivdm.js.chk` and `.ju.chk`.
  @Test("Scaled and unscaled lines give one message")
  func scales() throws {
    let scaled = """
      {"class":"AIS","device":"stdin","type":1,"repeat":0,"mmsi":371798000,"scaled":true,"status":0,"status_text":"Under \
      way using engine","turn":"fastleft","speed":12.3,"accuracy":true,"lon":-123.3953833,"lat":48.3816333,\
      "course":224.0,"heading":215,"second":33,"maneuver":0,"raim":false,"radio":34017}
      """
    let unscaled = """
      {"class":"AIS","device":"stdin","type":1,"repeat":0,"mmsi":371798000,"scaled":false,"status":0,"turn":-127,\
      "speed":123,"accuracy":true,"lon":-74037230,"lat":29028980,"course":2240,"heading":215,"second":33,"maneuver":0,\
      "raim":false,"radio":34017}
      """
    // Its sentence: !AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A
    let sent = try #require(AISPayload(armoured: Array("15RTgt0PAso;90TKcjM8h6g208CQ".utf8)))
    let reading = JSONReading(.gpsd, scaled, unscaled)
    #expect(reading.payloads == [sent, sent])
    #expect(reading.payloads.map(\.transmissionDigest) == [sent.transmissionDigest, sent.transmissionDigest])
  }

  @Test("A position is the same to a scan, whether its sentence or its JSON was kept")
  func scanned() throws {
    let json =
      #"{"class":"AIS","type":18,"repeat":0,"mmsi":338087471,"scaled":true,"reserved":0,"speed":0.1,"accuracy":false,"#
      + #""lon":-74.0721317,"lat":40.6845400,"course":79.6,"heading":511,"second":49,"regional":0,"cs":true,"#
      + #""display":false,"dsc":true,"band":true,"msg22":true,"raim":true,"radio":917510,"time":"2026-05-01T03:12:09Z"}"#
    var reader = GPSDLog().makeReader(for: ReaderInput(index: 3, name: "test"))
    var batch = ReportBatch()
    let bytes = Array(json.utf8)
    reader.read(bytes.span.bytes, firstLine: 1, into: &batch)
    reader.finish(into: &batch)
    let sent = try readNMEA("!AIVDM,1,1,,A,B52K>;h00Fc>jpUlNV@ikwpUoP06,0*4C,1777605129")
    let (told, heard) = (try #require(batch.positions.first), try #require(sent.positions.first))
    #expect(told.payload == heard.payload)
    #expect(told.rawTime == heard.rawTime)
    #expect(told.latitudeE7 == heard.latitudeE7 && told.longitudeE7 == heard.longitudeE7)
    #expect(batch.ledger.decoded == 1)
    #expect(batch.ledger.timeSources == ["json": 1])
  }

  @Test("What is said to be not available, or not said, has the standard's integer for it")
  func notAvailable() throws {
    let bare = #"{"class":"AIS","type":1,"mmsi":440348000,"scaled":true,"turn":"n/a","speed":"n/a","lon":null}"#
    try expect(
      .gpsd, bare,
      gives: [
        "status": 15, "turn": -128, "speed": 1023, "lon": 108_600_000, "lat": 54_600_000, "course": 3600,
        "heading": 511, "second": 60, "accuracy": 0, "radio": 0,
      ])
    let fast = #"{"class":"AIS","type":3,"mmsi":440348000,"scaled":true,"turn":"-720.00","speed":"fast"}"#
    try expect(.gpsd, fast, gives: ["type": 3, "turn": -127, "speed": 1022])
    try expect(
      .gpsd, #"{"class":"AIS","type":9,"mmsi":111265591,"scaled":true,"alt":"high","speed":"nan"}"#,
      gives: ["alt": 4094, "speed": 1023])
    try expect(
      .gpsd, #"{"class":"AIS","type":27,"mmsi":236091959,"scaled":true}"#,
      gives: ["lon": 108_600, "lat": 54_600, "speed": 63, "course": 511, "status": 15])
    try expect(
      .gpsd, #"{"class":"AIS","type":5,"mmsi":351759000,"scaled":true,"eta":"00-00T24:60Z"}"#,
      gives: [
        "imo": 0, "callsign": "", "shipname": "", "eta_month": 0, "eta_day": 0, "eta_hour": 24, "eta_minute": 60,
        "draught": 0, "to_bow": 0,
      ])
    try expect(
      .gpsd, #"{"class":"AIS","type":4,"mmsi":3669702,"scaled":true}"#,
      gives: [
        "timestamp_year": 0, "timestamp_month": 0, "timestamp_day": 0, "timestamp_hour": 24, "timestamp_minute": 60,
        "timestamp_second": 60,
      ])
  }

  @Test("A value that the message has no room for is refused, by its name")
  func outOfRange() {
    let head = #"{"class":"AIS","type":1,"mmsi":440348000,"scaled":true,"#
    let lines = [
      head + #""speed":103.0}"#, head + #""lat":112.5}"#, head + #""heading":1e30}"#, head + #""heading":12.5}"#,
      head + #""status":[1]}"#, head + #""course":"north"}"#, #"{"class":"AIS","type":1,"scaled":true}"#,
      #"{"class":"AIS","type":1,"mmsi":1073741824}"#, #"{"class":"AIS","type":28,"mmsi":440348000}"#,
      #"{"class":"AIS","type":5,"mmsi":440348000,"shipname":"A NAME OF TOO MANY CHARACTERS"}"#,
      #"{"class":"AIS","type":5,"mmsi":440348000,"shipname":"MÜNCHEN"}"#,
      #"{"class":"AIS","type":5,"mmsi":440348000,"eta":"soon"}"#,
    ]
    let reading = JSONReading(.gpsd, lines)
    #expect(
      reading.reasons == [
        "1: `speed` cannot be 103", "2: `lat` cannot be 112.5", "3: `heading` cannot be 1e+30",
        "4: `heading` cannot be 12.5", "5: `status` cannot be [1]", "6: `course` cannot be \"north\"",
        "7: `mmsi` is missing", "8: `mmsi` cannot be 1073741824", "9: the standard has no message type 28",
        "10: `shipname` cannot be \"A NAME OF TOO MANY CHARACTERS\"",
        "11: `shipname` is no text that AIS can carry", "12: `eta` cannot be \"soon\"",
      ])
    #expect(reading.batch.ledger.unknownType == 1)
    #expect(reading.batch.ledger.lines == lines.count)
  }

  @Test("A fix tells the time of the messages after it; lines of other classes are passed over")
  func fixes() {
    let message = #"{"class":"AIS","type":27,"mmsi":236091959,"scaled":true,"lon":-154.2,"lat":87.06}"#
    let reading = JSONReading(
      .gpsd, #"{"class":"VERSION","release":"3.25"}"#, message,
      #"{"class":"TPV","device":"/dev/ttyUSB0","mode":3,"time":"2026-05-01T03:12:09.250Z","lat":1.5}"#, message, "",
      "# a comment", #"{"class":"SKY","satellites":[{"PRN":1,"el":null}]}"#)
    #expect(reading.hearings.map(\.time.isNone) == [true, false])
    #expect(
      reading.hearings.last.map { Timestamp(milliseconds: $0.time.milliseconds).description }
        == "2026-05-01T03:12:09.250Z")
    #expect(reading.batch.ledger.timeSources == ["gpsd": 1])
    #expect(reading.batch.ledger.ignored == 5)
    #expect(reading.batch.ledger.lines == 7)
  }

  @Test("The two parts of message 24 that gpsd joins are two messages of one line")
  func joinedParts() throws {
    // Of gpsd's `sample.aivdm.ju.chk`.
    let line = """
      {"class":"AIS","device":"stdin","type":24,"repeat":0,"mmsi":271041815,"scaled":false,"shipname":"PROGUY",\
      "shiptype":60,"vendorid":"1D00014","model":12,"serial":199796,"callsign":"TC6163","to_bow":0,"to_stern":15,\
      "to_port":0,"to_starboard":5}
      """
    let reading = JSONReading(.gpsd, line)
    #expect(reading.records.map { $0.fields.integer("partno") } == [0, 1])
    #expect(reading.records[0].fields["shipname"] == "PROGUY")
    #expect(reading.records[1].fields["vendorid"] == "1D0")
    #expect(reading.records[1].fields["to_stern"] == 15)
    #expect(reading.batch.ledger.lines == 1)
    // What gpsd reads as seven characters are the bits of three, the model and the serial number.
    let codes = try #require(reading.payloads.last)
    #expect(codes.text(48, characters: 7) == "1D00014")
    let partB = line.replacing(#""scaled":false,"shipname":"PROGUY","#, with: #""scaled":false,"part":"B","#)
    #expect(JSONReading(.gpsd, partB).records.map { $0.fields.integer("partno") } == [1])
  }

  @Test("A log is recognised by its first object")
  func recognition() {
    func recognised(_ log: String) -> String? {
      let bytes = Array(log.utf8)
      return LogFormats.recognised(bytes.span.bytes)?.name
    }
    #expect(recognised("# gpsd\n" + #"{"class":"VERSION","release":"3.25"}"# + "\n") == "gpsd")
    #expect(recognised(#"{"class":"AIS","type":1,"mmsi":440348000,"scaled":true}"#) == "gpsd")
    #expect(recognised(#"{"class":"AIS","device":"AIS-catcher","type":1,"mmsi":440348000}"#) == "aiscatcher")
    #expect(
      recognised(
        #"{"class":"AIS","device":"AIS-catcher","rxtime":"20260501031209","nmea":["!AIVDM,1,1,,A,15RTgt0P,0*4A"]}"#)
        == "nmea")
    #expect(recognised(#"{"MessageType":"PositionReport","MetaData":{},"Message":{}}"#) == "aisstream")
    #expect(recognised(#"{"name":"a table in JSON"}"#) == nil)
  }

  static let isHere = sharedLog("gpsd_sample.aivdm.ju.chk") != nil

  @Test(
    "Each of gpsd's 97 messages has the integers that gpsd tells", .enabled(if: isHere, "needs the shared logs"),
    arguments: ["gpsd_sample.aivdm.js.chk", "gpsd_sample.aivdm.ju.chk"])
  func golden(name: String) throws {
    func lines(_ name: String) throws -> [String] {
      String(decoding: try #require(sharedLog(name)), as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
    let told = try lines("gpsd_sample.aivdm.ju.chk")
    let given = try lines(name)
    #expect(told.count == 97 && given.count == 97)
    let tables = MessageTables(MessageProgram(unscaled: true))
    for (line, golden) in zip(given, told) {
      let reading = JSONReading(.gpsd, line)
      #expect(reading.reasons.isEmpty, "\(line)")
      let expected = Decoded(golden)
      let decoded = reading.payloads.map { Decoded($0, tables: tables) }
      for (field, text) in expected.members where !Self.told(field, text, by: reading.payloads, decoded) {
        let isRounded = name.contains(".js.") && Self.roundedWhenScaled(expected, field)
        #expect(isRounded, "\(field):\(text) of \(golden)\n\(decoded.map(\.text))")
      }
    }
  }

  /// Position of message 17 to a tenth of a degree, and water level to a tenth of a metre.
  private static func roundedWhenScaled(_ line: Decoded, _ field: String) -> Bool {
    line["type"] == "17" && (field == "lon" || field == "lat") || line["fid"] == "31" && field == "waterlevel"
  }

  private static func list(_ text: String) -> NSArray? {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? NSArray
  }

  private static func told(_ field: String, _ text: String, by payloads: [AISPayload], _ decoded: [Decoded]) -> Bool {
    if field == "class" || field == "device" || field == "scaled" || field.hasSuffix("_text") { return true }
    if decoded.contains(where: { $0[field] == text }) { return true }
    guard let payload = payloads.last, let type = payload.messageType, let record = AISRecord(payload) else {
      return false
    }
    // The members of an object in a list may stand in another order.
    if let list = Self.list(text) { return decoded.contains { $0[field].flatMap(Self.list) == list } }
    // An identity, a count, or a text of nothing.
    if text == "0" || text == #""""# { return decoded.contains { $0[field] == "null" || $0[field] == nil } }
    switch (type, field) {
    case (24, "vendorid"): return text == "\"\(payload.text(48, characters: 7) ?? "")\""
    case (6, "data"), (8, "data"), (25, "data"), (26, "data"), (25, "app_id"), (26, "app_id"):
      // gpsd's bits begin where it has them, spare or not.
      let application = payload.unsigned(38, 2) ?? 0
      let begin = 40 + (application & 2 != 0 ? 30 : 0)
      if field == "app_id" { return payload.unsigned(begin, 16).map(String.init) == text }
      let start = type == 6 ? 88 : type == 8 ? 56 : begin + (application & 1 != 0 ? 16 : 0)
      let bits = (start..<payload.bitCount - (type == 26 ? 20 : 0)).map { payload.unsigned($0, 1) == 1 }
      guard let data = AISData(described: text.replacing("\"", with: "")) else { return false }
      return data.bits == bits
    default:
      // A moment: of its parts gpsd writes those too that are not available.
      let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
      let raws = record.fields.entries.filter { $0.name.hasPrefix(field + "_") }.map(\.value)
      return !parts.isEmpty && parts.map { .integer($0) } == raws
    }
  }
}
