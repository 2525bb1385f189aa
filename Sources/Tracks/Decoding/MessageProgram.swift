import Signals

/// All layouts as steps.
struct MessageProgram: Sendable {
  struct Choice: Sendable {
    /// -1: the number of bits that are left in the scope.
    var offset: Int32
    var width: Int32
    var cases: [(values: ClosedRange<Int>, program: Int)]
  }

  struct Moment: Sendable {
    var form: AISMoment.Form
    var parts: [AISField]
  }

  /// Integers as transmitted, not as values in units.
  let isUnscaled: Bool
  private(set) var programs: [[MessageStep]] = []
  /// What is told of codes, a table for each field that has them.
  private(set) var words = MessageWords()
  /// The first is that of integers told as they are.
  private(set) var scales = [MessageStep.Scale(multiplier: 1, addend: 0, numerator: 2, denominator: 2)]
  private(set) var choices: [Choice] = []
  private(set) var moments: [Moment] = []
  /// By message type; of those without a layout, all as data.
  private(set) var byType: [Int] = []
  /// Of binary messages, by area code and function.
  private(set) var addressed: [Int: Int] = [:]
  private(set) var broadcast: [Int: Int] = [:]
  /// Values of the bits of all narrow steps: each has a text.
  private(set) var narrowCount = 0
  /// Narrow fields are told at once: those of the messages themselves, not of the rarer kinds of binary ones.
  private var takesNarrow = true

  /// Bits of fields that are told at once.
  private static let narrowest = 9

  init(unscaled: Bool) {
    isUnscaled = unscaled
    let unknown = add([.data("data", before: 0)], start: 38)
    byType = Array(repeating: unknown, count: 64)
    for (types, layout) in AISLayouts.all {
      let program = add(layout.items, order: layout.order, start: 38)
      for type in types { byType[type] = program }
    }
    takesNarrow = false
    for kind in AISBinaryLayouts.all {
      let program = add(kind.layout.items, order: kind.layout.order, start: 0)
      if kind.use != .broadcast { addressed[kind.dac << 6 | kind.fid] = program }
      if kind.use != .addressed { broadcast[kind.dac << 6 | kind.fid] = program }
    }
  }

  /// - Parameter start: the bit at which the items begin, counted from the beginning of the scope; `nil` is not known.
  private mutating func add(_ items: [AISItem], order: [String] = [], suffix: String = "", start: Int?) -> Int {
    var parts: [(name: String?, steps: [MessageStep])] = []
    var position = start
    for item in items {
      parts.append((item.name, steps(item, suffix: suffix, at: position)))
      if case .dividedText(_, let characters, let inner) = item {
        // What stands between the parts of the text is told like all else.
        position = position.map { $0 + characters * 6 }
        for item in inner {
          parts.append((item.name, steps(item, suffix: suffix, at: position)))
          position = position.flatMap { start in item.fixedWidth.map { start + $0 } }
        }
        position = nil
      } else {
        position = position.flatMap { start in item.fixedWidth.map { start + $0 } }
      }
    }
    // Those named in the order first, as it says; the others after them.
    let named = order.compactMap { name in parts.firstIndex { $0.name == name } }
    let rest = parts.indices.filter { !named.contains($0) }
    let index = programs.count
    let steps = (named + rest).flatMap { parts[$0].steps }
    programs.append(takesNarrow ? narrowing(steps) : steps)
    return index
  }

  /// The same with a `narrow` step before narrow fields that lie one after the other.
  private mutating func narrowing(_ steps: [MessageStep]) -> [MessageStep] {
    var result: [MessageStep] = []
    var next = 0
    while next < steps.count {
      var end = next
      var width = 0
      while end < steps.count, steps[end].isNarrow, width + Int(steps[end].width) <= Self.narrowest,
        end == next || Int(steps[end].offset) == Int(steps[next].offset) + width
      {
        width += Int(steps[end].width)
        end += 1
      }
      if end > next {
        var narrow = MessageStep(.narrow, key: ShortText(""), offset: steps[next].offset)
        narrow.width = UInt8(width)
        narrow.count = Int32(end - next)
        narrow.child = Int32(narrowCount)
        narrowCount += 1 << width
        result.append(narrow)
      } else {
        // What may be there or not stays as it is counted.
        end = next + 1 + (steps[next].operation == .present ? Int(steps[next].count) : 0)
      }
      result += steps[next..<end]
      next = end
    }
    return result
  }

  private mutating func steps(_ item: AISItem, suffix: String, at start: Int?) -> [MessageStep] {
    let offset = Int32(start ?? -1)
    func step(_ operation: MessageStep.Operation, _ name: String = "") -> MessageStep {
      MessageStep(operation, key: Self.key(name + suffix), offset: offset)
    }
    switch item {
    case .field(let field): return [self.step(field, suffix: suffix, offset: offset)]
    case .text(let name, let characters):
      var text = step(.text, name)
      text.width = UInt8(characters ?? 0)
      return [text]
    case .dividedText(let name, let characters, let inner):
      var text = step(.dividedText, name)
      text.width = UInt8(characters)
      text.count = Int32(inner.compactMap(\.fixedWidth).reduce(0, +))
      return [text]
    case .moment(let moment):
      var text = step(.moment, moment.name)
      text.child = Int32(moments.count)
      text.width = UInt8(moment.parts.reduce(0) { $0 + $1.width })
      moments.append(Moment(form: moment.form, parts: moment.parts))
      return [text]
    case .dimensions:
      return AISField.toReferencePoint.enumerated().map { index, field in
        var part = self.step(field, suffix: suffix, offset: index == 0 ? offset : -1)
        part.operation = isUnscaled ? .number : .dimension
        part.count = Int32(index)
        return part
      }
    case .list(let name, let most, let inner):
      var list = step(.list, name)
      list.count = Int32(most)
      list.least = Int32(max(1, AISItem.leastWidth(of: inner)))
      list.child = Int32(add(inner, start: 0))
      return [list]
    case .numbered(let most, let inner):
      return (1...most).flatMap { number in
        let steps = sequence(inner, suffix: suffix + String(number), start: number == 1 ? start : nil)
        return number == 1 ? steps : present(steps, of: inner, offset: -1)
      }
    case .choice(let selector, let cases):
      var choice = step(.choice)
      choice.child = Int32(choices.count)
      let index = choices.count
      choices.append(Choice(offset: -1, width: 0, cases: []))
      if case .field(_, let place, let width) = selector {
        choices[index].offset = Int32(place)
        choices[index].width = Int32(width)
      }
      let made = cases.map { ($0.values, add($0.items, suffix: suffix, start: start)) }
      choices[index].cases = made
      return [choice]
    case .optional(let inner): return present(sequence(inner, suffix: suffix, start: start), of: inner, offset: offset)
    case .application(let addressed):
      var application = step(.application, "data")
      application.count = addressed ? 1 : 0
      return [application]
    case .spare(let width):
      var spare = step(.spare)
      spare.count = Int32(width)
      return [spare]
    case .byteEnd: return [step(.byteEnd)]
    case .bits(let name, let width):
      var bits = step(.bits, name)
      bits.count = Int32(width)
      return [bits]
    case .data(let name, let before):
      var data = step(.data, name)
      data.count = Int32(before)
      return [data]
    case .view(let inner):
      var view = step(.view)
      view.child = Int32(add(inner, suffix: suffix, start: start))
      return [view]
    }
  }

  private mutating func sequence(_ items: [AISItem], suffix: String, start: Int?) -> [MessageStep] {
    var position = start
    var all: [MessageStep] = []
    for item in items {
      all += steps(item, suffix: suffix, at: position)
      position = position.flatMap { start in item.fixedWidth.map { start + $0 } }
    }
    return all
  }

  private func present(_ steps: [MessageStep], of items: [AISItem], offset: Int32) -> [MessageStep] {
    var head = MessageStep(.present, key: ShortText(""), offset: offset)
    head.count = Int32(steps.count)
    let room = AISItem.Room(of: items)
    head.least = Int32(room.whole)
    head.first = Int32(room.first)
    return [head] + steps
  }

  private mutating func step(_ field: AISField, suffix: String, offset: Int32) -> MessageStep {
    var step = MessageStep(.number, key: Self.key(field.name + suffix), offset: offset)
    step.width = UInt8(field.width)
    let isSigned = field.form == .signed || field.form == .rateOfTurn
    if isSigned { step.operation = .signedNumber }
    if case .magnitudeAndSign(let negative) = field.form {
      step.operation = .magnitude
      step.child = 0
      step.count = Int32(negative)
    }
    if !isUnscaled {
      step.unknown = field.unknown.map(Int64.init) ?? .min
      step.low = Int64(field.available.lowerBound)
      step.high = Int64(field.available.upperBound)
      if field.form == .rateOfTurn { step.operation = .turn }
      if let scale = field.scale { apply(scale, isSigned: isSigned, to: &step) }
    }
    if field.form == .flag {
      step.operation = .flag
    } else if let meanings = field.meanings {
      step.operation = .code
      step.child = Int32(words.add(meanings, of: field.name + suffix))
    }
    return step
  }

  private mutating func apply(_ scale: AISField.Scale, isSigned: Bool, to step: inout MessageStep) {
    step.decimals = UInt8(scale.decimals)
    step.child = Int32(scales.count)
    scales.append(
      MessageStep.Scale(
        multiplier: Int64(scale.multiplier), addend: Int64(scale.offset),
        numerator: (0..<scale.decimals).reduce(2) { product, _ in product * 10 },
        denominator: UInt64(2 * scale.divisor)))
    if step.operation == .magnitude { return }
    step.operation = isSigned ? .signedScaled : .scaled
    if !isSigned, scale == .tenth { step.operation = .tenth }
    if isSigned, scale == .minuteE4 { step.operation = .minuteE4 }
  }

  private static func key(_ name: String) -> ShortText { ShortText(name.isEmpty ? "" : ",\"\(name)\":") }
}

extension AISItem {
  /// By which an order names it.
  fileprivate var name: String? {
    switch self {
    case .field(let field): field.name
    case .text(let name, _), .dividedText(let name, _, _), .list(let name, _, _), .bits(let name, _),
      .data(let name, _):
      name
    case .moment(let moment): moment.name
    case .dimensions: "to_bow"
    case .numbered, .choice, .optional, .application, .spare, .byteEnd, .view: nil
    }
  }
}
