import Signals

/// Writes messages as lines of JSON, with the names and units that gpsd made common.
///
/// Walks plain steps with the place to write to in a register: `Benchmarks/run_decode.sh` has what that brings.
struct MessageJSON {
  private let tables: MessageTables
  private let sink: ByteSink
  private let frame: LineFrame
  private let longest: Int
  private let positions: PositionJSON?
  private var bits = MessageBits.none
  private var position = 0
  private var isTruncated = false

  init(_ tables: MessageTables, input name: String, stations: StationTexts, into sink: ByteSink) {
    self.tables = tables
    self.sink = sink
    frame = LineFrame(input: name, unscaled: tables.isUnscaled, stations: stations)
    longest = tables.longestFields + frame.longest
    positions = tables.positions
  }

  /// - Precondition: the standard has its type.
  @inline(__always)
  mutating func write(_ message: MessageBits, heard: CollectedMessages.Head) -> Bool {
    var out = sink.output(most: longest)
    let type = message.unsigned(0, 6) ?? 0
    frame.open(message, type: type, &out)
    if type &- 1 < 3, message.bitCount >= 168, let positions {
      positions.write(message, &out)
      frame.close(heard, isTruncated: false, &out)
    } else {
      writeSteps(message, type: Int(type), &out)
      frame.close(heard, isTruncated: isTruncated, &out)
    }
    sink.commit(out)
    return true
  }

  @inline(never)
  private mutating func writeSteps(_ message: MessageBits, type: Int, _ out: inout JSONOutput) {
    bits = message
    position = 38
    isTruncated = false
    run(Int(tables.byType[type]), base: 0, &out)
  }
}

// MARK: - Steps

extension MessageJSON {
  private var rest: Int { max(0, bits.bitCount &- position) }

  private mutating func run(_ index: Int, base: Int, _ output: inout JSONOutput) {
    let program = tables.programs[index]
    let start = Int(program.start)
    let count = Int(program.count)
    var out = output
    var next = 0
    while next < count {
      let step = tables.steps + start + next
      let key = tables.keys.first + start + next
      next &+= 1
      if step.pointee.offset >= 0 { position = base &+ Int(step.pointee.offset) }
      switch step.pointee.operation {
      case .number:
        out.put(key)
        if let raw = unsigned(step, &out) { out.putLong(decimal: UInt64(raw)) }
      case .signedNumber:
        out.put(key)
        if let raw = signed(step, &out) {
          if raw < 0 { out.put(0x2D) }
          out.putLong(decimal: UInt64(raw.magnitude))
        }
      case .minuteE4:
        out.put(key)
        if let raw = signed(step, &out) { out.put(minuteE4: raw) }
      case .tenth:
        out.put(key)
        if let raw = unsigned(step, &out) {
          out.putLong(decimal: UInt64(raw / 10))
          out.put(word: UInt64(0x2E) | UInt64(0x30 &+ raw % 10) &<< 8, count: 2)
        }
      case .flag:
        out.put(key)
        if let raw = unsigned(step, &out) { Self.put(raw != 0, &out) }
      case .code:
        out.put(key)
        let raw = unsigned(step, &out)
        if let raw { out.putLong(decimal: UInt64(raw)) }
        putWords(Int(step.pointee.child), raw, &out)
      case .dimension:
        out.put(key)
        putDimension(step, &out)
      case .text: putText(step, key, &out)
      case .spare:
        if rest < Int(step.pointee.count) { isTruncated = true }
        position &+= Int(step.pointee.count)
      case .byteEnd: position = (position &+ 7) & ~7
      case .present:
        if rest < Int(step.pointee.least) {
          // A byte and more of them alone is a message cut short; less is its fill.
          if rest >= 8 { isTruncated = true }
          for absent in 0..<Int(step.pointee.count) { putAbsent(start + next + absent, &out) }
          next &+= Int(step.pointee.count)
        }
      default: runRarer(step, key, base: base, &out)
      }
    }
    output = out
  }

  @inline(never)
  private mutating func runRarer(
    _ step: UnsafePointer<MessageStep>, _ key: UnsafePointer<ShortText>, base: Int, _ out: inout JSONOutput
  ) {
    switch step.pointee.operation {
    case .turn:
      out.put(key)
      let raw = bits.signed(position, 8)
      position &+= 8
      if raw == nil { isTruncated = true }
      out.put(tables.turns.first + (Int(raw ?? -128) &+ 128))
    case .scaled:
      out.put(key)
      if let raw = unsigned(step, &out) { put(scaled: Int64(raw), by: step, &out) }
    case .signedScaled:
      out.put(key)
      if let raw = signed(step, &out) { put(scaled: Int64(raw), by: step, &out) }
    case .magnitude:
      out.put(key)
      putMagnitude(step, &out)
    case .dividedText: putDividedText(step, key, &out)
    case .moment: putMoment(step, key, &out)
    case .list: putList(step, key, &out)
    case .choice: choose(step, base: base, &out)
    case .application: putApplication(step, key, &out)
    case .bits:
      let before = rest &- Int(step.pointee.count)
      out.put(key)
      if before < 0 {
        isTruncated = true
        out.putNull()
        position = bits.bitCount
      } else {
        putData(before: before, &out)
      }
    case .data:
      out.put(key)
      putData(before: Int(step.pointee.count), &out)
    case .view:
      let (before, wasTruncated) = (position, isTruncated)
      run(Int(step.pointee.child), base: base, &out)
      (position, isTruncated) = (before, wasTruncated)
    default: preconditionFailure("a step of another kind")
    }
  }

  /// The integer of a step, where it is a value; else null is put.
  @inline(__always)
  private mutating func unsigned(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) -> UInt32? {
    let raw = bits.unsigned(position, Int(step.pointee.width))
    position &+= Int(step.pointee.width)
    if let raw, isValue(Int64(raw), of: step) { return raw }
    if raw == nil { isTruncated = true }
    out.putNull()
    return nil
  }

  @inline(__always)
  private mutating func signed(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) -> Int32? {
    let raw = bits.signed(position, Int(step.pointee.width))
    position &+= Int(step.pointee.width)
    if let raw, isValue(Int64(raw), of: step) { return raw }
    if raw == nil { isTruncated = true }
    out.putNull()
    return nil
  }

  @inline(__always)
  private func isValue(_ raw: Int64, of step: UnsafePointer<MessageStep>) -> Bool {
    raw >= step.pointee.low && raw <= step.pointee.high && raw != step.pointee.unknown
  }

  /// `true` or `false`.
  @inline(__always)
  private static func put(_ flag: Bool, _ out: inout JSONOutput) {
    if flag { out.put(word: 0x6575_7274, count: 4) } else { out.put(word: 0x65_736C_6166, count: 5) }
  }

  private func put(scaled raw: Int64, by step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    let value = raw &* step.pointee.multiplier &+ step.pointee.addend
    let doubled = UInt64(value.magnitude) &* UInt64(step.pointee.numerator)
    let rounded = (doubled &+ step.pointee.denominator / 2) / step.pointee.denominator
    if value < 0, rounded != 0 { out.put(0x2D) }
    let decimals = Int(step.pointee.decimals)
    guard decimals > 0 else {
      out.putLong(decimal: rounded)
      return
    }
    let power = UInt64(step.pointee.numerator) / 2
    out.putLong(decimal: rounded / power)
    out.put(0x2E)
    out.put(digits: rounded % power, width: decimals)
  }

  /// The sign is the lowest bit.
  private mutating func putMagnitude(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    let read = bits.unsigned(position, Int(step.pointee.width))
    position &+= Int(step.pointee.width)
    if read == nil { isTruncated = true }
    guard let read else { return out.putNull() }
    let raw = Int32(read & 1) == step.pointee.count ? -Int64(read >> 1) : Int64(read >> 1)
    if isValue(raw, of: step) { put(scaled: raw, by: step, &out) } else { out.putNull() }
  }

  @inline(__always)
  private func putWords(_ index: Int, _ raw: UInt32?, _ out: inout JSONOutput) {
    let table = tables.wordTables[index]
    // The last text stands for what is beyond the table.
    guard let raw else { return putWordless(table, &out) }
    let word = tables.words[Int(table.start) &+ min(Int(raw), Int(table.count) &- 1)]
    out.put(tables.wordBytes + Int(word.start), count: Int(word.count))
  }

  /// The name of the words, and null.
  @inline(never)
  private func putWordless(_ table: MessageTables.Span, _ out: inout JSONOutput) {
    let word = tables.words[Int(table.start)]
    var place = Int(word.start)
    while tables.wordBytes[place] != 0x3A {
      out.put(tables.wordBytes[place])
      place += 1
    }
    out.put(0x3A)
    out.putNull()
  }

  @inline(__always)
  private mutating func putDimension(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    let width = Int(step.pointee.width)
    let own = bits.unsigned(position, width)
    let isFirst = step.pointee.count & 1 == 0
    let other = bits.unsigned(isFirst ? position &+ width : position &- width, width) ?? 0
    position &+= width
    if own == nil { isTruncated = true }
    if let own, own != 0 || other != 0 { out.put(decimal: own) } else { out.putNull() }
  }
}

// MARK: - Texts

extension MessageJSON {
  private mutating func putText(
    _ step: UnsafePointer<MessageStep>, _ key: UnsafePointer<ShortText>, _ out: inout JSONOutput
  ) {
    let characters = step.pointee.width == 0 ? rest / 6 : Int(step.pointee.width)
    out.put(key)
    if rest < characters &* 6 {
      isTruncated = true
      out.putNull()
    } else {
      var text = SixBitWriter(&out)
      text.write(bits, from: position, to: position &+ characters &* 6, &out)
      text.close(&out)
    }
    position &+= characters &* 6
  }

  private mutating func putDividedText(
    _ step: UnsafePointer<MessageStep>, _ key: UnsafePointer<ShortText>, _ out: inout JSONOutput
  ) {
    let characters = Int(step.pointee.width)
    let end = position &+ characters &* 6
    out.put(key)
    if rest < characters &* 6 {
      isTruncated = true
      out.putNull()
    } else {
      var text = SixBitWriter(&out)
      text.write(bits, from: position, to: end, &out)
      let more = end &+ Int(step.pointee.count)
      if bits.bitCount > more { text.write(bits, from: more, to: more &+ (bits.bitCount &- more) / 6 &* 6, &out) }
      text.close(&out)
    }
    position = end
  }

  private mutating func putData(before: Int, _ out: inout JSONOutput) {
    let end = max(position, bits.bitCount &- before)
    out.put(0x22)
    out.putLong(decimal: UInt64(end &- position))
    out.put(0x3A)
    while position < end {
      let width = min(8, end &- position)
      let byte = UInt8(truncatingIfNeeded: (bits.unsigned(position, width) ?? 0) << UInt32(8 - width))
      out.put(Self.hexadecimal(byte >> 4))
      out.put(Self.hexadecimal(byte & 15))
      position &+= width
    }
    out.put(0x22)
  }

  private static func hexadecimal(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x57 + nibble }

  private mutating func putMoment(
    _ step: UnsafePointer<MessageStep>, _ key: UnsafePointer<ShortText>, _ out: inout JSONOutput
  ) {
    let moment = tables.moments[Int(step.pointee.child)]
    out.put(key)
    var values = MomentValues()
    for index in 0..<Int(moment.parts.count) {
      let part = tables.momentParts[Int(moment.parts.start) &+ index]
      if let raw = bits.unsigned(position, Int(part.width)) {
        if raw >= Int32(part.low), raw <= Int32(part.high) { values.take(Int16(raw), of: part.part) }
      } else {
        isTruncated = true
      }
      position &+= Int(part.width)
    }
    values.write(moment.form, &out)
  }
}

// MARK: - What a message holds or not

extension MessageJSON {
  /// Null, for what the message ended before and need not hold.
  private func putAbsent(_ index: Int, _ out: inout JSONOutput) {
    let step = tables.steps + index
    switch step.pointee.operation {
    case .spare, .byteEnd, .present, .choice, .application: return
    case .view: putAbsent(program: Int(step.pointee.child), &out)
    default:
      out.put(tables.keys.first + index)
      if step.pointee.operation == .turn { out.put(tables.turns.first) } else { out.putNull() }
      if step.pointee.operation == .code { putWordless(tables.wordTables[Int(step.pointee.child)], &out) }
    }
  }

  private func putAbsent(program: Int, _ out: inout JSONOutput) {
    let steps = tables.programs[program]
    for index in 0..<Int(steps.count) { putAbsent(Int(steps.start) + index, &out) }
  }

  private mutating func putList(
    _ step: UnsafePointer<MessageStep>, _ key: UnsafePointer<ShortText>, _ out: inout JSONOutput
  ) {
    out.put(key)
    out.put(0x5B)
    var number = 0
    while number < Int(step.pointee.count), rest >= Int(step.pointee.least) {
      if number > 0 { out.put(0x2C) }
      let start = out.next
      run(Int(step.pointee.child), base: position, &out)
      // The comma before the first name gives way to the brace.
      if out.next == start { out.put(0x2C) }
      start.pointee = 0x7B
      out.put(0x7D)
      number += 1
    }
    // Zeros may fill a message up; anything else is an object cut off.
    if number < Int(step.pointee.count), rest >= 8, hasBits { isTruncated = true }
    out.put(0x5D)
  }

  /// Whether any bit that is left is set.
  private var hasBits: Bool {
    (position..<max(position, bits.bitCount)).contains { bits.unsigned($0, 1) == 1 }
  }

  private mutating func choose(_ step: UnsafePointer<MessageStep>, base: Int, _ out: inout JSONOutput) {
    let choice = tables.choices[Int(step.pointee.child)]
    let value: Int64?
    if choice.offset < 0 {
      value = Int64(bits.bitCount - base)
    } else {
      value = bits.unsigned(base + Int(choice.offset), Int(choice.width)).map(Int64.init)
    }
    guard let value else {
      // How long this stretch is nobody knows.
      isTruncated = true
      position = max(position, bits.bitCount)
      return
    }
    for index in 0..<Int(choice.cases.count) {
      let possible = tables.cases[Int(choice.cases.start) + index]
      if possible.low <= value, value <= possible.high { return run(Int(possible.program), base: base, &out) }
    }
    // There or not there: a record that may have a field always names it.
    if choice.cases.count == 1 { putAbsent(program: Int(tables.cases[Int(choice.cases.start)].program), &out) }
  }

  /// The application identifier stands right before.
  private mutating func putApplication(
    _ step: UnsafePointer<MessageStep>, _ key: UnsafePointer<ShortText>, _ out: inout JSONOutput
  ) {
    guard let dac = bits.unsigned(position - 16, 10), let fid = bits.unsigned(position - 6, 6) else {
      isTruncated = true
      return
    }
    let known = step.pointee.count == 1 ? tables.addressed : tables.broadcast
    if let index = known[Int(dac) << 6 | Int(fid)] {
      run(index, base: position, &out)
    } else {
      out.put(key)
      putData(before: 0, &out)
    }
  }
}
