/// Numbers as text, byte by byte: a log of millions of positions is written without a String for each.
extension [UInt8] {
  mutating func append(text: String) { append(contentsOf: text.utf8) }

  /// Whole 1e-7 degrees as decimal degrees, without trailing zeros: 351000000 is `35.1`, -5 is `-0.0000005`.
  mutating func append(degreesE7 value: Int32) { append(degreesE7: Int64(value)) }

  mutating func append(degreesE7 value: Int64) {
    if value < 0 { append(0x2D) }
    append(integer: value.magnitude / 10_000_000)
    let fraction = value.magnitude % 10_000_000
    guard fraction > 0 else { return }
    append(0x2E)
    let digits = DecimalDigits(fraction * 10)
    for place in 0..<digits.significant { append(digits[place]) }
  }

  /// A position as GeoJSON has it, `[longitude,latitude]`, from whole 1e-7 degrees.
  mutating func append(longitudeE7: Int32, latitudeE7: Int32) {
    withUnsafeTemporaryAllocation(byteCount: 48, alignment: 8) { room in
      var end = 0
      func put(_ byte: UInt8) {
        room[end] = byte
        end += 1
      }
      func put(degreesE7 value: Int32) {
        if value < 0 { put(0x2D) }
        let whole = value.magnitude / 10_000_000
        if whole > 99 { put(0x30 + UInt8(truncatingIfNeeded: whole / 100)) }
        if whole > 9 { put(0x30 + UInt8(truncatingIfNeeded: whole / 10 % 10)) }
        put(0x30 + UInt8(truncatingIfNeeded: whole % 10))
        let fraction = value.magnitude % 10_000_000
        if fraction == 0 { return }
        put(0x2E)
        let digits = DecimalDigits(UInt64(fraction) * 10)
        room.storeBytes(of: digits.text.littleEndian, toByteOffset: end, as: UInt64.self)
        end += digits.significant
      }
      put(0x5B)
      put(degreesE7: longitudeE7)
      put(0x2C)
      put(degreesE7: latitudeE7)
      put(0x5D)
      append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<end]))
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

/// The eight decimal digits of a number in one register, the first in the lowest byte.
struct DecimalDigits {
  /// In ASCII.
  let text: UInt64
  /// Without the zeros at the end; 0 for 0.
  let significant: Int

  /// - Precondition: the number has eight digits or fewer.
  @inline(__always)
  init(_ number: UInt64) {
    precondition(number < 100_000_000, "more than eight digits")
    // Halved three times, all halves at once: fours, pairs, digits. Division by a product that is right in the range.
    var parts = number / 10_000 | (number % 10_000) &<< 32
    let hundreds = (parts &* 10_486) &>> 20 & 0x0000_007F_0000_007F
    parts = hundreds | (parts &- hundreds &* 100) &<< 16
    let tens = (parts &* 103) &>> 10 & 0x000F_000F_000F_000F
    parts = tens | (parts &- tens &* 10) &<< 8
    significant = 8 - parts.leadingZeroBitCount / 8
    text = parts | 0x3030_3030_3030_3030
  }

  subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: text &>> UInt64(8 * place)) }
}
