/// The bits of one of many messages that lie one after the other in words, each followed by a word of zeros.
struct MessageBits: @unchecked Sendable {
  private let words: UnsafePointer<UInt64>
  let bitCount: Int

  /// - Precondition: the words live, and there is one more than the bits need.
  @inline(__always)
  init(_ words: UnsafePointer<UInt64>, bitCount: Int) {
    self.words = words
    self.bitCount = bitCount
  }

  /// Of no message.
  static let none: MessageBits = {
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
    words.pointee = 0
    return MessageBits(words, bitCount: 0)
  }()

  /// `nil` where they are not all there.
  ///
  /// - Parameter width: 1 to 32.
  @inline(__always)
  func unsigned(_ offset: Int, _ width: Int) -> UInt32? {
    offset &+ width <= bitCount ? certain(offset, width) : nil
  }

  /// In two's complement.
  @inline(__always)
  func signed(_ offset: Int, _ width: Int) -> Int32? {
    guard let bits = unsigned(offset, width) else { return nil }
    let unused = UInt32(truncatingIfNeeded: 32 &- width)
    return Int32(bitPattern: bits &<< unused) &>> Int32(bitPattern: unused)
  }

  /// Bits that are known to be there.
  ///
  /// - Precondition: they are.
  @inline(__always)
  func certain(_ offset: Int, _ width: Int) -> UInt32 {
    let index = offset &>> 6
    let shift = UInt64(truncatingIfNeeded: offset & 63)
    let bits = words[index] &<< shift | (words[index &+ 1] &>> 1) &>> (63 &- shift)
    return UInt32(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: 64 &- width))
  }

  /// In two's complement.
  @inline(__always)
  func certainSigned(_ offset: Int, _ width: Int) -> Int32 {
    let unused = UInt32(truncatingIfNeeded: 32 &- width)
    return Int32(bitPattern: certain(offset, width) &<< unused) &>> Int32(bitPattern: unused)
  }

  /// 48 bits from an offset within the message, in the lowest places; what lies beyond its end is not defined.
  @inline(__always)
  func fortyEight(_ offset: Int) -> UInt64 {
    let index = offset &>> 6
    let shift = UInt64(truncatingIfNeeded: offset & 63)
    return (words[index] &<< shift | (words[index &+ 1] &>> 1) &>> (63 &- shift)) &>> 16
  }
}
