import Signals

/// Turns the members of a JSON object back into the integers of a message's fields, along its layout.
struct JSONFields {
  private let type: Int
  private let mmsi: Int
  private let object: JSONObject
  private let manner: JSONMessage.Manner
  /// Names that the layout knows.
  private var used: Set<String> = []
  /// Fields up to the last that is told.
  private var told = 0
  private var depth = 0

  init(_ message: JSONMessage) {
    type = message.type
    mmsi = Int(message.mmsi)
    object = message.members
    manner = message.manner
  }

  mutating func read(_ layout: AISLayout) throws(JSONFault) -> AISFields {
    var fields = AISFields()
    try read(layout.items, of: object, suffix: "", into: &fields)
    guard manner.isCutShort, told < fields.entries.count else { return fields }
    var begun = AISFields()
    for entry in fields.entries.prefix(told) { begun[entry.name] = entry.value }
    return begun
  }

  private mutating func read(
    _ items: [AISItem], of object: JSONObject, suffix: String, into fields: inout AISFields
  ) throws(JSONFault) {
    for item in items { try read(item, of: object, suffix: suffix, into: &fields) }
  }

  private mutating func read(
    _ item: AISItem, of object: JSONObject, suffix: String, into fields: inout AISFields
  ) throws(JSONFault) {
    switch item {
    case .field(let field): try read(field, of: object, suffix: suffix, into: &fields)
    case .text(let name, let characters):
      let text = try text(name + suffix, of: object)
      if let text, let characters, text.utf8.count > characters { throw .outOfRange(name + suffix, .string(text)) }
      add(.text(text ?? ""), as: name + suffix, isTold: text != nil, to: &fields)
    case .dividedText(let name, _, let items):
      let text = try text(name + suffix, of: object)
      add(.text(text ?? ""), as: name + suffix, isTold: text != nil, to: &fields)
      try read(items, of: object, suffix: suffix, into: &fields)
    case .moment(let moment): try read(moment, of: object, suffix: suffix, into: &fields)
    case .dimensions:
      for part in AISField.toReferencePoint { try read(part, of: object, suffix: suffix, into: &fields) }
    case .list(let name, _, let items): try readList(name + suffix, items, of: object, into: &fields)
    case .numbered(let most, let items):
      let last = (1...most).last { isTold(items, of: object, suffix: suffix + String($0)) } ?? 1
      for number in 1...last { try read(items, of: object, suffix: suffix + String(number), into: &fields) }
    case .choice(let selector, let cases):
      let items = try chosen(selector, cases, of: object, suffix: suffix, fields)
      try read(items, of: object, suffix: suffix, into: &fields)
    case .optional(let items):
      if isTold(items, of: object, suffix: suffix) { try read(items, of: object, suffix: suffix, into: &fields) }
    case .application(let addressed):
      try readApplication(addressed: addressed, of: object, into: &fields)
    case .spare, .byteEnd: break
    case .view(let items): names(of: items).forEach { used.insert($0) }
    case .bits(let name, let width):
      let data = try data(name + suffix, of: object)
      let zeros = AISData([UInt8](repeating: 0, count: (width + 7) / 8), bitCount: width)
      if let value = data ?? zeros { add(.data(value), as: name + suffix, isTold: data != nil, to: &fields) }
    case .data(let name, _):
      let data = try data(name + suffix, of: object)
      if let value = data ?? AISData([], bitCount: 0) {
        add(.data(value), as: name + suffix, isTold: value.bitCount > 0, to: &fields)
      }
    }
  }

  private mutating func add(_ value: AISValue, as name: String, isTold: Bool, to fields: inout AISFields) {
    fields[name] = value
    if isTold, depth == 0 { told = fields.entries.count }
  }

  private mutating func read(
    _ field: AISField, of object: JSONObject, suffix: String, into fields: inout AISFields
  ) throws(JSONFault) {
    let name = field.name + suffix
    let raw = try JSONNumber(field, name: name, isScaled: manner.isScaled).raw(object)
    used.insert(name)
    add(.integer(raw ?? field.notAvailable), as: name, isTold: raw != nil, to: &fields)
  }

  private mutating func read(
    _ moment: AISMoment, of object: JSONObject, suffix: String, into fields: inout AISFields
  ) throws(JSONFault) {
    let name = moment.name + suffix
    used.insert(name)
    let values = try JSONMoment.values(of: object[name] ?? .null, moment, name: name)
    for (part, value) in zip(moment.parts, values) {
      if let value, !part.range.contains(value) { throw .outOfRange(name, object[name] ?? .null) }
      add(.integer(value ?? part.notAvailable), as: part.name + suffix, isTold: value != nil, to: &fields)
    }
  }

  private mutating func readList(
    _ name: String, _ items: [AISItem], of object: JSONObject, into fields: inout AISFields
  ) throws(JSONFault) {
    used.insert(name)
    let value = object[name] ?? .null
    guard value == .null || value.elements != nil else { throw .outOfRange(name, value) }
    var list: [AISFields] = []
    depth += 1
    for element in value.elements ?? [] {
      guard let members = element.members else { throw .outOfRange(name, element) }
      var fields = AISFields()
      let outside = used
      used = []
      try read(items, of: members, suffix: "", into: &fields)
      try refuseStrangers(members)
      used = outside
      list.append(fields)
    }
    depth -= 1
    add(.list(list), as: name, isTold: !list.isEmpty, to: &fields)
  }
}

// MARK: - What there is

extension JSONFields {
  private func isThere(_ name: String, of object: JSONObject) -> Bool {
    guard let value = object[name], value != .null else { return false }
    return !(value.looseNumber == 0 && manner.zeroFilled.contains(type))
  }

  private func isTold(_ items: [AISItem], of object: JSONObject, suffix: String) -> Bool {
    names(of: items).contains { isThere($0 + suffix, of: object) }
  }

  /// Of all that items may tell.
  private func names(of items: [AISItem]) -> [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .field(let field): [field.name]
      case .text(let name, _), .list(let name, _, _), .data(let name, _), .bits(let name, _): [name]
      case .dividedText(let name, _, let items): [name] + names(of: items)
      case .moment(let moment): [moment.name]
      case .dimensions: AISField.toReferencePoint.map(\.name)
      case .numbered(let most, let items): (1...most).flatMap { n in names(of: items).map { $0 + String(n) } }
      case .optional(let items), .view(let items): names(of: items)
      case .choice(_, let cases): cases.flatMap { names(of: $0.items) }
      case .application: ["data"]
      case .spare, .byteEnd: []
      }
    }
  }

  private func chosen(
    _ selector: AISSelector, _ cases: [AISCase], of object: JSONObject, suffix: String, _ fields: AISFields
  ) throws(JSONFault) -> [AISItem] {
    guard case .field(let name, _, _) = selector else {
      return cases.first { isTold($0.items, of: object, suffix: suffix) }?.items ?? []
    }
    let told = object[name + suffix] ?? object[name]
    let value =
      name == "mmsi"
      ? mmsi : fields.integer(name + suffix) ?? fields.integer(name) ?? told?.looseNumber.flatMap { Int(exactly: $0) }
    guard let value else {
      if manner.isCutShort { return [] }
      throw .missing(name + suffix)
    }
    return cases.first { $0.values.contains(value) }?.items ?? []
  }

  private mutating func readApplication(
    addressed: Bool, of object: JSONObject, into fields: inout AISFields
  ) throws(JSONFault) {
    guard let dac = fields.integer("dac"), let fid = fields.integer("fid") else { throw .missing("dac") }
    guard manner.tellsApplications,
      let layout = AISBinaryLayouts.layout(dac: dac, fid: fid, addressed: addressed),
      object["data"]?.text == nil || isTold(layout.items, of: object, suffix: "")
    else {
      if object["data"]?.text == nil, !manner.isComplete {
        throw .notTurnedBack("how its binary message \(dac)/\(fid) is transmitted is not known")
      }
      return try read(.data("data", before: 0), of: object, suffix: "", into: &fields)
    }
    try read(layout.items, of: object, suffix: "", into: &fields)
    try refuseStrangers(object)
  }

  /// A program that has other names for the fields of a binary message may have other units too: of such a message
  /// nothing is guessed.
  private func refuseStrangers(_ object: JSONObject) throws(JSONFault) {
    if manner.isComplete { return }
    for (name, _) in object.members where !used.contains(name) && !Self.heads.contains(name) {
      if name.hasSuffix("_text"), used.contains(String(name.dropLast(5))) { continue }
      throw .notTurnedBack("`\(JSONFault.quoted(name))` is no field of such a binary message")
    }
  }

  /// Names that stand before the fields of a binary message.
  private static let heads: Set<String> = [
    "class", "device", "type", "repeat", "mmsi", "scaled", "seqno", "dest_mmsi", "retransmit", "dac", "fid", "channel",
    "version", "driver", "hardware", "rxtime", "rxuxtime", "toa", "toa_ns", "signalpower", "ppm", "station_id", "ssc",
    "sl",
    "error", "ipv4", "country", "country_code", "time", "station", "input", "line", "truncated", "data",
  ]
}

// MARK: - Texts and bits

extension JSONFields {
  /// Up to the first `@`; `nil` where nothing is told.
  private mutating func text(_ name: String, of object: JSONObject) throws(JSONFault) -> String? {
    used.insert(name)
    switch object[name] {
    case nil, .null: return nil
    case .string(let text): return String(text.prefix { $0 != "@" })
    case let other?: throw .outOfRange(name, other)
    }
  }

  /// `48:eb2f118f7ff1`: how many bits, and the bytes that hold them.
  private mutating func data(_ name: String, of object: JSONObject) throws(JSONFault) -> AISData? {
    used.insert(name)
    guard let value = object[name], value != .null else { return nil }
    guard let data = value.text.flatMap(AISData.init(described:)) else { throw .outOfRange(name, value) }
    return data
  }
}
