/// A stretch of a Beast log that counts as one: what a line is to a log of text.
struct BeastRecord: Hashable {
  enum Content: Hashable {
    /// All that its type asks for; of types whose length is not known, what stands before the next record.
    case whole(type: UInt8)
    /// Another record, or the end of the log, stands where its rest should be; or a wall clock that tells no time.
    case cutShort(type: UInt8)
    /// Bytes that belong to no record.
    case garbage
  }

  /// With the escape byte and the type.
  var range: Range<Int>
  var content: Content
}

/// Walks the records of Beast binary data, as receivers of Mode S send it.
///
/// A record is `1A`, a type, and a body in which each `1A` is doubled; the body of readsb's wall clock (`E8`) alone is not.
/// What stands between records is garbage: up to the next `1A` with a type behind it, in stretches of ``longest`` bytes at
/// most, so that no input makes a record that does not fit the memory. Where a record ends is decided by its own bytes and
/// the two behind them, so that it does not matter in which pieces the bytes come.
///
/// Source: the Mode-S Beast's wiki, "Data Output Formats"; readsb's `net_io.c` for the types from `E3` on.
struct BeastCursor {
  static let escape: UInt8 = 0x1A
  /// Bytes of a record whose type does not tell its length, and of a stretch of garbage.
  static let longest = 4096

  /// Where the next record begins.
  private(set) var position = 0

  /// The next record; `nil` after the last, and where more bytes have to come before it can be told where it ends.
  ///
  /// - Parameter isEnd: nothing follows the bytes, or it begins with a record.
  @inline(__always)
  mutating func next(in bytes: RawSpan, isEnd: Bool) -> BeastRecord? {
    let start = position
    guard start + 1 < bytes.byteCount else {
      if start == bytes.byteCount || !isEnd { return nil }
      position = start + 1
      return BeastRecord(range: start..<start + 1, content: .garbage)
    }
    let type = bytes.byte(start + 1)
    guard bytes.byte(start) == Self.escape, Self.isType(type) else { return garbage(in: bytes, isEnd: isEnd) }
    let bodyStart = start + 2
    if type == BeastType.wallClock { return wallClock(in: bytes, isEnd: isEnd) }
    guard let length = Self.bodyLength(of: type) else { return unmeasured(type, in: bytes, isEnd: isEnd) }
    if bytes.byteCount - bodyStart >= length, Self.isPlain(bytes, bodyStart..<bodyStart + length) {
      position = bodyStart + length
      return BeastRecord(range: start..<position, content: .whole(type: type))
    }
    return escaped(type, length, in: bytes, isEnd: isEnd)
  }

  /// Digits, capitals, and readsb's extensions.
  private static func isType(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0xE0...0xEF).contains(byte)
  }

  /// Bytes without the doubled ones; `nil` where the type does not tell.
  @inline(__always)
  private static func bodyLength(of type: UInt8) -> Int? {
    switch type {
    case BeastType.long: 21
    case BeastType.short: 14
    case BeastType.modeAC: 9
    case BeastType.receiverPosition: 21
    case BeastType.receiver: 8
    default: nil
    }
  }

  /// Whether no byte is an escape. Looks at eight at a time, some of them twice.
  @inline(__always)
  private static func isPlain(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    func hasEscape(_ offset: Int) -> Bool {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ 0x1A1A_1A1A_1A1A_1A1A
      return (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
    }
    var offset = range.lowerBound
    while offset &+ 8 <= range.upperBound {
      if hasEscape(offset) { return false }
      offset &+= 8
    }
    return offset == range.upperBound || !hasEscape(range.upperBound &- 8)
  }

  private mutating func escaped(_ type: UInt8, _ length: Int, in bytes: RawSpan, isEnd: Bool) -> BeastRecord? {
    let start = position
    var place = start + 2
    for _ in 0..<length {
      let isEscape = place < bytes.byteCount && bytes.byte(place) == Self.escape
      guard place + (isEscape ? 1 : 0) < bytes.byteCount else {
        return isEnd ? end(at: bytes.byteCount, .cutShort(type: type)) : nil
      }
      if isEscape, bytes.byte(place + 1) != Self.escape { return end(at: place, .cutShort(type: type)) }
      place += isEscape ? 2 : 1
    }
    return end(at: place, .whole(type: type))
  }

  /// Any eight bytes may be in it, so that only its value tells whether they are a clock.
  private mutating func wallClock(in bytes: RawSpan, isEnd: Bool) -> BeastRecord? {
    let bodyStart = position + 2
    let isThere = bytes.byteCount - bodyStart >= 8
    guard isThere || isEnd else { return nil }
    guard isThere, BeastType.milliseconds(bytes, at: bodyStart) != nil else {
      return end(at: bodyStart, .cutShort(type: BeastType.wallClock))
    }
    return end(at: bodyStart + 8, .whole(type: BeastType.wallClock))
  }

  private mutating func unmeasured(_ type: UInt8, in bytes: RawSpan, isEnd: Bool) -> BeastRecord? {
    run(from: position + 2, .whole(type: type), in: bytes, isEnd: isEnd) { _ in true }
  }

  private mutating func garbage(in bytes: RawSpan, isEnd: Bool) -> BeastRecord? {
    let isPair = bytes.byte(position) == Self.escape && bytes.byte(position + 1) == Self.escape
    return run(from: position + (isPair ? 2 : 1), .garbage, in: bytes, isEnd: isEnd, endsBefore: Self.isType)
  }

  /// Up to an escape that is not doubled, with a type behind it that ends the stretch.
  private mutating func run(
    from place: Int, _ content: BeastRecord.Content, in bytes: RawSpan, isEnd: Bool,
    endsBefore isEnding: (UInt8) -> Bool
  ) -> BeastRecord? {
    let start = position
    var place = place
    while place < bytes.byteCount {
      if place - start >= Self.longest { return end(at: place, content) }
      if bytes.byte(place) == Self.escape {
        guard place + 1 < bytes.byteCount else { return isEnd ? end(at: bytes.byteCount, content) : nil }
        let next = bytes.byte(place + 1)
        if next != Self.escape, isEnding(next) { return end(at: place, content) }
        if next == Self.escape { place += 1 }
      }
      place += 1
    }
    return isEnd || place - start >= Self.longest ? end(at: place, content) : nil
  }

  private mutating func end(at place: Int, _ content: BeastRecord.Content) -> BeastRecord {
    defer { position = place }
    return BeastRecord(range: position..<place, content: content)
  }
}

/// The types of Beast records that mean something here.
enum BeastType {
  /// Mode A/C: 2 bytes behind time and signal level.
  static let modeAC: UInt8 = 0x31
  /// Mode S, 56 bits.
  static let short: UInt8 = 0x32
  /// Mode S, 112 bits.
  static let long: UInt8 = 0x33
  /// The receiver's switches and state.
  static let status: UInt8 = 0x34
  /// Where a Radarcape is.
  static let receiverPosition: UInt8 = 0x35
  /// readsb: which receiver the next record is from.
  static let receiver: UInt8 = 0xE3
  /// readsb: a question whether the other side is still there, or what it answers.
  static let ping: UInt8 = 0xE4
  /// readsb: milliseconds since 1970, little end first, not escaped.
  static let wallClock: UInt8 = 0xE8

  /// A wall clock's; `nil` where it is not between 1990 and 2100.
  static func milliseconds(_ bytes: RawSpan, at offset: Int) -> Int64? {
    let value = Int64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Int64.self))
    return ReceptionTime.calendar.contains(value) ? value : nil
  }
}
