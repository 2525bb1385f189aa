/// The bits of an AIS message, as `VDM` sentences carry them: six to a character.
///
/// Room for five slots (1,064 bits), the longest message there is. Bits are numbered from 0 as in the tables of
/// ITU-R M.1371-5, annex 8. A field that is not wholly there is `nil`, so that a message cut short gives what it holds.
public struct AISPayload: AISBits {
  @usableFromInline static let wordCount = 18
  /// The first bit in the highest place of the first word; zeros from `bitCount` to the end of its word.
  ///
  /// An array, not an inline one: every copy of 144 bytes costs more than a sentence (Benchmarks/run_nmea.sh).
  @usableFromInline var words: [UInt64]
  @usableFromInline var count: Int

  /// How many bits there are.
  @inlinable @inline(__always)
  public var bitCount: Int { count }

  public init() {
    words = [UInt64](repeating: 0, count: Self.wordCount)
    count = 0
  }

  /// - Parameter text: the payload field of a sentence; `nil` where a character is not of its alphabet, or it is too long.
  public init?(armoured text: some Sequence<UInt8>, fillBits: Int = 0) {
    self.init()
    var padded = Array(text)
    let end = padded.count
    padded.append(contentsOf: repeatElement(0, count: 8))
    guard append(armoured: padded.span.bytes, from: 0, to: end) == end, removeLast(fillBits) else { return nil }
  }

  /// No room for eight more characters.
  @inlinable @inline(__always)
  public var isFull: Bool { count >= (Self.wordCount - 1) * 64 }

  @inlinable @inline(__always)
  public mutating func removeAll() { count = 0 }

  /// Puts a message of one slot in the place of what was here.
  @inlinable @inline(__always)
  public mutating func replaceAll(with bits: AISPositionBits) {
    words[0] = bits.first
    words[1] = bits.second
    words[2] = bits.third
    count = bits.bitCount
  }

  /// Puts bits in the place of what was here, as ``appendWords(to:)`` gives them.
  ///
  /// - Precondition: there are no more than a message may have.
  public mutating func replaceAll(with words: ArraySlice<UInt64>, bitCount: Int) {
    self.words.replaceSubrange(0..<words.count, with: words)
    count = bitCount
  }

  /// Takes the fill bits off the end; false where there are not so many.
  @inlinable @inline(__always)
  public mutating func removeLast(_ bits: Int) -> Bool {
    guard bits >= 0, bits <= count else { return false }
    count -= bits
    if count & 63 != 0 { words[count &>> 6] &= ~(UInt64.max &>> UInt64(truncatingIfNeeded: count & 63)) }
    return true
  }

  /// Takes bits off the beginning.
  ///
  /// - Precondition: there are so many.
  public mutating func removeFirst(_ bits: Int) {
    let (skipped, shift) = (bits >> 6, UInt64(bits & 63))
    for index in 0..<usedWords - skipped {
      let next = index + skipped + 1 < Self.wordCount ? words[index + skipped + 1] : 0
      words[index] = words[index + skipped] << shift | (next >> 1) >> (63 - shift)
    }
    count -= bits
    _ = removeLast(0)
  }

  /// Adds the bits of the characters from `start` up to the first that is not of the alphabet, and returns its offset.
  ///
  /// - Precondition: eight more bytes can be read after `end`.
  @inlinable @inline(__always)
  public mutating func append(armoured bytes: RawSpan, from start: Int, to end: Int) -> Int {
    var position = start
    var index = count &>> 6
    var filled = UInt64(truncatingIfNeeded: count & 63)
    var words = self.words.mutableSpan
    if filled == 0 {
      // Blocks of 32 characters, the last of which is hardly ever whole.
      while bytes.canWalk(from: position, to: position &+ 25), index &+ 3 < Self.wordCount {
        let taken = Self.putBlock(bytes, from: position, to: &words, index)
        let bits = taken &* 6
        position &+= taken
        index &+= bits &>> 6
        filled = UInt64(truncatingIfNeeded: bits & 63)
        if taken < 32 {
          count = index &* 64 &+ Int(truncatingIfNeeded: filled)
          return endText(at: position, end)
        }
      }
    }
    var current = filled == 0 ? 0 : words[index]
    while position < end, index < Self.wordCount - 1 {
      let characters = bytes.eightBytes(at: position)
      let foreign = Self.foreignCharacters(characters)
      let taken = foreign == 0 ? 8 : foreign.leadingZeroBitCount &>> 3
      let bits = UInt64(truncatingIfNeeded: taken &* 6)
      let group = (Self.sixBits(characters) &<< 16) & ~(UInt64.max &>> bits)
      current |= group &>> filled
      let total = filled &+ bits
      if total >= 64 {
        words[index] = current
        index &+= 1
        current = group &<< (64 &- filled)
        filled = total &- 64
      } else {
        filled = total
      }
      position &+= taken
      if taken < 8 { break }
    }
    words[index] = current
    count = index &* 64 &+ Int(truncatingIfNeeded: filled)
    return endText(at: position, end)
  }

  /// Takes back characters that followed the end of the text.
  @inlinable @inline(__always)
  mutating func endText(at position: Int, _ end: Int) -> Int {
    guard position > end else { return position }
    _ = removeLast((position &- end) &* 6)
    return end
  }

  /// Puts the characters up to the first foreign one, 32 at most, into three words, without a branch that depends on the
  /// text; returns how many they are.
  ///
  /// - Precondition: 32 bytes can be read.
  @inlinable @inline(__always)
  static func putBlock(_ bytes: RawSpan, from start: Int, to words: inout MutableSpan<UInt64>, _ index: Int) -> Int {
    let first = ArmouredCharacters(bytes.sixteenBytes(walkedAt: start))
    let second = ArmouredCharacters(bytes.sixteenBytes(walkedAt: start &+ 16))
    let characters = first.count &+ (first.count == 16 ? second.count : 0)
    let bits = characters &* 6
    words[index] = (first.bits[0] &<< 16 | first.bits[1] &>> 32) & ~(UInt64.max >> bits)
    words[index &+ 1] =
      (first.bits[1] &<< 32 | second.bits[0] &>> 16) & ~(UInt64.max >> max(0, bits &- 64))
    words[index &+ 2] = (second.bits[0] &<< 48 | second.bits[1]) & ~(UInt64.max >> max(0, bits &- 128))
    return characters
  }

  /// The high bit of each byte that is not of the alphabet `0`…`W`, backquote…`w`.
  @inlinable @inline(__always)
  static func foreignCharacters(_ characters: UInt64) -> UInt64 {
    let low = characters & 0x7F7F_7F7F_7F7F_7F7F
    let fromZero = low &+ 0x5050_5050_5050_5050
    let fromX = low &+ 0x2828_2828_2828_2828
    let fromBackquote = low &+ 0x2020_2020_2020_2020
    let fromLittleX = low &+ 0x0808_0808_0808_0808
    return ~(fromZero & ~fromLittleX & (~fromX | fromBackquote) & ~characters) & 0x8080_8080_8080_8080
  }

  /// Eight characters of the alphabet as 48 bits.
  @inlinable @inline(__always)
  static func sixBits(_ characters: UInt64) -> UInt64 {
    // The high bits keep a foreign byte, such as the comma at the end, from borrowing of the one before it.
    var bits = ((characters | 0x8080_8080_8080_8080) &- 0x3030_3030_3030_3030) & 0x7F7F_7F7F_7F7F_7F7F
    bits = bits &- (((bits &+ 0x5757_5757_5757_5757) & 0x8080_8080_8080_8080) &>> 4)
    bits &= 0x3F3F_3F3F_3F3F_3F3F
    bits = (bits & 0x003F_003F_003F_003F) | ((bits & 0x3F00_3F00_3F00_3F00) &>> 2)
    bits = (bits & 0x0000_0FFF_0000_0FFF) | ((bits & 0x0FFF_0000_0FFF_0000) &>> 4)
    return (bits & 0xFF_FFFF) | ((bits &>> 8) & 0xFFFF_FF00_0000)
  }

  /// Adds the bits of the next part of a message; false where there is no room.
  public mutating func append(_ next: AISPayload) -> Bool {
    guard count + next.count < Self.wordCount * 64 else { return false }
    let filled = UInt64(truncatingIfNeeded: count & 63)
    let first = count &>> 6
    if filled == 0 {
      for index in 0..<next.usedWords { words[first + index] = next.words[index] }
    } else {
      for index in 0..<next.usedWords {
        words[first + index] |= next.words[index] &>> filled
        if first + index + 1 < Self.wordCount { words[first + index + 1] = next.words[index] &<< (64 - filled) }
      }
    }
    count += next.count
    return true
  }

  /// Adds the words that hold the bits: the first bit in the highest place of the first, zeros after the last.
  public func appendWords(to all: inout [UInt64]) {
    words.withUnsafeBufferPointer { all.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<usedWords])) }
  }

  @inlinable @inline(__always)
  var usedWords: Int { (count + 63) &>> 6 }

  @inlinable @inline(__always)
  public func unsigned(_ offset: Int, _ width: Int) -> UInt32? {
    guard offset + width <= count else { return nil }
    let index = offset &>> 6
    let shift = offset & 63
    return Self.field(words[index], shift + width > 64 ? words[index + 1] : 0, shift: shift, width: width)
  }

  @inlinable @inline(__always)
  public var transmissionDigest: UInt64 {
    var digest = Self.digest(0, words[0] & Self.exceptRepeatIndicator)
    for index in 1..<max(1, usedWords) { digest = Self.digest(digest, words[index]) }
    return digest
  }
}

extension AISPayload: Equatable {
  public static func == (left: AISPayload, right: AISPayload) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.usedWords where left.words[index] != right.words[index] { return false }
    return true
  }
}
