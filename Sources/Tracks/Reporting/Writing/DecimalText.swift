/// Numbers as text, byte by byte: a log of millions of positions is written without a String for each.
extension [UInt8] {
  mutating func append(text: String) { append(contentsOf: text.utf8) }

  /// Whole 1e-7 degrees as decimal degrees, without trailing zeros: 351000000 is `35.1`, -5 is `-0.0000005`.
  mutating func append(degreesE7 value: Int32) { append(degreesE7: Int64(value)) }

  mutating func append(degreesE7 value: Int64) {
    var rest = value.magnitude
    if value < 0 { append(0x2D) }
    append(integer: rest / 10_000_000)
    rest %= 10_000_000
    guard rest > 0 else { return }
    append(0x2E)
    var unit: UInt64 = 1_000_000
    while rest > 0 {
      append(0x30 + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  mutating func append(integer value: UInt64) {
    guard value > 9 else {
      append(0x30 + UInt8(value))
      return
    }
    var unit: UInt64 = 10
    while value / unit > 9 { unit *= 10 }
    var rest = value
    while unit > 0 {
      append(0x30 + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }
}
