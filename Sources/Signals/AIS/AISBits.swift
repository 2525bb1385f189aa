/// Bits of a message, numbered from 0 as in the tables of ITU-R M.1371-5, annex 8.
///
/// A field that is not wholly there is `nil`, so that a message cut short gives what it holds.
public protocol AISBits: Sendable {
  /// How many bits the message has.
  var bitCount: Int { get }
  /// - Parameter width: 1 to 32.
  func unsigned(_ offset: Int, _ width: Int) -> UInt32?
  /// A hash of what was transmitted, the repeat indicator aside: equal for one transmission, whoever hears or repeats it.
  var transmissionDigest: UInt64 { get }
}

extension AISBits {
  /// In two's complement.
  @inlinable @inline(__always)
  public func signed(_ offset: Int, _ width: Int) -> Int32? {
    guard let bits = unsigned(offset, width) else { return nil }
    let unused = UInt32(truncatingIfNeeded: 32 - width)
    return Int32(bitPattern: bits &<< unused) &>> Int32(bitPattern: unused)
  }

  @inlinable @inline(__always)
  public func flag(_ offset: Int) -> Bool? { unsigned(offset, 1).map { $0 == 1 } }

  /// Six-bit text, up to the first `@` and without blanks at its end; leading blanks are kept. Empty is `nil`.
  ///
  /// The characters are the ASCII codes of ITU-R M.1371-5, table 47: 31 is `_` and 39 is `'`, whatever is printed there.
  public func text(_ offset: Int, characters: Int) -> String? {
    guard offset + characters * 6 <= bitCount else { return nil }
    // Characters up to the @ and up to the last that is no blank; most texts fit a string without an allocation.
    var length = 0
    var visible = 0
    while length < characters, let code = unsigned(offset + length * 6, 6), code != 0 {
      length += 1
      if code != 32 { visible = length }
    }
    guard visible > 0 else { return nil }
    return String(unsafeUninitializedCapacity: visible) { ascii in
      for index in 0..<visible {
        let code = unsigned(offset + index * 6, 6) ?? 32
        ascii[index] = UInt8(truncatingIfNeeded: code < 32 ? code + 64 : code)
      }
      return visible
    }
  }

  /// The message type, 0 to 63, of which the standard has 1 to 27.
  @inlinable @inline(__always)
  public var messageType: Int? { unsigned(0, 6).map { Int(truncatingIfNeeded: $0) } }

  /// The sender's identity.
  @inlinable @inline(__always)
  public var mmsi: UInt32? { unsigned(8, 30) }

  /// Whether this is a message of one of the types, with its sender.
  @inlinable @inline(__always)
  func isMessage(_ types: ClosedRange<UInt32>) -> Bool {
    guard bitCount >= 38, let type = unsigned(0, 6) else { return false }
    return types.contains(type)
  }

  @inlinable @inline(__always)
  static func field(_ first: UInt64, _ second: UInt64, shift: Int, width: Int) -> UInt32 {
    var bits = first &<< UInt64(truncatingIfNeeded: shift)
    if shift + width > 64 { bits |= second &>> UInt64(truncatingIfNeeded: 64 - shift) }
    return UInt32(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: 64 - width))
  }

  /// All of the first word but bits 6 and 7.
  @inlinable @inline(__always)
  static var exceptRepeatIndicator: UInt64 { ~(3 &<< 56) }

  @inlinable @inline(__always)
  static func digest(_ digest: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (digest ^ word ^ 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ mixed &>> 32
  }
}
