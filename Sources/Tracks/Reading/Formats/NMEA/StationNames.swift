import Signals

/// The stations that a log names, numbered from 1 in the order in which it does.
///
/// An open-addressing table, since every line of a network's log asks it: names of up to sixteen bytes are compared as two
/// words, without being copied.
struct StationNames: Sendable {
  /// By number less one: the bytes of the name, zeros after its end; of a name longer than sixteen bytes two zeros.
  private var words: [(first: UInt64, second: UInt64)] = []
  /// Numbers, 0 is free; at least twice as many as names.
  private var slots = [UInt16](repeating: 0, count: 64)
  private var long: [[UInt8]: UInt16] = [:]

  /// Numbers have sixteen bits; further stations are not told apart from none.
  static let most = Int(UInt16.max)
  /// Bytes.
  static let longestName = 64

  /// The number of the name in a range of a line; 0 where it cannot be one.
  ///
  /// - Precondition: ``AISSentence/padding`` more bytes can be read after the range.
  @inline(__always)
  mutating func number(_ bytes: RawSpan, _ range: Range<Int>, newNames: inout [String]) -> UInt16 {
    let count = range.upperBound &- range.lowerBound
    guard count &- 1 < 16, count > 0 else { return longNumber(bytes, range, newNames: &newNames) }
    var first = bytes.eightBytes(at: range.lowerBound)
    var second: UInt64 = 0
    if count <= 8 {
      first &= Self.leading(count)
    } else {
      second = bytes.eightBytes(at: range.lowerBound &+ 8) & Self.leading(count &- 8)
    }
    var slot = place(first, second)
    while slots[slot] != 0 {
      let held = words[Int(slots[slot]) &- 1]
      if held.first == first, held.second == second { return slots[slot] }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return add(bytes, range, first, second, newNames: &newNames)
  }

  /// The number of a name that stands elsewhere.
  mutating func number(of name: String, newNames: inout [String]) -> UInt16 {
    let bytes = Array(name.utf8) + [UInt8](repeating: 0, count: AISSentence.padding)
    return number(bytes.span.bytes, 0..<bytes.count - AISSentence.padding, newNames: &newNames)
  }

  /// Ones in the first so many bytes, 1 to 8.
  @inline(__always)
  private static func leading(_ count: Int) -> UInt64 { UInt64.max &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count) }

  @inline(__always)
  private func place(_ first: UInt64, _ second: UInt64) -> Int {
    let mixed = (first ^ second &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ mixed &>> 29) &>> 24) & (slots.count &- 1)
  }

  @inline(never)
  private mutating func add(
    _ bytes: RawSpan, _ range: Range<Int>, _ first: UInt64, _ second: UInt64, newNames: inout [String]
  ) -> UInt16 {
    guard let name = Self.name(bytes, range), words.count < Self.most else { return 0 }
    words.append((first, second))
    newNames.append(String(decoding: name, as: UTF8.self))
    if words.count * 2 > slots.count {
      slots = [UInt16](repeating: 0, count: slots.count * 2)
      for (index, held) in words.enumerated() where held.first != 0 { enter(UInt16(index + 1), held) }
    } else {
      enter(UInt16(words.count), (first, second))
    }
    return UInt16(words.count)
  }

  private mutating func enter(_ number: UInt16, _ name: (first: UInt64, second: UInt64)) {
    var slot = place(name.first, name.second)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  @inline(never)
  private mutating func longNumber(_ bytes: RawSpan, _ range: Range<Int>, newNames: inout [String]) -> UInt16 {
    guard let name = Self.name(bytes, range) else { return 0 }
    if let known = long[name] { return known }
    guard words.count < Self.most else { return 0 }
    words.append((0, 0))
    newNames.append(String(decoding: name, as: UTF8.self))
    long[name] = UInt16(words.count)
    return UInt16(words.count)
  }

  /// Printable ASCII, not blank.
  private static func name(_ bytes: RawSpan, _ range: Range<Int>) -> [UInt8]? {
    guard range.count <= longestName else { return nil }
    let name = range.map { bytes.byte(at: $0) }
    guard name.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), name.contains(where: { $0 != 0x20 }) else { return nil }
    return name
  }
}
