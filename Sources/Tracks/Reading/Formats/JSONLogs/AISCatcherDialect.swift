import Signals

extension JSONDialect {
  /// AIS-catcher's, whose names are gpsd's but for some, and who leaves out what is not available.
  static let aisCatcher = JSONDialect { object throws(JSONFault) in
    guard object["mmsi"] != nil, object["class"].map({ $0 == .string("AIS") }) ?? true else { return .other }
    var members = object
    for (theirs, ours) in aisCatcherNames {
      if let value = object[theirs] { members[ours] = value }
    }
    // The codes, where an older version does not tell the integer: no turn gives 127° a minute.
    if object["turn_unscaled"] == nil, let turn = object["turn"], turn.looseNumber?.magnitude == 127 {
      members["turn_unscaled"] = turn
    }
    // Its names and units of binary messages are its own.
    let manner = JSONMessage.Manner(zeroFilled: [16], tellsApplications: false)
    var message = try JSONMessage(members, manner: manner)
    switch message.type {
    case 4, 11: message.members["timestamp"] = .string(moment(object))
    case 9 where object["alt_sensor"]?.looseNumber == 1: message.members["regional"] = .integer(128)
    case 18 where object["power"]?.looseNumber == 1: message.members["regional"] = .integer(2)
    case 25, 26: try message.readAISCatcherData()
    default: break
    }
    return .messages([message], time: aisCatcherTime(object), station: station(object["station_id"]))
  }

  private static let aisCatcherNames: KeyValuePairs = [
    "mmsiseq1": "seqno1", "mmsiseq2": "seqno2", "mmsiseq3": "seqno3", "mmsiseq4": "seqno4",
    "ai_available": "structured", "station_type": "stationtype", "aton_status": "regional",
  ]

  /// The parts are right where the text is not: it has four digits for years that have five.
  private static func moment(_ object: JSONObject) -> String? {
    let parts = [("year", 0), ("month", 0), ("day", 0), ("hour", 24), ("minute", 60), ("second", 60)].map {
      name, none in
      object[name]?.looseNumber.flatMap { Int(exactly: $0) } ?? none
    }
    let texts = parts.map { String($0) }
    return texts[..<3].joined(separator: "-") + "T" + texts[3...].joined(separator: ":") + "Z"
  }

  private static func station(_ value: JSONValue?) -> String? {
    switch value {
    case .integer(let number): number == 0 ? nil : String(number)
    case .string(let text): text
    default: nil
    }
  }

  /// `toa`, and `toa_ns` in nanoseconds, is what the receiver that heard the message told of it, `rxuxtime` and `rxtime` are of AIS-catcher's own clock.
  private static func aisCatcherTime(_ object: JSONObject) -> WrapperTime {
    for (name, unit) in [("toa", 1), ("toa_ns", 1e9), ("rxuxtime", 1)] {
      guard let number = object[name]?.looseNumber else { continue }
      let seconds = number / unit
      guard seconds.magnitude < 1e10 else { continue }
      let milliseconds = Int64((seconds * 1_000_000).rounded()) / 1000
      if EpochTime.believable(milliseconds) { return WrapperTime(milliseconds: milliseconds, source: .aisCatcher) }
    }
    return time(object["rxtime"], source: .aisCatcher) ?? .none
  }
}

extension JSONMessage {
  /// Of messages 25 and 26 AIS-catcher tells area code and function, and as data all that follows them, with the
  /// communication state of message 26 at its end; without those two it tells no data.
  fileprivate mutating func readAISCatcherData() throws(JSONFault) {
    guard let dac = members["dac"]?.looseNumber.flatMap({ Int(exactly: $0) }), (0..<1024).contains(dac),
      let fid = members["fid"]?.looseNumber.flatMap({ Int(exactly: $0) }), (0..<64).contains(fid),
      let data = members["data"]?.text.flatMap(AISData.init(described:))
    else { throw .notTurnedBack("the data of its message \(type) are not told as they were transmitted") }
    members["app_id"] = .integer(dac << 6 | fid)
    guard type == 26 else { return }
    var bits = data.bits
    guard bits.count >= 24 else { throw .malformed("`data` is too short for a communication state") }
    members["radio"] = .integer(bits.suffix(20).reduce(0) { $0 << 1 | ($1 ? 1 : 0) })
    bits.removeLast(24)
    members["data"] = .string(AISData(bits: bits)?.description)
  }
}
