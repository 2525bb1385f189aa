import Signals

/// The bits of one of many messages that lie one after the other in words, each followed by a word of zeros.
struct MessageBits: AISBits, @unchecked Sendable {
  private let words: UnsafePointer<UInt64>
  let bitCount: Int

  /// - Precondition: the words live, and there is one more than the bits need.
  @inline(__always)
  init(_ words: UnsafePointer<UInt64>, bitCount: Int) {
    self.words = words
    self.bitCount = bitCount
  }

  @inline(__always)
  func unsigned(_ offset: Int, _ width: Int) -> UInt32? {
    guard offset &+ width <= bitCount else { return nil }
    let index = offset &>> 6
    let shift = UInt64(truncatingIfNeeded: offset & 63)
    let bits = words[index] &<< shift | (words[index &+ 1] &>> 1) &>> (63 &- shift)
    return UInt32(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: 64 &- width))
  }

  var transmissionDigest: UInt64 { AISPayload(self).transmissionDigest }
}
