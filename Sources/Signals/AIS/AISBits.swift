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
    // Up to the last that is no blank; most texts fit a string without an allocation.
    var visible = 0
    var start = 0
    reading: while start < characters {
      var codes = fiveCodes(offset, from: start, of: characters)
      for place in 1...5 {
        guard codes &>> 26 != 0 else { break reading }
        if codes &>> 26 != 32 { visible = start + place }
        codes &<<= 6
      }
      start += 5
    }
    guard visible > 0 else { return nil }
    return String(unsafeUninitializedCapacity: visible) { ascii in
      var codes: UInt32 = 0
      var left = 0
      for index in 0..<visible {
        if left == 0 {
          codes = fiveCodes(offset, from: index, of: characters)
          left = 5
        }
        let code = UInt8(truncatingIfNeeded: codes &>> 26)
        ascii[index] = code < 32 ? code + 64 : code
        codes &<<= 6
        left -= 1
      }
      return visible
    }
  }

  /// Five characters of a text from the highest bit down, zeros after its end.
  @inline(__always)
  private func fiveCodes(_ offset: Int, from start: Int, of characters: Int) -> UInt32 {
    let width = min(5, characters - start) * 6
    return (unsigned(offset + start * 6, width) ?? 0) &<< UInt32(truncatingIfNeeded: 32 - width)
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
