extension RawSpan {
  /// Eight hexadecimal digits as 32 bits; `nil` where one is no digit. All eight are converted and tested at once.
  @inline(__always)
  func hexadecimalWord(at offset: Int) -> UInt64? {
    let text = UInt64(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let top: UInt64 = 0x8080_8080_8080_8080
    // With every byte below 0x80, adding 0x80 - c sets its top bit where it is at least c, and carries nothing over.
    let small = text & ~top
    let lower = small | 0x2020_2020_2020_2020
    let isDigit = (small &+ 0x5050_5050_5050_5050) & ~(small &+ 0x4646_4646_4646_4646)
    let isLetter = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x1919_1919_1919_1919)
    guard (isDigit | isLetter) & ~text & top == top else { return nil }
    // Bit 6 tells letters from digits: 9 more than their low four bits.
    var value = (text & 0x0F0F_0F0F_0F0F_0F0F) &+ ((text >> 6) & 0x0101_0101_0101_0101) &* 9
    value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
    value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
    return (value | value >> 16) & 0xFFFF_FFFF
  }
}
