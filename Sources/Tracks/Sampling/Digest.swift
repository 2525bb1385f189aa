import Crypto

/// SHA-256 as the draw uses it.
enum Digest {
  static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// Lower-case hexadecimal.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    var text = ""
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      if byte < 0x10 { text += "0" }
      text += String(byte, radix: 16)
    }
    return text
  }

  /// The first 52 bits of the SHA-256 of `bytes`: as many as a double holds exactly as a fraction of 2^52.
  static func first52Bits(of bytes: [UInt8]) -> UInt64 {
    sha256(bytes)[0..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 12
  }
}
