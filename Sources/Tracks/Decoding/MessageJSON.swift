import Signals

/// Writes messages as lines of JSON, with the names and units that gpsd made common.
struct MessageJSON {
  private let program: MessageProgram
  private let sink: ByteSink
  /// `{"class":"AIS","device":"…"`
  private let opening: [UInt8]
  /// `,"scaled":true`
  private let scaled: ShortText
  /// `,"input":"…","line":`
  private let input: [UInt8]
  private var clock = WrittenTime(quoted: true)
  private var bits: MessageBits
  private var position = 0
  private var isTruncated = false

  /// So long is no line of this without a list: room for one is asked for once.
  private static let usualLength = 4096

  init(_ program: MessageProgram, input name: String, into sink: ByteSink) {
    self.program = program
    self.sink = sink
    let quoted = Array(JSONValue.string(name).description.utf8)
    let device = name == "-" ? Array("\"stdin\"".utf8) : quoted
    opening = Array("{\"class\":\"AIS\",\"device\":".utf8) + device
    scaled = ShortText(program.isUnscaled ? ",\"scaled\":false" : ",\"scaled\":true")
    input = Array(",\"input\":".utf8) + quoted + Array(",\"line\":".utf8)
    bits = .none
  }

  /// - Precondition: the standard has its type.
  mutating func write(_ message: MessageBits, heard: CollectedMessages.Head, station: [UInt8]) -> Bool {
    bits = message
    position = 38
    isTruncated = false
    sink.reserve(Self.usualLength + opening.count + input.count + station.count)
    sink.put(opening)
    let type = Int(bits.unsigned(0, 6) ?? 0)
    sink.put(Self.type)
    sink.put(decimal: UInt64(type))
    sink.put(Self.repeatIndicator)
    sink.put(decimal: UInt64(bits.unsigned(6, 2) ?? 0))
    sink.put(Self.mmsi)
    sink.put(decimal: UInt64(bits.unsigned(8, 30) ?? 0))
    sink.put(scaled)
    run(program.byType[type], base: 0)
    sink.reserve(256 + input.count + station.count)
    sink.put(Self.time)
    clock.put(heard.time, into: sink)
    sink.put(station)
    sink.put(input)
    sink.put(decimal: UInt64(heard.line))
    sink.put(isTruncated ? Self.truncated : Self.whole)
    return true
  }

  private static let type = ShortText(",\"type\":")
  private static let repeatIndicator = ShortText(",\"repeat\":")
  private static let mmsi = ShortText(",\"mmsi\":")
  private static let time = ShortText(",\"time\":")
  private static let truncated = ShortText(",\"truncated\":true}\n")
  private static let whole = ShortText(",\"truncated\":false}\n")
  private static let null = ShortText("null")
  private static let yes = ShortText("true")
  private static let no = ShortText("false")
}

// MARK: - Steps

extension MessageJSON {
  private var rest: Int { max(0, bits.bitCount &- position) }

  /// Whether anything but zeros is left.
  private var hasBits: Bool {
    stride(from: position, to: bits.bitCount, by: 32).contains { offset in
      bits.unsigned(offset, min(32, bits.bitCount &- offset)) != 0
    }
  }

  private mutating func run(_ index: Int, base: Int) {
    program.programs[index].withUnsafeBufferPointer { steps in
      var next = 0
      while next < steps.count {
        run(steps, &next, base: base)
        next &+= 1
      }
    }
  }

  @inline(__always)
  private mutating func run(_ steps: UnsafeBufferPointer<MessageStep>, _ next: inout Int, base: Int) {
    let index = next
    if steps[index].offset >= 0 { position = base &+ Int(steps[index].offset) }
    switch steps[index].operation {
    case .number:
      sink.put(steps[index].key)
      guard let raw = unsigned(steps[index]) else { return }
      sink.put(decimal: UInt64(raw))
    case .signedNumber:
      sink.put(steps[index].key)
      guard let raw = signed(steps[index]) else { return }
      put(Int64(raw))
    case .minuteE4:
      sink.put(steps[index].key)
      guard let raw = signed(steps[index]) else { return }
      // raw x 1e7 / 600 000 = raw x 50 / 3; thirds have no ties.
      put(fixed: (UInt64(raw.magnitude) &* 50 &+ 1) / 3, decimals: 7, isNegative: raw < 0)
    case .tenth:
      sink.put(steps[index].key)
      guard let raw = unsigned(steps[index]) else { return }
      sink.put(decimal: UInt64(raw / 10))
      sink.put(0x2E)
      sink.put(0x30 &+ UInt8(truncatingIfNeeded: raw % 10))
    case .flag:
      sink.put(steps[index].key)
      guard let raw = unsigned(steps[index]) else { return }
      sink.put(raw == 0 ? Self.no : Self.yes)
    case .code:
      sink.put(steps[index].key)
      let raw = unsigned(steps[index])
      if let raw { sink.put(decimal: UInt64(raw)) }
      putWords(Int(steps[index].child), raw)
    case .turn:
      sink.put(steps[index].key)
      let raw = bits.signed(position, 8)
      position &+= 8
      if raw == nil { isTruncated = true }
      sink.put(RateOfTurnTexts.members[Int(raw ?? -128) &+ 128])
    case .scaled:
      sink.put(steps[index].key)
      guard let raw = unsigned(steps[index]) else { return }
      put(scaled: Int64(raw), by: steps[index])
    case .signedScaled:
      sink.put(steps[index].key)
      guard let raw = signed(steps[index]) else { return }
      put(scaled: Int64(raw), by: steps[index])
    case .magnitude:
      sink.put(steps[index].key)
      putMagnitude(steps[index])
    case .dimension:
      sink.put(steps[index].key)
      putDimension(steps[index])
    case .text: putText(steps[index])
    case .dividedText: putDividedText(steps[index])
    case .moment: putMoment(steps[index])
    case .spare:
      if rest < Int(steps[index].count) { isTruncated = true }
      position &+= Int(steps[index].count)
    case .byteEnd: position = (position &+ 7) & ~7
    case .present:
      guard rest < Int(steps[index].least) else { return }
      // A byte and more of them alone is a message cut short; less is its fill.
      if rest >= 8 { isTruncated = true }
      for absent in steps[(index + 1)...].prefix(Int(steps[index].count)) { putAbsent(absent) }
      next &+= Int(steps[index].count)
    case .list: putList(steps[index])
    case .choice: choose(steps[index], base: base)
    case .application: putApplication(steps[index])
    case .bits:
      let before = rest &- Int(steps[index].count)
      if before < 0 {
        isTruncated = true
        sink.put(steps[index].key)
        sink.put(Self.null)
        position = bits.bitCount
      } else {
        putData(key: steps[index].key, before: before)
      }
    case .data: putData(key: steps[index].key, before: Int(steps[index].count))
    case .view:
      let (before, wasTruncated) = (position, isTruncated)
      run(Int(steps[index].child), base: base)
      (position, isTruncated) = (before, wasTruncated)
    }
  }

  /// The integer of a step, where it is a value; else null is put.
  @inline(__always)
  private mutating func unsigned(_ step: borrowing MessageStep) -> UInt32? {
    let raw = bits.unsigned(position, Int(step.width))
    position &+= Int(step.width)
    if let raw, Int64(raw) >= step.low, Int64(raw) <= step.high, Int64(raw) != step.unknown { return raw }
    if raw == nil { isTruncated = true }
    sink.put(Self.null)
    return nil
  }

  @inline(__always)
  private mutating func signed(_ step: borrowing MessageStep) -> Int32? {
    let raw = bits.signed(position, Int(step.width))
    position &+= Int(step.width)
    if let raw, Int64(raw) >= step.low, Int64(raw) <= step.high, Int64(raw) != step.unknown { return raw }
    if raw == nil { isTruncated = true }
    sink.put(Self.null)
    return nil
  }

  @inline(__always)
  private func put(_ value: Int64) {
    if value < 0 { sink.put(0x2D) }
    sink.put(decimal: value.magnitude)
  }

  /// A number of so many decimals, given as an integer of its last one.
  @inline(__always)
  private func put(fixed value: UInt64, decimals: Int, isNegative: Bool) {
    if isNegative, value != 0 { sink.put(0x2D) }
    guard decimals > 0 else {
      sink.put(decimal: value)
      return
    }
    let power = Self.powers[decimals]
    let whole = value / power
    sink.put(decimal: whole)
    sink.put(0x2E)
    sink.put(digits: value &- whole &* power, width: decimals)
  }

  private static let powers: InlineArray<10, UInt64> = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]

  private mutating func putMagnitude(_ step: borrowing MessageStep) {
    let width = Int(step.width)
    let read = bits.unsigned(position, width)
    position &+= width
    guard let read else {
      isTruncated = true
      sink.put(Self.null)
      return
    }
    let raw = Int32(read & 1) == step.count ? -Int64(read >> 1) : Int64(read >> 1)
    guard raw >= step.low, raw <= step.high, raw != step.unknown else {
      sink.put(Self.null)
      return
    }
    put(scaled: raw, by: step)
  }

  private func put(scaled raw: Int64, by step: borrowing MessageStep) {
    let value = raw &* step.multiplier &+ step.addend
    let doubled = UInt64(value.magnitude) &* UInt64(step.numerator)
    put(
      fixed: (doubled &+ step.denominator / 2) / step.denominator, decimals: Int(step.decimals), isNegative: value < 0)
  }

  private func putWords(_ table: Int, _ raw: UInt32?) {
    let words = program.words[table]
    // The last stands for what is beyond the table, and for nothing.
    let code = raw.map { min(Int($0), words.count - 1) }
    if let code { sink.put(words[code]) } else { putWordless(words[0]) }
  }

  /// The name of the words, and null.
  private func putWordless(_ any: [UInt8]) {
    let key = any.prefix { $0 != 0x3A }
    sink.put(key + Array(":null".utf8))
  }

  private mutating func putDimension(_ step: borrowing MessageStep) {
    let width = Int(step.width)
    let own = bits.unsigned(position, width)
    let other = bits.unsigned(step.count & 1 == 0 ? position &+ width : position &- width, width) ?? 0
    position &+= width
    if own == nil { isTruncated = true }
    if let own, own != 0 || other != 0 { sink.put(decimal: UInt64(own)) } else { sink.put(Self.null) }
  }
}

// MARK: - Texts

extension MessageJSON {
  private mutating func putText(_ step: borrowing MessageStep) {
    let characters = step.width == 0 ? rest / 6 : Int(step.width)
    sink.put(step.key)
    if rest < characters &* 6 {
      isTruncated = true
      sink.put(Self.null)
    } else {
      put(sixBit: [position..<position &+ characters &* 6])
    }
    position &+= characters &* 6
    sink.reserve(Self.usualLength)
  }

  private mutating func putDividedText(_ step: borrowing MessageStep) {
    let characters = Int(step.width)
    let end = position &+ characters &* 6
    sink.put(step.key)
    if rest < characters &* 6 {
      isTruncated = true
      sink.put(Self.null)
    } else {
      let more = end &+ Int(step.count)
      let moreEnd = max(more, more &+ (bits.bitCount &- more) / 6 &* 6)
      put(sixBit: [position..<end, more..<moreEnd])
    }
    position = end
    sink.reserve(Self.usualLength)
  }

  /// Up to the first `@`, without blanks at the end, in quotes; null where nothing is left.
  private func put(sixBit ranges: [Range<Int>]) {
    sink.reserve(1024 + ranges.reduce(0) { $0 + $1.count } / 3)
    var blanks = 0
    var isEmpty = true
    reading: for range in ranges {
      var place = range.lowerBound
      while place &+ 6 <= range.upperBound {
        guard let code = bits.unsigned(place, 6), code != 0 else { break reading }
        place &+= 6
        if code == 32 {
          blanks &+= 1
          continue
        }
        if isEmpty {
          sink.put(0x22)
          isEmpty = false
        }
        while blanks > 0 {
          sink.put(0x20)
          blanks &-= 1
        }
        let character = UInt8(truncatingIfNeeded: code < 32 ? code &+ 64 : code)
        if character == 0x22 || character == 0x5C { sink.put(0x5C) }
        sink.put(character)
      }
    }
    if isEmpty { sink.put(Self.null) } else { sink.put(0x22) }
  }

  private mutating func putData(key: ShortText, before: Int) {
    let end = max(position, bits.bitCount &- before)
    sink.reserve(1024 + (end - position) / 4)
    sink.put(key)
    sink.put(0x22)
    sink.put(decimal: UInt64(end - position))
    sink.put(0x3A)
    while position < end {
      let width = min(8, end - position)
      let byte = UInt8(truncatingIfNeeded: (bits.unsigned(position, width) ?? 0) << UInt32(8 - width))
      for nibble in [byte >> 4, byte & 15] { sink.put(nibble < 10 ? 0x30 + nibble : 0x57 + nibble) }
      position += width
    }
    sink.put(0x22)
    sink.reserve(Self.usualLength)
  }

  private mutating func putMoment(_ step: borrowing MessageStep) {
    let moment = program.moments[Int(step.child)]
    sink.put(step.key)
    var values = MomentValues()
    for part in moment.parts {
      if let raw = bits.unsigned(position, part.width) {
        if part.isAvailable(Int(raw)) { values.take(Int(raw), of: part) }
      } else {
        isTruncated = true
      }
      position &+= part.width
    }
    if let text = values.text(moment.form) { sink.put(Array("\"\(text)\"".utf8)) } else { sink.put(Self.null) }
    sink.reserve(Self.usualLength)
  }
}

// MARK: - What a message holds or not

extension MessageJSON {
  /// Null, for what the message ended before and need not hold.
  private func putAbsent(_ step: borrowing MessageStep) {
    switch step.operation {
    case .spare, .byteEnd, .present, .choice, .application: return
    case .view: for absent in program.programs[Int(step.child)] { putAbsent(absent) }
    default:
      sink.put(step.key)
      sink.put(Self.null)
      if step.operation == .code { putWordless(program.words[Int(step.child)][0]) }
      if step.operation == .turn { sink.put(",\"turn_text\":null") }
    }
  }

  private mutating func putList(_ step: borrowing MessageStep) {
    sink.put(step.key)
    sink.put(0x5B)
    var number = 0
    while number < Int(step.count), rest >= Int(step.least) {
      sink.reserve(Self.usualLength)
      if number > 0 { sink.put(0x2C) }
      let start = sink.count
      run(Int(step.child), base: position)
      // The comma before the first name gives way to the brace.
      if sink.count == start { sink.put(0x2C) }
      sink.replace(at: start, with: 0x7B)
      sink.put(0x7D)
      number += 1
    }
    // Zeros may fill a message up; anything else is an object cut off.
    if number < Int(step.count), rest >= 8, hasBits { isTruncated = true }
    sink.put(0x5D)
    sink.reserve(Self.usualLength)
  }

  private mutating func choose(_ step: borrowing MessageStep, base: Int) {
    let choice = program.choices[Int(step.child)]
    let value: Int?
    if choice.offset < 0 {
      value = bits.bitCount - base
    } else {
      value = bits.unsigned(base + Int(choice.offset), Int(choice.width)).map(Int.init)
    }
    guard let value else {
      isTruncated = true
      position = max(position, bits.bitCount)
      return
    }
    if let chosen = choice.cases.first(where: { $0.values.contains(value) }) {
      run(chosen.program, base: base)
    } else if choice.cases.count == 1 {
      // There or not there: a record that may have a field always names it.
      for absent in program.programs[choice.cases[0].program] { putAbsent(absent) }
    }
  }

  /// The application identifier stands right before.
  private mutating func putApplication(_ step: borrowing MessageStep) {
    guard let dac = bits.unsigned(position - 16, 10), let fid = bits.unsigned(position - 6, 6) else {
      isTruncated = true
      return
    }
    let known = step.count == 1 ? program.addressed : program.broadcast
    if let index = known[Int(dac) << 6 | Int(fid)] {
      run(index, base: position)
    } else {
      putData(key: step.key, before: 0)
    }
  }
}
