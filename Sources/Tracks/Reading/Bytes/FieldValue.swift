/// Reads numbers out of fields as whole multiples of a power of ten, without a text or a floating-point number between.
enum FieldValue {
  /// The field is empty, or holds a word that stands for nothing, such as `NA`.
  static let missing = Int.min
  /// The field holds something that is no number.
  static let unreadable = Int.min + 1

  /// `33.60716` with seven decimals is 336 071 600; what is finer is rounded, halves away from zero.
  @inline(__always)
  static func number(_ field: Range<Int>, of bytes: RawSpan, decimals: Int) -> Int {
    var position = field.lowerBound
    let end = field.upperBound
    if position == end { return missing }
    precondition(position >= 0 && end <= bytes.byteCount, "a field lies in its block")
    var byte = bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self)
    let isNegative = byte == 0x2D
    if isNegative { position &+= 1 }
    let firstDigit = position
    var value = 0
    while position < end {
      byte = bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) &- 0x30
      if byte > 9 { break }
      value = value &* 10 &+ Int(byte)
      position &+= 1
    }
    let wholeDigits = position &- firstDigit
    if wholeDigits == 0 || wholeDigits > 10 { return unusual(field, of: bytes, decimals: decimals) }
    var left = decimals
    if position < end {
      // A point or a comma, less '0'.
      if byte | 2 != 0xFE { return unusual(field, of: bytes, decimals: decimals) }
      position &+= 1
      while position < end, left > 0 {
        byte = bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) &- 0x30
        if byte > 9 { return unusual(field, of: bytes, decimals: decimals) }
        value = value &* 10 &+ Int(byte)
        left &-= 1
        position &+= 1
      }
      if position < end {
        if bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) >= 0x35 { value &+= 1 }
        while position < end {
          byte = bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) &- 0x30
          if byte > 9 { return unusual(field, of: bytes, decimals: decimals) }
          position &+= 1
        }
      }
    }
    while left > 0 {
      value = value &* 10
      left &-= 1
    }
    return isNegative ? 0 &- value : value
  }

  /// What the common way does not read: blanks around the number, a plus sign, an exponent, or no digit before the
  /// point; a list of one, as Python prints it (`[28]`); words for nothing.
  @inline(never)
  private static func unusual(_ field: Range<Int>, of bytes: RawSpan, decimals: Int) -> Int {
    guard field.count <= 40 else { return unreadable }
    var text = ""
    for position in field {
      let byte = bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self)
      if Table.isBlank(byte) { continue }
      text.unicodeScalars.append(Unicode.Scalar(byte == 0x2C ? 0x2E : byte))
    }
    if text.hasPrefix("["), text.hasSuffix("]"), text.utf8.count > 1 { text = String(text.dropFirst().dropLast()) }
    if text.isEmpty || wordsForNothing.contains(text) { return missing }
    // `inf`, `nan(…)` and hexadecimal are numbers to Double, but to no log.
    guard
      text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D || $0 | 0x20 == 0x65 }
      ),
      let value = Double(text), value.isFinite
    else { return unreadable }
    var scaled = value
    for _ in 0..<decimals { scaled *= 10 }
    guard abs(scaled) < 1e15 else { return unreadable }
    return Int(scaled.rounded(.toNearestOrAwayFromZero))
  }

  static let wordsForNothing: Set<String> = ["NA", "N/A", "NaN", "nan", "NULL", "null", "None", "none", "\\N", "-"]

  /// A hash of the bytes, the same on every run.
  @inline(__always)
  static func hash(_ range: Range<Int>, of bytes: RawSpan, seed: UInt64) -> UInt64 {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.byteCount, "a field lies in its block")
    var hash = mixed(seed, UInt64(truncatingIfNeeded: range.count))
    var position = range.lowerBound
    while position &+ 8 <= range.upperBound {
      hash = mixed(
        hash, UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self)))
      position &+= 8
    }
    var rest: UInt64 = 0
    while position < range.upperBound {
      rest = rest &<< 8 | UInt64(bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self))
      position &+= 1
    }
    return mixed(hash, rest)
  }

  @inline(__always)
  static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 29
  }
}
