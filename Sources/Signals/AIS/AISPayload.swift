/// The bits of an AIS message, as `VDM` sentences carry them: six to a character.
///
/// Room for five slots (1,064 bits), the longest message there is. Bits are numbered from 0 as in the tables of
/// ITU-R M.1371-5, annex 8. A field that is not wholly there is `nil`, so that a message cut short gives what it holds.
public struct AISPayload: AISBits {
  @usableFromInline static let wordCount = 18
  /// All but eight of those that fill the words.
  @usableFromInline static let mostCharacters = wordCount * 64 / 6 - 8
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
    let characters = Array(text)
    let padded = characters + [UInt8](repeating: 0, count: AISSentence.padding)
    guard replaceAll(armoured: padded.span.bytes, from: 0, to: characters.count) == characters.count,
      removeLast(fillBits)
    else { return nil }
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

  /// Puts the bits of the characters from `start` up to the first that is not of the alphabet in the place of what was
  /// here, and returns its offset.
  ///
  /// - Precondition: ``AISSentence/padding`` more bytes can be read after `end`.
  @inlinable @inline(__always)
  public mutating func replaceAll(armoured bytes: RawSpan, from start: Int, to end: Int) -> Int {
    var position = start
    var index = 0
    var taken = 32
    var words = self.words.mutableSpan
    // Blocks of 32 characters, the last of which is hardly ever whole.
    while taken == 32, position < end, index &+ 3 <= Self.wordCount {
      precondition(bytes.canWalk(from: position, to: position &+ 25), "more bytes follow a payload")
      taken = Self.putBlock(bytes, from: position, to: &words, index)
      position &+= taken
      index &+= 3
    }
    count = (position &- start) &* 6
    return endText(at: position, min(end, start &+ Self.mostCharacters))
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
