/// Reads fields from the bits of a message along a layout.
struct AISLayoutReader {
  private let payload: AISPayload
  private var position: Int
  /// Something of what the layout wants is not there.
  private(set) var isTruncated = false

  init(_ payload: AISPayload, position: Int) {
    self.payload = payload
    self.position = position
  }

  mutating func read(_ layout: AISLayout) -> AISFields {
    var fields = AISFields()
    read(layout.items, base: 0, suffix: "", into: &fields)
    return fields
  }

  private var rest: Int { max(0, payload.bitCount - position) }

  /// Whether anything but zeros is left.
  private var hasBits: Bool {
    stride(from: position, to: payload.bitCount, by: 32).contains { offset in
      payload.unsigned(offset, min(32, payload.bitCount - offset)) != 0
    }
  }

  private mutating func read(_ items: [AISItem], base: Int, suffix: String, into fields: inout AISFields) {
    for item in items { read(item, base: base, suffix: suffix, into: &fields) }
  }

  private mutating func read(_ item: AISItem, base: Int, suffix: String, into fields: inout AISFields) {
    switch item {
    case .field(let field): read(field, suffix: suffix, into: &fields)
    case .text(let name, let characters):
      let count = characters ?? rest / 6
      if rest >= count * 6 {
        fields.append(name + suffix, .text(payload.text(position, characters: count) ?? ""))
      } else {
        // What there is of a text cut short is no text: the rest may have said something else.
        isTruncated = true
      }
      position += count * 6
    case .dividedText(let name, let characters, let items):
      let start = position
      let isWhole = rest >= characters * 6
      position += characters * 6
      if !isWhole { isTruncated = true }
      if isWhole { fields.append(name + suffix, .text("")) }
      read(items, base: base, suffix: suffix, into: &fields)
      guard isWhole else { break }
      let more = rest / 6
      let text = payload.codes(start, characters: characters) + payload.codes(position, characters: more)
      fields[name + suffix] = .text(SixBitText.string(text))
      position += more * 6
    case .moment(let moment): for part in moment.parts { read(part, suffix: suffix, into: &fields) }
    case .dimensions: for part in AISField.toReferencePoint { read(part, suffix: suffix, into: &fields) }
    case .list(let name, let most, let items):
      var list: [AISFields] = []
      while list.count < most, rest >= max(1, AISItem.leastWidth(of: items)) {
        var object = AISFields()
        read(items, base: position, suffix: "", into: &object)
        list.append(object)
      }
      // Zeros may fill a message up; anything else is an object cut off.
      if list.count < most, rest >= 8, hasBits { isTruncated = true }
      fields.append(name + suffix, .list(list))
    case .numbered(let most, let items):
      var number = 1
      repeat {
        read(items, base: position, suffix: suffix + String(number), into: &fields)
        number += 1
      } while number <= most && begins(items)
    case .choice(let selector, let cases):
      guard let value = value(of: selector, base: base) else {
        // How long this stretch is nobody knows: where anything after it would begin neither.
        isTruncated = true
        position = max(position, payload.bitCount)
        break
      }
      if let items = cases.first(where: { $0.values.contains(value) })?.items {
        read(items, base: base, suffix: suffix, into: &fields)
      }
    case .optional(let items):
      if begins(items) { read(items, base: base, suffix: suffix, into: &fields) }
    case .application(let addressed):
      guard let dac = fields.integer("dac"), let fid = fields.integer("fid") else {
        isTruncated = true
        break
      }
      if let layout = AISBinaryLayouts.layout(dac: dac, fid: fid, addressed: addressed) {
        read(layout.items, base: position, suffix: suffix, into: &fields)
      } else {
        read(.data("data", before: 0), base: base, suffix: suffix, into: &fields)
      }
    case .spare(let width):
      if rest < width { isTruncated = true }
      position += width
    case .byteEnd: position += (8 - position % 8) % 8
    case .bits(let name, let width):
      if rest >= width {
        fields.append(name + suffix, .data(AISData(payload, from: position, to: position + width)))
      } else {
        isTruncated = true
      }
      position += width
    case .data(let name, let before):
      let end = max(position, payload.bitCount - before)
      fields.append(name + suffix, .data(AISData(payload, from: position, to: end)))
      position = end
    case .view: break
    }
  }

  private mutating func read(_ field: AISField, suffix: String, into fields: inout AISFields) {
    if let raw = payload.raw(field, at: position) {
      fields.append(field.name + suffix, .integer(raw))
    } else {
      isTruncated = true
    }
    position += field.width
  }

  /// Whether there is room for items that may be there or not.
  private mutating func begins(_ items: [AISItem]) -> Bool {
    let room = AISItem.Room(of: items)
    if room.isCut(in: rest) { isTruncated = true }
    return room.begins(in: rest)
  }

  private func value(of selector: AISSelector, base: Int) -> Int? {
    switch selector {
    case .field(_, let offset, let width): payload.unsigned(base + offset, width).map(Int.init)
    case .length: payload.bitCount - base
    }
  }
}

extension AISPayload {
  /// The integer of a field, as transmitted; `nil` where it is not wholly there.
  public func raw(_ field: AISField, at offset: Int) -> Int? {
    switch field.form {
    case .unsigned, .flag: unsigned(offset, field.width).map(Int.init)
    case .signed, .rateOfTurn: signed(offset, field.width).map(Int.init)
    case .magnitudeAndSign(let negative):
      unsigned(offset, field.width).map { Int($0 & 1) == negative ? -Int($0 >> 1) : Int($0 >> 1) }
    }
  }
}

extension AISItem {
  /// The bits that a list of items takes at least: optional and open ones count for nothing.
  public static func leastWidth(of items: [AISItem]) -> Int { items.reduce(0) { $0 + $1.leastWidth } }

  private var leastWidth: Int {
    switch self {
    case .field(let field): field.width
    case .text(_, let characters): (characters ?? 0) * 6
    case .dividedText(_, let characters, let items): characters * 6 + Self.leastWidth(of: items)
    case .moment(let moment): moment.parts.reduce(0) { $0 + $1.width }
    case .dimensions: 30
    case .spare(let width), .bits(_, let width): width
    case .choice(_, let cases): cases.map { Self.leastWidth(of: $0.items) }.min() ?? 0
    case .list, .numbered, .optional, .application, .byteEnd, .data, .view: 0
    }
  }
}

extension AISItem {
  /// How many bits items need that a message may hold or not.
  public struct Room: Sendable {
    /// For all that they tell.
    public let whole: Int
    /// For the first of it, and no fewer than ``leastBeginning``.
    public let first: Int

    /// So many bits and more are the beginning of what was cut short; less may be the fill of a sentence.
    public static let leastBeginning = 8

    public init(of items: [AISItem]) {
      let least = max(1, AISItem.leastWidth(of: items))
      guard let telling = items.firstIndex(where: { !$0.isSpare }), items[telling].fixedWidth != nil,
        let last = items.lastIndex(where: { !$0.isSpare })
      else {
        (whole, first) = (least, max(least, Self.leastBeginning))
        return
      }
      whole = max(1, AISItem.leastWidth(of: Array(items[...last])))
      first = max(AISItem.leastWidth(of: Array(items[...telling])), Self.leastBeginning)
    }

    /// Whether any of it is there, so that what is wholly there is told.
    public func begins(in bits: Int) -> Bool { bits >= whole || bits >= first }

    /// Whether they were begun, and end before their time.
    public func isCut(in bits: Int) -> Bool { bits < whole && bits >= Self.leastBeginning }
  }

  private var isSpare: Bool { if case .spare = self { true } else { false } }
}

extension AISItem {
  /// How many bits it takes in every message; `nil` where that differs.
  public var fixedWidth: Int? {
    switch self {
    case .field, .moment, .dimensions, .spare, .bits: leastWidth
    case .text(_, let characters): characters.map { $0 * 6 }
    case .view: 0
    case .dividedText, .list, .numbered, .choice, .optional, .application, .byteEnd, .data: nil
    }
  }
}
