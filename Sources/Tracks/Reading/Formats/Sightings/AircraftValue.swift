import Signals

/// Reads the values that logs of aircraft tell, wherever they stand: `nil` where a value is not told.
enum AircraftValue {
  /// Six hexadecimal digits; `nil` for `~` and six digits, an address that is not the ICAO's.
  ///
  /// - Parameter name: of the column, for the reason.
  static func address(_ range: Range<Int>, of bytes: RawSpan, name: String) throws(RowFault) -> UInt32? {
    if let first = range.first, bytes.byte(first) == 0x7E { return nil }
    var address: UInt32 = 0
    for offset in range {
      let byte = bytes.byte(offset)
      switch byte {
      case 0x30...0x39: address = address << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: address = address << 4 | UInt32((byte | 0x20) - 0x57)
      default: throw RowFault(reason: "\(name) is no address of six hexadecimal digits")
      }
    }
    guard range.count == 6 else { throw RowFault(reason: "\(name) is no address of six hexadecimal digits") }
    guard ModeSMessage.isLegal(address) else { throw RowFault(reason: "no aircraft may have the address of this line") }
    return address
  }

  /// Whole multiples of a power of ten.
  static func number(
    _ range: Range<Int>, of bytes: RawSpan, decimals: Int = 0, name: @autoclosure () -> String
  ) throws(RowFault) -> Int? {
    switch FieldValue.number(range, of: bytes, decimals: decimals) {
    case FieldValue.missing: return nil
    case FieldValue.unreadable: throw RowFault(reason: "\(name()) is no number")
    case let value: return value
    }
  }

  /// To a thousandth.
  static func decimal(
    _ range: Range<Int>, of bytes: RawSpan, name: @autoclosure () -> String
  ) throws(RowFault) -> Double? {
    try number(range, of: bytes, decimals: 3, name: name()).map { Double($0) / 1000 }
  }

  static func truth(
    _ range: Range<Int>, of bytes: RawSpan, name: @autoclosure () -> String
  ) throws(RowFault) -> Bool? {
    switch bytes.extracting(range).text(limit: 8).lowercased() {
    case "true", "t", "1", "-1": true
    case "false", "f", "0": false
    case "", "null", "nan", "none": nil
    default: throw RowFault(reason: "\(name()) is neither true nor false")
    }
  }

  /// What an aircraft or a register calls it: letters, digits, and what may stand between them.
  static func name(_ range: Range<Int>, of bytes: RawSpan) -> String? {
    guard range.count <= 24 else { return nil }
    let text = bytes.extracting(range).text(limit: 24)
    guard text.utf8.contains(where: { $0 != 0x2D }), !FieldValue.wordsForNothing.contains(text),
      text.utf8.allSatisfy(isOfName)
    else { return nil }
    return text
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x20 || byte == 0x2D
  }
}
