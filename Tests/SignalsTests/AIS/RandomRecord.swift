import Signals

/// A message of a layout with random fields, the same for one seed, and what may be expected of it when it is cut short.
struct RandomRecord {
  private(set) var record: AISRecord
  /// Bits of the whole message.
  private(set) var bitCount = 38
  /// Where fields end that the standard wants in every such message.
  private(set) var requiredEnds: [Int] = []
  /// What is told as far as it is there: texts, data and lists without a count, by name.
  private(set) var open: Set<String> = []
  /// What is read from the end of the message, so that a cut moves it.
  private(set) var floating: Set<String> = []
  /// Things that may be there or not, or so many times: a cut between them is no fault.
  private(set) var hasOptions = false

  private var generator: SeededGenerator
  private var isRequired = true
  /// Something that the message may end before was left out: nothing comes after it.
  private var isEnded = false
  private var isFloating = false
  private var lengths: [(base: Int, values: ClosedRange<Int>)] = []

  /// - Parameter given: fields that shall have these values, such as `dac` and `fid`.
  init(type: Int, layout: AISLayout, given: [String: Int] = [:], seed: UInt64) {
    var seed = seed
    repeat {
      generator = SeededGenerator(state: seed)
      let isAuxiliary = Int.random(in: 0...3, using: &generator) == 0
      record = AISRecord(
        messageType: type, repeatIndicator: Int.random(in: 0...3, using: &generator),
        mmsi: UInt32.random(in: isAuxiliary ? 980_000_000...989_999_999 : 0...1_073_741_823, using: &generator),
        fields: AISFields())
      bitCount = 38
      requiredEnds = []
      open = []
      floating = []
      hasOptions = false
      isRequired = true
      isEnded = false
      isFloating = false
      lengths = []
      var forced = given
      record.fields = fields(of: layout.items, base: 0, forced: &forced)
      seed &+= 0x1_0000_0000
    } while bitCount > Self.mostBits || lengths.contains { !$0.values.contains(bitCount - $0.base) }
  }

  private static let mostBits = 1064

  private mutating func fields(of items: [AISItem], base: Int, forced: inout [String: Int]) -> AISFields {
    var fields = AISFields()
    add(items, base: base, suffix: "", to: &fields, forced: &forced)
    return fields
  }

  private mutating func add(
    _ items: [AISItem], base: Int, suffix: String, to fields: inout AISFields, forced: inout [String: Int]
  ) {
    for item in items { add(item, base: base, suffix: suffix, to: &fields, forced: &forced) }
  }

  private mutating func add(
    _ item: AISItem, base: Int, suffix: String, to fields: inout AISFields, forced: inout [String: Int]
  ) {
    switch item {
    case .field(let field): add(field, suffix: suffix, to: &fields, forced: forced)
    case .text(let name, let characters):
      let room = max(0, min(90, (Self.mostBits - 48 - bitCount) / 6))
      let count = characters ?? (isEnded ? 0 : Int.random(in: 0...room, using: &generator))
      let text = text(atMost: count)
      if characters == nil {
        open.insert(name + suffix)
        hasOptions = true
        take(text.utf8.count * 6, isRequired: false)
      } else {
        take(count * 6)
      }
      fields[name + suffix] = .text(text)
    case .dividedText(let name, let characters, let items):
      let hasMore = Bool.random(using: &generator)
      let more = hasMore ? text(exactly: characters) + text(atMost: 14) : text(atMost: characters)
      fields[name + suffix] = .text(more)
      open.insert(name + suffix)
      hasOptions = true
      take(characters * 6)
      add(items, base: base, suffix: suffix, to: &fields, forced: &forced)
      take(max(0, more.utf8.count - characters) * 6, isRequired: false)
    case .moment(let moment): for part in moment.parts { add(part, suffix: suffix, to: &fields, forced: forced) }
    case .dimensions:
      for (name, width) in [("to_bow", 9), ("to_stern", 9), ("to_port", 6), ("to_starboard", 6)] {
        fields[name + suffix] = .integer(Int.random(in: 0..<(1 << width), using: &generator))
        take(width)
      }
    case .list(let name, let most, let items):
      var list: [AISFields] = []
      if !isEnded {
        for _ in 0..<Int.random(in: 0...most, using: &generator) {
          let before = self
          var forced: [String: Int] = [:]
          isRequired = false
          let object = self.fields(of: items, base: bitCount, forced: &forced)
          isRequired = before.isRequired
          guard bitCount <= Self.mostBits - 24 else {
            self = before
            break
          }
          list.append(object)
        }
      }
      if list.count < most { isEnded = true }
      open.insert(name + suffix)
      // What its objects are depends on how much is left of the message.
      for case .choice(.length, _) in items { floating.insert(name + suffix) }
      hasOptions = true
      fields[name + suffix] = .list(list)
    case .numbered(let most, let items):
      hasOptions = true
      let outside = isRequired
      let count = isEnded ? 0 : Int.random(in: 1...most, using: &generator)
      for number in stride(from: 1, through: count, by: 1) {
        if number > 1 { isRequired = false }
        add(items, base: bitCount, suffix: suffix + String(number), to: &fields, forced: &forced)
      }
      isRequired = outside
      if count < most { isEnded = true }
    case .choice(.length, let cases):
      guard let one = cases.randomElement(using: &generator) else { return }
      // Cut short it is another case.
      for items in cases.map(\.items) {
        for case .field(let field) in items { floating.insert(field.name + suffix) }
        for case .data(let name, _) in items { floating.insert(name + suffix) }
      }
      lengths.append((base, one.values))
      add(one.items, base: base, suffix: suffix, to: &fields, forced: &forced)
    case .choice(.field(let name, _, _), let cases):
      let before = name == "mmsi" ? Int(record.mmsi) : fields.integer(name + suffix) ?? fields.integer(name)
      guard let value = before ?? forced[name] ?? cases.randomElement(using: &generator)?.values.lowerBound else {
        return
      }
      if before == nil { forced[name] = value }
      if let items = cases.first(where: { $0.values.contains(value) })?.items {
        add(items, base: base, suffix: suffix, to: &fields, forced: &forced)
      }
    case .optional(let items):
      hasOptions = true
      if case .spare(let width)? = items.first, items.count == 1 {
        take(width, isRequired: false)
        return
      }
      if isEnded || Int.random(in: 0...2, using: &generator) == 0 {
        isEnded = true
        return
      }
      let outside = isRequired
      isRequired = false
      add(items, base: base, suffix: suffix, to: &fields, forced: &forced)
      isRequired = outside
    case .application(let addressed):
      if let dac = fields.integer("dac"), let fid = fields.integer("fid"),
        let layout = AISBinaryLayouts.layout(dac: dac, fid: fid, addressed: addressed)
      {
        add(layout.items, base: bitCount, suffix: suffix, to: &fields, forced: &forced)
      } else {
        add(.data("data", before: 0), base: base, suffix: suffix, to: &fields, forced: &forced)
      }
    case .spare(let width): take(width)
    case .byteEnd: take((8 - bitCount % 8) % 8, isRequired: false)
    case .bits(let name, let width):
      let bytes = (0..<(width + 7) / 8).map { _ in UInt8.random(in: 0...255, using: &generator) }
      fields[name + suffix] = AISData(bytes, bitCount: width).map { .data($0) }
      take(width)
    case .data(let name, let before):
      open.insert(name + suffix)
      hasOptions = true
      if before > 0 { isFloating = true }
      let count =
        isEnded ? 0 : Int.random(in: 0...max(0, min(300, Self.mostBits - before - bitCount)), using: &generator)
      let bytes = (0..<(count + 7) / 8).map { _ in UInt8.random(in: 0...255, using: &generator) }
      fields[name + suffix] = AISData(bytes, bitCount: count).map { .data($0) }
      take(count, isRequired: false)
    case .view: break
    }
  }

  private mutating func add(
    _ field: AISField, suffix: String, to fields: inout AISFields, forced: [String: Int]
  ) {
    let name = field.name + suffix
    // The ends of the range, what says that nothing is known, and anything between.
    let raw =
      switch Int.random(in: 0...5, using: &generator) {
      case 0: field.range.lowerBound
      case 1: field.range.upperBound
      case 2: field.available.upperBound
      default: Int.random(in: field.range, using: &generator)
      }
    fields[name] = .integer(forced[name] ?? raw)
    if isFloating { floating.insert(name) }
    take(field.width)
  }

  private mutating func take(_ width: Int, isRequired: Bool? = nil) {
    bitCount += width
    if isRequired ?? self.isRequired, !isFloating, width > 0 { requiredEnds.append(bitCount) }
  }

  /// Of the sixty-three characters that are not `@`, without a blank at the end.
  private mutating func text(atMost count: Int) -> String {
    var text = text(exactly: Int.random(in: 0...max(0, count), using: &generator))
    while text.last == " " { text.removeLast() }
    return text
  }

  private mutating func text(exactly count: Int) -> String {
    let codes = (0..<count).map { _ in UInt8.random(in: 1...63, using: &generator) }
    return String(decoding: codes.map { $0 < 32 ? $0 + 64 : $0 }, as: UTF8.self)
  }
}
