/// What a logger or a network wrote before a sentence: when it was received, and by whom.
///
///     \g:1-2-3985,s:rEV02,c:1334337317*2D\!AIVDM,…
///
/// Source: IEC 61162-450 and NMEA 0183 4.10, TAG blocks.
public struct TagBlock: Sendable {
  public enum Checksum: Sendable {
    case right, wrong, missing
    /// `00` where that is wrong: a logger left it out.
    case leftOut
  }

  /// What a field tells, by its code.
  public enum Field {
    @inlinable public static var time: UInt8 { UInt8(ascii: "c") }
    @inlinable public static var source: UInt8 { UInt8(ascii: "s") }
    @inlinable public static var destination: UInt8 { UInt8(ascii: "d") }
    @inlinable public static var group: UInt8 { UInt8(ascii: "g") }
    /// The same as `1G2:4717`; the value is the whole field.
    @inlinable public static var olderGroup: UInt8 { UInt8(ascii: "G") }
    @inlinable public static var lineCount: UInt8 { UInt8(ascii: "n") }
    @inlinable public static var relativeTime: UInt8 { UInt8(ascii: "r") }
    @inlinable public static var text: UInt8 { UInt8(ascii: "t") }
    @inlinable public static var information: UInt8 { UInt8(ascii: "i") }
  }

  /// One sentence of several that belong together: `g:1-2-3985`, or `1G2:3985` as IEC 61162-450 writes it.
  public struct Group: Hashable, Sendable {
    public var number: Int
    public var count: Int
    public var identifier: UInt64
  }

  public let checksum: Checksum
  /// The offset after the closing backslash.
  public let end: Int
  @usableFromInline let contentEnd: Int
  @usableFromInline var position: Int

  /// Finds the block whose opening backslash stands at `start`; `nil` where none closes it before `limit`.
  ///
  /// - Precondition: ``AISSentence/padding`` more bytes can be read after `limit`.
  @inlinable @inline(__always)
  public init?(_ bytes: RawSpan, from start: Int, to limit: Int) {
    guard start < limit else { return nil }
    precondition(bytes.canWalk(from: start, to: limit), "seven bytes follow the text with a TAG block")
    // The end and the checksum of all before it, in one walk.
    var sum: UInt64 = 0
    var close = start &+ 1
    while true {
      guard close < limit else { return nil }
      let eight = bytes.eightBytes(walkedAt: close)
      let found = RawSpan.zeroBytes(eight ^ 0x5C5C_5C5C_5C5C_5C5C)
      if found != 0 {
        let before = found.leadingZeroBitCount &>> 3
        sum ^= eight & ~(UInt64.max &>> UInt64(truncatingIfNeeded: before &* 8))
        close &+= before
        break
      }
      sum ^= eight
      close &+= 8
    }
    guard close < limit else { return nil }
    end = close &+ 1
    position = start &+ 1
    let tail = close &- start >= 4 ? bytes.eightBytes(walkedAt: close &- 3) : 0
    if tail &>> 56 == 0x2A {
      contentEnd = close &- 3
      // Of the star and the two digits.
      if bytes.isHexadecimal(RawSpan.folded(sum ^ tail &>> 40), at: close &- 2) {
        checksum = .right
      } else {
        checksum = bytes.isHexadecimal(0, at: close &- 2) ? .leftOut : .wrong
      }
    } else {
      contentEnd = close
      checksum = .missing
    }
  }

  /// The next field: its code (``Field``) and where its value stands; `nil` after the last.
  @inlinable @inline(__always)
  public mutating func next(in bytes: RawSpan) -> (code: UInt8, value: Range<Int>)? {
    while position &+ 2 <= contentEnd {
      let start = position
      let fieldEnd = bytes.firstIndex(of: 0x2C, from: start, to: contentEnd) ?? contentEnd
      position = fieldEnd &+ 1
      let head = bytes.eightBytes(at: start)
      if fieldEnd >= start &+ 2, (head &>> 48) & 0xFF == 0x3A {
        return (UInt8(truncatingIfNeeded: head &>> 56), Range(uncheckedBounds: (start &+ 2, fieldEnd)))
      }
      // A digit, `G`, a digit, and the colon.
      if fieldEnd >= start &+ 5, head & 0x00FF_00FF_0000_0000 == 0x0047_003A_0000_0000 {
        return (Field.olderGroup, Range(uncheckedBounds: (start, fieldEnd)))
      }
    }
    return nil
  }

  /// The value of a group field.
  public static func group(in bytes: RawSpan, _ value: Range<Int>) -> Group? {
    var numbers: InlineArray<3, UInt64> = [0, 0, 0]
    var field = 0
    var digits = 0
    for offset in value {
      let byte = bytes.byte(at: offset)
      // `-` and `-`, or `G` and `:`.
      if byte == 0x2D || byte == (field == 0 ? 0x47 : 0x3A), digits > 0, field < 2 {
        field += 1
        digits = 0
      } else {
        guard byte &- 0x30 < 10, digits < 9 + field * 5 else { return nil }
        numbers[field] = numbers[field] * 10 + UInt64(byte &- 0x30)
        digits += 1
      }
    }
    guard field == 2, digits > 0 else { return nil }
    return Group(number: Int(numbers[0]), count: Int(numbers[1]), identifier: numbers[2])
  }
}
