import Signals

/// Bits as logs in JSON write them.
extension AISData {
  /// How many, a colon, and the bytes that hold them in hexadecimal: `48:eb2f118f7ff1`.
  init?(described text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]), (0...2000).contains(count) else { return nil }
    var digits = Array(parts[1].utf8)
    // AIS-catcher writes no half byte more than there is.
    if digits.count == (count + 3) / 4, digits.count % 2 == 1 { digits.append(0x30) }
    guard digits.count == (count + 7) / 8 * 2 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard digits[place] != 0x2B,
        let byte = UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    self.init(bytes, bitCount: count)
  }

  /// From the first.
  var bits: [Bool] { (0..<bitCount).map { bytes[$0 / 8] & (0x80 >> UInt8($0 % 8)) != 0 } }

  init?(bits: [Bool]) {
    var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
    for (place, bit) in bits.enumerated() where bit { bytes[place / 8] |= 0x80 >> UInt8(place % 8) }
    self.init(bytes, bitCount: bits.count)
  }
}
