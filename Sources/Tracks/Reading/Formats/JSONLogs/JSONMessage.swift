import Signals

/// A message as an object tells it, in gpsd's names.
struct JSONMessage {
  /// What differs from program to program.
  struct Manner: Sendable {
    /// Values in units, not integers as transmitted.
    var isScaled = true
    /// Messages of which zeros stand for the repetitions and parts that are not there.
    var zeroFilled: Set<Int> = []
    /// Members are all there, and null where the message does not hold them.
    var isComplete = false
    /// Binary messages are told in the names and units of their layouts, where they are not told as bits.
    var tellsApplications = true
    /// The message ends after its last member that is not null.
    var isCutShort = false
  }

  var type: Int
  var repeatIndicator: Int
  var mmsi: UInt32
  var members: JSONObject
  var manner: Manner
  /// All bits after the sender, where they are told, spare ones too.
  var transmitted: [Bool]?

  init(_ members: JSONObject, manner: Manner) throws(JSONFault) {
    let type = try Self.integer("type", of: members)
    guard AISLayouts.layout(of: type) != nil else { throw .unknownType(type) }
    let mmsi = try Self.integer("mmsi", of: members)
    guard (0..<1 << 30).contains(mmsi) else { throw .outOfRange("mmsi", .integer(mmsi)) }
    self.type = type
    self.mmsi = UInt32(mmsi)
    repeatIndicator = members["repeat"] == nil ? 0 : try Self.integer("repeat", of: members)
    self.members = members
    self.manner = manner
  }

  static func integer(_ name: String, of members: JSONObject) throws(JSONFault) -> Int {
    guard let value = members[name], value != .null else { throw .missing(name) }
    guard let number = value.looseNumber, let integer = Int(exactly: number) else { throw .outOfRange(name, value) }
    return integer
  }

  /// Its bits.
  func payload() throws(JSONFault) -> AISPayload {
    guard let layout = AISLayouts.layout(of: type) else { throw .unknownType(type) }
    if let transmitted { return try payload(of: transmitted) }
    var reader = JSONFields(self)
    let fields = try reader.read(layout)
    let record = AISRecord(messageType: type, repeatIndicator: repeatIndicator, mmsi: mmsi, fields: fields)
    do throws(AISEncodingFault) {
      return manner.isCutShort ? Self.cutShort(try record.encodedUpToMissing()) : try record.encoded()
    } catch {
      throw JSONFault(error)
    }
  }

  /// Ends within a field: where the fields that are told make a whole message, one that tells the same and lacks a spare bit,
  /// or has a byte of the next field.
  private static func cutShort(_ payload: AISPayload) -> AISPayload {
    guard let record = AISRecord(payload), !record.isTruncated else { return payload }
    var (shorter, longer) = (payload, payload)
    guard shorter.removeLast(1), longer.append(1, width: 8) else { return payload }
    return [shorter, longer].first { other in
      AISRecord(other).map { $0.isTruncated && $0.fields == record.fields } ?? false
    } ?? payload
  }

  private func payload(of transmitted: [Bool]) throws(JSONFault) -> AISPayload {
    guard (0...3).contains(repeatIndicator) else { throw .outOfRange("repeat", .integer(repeatIndicator)) }
    var payload = AISPayload()
    let head: [(UInt32, Int)] = [(UInt32(type), 6), (UInt32(repeatIndicator), 2), (mmsi, 30)]
    for (value, width) in head + transmitted.map({ ($0 ? 1 : 0, 1) }) {
      guard payload.append(value, width: width) else { throw JSONFault(.tooLong) }
    }
    return payload
  }
}

extension JSONValue {
  /// A number, also where it is written as a text, or a truth value as 0 and 1.
  var looseNumber: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value.isFinite ? value : nil
    case .bool(let value): value ? 1 : 0
    case .string(let text): text.utf8.count <= 40 ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
    case .null, .array, .object: nil
    }
  }
}
