import Foundation
import Signals

extension JSONDialect {
  /// aisstream.io's: `{"MessageType":"PositionReport","MetaData":{…},"Message":{"PositionReport":{…}}}`, the message in the
  /// names of the decoder go-ais. The position in `MetaData` is that of the message, and not used.
  static let aisStream = JSONDialect { object throws(JSONFault) in
    guard let kind = object["MessageType"]?.text else {
      if object["error"] != nil { return .other }
      throw .missing("MessageType")
    }
    let time = aisStreamTime(object["MetaData"]?.members?["time_utc"])
    guard let told = object["Message"]?.members?[kind]?.members else { throw .missing(kind) }
    guard told["MessageID"] != nil || kind == "UnknownMessage" else { throw .missing("MessageID") }
    guard kind != "UnknownMessage" else {
      throw .notTurnedBack("tells no fields of a message (\(JSONFault.quoted(kind)))")
    }
    if told["Valid"] == .bool(false) { throw .malformed("`Valid` is false") }
    var names = AISStreamNames(told)
    return .messages([try JSONMessage(try names.translated(), manner: JSONMessage.Manner())], time: time, station: nil)
  }

  /// As Go prints a time: `2026-09-16 06:57:51.594510977 +0000 UTC`.
  private static func aisStreamTime(_ value: JSONValue?) -> WrapperTime {
    guard let text = value?.text, text.utf8.count <= 100 else { return .none }
    let words = text.split(separator: " ")
    guard words.count >= 2 else { return time(value, source: .aisStream) ?? .none }
    var joined = words[0] + "T" + words[1]
    if words.count > 2, let sign = words[2].first, sign == "+" || sign == "-" { joined += words[2] }
    return time(.string(String(joined)), source: .aisStream) ?? .none
  }
}

/// Turns the names that go-ais has for the fields of a message into gpsd's.
struct AISStreamNames {
  private let told: JSONObject
  private var result = JSONObject()
  private var type = 0

  init(_ told: JSONObject) { self.told = told }

  mutating func translated() throws(JSONFault) -> JSONObject {
    type = try JSONMessage.integer("MessageID", of: told)
    for (theirs, ours) in Self.common {
      if let value = told[theirs] { result[ours] = value }
    }
    try readTypeAndName()
    readGroups()
    try readData()
    return result
  }

  /// Names that mean one thing wherever they stand.
  private static let common: KeyValuePairs = [
    "MessageID": "type", "RepeatIndicator": "repeat", "UserID": "mmsi",
    "NavigationalStatus": "status", "RateOfTurn": "turn_unscaled", "Sog": "speed", "Cog": "course",
    "PositionAccuracy": "accuracy", "Longitude": "lon", "Latitude": "lat", "TrueHeading": "heading",
    "Timestamp": "second", "SpecialManoeuvreIndicator": "maneuver", "Raim": "raim", "FixType": "epfd",
    "Fixtype": "epfd", "LongRangeEnable": "transmission_control", "AisVersion": "ais_version", "ImoNumber": "imo",
    "CallSign": "callsign", "MaximumStaticDraught": "draught", "Destination": "destination", "Dte": "dte",
    "SequenceNumber": "seqno", "Sequenceinteger": "seqno", "DestinationID": "dest_mmsi",
    "Retransmission": "retransmit", "Altitude": "alt", "AssignedMode": "assigned", "ClassBUnit": "cs",
    "ClassBDisplay": "display", "ClassBDsc": "dsc", "ClassBBand": "band", "ClassBMsg22": "msg22",
    "OffPosition": "off_position", "AtoN": "regional", "VirtualAtoN": "virtual_aid", "Text": "text",
    "StationType": "stationtype", "ShipType": "shiptype", "TxRxMode": "txrx", "ReportingInterval": "interval",
    "QuietTime": "quiet", "ChannelA": "channel_a", "ChannelB": "channel_b", "LowPower": "power",
    "IsAddressed": "addressed", "BwA": "band_a", "BwB": "band_b", "TransitionalZoneSize": "zonesize",
    "PositionLatency": "gnss", "DestinationIDValid": "addressed", "ApplicationIDValid": "structured",
  ]

  private mutating func put(_ theirs: String, of object: JSONObject, as ours: String) {
    if let value = object[theirs] { result[ours] = value }
  }

  private func integer(_ name: String, of object: JSONObject?) -> Int {
    object?[name]?.looseNumber.flatMap { Int(exactly: $0) } ?? 0
  }

  /// Names that mean different things from message to message.
  private mutating func readTypeAndName() throws(JSONFault) {
    switch type {
    case 4, 11: result["timestamp"] = .string(Self.moment(told))
    case 5:
      put("Name", of: told, as: "shipname")
      put("Type", of: told, as: "shiptype")
      if let eta = told["Eta"]?.members {
        result["eta"] = .string(
          Self.two(integer("Month", of: eta)) + "-" + Self.two(integer("Day", of: eta)) + "T"
            + Self.two(integer("Hour", of: eta)) + ":" + Self.two(integer("Minute", of: eta)) + "Z")
      }
    case 9: result["regional"] = .integer(integer("AltFromBaro", of: told) << 7 | integer("Spare1", of: told) & 127)
    case 18, 19:
      put("Name", of: told, as: "shipname")
      put("Type", of: told, as: "shiptype")
      put("Spare1", of: told, as: "reserved")
      put("Spare2", of: told, as: "regional")
    case 21:
      put("Type", of: told, as: "aid_type")
      let name = told["Name"]?.text ?? ""
      // A name is continued only where its first part is full.
      let more = name.contains("@") ? "" : told["NameExtension"]?.text ?? ""
      let blanks = more.isEmpty ? 0 : max(0, 20 - name.count)
      result["name"] = .string(name + String(repeating: " ", count: blanks) + more)
    case 24: try readStaticData()
    default: break
    }
    if let state = told["CommunicationState"] {
      result["radio"] = .integer(
        integer("CommunicationStateIsItdma", of: told) << 19 | (Int(exactly: state.looseNumber ?? -1) ?? -1))
    }
    if let dimension = told["Dimension"]?.members { read(dimension) }
  }

  private mutating func read(_ dimension: JSONObject) {
    for (theirs, ours) in [("A", "to_bow"), ("B", "to_stern"), ("C", "to_port"), ("D", "to_starboard")] {
      put(theirs, of: dimension, as: ours)
    }
  }

  private mutating func readStaticData() throws(JSONFault) {
    guard told["PartNumber"] == .bool(true) else {
      result["partno"] = .integer(0)
      guard let part = told["ReportA"]?.members else { throw .missing("ReportA") }
      put("Name", of: part, as: "shipname")
      return
    }
    result["partno"] = .integer(1)
    guard let part = told["ReportB"]?.members else { throw .missing("ReportB") }
    for (theirs, ours) in [
      ("ShipType", "shiptype"), ("VendorIDName", "vendorid"), ("VenderIDModel", "model"), ("VenderIDSerial", "serial"),
      ("CallSign", "callsign"), ("FixType", "epfd"),
    ] { put(theirs, of: part, as: ours) }
    guard let dimension = part["Dimension"]?.members else { return }
    read(dimension)
    // The bits of a parent ship's identity, which go-ais takes for dimensions.
    result["mothership_mmsi"] = .integer(
      ((integer("A", of: dimension) & 511) << 9 | integer("B", of: dimension) & 511) << 12
        | (integer("C", of: dimension) & 63) << 6 | integer("D", of: dimension) & 63)
  }

  private static func moment(_ told: JSONObject) -> String {
    let parts = ["UtcYear", "UtcMonth", "UtcDay", "UtcHour", "UtcMinute", "UtcSecond"].map { name in
      two(told[name]?.looseNumber.flatMap { Int(exactly: $0) } ?? 0)
    }
    return parts[..<3].joined(separator: "-") + "T" + parts[3...].joined(separator: ":") + "Z"
  }

  private static func two(_ number: Int) -> String { number >= 0 && number < 10 ? "0\(number)" : "\(number)" }

  /// Fields that stand in an object of their own, or several times.
  private mutating func readGroups() {
    for (theirs, ours) in [
      ("Longitude1", "ne_lon"), ("Latitude1", "ne_lat"), ("Longitude2", "sw_lon"), ("Latitude2", "sw_lat"),
    ] { put(theirs, of: told["Area"]?.members ?? told, as: ours) }
    if let unicast = told["Unicast"]?.members {
      put("AddressStation1", of: unicast, as: "dest1")
      put("AddressStation2", of: unicast, as: "dest2")
    }
    for list in ["Destinations", "Commands", "Data"] {
      for number in 1...4 {
        guard let group = group(told[list], number), group["Valid"] != .bool(false) else { continue }
        for (theirs, ours) in [
          ("DestinationID", "mmsi"), ("SequenceNumber", "seqno"), ("Sequenceinteger", "seqno"), ("Offset", "offset"),
          ("Increment", "increment"), ("NumberOfSlots", "number"), ("TimeOut", "timeout"),
          ("integerOfSlots", "number"),
        ] { put(theirs, of: group, as: ours + String(number)) }
      }
    }
    for (name, suffix, station) in [
      ("Station1Msg1", "1_1", "mmsi1"), ("Station1Msg2", "1_2", ""), ("Station2", "2_1", "mmsi2"),
    ] {
      guard let group = told[name]?.members, group["Valid"] != .bool(false) else { continue }
      put("MessageID", of: group, as: "type" + suffix)
      put("SlotOffset", of: group, as: "offset" + suffix)
      if !station.isEmpty { put("StationID", of: group, as: station) }
    }
  }

  /// An array, or an object with the names `0`, `1`, ….
  private func group(_ value: JSONValue?, _ number: Int) -> JSONObject? {
    if let elements = value?.elements { return number <= elements.count ? elements[number - 1].members : nil }
    return value?.members?[String(number - 1)]?.members
  }

  /// Bits are bytes of 0 and 1 in base 64, as go-ais holds them and Go's JSON writes bytes.
  private mutating func readData() throws(JSONFault) {
    if let application = told["ApplicationID"]?.members {
      let dac = integer("DesignatedAreaCode", of: application)
      let fid = integer("FunctionIdentifier", of: application)
      if type == 6 || type == 8 {
        result["dac"] = .integer(dac)
        result["fid"] = .integer(fid)
      } else {
        result["app_id"] = .integer((dac & 1023) << 6 | fid & 63)
      }
    }
    guard let name = ["BinaryData", "Payload", "Data"].first(where: { told[$0]?.text != nil }),
      let text = told[name]?.text
    else { return }
    guard let bytes = Data(base64Encoded: text), bytes.allSatisfy({ $0 < 2 }),
      let data = AISData(bits: bytes.map { $0 == 1 })
    else { throw .notTurnedBack("`\(name)` does not tell the bits as they were transmitted") }
    result["data"] = .string(data.description)
  }
}
