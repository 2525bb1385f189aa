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

  init(_ tables: MessageTables, _ texts: LineTexts, stations: StationTexts, into sink: ByteSink) {
    self.tables = tables
    self.sink = sink
    frame = LineFrame(texts, stations: stations)
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

  /// The steps that most fields are; their place and the bits stay in registers, since writing a byte could change what
  /// is in memory.
  private mutating func run(_ index: Int, base: Int, _ output: inout JSONOutput) {
    let program = tables.programs[index]
    let steps = tables.steps + Int(program.start)
    let count = Int(program.count)
    let bits = bits
    var out = output
    var place = position
    var isCut = false
    var next = 0
    while next < count {
      let step = steps + next
      next &+= 1
      if step.pointee.offset >= 0 { place = base &+ Int(step.pointee.offset) }
      let width = Int(step.pointee.width)
      switch step.pointee.operation {
      case .number:
        out.put(Self.key(step))
        let raw = bits.unsigned(place, width)
        if let value = Self.value(raw, of: step) { out.putLong(decimal: UInt64(value)) } else { out.putNull() }
        if raw == nil { isCut = true }
        place &+= width
      case .signedNumber:
        out.put(Self.key(step))
        let raw = bits.signed(place, width)
        if let value = Self.value(raw, of: step) {
          if value < 0 { out.put(0x2D) }
          out.putLong(decimal: UInt64(value.magnitude))
        } else {
          out.putNull()
        }
        if raw == nil { isCut = true }
        place &+= width
      case .minuteE4:
        out.put(Self.key(step))
        let raw = bits.signed(place, width)
        if let value = Self.value(raw, of: step) { out.put(minuteE4: value) } else { out.putNull() }
        if raw == nil { isCut = true }
        place &+= width
      case .tenth:
        out.put(Self.key(step))
        let raw = bits.unsigned(place, width)
        if let value = Self.value(raw, of: step) { out.put(tenths: value) } else { out.putNull() }
        if raw == nil { isCut = true }
        place &+= width
      case .flag:
        out.put(Self.key(step))
        let raw = bits.unsigned(place, width)
        if let value = Self.value(raw, of: step) { out.put(value != 0) } else { out.putNull() }
        if raw == nil { isCut = true }
        place &+= width
      case .code:
        out.put(Self.key(step))
        let raw = bits.unsigned(place, width)
        putWords(step, Self.value(raw, of: step), &out)
        if raw == nil { isCut = true }
        place &+= width
      case .dimension:
        out.put(Self.key(step))
        let own = bits.unsigned(place, width)
        let other = bits.unsigned(step.pointee.count & 1 == 0 ? place &+ width : place &- width, width) ?? 0
        if let own, own | other != 0 { out.put(decimal: own) } else { out.putNull() }
        if own == nil { isCut = true }
        place &+= width
      case .spare:
        if bits.bitCount &- place < Int(step.pointee.count) { isCut = true }
        place &+= Int(step.pointee.count)
      case .byteEnd: place = (place &+ 7) & ~7
      case .present:
        let rest = bits.bitCount &- place
        if rest < Int(step.pointee.least) {
          if rest >= AISItem.Room.mostFill { isCut = true }
          if rest < max(Int(step.pointee.first), AISItem.Room.mostFill) {
            for absent in 0..<Int(step.pointee.count) { putAbsent(steps + next + absent, &out) }
            next &+= Int(step.pointee.count)
          }
        }
      default:
        position = place
        runRarer(step, base: base, &out)
        place = position
      }
    }
    position = place
    if isCut { isTruncated = true }
    output = out
  }

  @inline(never)
  private mutating func runRarer(_ step: UnsafePointer<MessageStep>, base: Int, _ out: inout JSONOutput) {
    switch step.pointee.operation {
    case .text: putText(step, &out)
    case .turn:
      out.put(Self.key(step))
      let raw = bits.signed(position, 8)
      position &+= 8
      if raw == nil { isTruncated = true }
      out.put(tables.turns.first + (Int(raw ?? -128) &+ 128))
    case .scaled, .signedScaled: putScaled(step, &out)
    case .magnitude: putMagnitude(step, &out)
    case .dividedText: putDividedText(step, &out)
    case .moment: putMoment(step, &out)
    case .list: putList(step, &out)
    case .choice: choose(step, base: base, &out)
    case .application: putApplication(step, &out)
    case .bits:
      let before = rest &- Int(step.pointee.count)
      out.put(Self.key(step))
      if before < 0 {
        isTruncated = true
        out.putNull()
        position = bits.bitCount
      } else {
        putData(before: before, &out)
      }
    case .data:
      out.put(Self.key(step))
      putData(before: Int(step.pointee.count), &out)
    case .view:
      let (before, wasTruncated) = (position, isTruncated)
      run(Int(step.pointee.child), base: base, &out)
      (position, isTruncated) = (before, wasTruncated)
    default: preconditionFailure("a step of another kind")
    }
  }

  /// It stands at the address of its step.
  @inline(__always)
  private static func key(_ step: UnsafePointer<MessageStep>) -> UnsafePointer<ShortText> {
    UnsafeRawPointer(step).assumingMemoryBound(to: ShortText.self)
  }

  /// The integer of a step, where it is there and a value.
  @inline(__always)
  private static func value<Raw: FixedWidthInteger>(_ raw: Raw?, of step: UnsafePointer<MessageStep>) -> Raw? {
    guard let raw else { return nil }
    let wide = Int64(truncatingIfNeeded: raw)
    let isValue = wide >= step.pointee.low && wide <= step.pointee.high && wide != step.pointee.unknown
    return isValue ? raw : nil
  }

  private mutating func putScaled(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    let width = Int(step.pointee.width)
    let raw: Int64? =
      step.pointee.operation == .scaled
      ? bits.unsigned(position, width).map { Int64($0) } : bits.signed(position, width).map { Int64($0) }
    position &+= width
    if raw == nil { isTruncated = true }
    out.put(Self.key(step))
    if let value = Self.value(raw, of: step) { put(scaled: value, by: step, &out) } else { out.putNull() }
  }

  /// The sign is the lowest bit.
  private mutating func putMagnitude(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    let read = bits.unsigned(position, Int(step.pointee.width))
    position &+= Int(step.pointee.width)
    if read == nil { isTruncated = true }
    out.put(Self.key(step))
    let raw = read.map { Int32($0 & 1) == step.pointee.count ? -Int64($0 >> 1) : Int64($0 >> 1) }
    if let value = Self.value(raw, of: step) { put(scaled: value, by: step, &out) } else { out.putNull() }
  }

  private func put(scaled raw: Int64, by step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    let scale = tables.scales[Int(step.pointee.child)]
    let value = raw &* scale.multiplier &+ scale.addend
    let doubled = UInt64(value.magnitude) &* UInt64(scale.numerator)
    let rounded = (doubled &+ scale.denominator / 2) / scale.denominator
    if value < 0, rounded != 0 { out.put(0x2D) }
    let decimals = Int(step.pointee.decimals)
    guard decimals > 0 else {
      out.putLong(decimal: rounded)
      return
    }
    let power = UInt64(scale.numerator) / 2
    out.putLong(decimal: rounded / power)
    out.put(0x2E)
    out.put(digits: rounded % power, width: decimals)
  }

  @inline(__always)
  private func putWords(_ step: UnsafePointer<MessageStep>, _ code: UInt32?, _ out: inout JSONOutput) {
    let table = tables.wordTables[Int(step.pointee.child)]
    if let code, code < UInt32(truncatingIfNeeded: table.count &- 2) {
      putWord(table.start &+ Int32(truncatingIfNeeded: code), &out)
    } else {
      putWordless(table, code, &out)
    }
  }

  @inline(__always)
  private func putWord(_ index: Int32, _ out: inout JSONOutput) {
    let word = tables.words[Int(index)]
    out.put(tables.wordBytes + Int(word.start), count: Int(word.count))
  }

  /// A code beyond the table, or none.
  @inline(never)
  private func putWordless(_ table: MessageTables.Span, _ code: UInt32?, _ out: inout JSONOutput) {
    if let code { out.putLong(decimal: UInt64(code)) } else { out.putNull() }
    putWord(table.start &+ table.count &- (code == nil ? 1 : 2), &out)
  }
}

// MARK: - Texts

extension MessageJSON {
  private mutating func putText(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    let characters = step.pointee.width == 0 ? rest / 6 : Int(step.pointee.width)
    out.put(Self.key(step))
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

  private mutating func putDividedText(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    let characters = Int(step.pointee.width)
    let end = position &+ characters &* 6
    out.put(Self.key(step))
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

  private mutating func putMoment(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    let moment = tables.moments[Int(step.pointee.child)]
    out.put(Self.key(step))
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
  private func putAbsent(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    switch step.pointee.operation {
    case .spare, .byteEnd, .present, .choice, .application: return
    case .view: putAbsent(program: Int(step.pointee.child), &out)
    case .turn:
      out.put(Self.key(step))
      out.put(tables.turns.first)
    case .code:
      out.put(Self.key(step))
      putWordless(tables.wordTables[Int(step.pointee.child)], nil, &out)
    default:
      out.put(Self.key(step))
      out.putNull()
    }
  }

  private func putAbsent(program: Int, _ out: inout JSONOutput) {
    let steps = tables.programs[program]
    for index in 0..<Int(steps.count) { putAbsent(tables.steps + Int(steps.start) + index, &out) }
  }

  private mutating func putList(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    out.put(Self.key(step))
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
  private mutating func putApplication(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
    guard let dac = bits.unsigned(position - 16, 10), let fid = bits.unsigned(position - 6, 6) else {
      isTruncated = true
      return
    }
    let known = step.pointee.count == 1 ? tables.addressed : tables.broadcast
    if let index = known[Int(dac) << 6 | Int(fid)] {
      run(index, base: position, &out)
    } else {
      out.put(Self.key(step))
      putData(before: 0, &out)
    }
  }
}
