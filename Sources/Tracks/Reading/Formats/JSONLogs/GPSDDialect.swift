import Signals

extension JSONDialect {
  /// gpsd's own, and that of `trackscan decode`, whose lines tell time and station too.
  static let gpsd = JSONDialect { object throws(JSONFault) in
    guard let kind = object["class"]?.text else { throw .malformed("`class` is missing") }
    switch kind {
    case "AIS": return try message(object)
    case "TPV":
      guard let time = time(object["time"], source: .gpsd) else { return .other }
      return .clock(time)
    default: return .other
    }
  }

  private static func message(_ object: JSONObject) throws(JSONFault) -> JSONLine {
    let isOurs = object["truncated"] != nil
    var manner = JSONMessage.Manner()
    manner.isScaled = object["scaled"] != .bool(false)
    manner.isComplete = isOurs
    manner.zeroFilled = isOurs ? [] : [7, 13, 15, 16, 20]
    manner.isCutShort = object["truncated"] == .bool(true)
    var message = try JSONMessage(object, manner: manner)
    if !isOurs {
      switch message.type {
      case 6, 8: try message.readGPSDApplication()
      case 25, 26: try message.readGPSDData()
      default: break
      }
    }
    return .messages(
      isOurs || message.type != 24 ? [message] : message.parts,
      time: time(object["time"], source: .json) ?? .none, station: object["station"]?.text)
  }

  /// An ISO 8601 date and time, to the millisecond.
  static func time(_ value: JSONValue?, source: WrapperTime.Source) -> WrapperTime? {
    guard let text = value?.text, text.utf8.count <= 64 else { return nil }
    let bytes = Array(text.utf8)
    let padded = bytes + [UInt8](repeating: 0, count: AISSentence.padding)
    guard let (time, end) = CalendarTime.read(padded.span.bytes, from: 0, to: bytes.count), end == bytes.count else {
      return nil
    }
    return WrapperTime(milliseconds: time, source: source)
  }
}

extension JSONMessage {
  /// Where gpsd's words and units of a binary message are not those of the standard, they are made so; messages of which
  /// it reads other bits are left out.
  fileprivate mutating func readGPSDApplication() throws(JSONFault) {
    guard members["data"] == nil, let dac = members["dac"], let fid = members["fid"] else { return }
    switch (dac, fid) {
    case (.integer(1), .integer(11)), (.integer(1), .integer(31)):
      // Its table has these two the wrong way about.
      for name in ["pressuretend", "leveltrend"] {
        switch members[name] {
        case .string("increasing"): members[name] = .integer(1)
        case .string("decreasing"): members[name] = .integer(2)
        default: break
        }
      }
    case (.integer(1), .integer(14)) where manner.isScaled && type == 6:
      // Degrees ten times too large.
      guard let points = members["tidals"]?.elements else { return }
      members["tidals"] = .array(
        points.map { point in
          guard var point = point.members else { return point }
          for name in ["lon", "lat"] { point[name] = point[name]?.double.map { .number($0 / 10) } }
          return .object(point)
        })
    case (.integer(1), .integer(15)) where manner.isScaled:
      // The bare integer.
      members["airdraught"] = members["airdraught"]?.double.map { .number($0 / 10) }
    case (.integer(1), .integer(17)), (.integer(1), .integer(21)), (.integer(200), .integer(23)),
      (.integer(200), .integer(24)), (.integer(200), .integer(40)):
      throw .notTurnedBack("gpsd reads other bits of this binary message than the standard")
    default: break
    }
  }

  /// Of messages 25 and 26 gpsd knows neither the two spare bits after a destination nor the four before the communication
  /// state: what it calls application and data are the bits that lie there, one after the other.
  fileprivate mutating func readGPSDData() throws(JSONFault) {
    guard let addressed = members["addressed"]?.looseNumber else { throw .missing("addressed") }
    guard let structured = members["structured"]?.looseNumber else { throw .missing("structured") }
    guard let data = members["data"]?.text.flatMap(AISData.init(described:)) else { throw .missing("data") }
    var bits = [addressed == 1, structured == 1]
    if addressed == 1 { bits += try self.bits(of: "dest_mmsi", width: 30) }
    if structured == 1 { bits += try self.bits(of: "app_id", width: 16) }
    bits += data.bits
    if type == 26 { bits += try self.bits(of: "radio", width: 20) }
    transmitted = bits
  }

  private func bits(of name: String, width: Int) throws(JSONFault) -> [Bool] {
    let value = try Self.integer(name, of: members)
    guard (0..<1 << width).contains(value) else { throw .outOfRange(name, .integer(value)) }
    return (0..<width).map { value >> (width - 1 - $0) & 1 == 1 }
  }

  /// gpsd tells part A, part B, or, once it has heard both, the two as one.
  fileprivate var parts: [JSONMessage] {
    if members["partno"] != nil { return [self] }
    let hasName = members["shipname"] != nil
    let hasRest = members["callsign"] != nil || members["shiptype"] != nil
    let numbers: [Int64] = (hasName ? [0] : []) + (hasRest || !hasName ? [1] : [])
    return numbers.map { number in
      var message = self
      message.members["partno"] = .integer(number)
      // Seven characters are the same bits as three, the model and the serial number.
      if let vendor = members["vendorid"]?.text { message.members["vendorid"] = .string(String(vendor.prefix(3))) }
      return message
    }
  }
}
