/// The first 192 bits of a message: all of a position report, in three registers, for millions of them.
public struct AISPositionBits: AISBits, Hashable {
  public let bitCount: Int
  @usableFromInline let first, second, third: UInt64

  /// The first bit in the highest place of the first word; zeros after the last.
  @inlinable @inline(__always)
  public var words: (UInt64, UInt64, UInt64) { (first, second, third) }

  @inlinable @inline(__always)
  public init(_ payload: AISPayload) {
    bitCount = min(192, payload.count)
    first = payload.words[0]
    second = bitCount > 64 ? payload.words[1] : 0
    third = bitCount > 128 ? payload.words[2] : 0
  }

  @inlinable @inline(__always)
  init(first: UInt64, second: UInt64, third: UInt64, bitCount: Int) {
    self.first = first
    self.second = second
    self.third = third
    self.bitCount = bitCount
  }

  @inlinable @inline(__always)
  public func unsigned(_ offset: Int, _ width: Int) -> UInt32? {
    guard offset + width <= bitCount else { return nil }
    return switch offset &>> 6 {
    case 0: Self.field(first, second, shift: offset, width: width)
    case 1: Self.field(second, third, shift: offset - 64, width: width)
    default: Self.field(third, 0, shift: offset - 128, width: width)
    }
  }

  @inlinable @inline(__always)
  public var transmissionDigest: UInt64 {
    Self.digest(Self.digest(Self.digest(0, first & Self.exceptRepeatIndicator), second), third)
  }
}
