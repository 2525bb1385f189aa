import Signals

/// Steps that fewer fields are: scaled numbers, texts, moments, lists, and what a message holds or not.
extension MessageJSON {
  @inline(never)
  mutating func runRarer(_ step: UnsafePointer<MessageStep>, base: Int, _ output: JSONOutput) -> JSONOutput {
    var out = output
    switch step.pointee.operation {
    case .text, .dividedText: out = putText(step, out)
    case .turn:
      out.put(Self.key(step))
      let raw = bits.signed(position, 8)
      position &+= 8
      if raw == nil { isTruncated = true }
      out.put(tables.turns.first + (Int(raw ?? -128) &+ 128))
    case .scaled, .signedScaled: putScaled(step, &out)
    case .magnitude: putMagnitude(step, &out)
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
    return out
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
}

// MARK: - Texts

extension MessageJSON {
  /// A divided text goes on to the end of the message, behind what stands between its parts and is told after it.
  private mutating func putText(_ step: UnsafePointer<MessageStep>, _ output: JSONOutput) -> JSONOutput {
    var out = output
    let characters = step.pointee.width == 0 ? rest / 6 : Int(step.pointee.width)
    let end = position &+ characters &* 6
    out.put(Self.key(step))
    if rest < characters &* 6 {
      isTruncated = true
      out.putNull()
    } else {
      var text = SixBitWriter(&out)
      text.write(bits, from: position, to: end, &out)
      let more = end &+ Int(step.pointee.count)
      if step.pointee.operation == .dividedText, bits.bitCount > more {
        text.write(bits, from: more, to: more &+ (bits.bitCount &- more) / 6 &* 6, &out)
      }
      text.close(&out)
    }
    position = end
    return out
  }

  private mutating func putData(before: Int, _ out: inout JSONOutput) {
    let end = max(position, bits.bitCount &- before)
    out.put(0x22)
    out.putLong(decimal: UInt64(end &- position))
    out.put(0x3A)
    while position < end {
      let width = min(32, end &- position)
      let word = (bits.unsigned(position, width) ?? 0) &<< UInt32(truncatingIfNeeded: 32 &- width)
      // Whole bytes.
      out.put(hexadecimal: word, digits: (width &+ 7) / 8 &* 2)
      position &+= width
    }
    out.put(0x22)
  }

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
  func putAbsent(_ step: UnsafePointer<MessageStep>, _ out: inout JSONOutput) {
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
