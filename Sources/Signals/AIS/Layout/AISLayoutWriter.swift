/// Why fields cannot be made a message.
public enum AISEncodingFault: Error, Hashable, Sendable {
  /// The standard has no such message type.
  case unknownType(Int)
  /// A field that the layout wants is not there.
  case missing(String)
  /// A value that is of another kind than the field.
  case wrongKind(String)
  /// A number that the field has no room for.
  case outOfRange(String, Int)
  /// A text that is too long, or has a character that six bits cannot say.
  case text(String)
  /// More items of a list than the layout allows.
  case tooMany(String)
  /// Longer than five slots.
  case tooLong
  /// A field that this message does not have.
  case unknownField(String)
}

extension AISRecord {
  /// The message as it is transmitted. Texts are filled up with `@`.
  public func encoded() throws(AISEncodingFault) -> AISPayload {
    try encoded(isCutShort: false)
  }

  /// The message as far as its fields are there: it ends before the first that is missing.
  public func encodedUpToMissing() throws(AISEncodingFault) -> AISPayload { try encoded(isCutShort: true) }

  private func encoded(isCutShort: Bool) throws(AISEncodingFault) -> AISPayload {
    guard let layout = AISLayouts.layout(of: messageType) else { throw .unknownType(messageType) }
    guard (0...3).contains(repeatIndicator) else { throw .outOfRange("repeat", repeatIndicator) }
    guard mmsi < 1 << 30 else { throw .outOfRange("mmsi", Int(mmsi)) }
    var writer = AISLayoutWriter()
    try writer.write(messageType, width: 6, of: "type")
    try writer.write(repeatIndicator, width: 2, of: "repeat")
    try writer.write(Int(mmsi), width: 30, of: "mmsi")
    do throws(AISEncodingFault) {
      try writer.write(layout, from: fields, mmsi: mmsi)
    } catch {
      guard isCutShort, case .missing = error else { throw error }
    }
    return writer.payload
  }
}

/// Writes fields into the bits of a message along a layout.
struct AISLayoutWriter {
  private(set) var payload = AISPayload()
  private var mmsi = 0
  private var used: Set<String> = []

  mutating func write(_ layout: AISLayout, from fields: AISFields, mmsi: UInt32) throws(AISEncodingFault) {
    self.mmsi = Int(mmsi)
    try write(layout.items, from: fields, suffix: "")
    if let stranger = fields.entries.first(where: { !used.contains($0.name) }) { throw .unknownField(stranger.name) }
  }

  mutating func write(_ value: Int, width: Int, of name: String) throws(AISEncodingFault) {
    guard payload.append(UInt32(truncatingIfNeeded: value), width: width) else { throw .tooLong }
  }

  private mutating func write(
    _ items: [AISItem], from fields: AISFields, suffix: String
  ) throws(AISEncodingFault) {
    for item in items { try write(item, from: fields, suffix: suffix) }
  }

  private mutating func write(_ item: AISItem, from fields: AISFields, suffix: String) throws(AISEncodingFault) {
    switch item {
    case .field(let field): try write(field, from: fields, suffix: suffix)
    case .text(let name, let characters):
      try write(try text(name + suffix, of: fields), of: name + suffix, characters: characters)
    case .dividedText(let name, let characters, let items):
      let codes = try text(name + suffix, of: fields)
      try write(Array(codes.prefix(characters)), of: name + suffix, characters: characters)
      try write(items, from: fields, suffix: suffix)
      try write(Array(codes.dropFirst(characters)), of: name + suffix, characters: nil)
    case .moment(let moment): for part in moment.parts { try write(part, from: fields, suffix: suffix) }
    case .dimensions: for part in AISField.toReferencePoint { try write(part, from: fields, suffix: suffix) }
    case .list(let name, let most, let items):
      guard let value = take(name + suffix, of: fields) else { throw .missing(name + suffix) }
      guard case .list(let list) = value else { throw .wrongKind(name + suffix) }
      guard list.count <= most else { throw .tooMany(name + suffix) }
      let outside = used
      for object in list {
        used = []
        try write(items, from: object, suffix: "")
        if let stranger = object.entries.first(where: { !used.contains($0.name) }) {
          throw .unknownField(stranger.name)
        }
      }
      used = outside
    case .numbered(let most, let items):
      for number in 1...most {
        let suffix = suffix + String(number)
        guard number == 1 || AISItem.isBegun(items, in: fields, suffix: suffix) else { break }
        try write(items, from: fields, suffix: suffix)
      }
    case .choice(let selector, let cases):
      if let items = try chosen(selector, cases, from: fields, suffix: suffix) {
        try write(items, from: fields, suffix: suffix)
      }
    case .optional(let items):
      if AISItem.isSpare(items) || AISItem.isBegun(items, in: fields, suffix: suffix) {
        try write(items, from: fields, suffix: suffix)
      }
    case .application(let addressed):
      guard let dac = fields.integer("dac"), let fid = fields.integer("fid") else { throw .missing("dac") }
      // Of a kind that is known there may be bits in a layout's own `data`.
      if let layout = AISBinaryLayouts.layout(dac: dac, fid: fid, addressed: addressed),
        fields["data"] == nil || AISItem.isBegun(layout.items, in: fields, suffix: suffix)
      {
        try write(layout.items, from: fields, suffix: suffix)
      } else {
        try write(.data("data", before: 0), from: fields, suffix: suffix)
      }
    case .spare(let width):
      var left = width
      while left > 0 {
        try write(0, width: min(32, left), of: "spare")
        left -= 32
      }
    case .byteEnd: try write(.spare((8 - payload.bitCount % 8) % 8), from: fields, suffix: suffix)
    case .bits(let name, let width):
      let data = try data(name + suffix, of: fields)
      guard data.bitCount == width else { throw .outOfRange(name + suffix, data.bitCount) }
      try write(data, of: name)
    case .data(let name, _): try write(try data(name + suffix, of: fields), of: name)
    case .view: break
    }
  }

  private mutating func data(_ name: String, of fields: AISFields) throws(AISEncodingFault) -> AISData {
    guard let value = take(name, of: fields) else { throw .missing(name) }
    guard case .data(let data) = value else { throw .wrongKind(name) }
    return data
  }

  private mutating func write(_ data: AISData, of name: String) throws(AISEncodingFault) {
    var left = data.bitCount
    for byte in data.bytes {
      let width = min(8, left)
      try write(Int(byte >> UInt8(8 - width)), width: width, of: name)
      left -= width
    }
  }

  private mutating func write(_ field: AISField, from fields: AISFields, suffix: String) throws(AISEncodingFault) {
    let name = field.name + suffix
    guard let value = take(name, of: fields) else { throw .missing(name) }
    guard case .integer(let raw) = value else { throw .wrongKind(name) }
    guard field.range.contains(raw) else { throw .outOfRange(name, raw) }
    if case .magnitudeAndSign(let negative) = field.form {
      // Of the two zeros the one that is not negative.
      return try write(abs(raw) << 1 | (raw < 0 ? negative : 1 - negative), width: field.width, of: name)
    }
    try write(raw, width: field.width, of: name)
  }

  private mutating func write(
    _ codes: [UInt8], of name: String, characters: Int?
  ) throws(AISEncodingFault) {
    let count = characters ?? codes.count
    guard codes.count <= count else { throw .text(name) }
    for index in 0..<count { try write(index < codes.count ? Int(codes[index]) : 0, width: 6, of: name) }
  }

  private mutating func text(_ name: String, of fields: AISFields) throws(AISEncodingFault) -> [UInt8] {
    guard let value = take(name, of: fields) else { throw .missing(name) }
    guard case .text(let text) = value else { throw .wrongKind(name) }
    var codes: [UInt8] = []
    for character in text.utf8 {
      guard let code = SixBitText.code(character), code != 0 else { throw .text(name) }
      codes.append(code)
    }
    return codes
  }

  private mutating func take(_ name: String, of fields: AISFields) -> AISValue? {
    used.insert(name)
    return fields[name]
  }

  /// By the selector where it is among the fields, else the case whose first field is.
  private func chosen(
    _ selector: AISSelector, _ cases: [AISCase], from fields: AISFields, suffix: String
  ) throws(AISEncodingFault) -> [AISItem]? {
    if case .field(let name, _, _) = selector {
      let value = name == "mmsi" ? mmsi : fields.integer(name + suffix) ?? fields.integer(name)
      guard let value else { throw .missing(name + suffix) }
      return cases.first { $0.values.contains(value) }?.items
    }
    return cases.first { AISItem.isBegun($0.items, in: fields, suffix: suffix) }?.items
  }
}

extension AISItem {
  /// Whether these items tell nothing.
  static func isSpare(_ items: [AISItem]) -> Bool {
    items.allSatisfy { if case .spare = $0 { true } else { false } }
  }

  /// Whether the first thing that these items tell is among the fields.
  static func isBegun(_ items: [AISItem], in fields: AISFields, suffix: String) -> Bool {
    for item in items {
      switch item {
      case .field(let field): return fields[field.name + suffix] != nil
      case .text(let name, _), .dividedText(let name, _, _), .list(let name, _, _), .data(let name, _),
        .bits(let name, _):
        return fields[name + suffix] != nil
      case .moment(let moment): return moment.parts.first.map { fields[$0.name + suffix] != nil } ?? false
      case .dimensions: return fields["to_bow" + suffix] != nil
      case .numbered(_, let items): return isBegun(items, in: fields, suffix: suffix + "1")
      case .optional(let items): return isBegun(items, in: fields, suffix: suffix)
      case .choice(_, let cases): return cases.contains { isBegun($0.items, in: fields, suffix: suffix) }
      case .application: return fields["data"] != nil
      case .spare, .byteEnd, .view: continue
      }
    }
    return false
  }
}
