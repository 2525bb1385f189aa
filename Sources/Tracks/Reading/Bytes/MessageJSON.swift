import Signals

/// Writes messages as lines of JSON, with the names and units that gpsd made common.
///
/// Walks plain steps with the place to write to in a register: `Benchmarks/run_decode.sh` has what that brings.
struct MessageJSON {
  let tables: MessageTables
  private let sink: ByteSink
  private let frame: LineFrame
  private let longest: Int
  private let positions: PositionJSON?
  private(set) var bits = MessageBits.none
  var position = 0
  var isTruncated = false

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
  var rest: Int { max(0, bits.bitCount &- position) }

  /// The steps that most fields are; their place and the bits stay in registers, since writing a byte could change what
  /// is in memory.
  mutating func run(_ index: Int, base: Int, _ output: inout JSONOutput) {
    let program = tables.programs[index]
    output = run(tables.steps + Int(program.start), Int(program.count), base: base, output)
  }

  /// Tells the fields that a `narrow` step stands for, of which these are the bits.
  mutating func write(_ value: UInt64, by narrow: UnsafePointer<MessageStep>) {
    var words = (value << (64 - UInt64(narrow.pointee.width)), UInt64(0))
    withUnsafeBytes(of: &words) { words in
      guard let first = words.assumingMemoryBound(to: UInt64.self).baseAddress else { return }
      bits = MessageBits(first, bitCount: Int(narrow.pointee.width))
      let out = sink.output(most: longest)
      sink.commit(run(narrow + 1, Int(narrow.pointee.count), base: -Int(narrow.pointee.offset), out))
      bits = .none
    }
  }

  private mutating func run(
    _ steps: UnsafePointer<MessageStep>, _ count: Int, base: Int, _ output: JSONOutput
  ) -> JSONOutput {
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
      case .narrow:
        if place &+ width <= bits.bitCount {
          let text = tables.narrowTexts[Int(step.pointee.child) &+ Int(bits.certain(place, width))]
          out.put(tables.narrowBytes + Int(text.start), count: Int(text.count))
          place &+= width
          next &+= Int(step.pointee.count)
        }
      case .spare:
        if bits.bitCount &- place < Int(step.pointee.count) { isCut = true }
        place &+= Int(step.pointee.count)
      case .byteEnd: place = (place &+ 7) & ~7
      case .present:
        let rest = bits.bitCount &- place
        if rest < Int(step.pointee.least) {
          if rest >= AISItem.Room.leastBeginning { isCut = true }
          if rest < Int(step.pointee.first) {
            var other = out
            for absent in 0..<Int(step.pointee.count) { putAbsent(steps + next + absent, &other) }
            out = other
            next &+= Int(step.pointee.count)
          }
        }
      default:
        position = place
        out = runRarer(step, base: base, out)
        place = position
      }
    }
    position = place
    if isCut { isTruncated = true }
    return out
  }

  /// It stands at the address of its step.
  @inline(__always)
  static func key(_ step: UnsafePointer<MessageStep>) -> UnsafePointer<ShortText> {
    UnsafeRawPointer(step).assumingMemoryBound(to: ShortText.self)
  }

  /// The integer of a step, where it is there and a value.
  @inline(__always)
  static func value<Raw: FixedWidthInteger>(_ raw: Raw?, of step: UnsafePointer<MessageStep>) -> Raw? {
    guard let raw else { return nil }
    let wide = Int64(truncatingIfNeeded: raw)
    let isValue = wide >= step.pointee.low && wide <= step.pointee.high && wide != step.pointee.unknown
    return isValue ? raw : nil
  }

  @inline(__always)
  private func putWords(_ step: UnsafePointer<MessageStep>, _ code: UInt32?, _ out: inout JSONOutput) {
    let table = tables.wordTables[Int(step.pointee.child)]
    if let code, code < UInt32(truncatingIfNeeded: table.count &- 2) {
      putWord(table.start &+ Int32(truncatingIfNeeded: code), &out)
    } else {
      var other = out
      putWordless(table, code, &other)
      out = other
    }
  }

  @inline(__always)
  private func putWord(_ index: Int32, _ out: inout JSONOutput) {
    let word = tables.words[Int(index)]
    out.put(tables.wordBytes + Int(word.start), count: Int(word.count))
  }

  /// A code beyond the table, or none.
  @inline(never)
  func putWordless(_ table: MessageTables.Span, _ code: UInt32?, _ out: inout JSONOutput) {
    if let code { out.putLong(decimal: UInt64(code)) } else { out.putNull() }
    putWord(table.start &+ table.count &- (code == nil ? 1 : 2), &out)
  }
}
