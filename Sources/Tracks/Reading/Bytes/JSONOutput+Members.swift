/// Members of an object whose names stand in the code: a name is a few stores of constants.
extension JSONOutput {
  /// - Precondition: `text` is ASCII, or UTF-8 that JSON needs no escapes for; of two bytes or more.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    let count = text.utf8CodeUnitCount
    UnsafeMutableRawPointer(next).copyMemory(from: text.utf8Start, byteCount: count)
    advance(count)
  }

  /// `,"name":`
  @inline(__always)
  mutating func name(_ name: StaticString) {
    put(word: 0x222C, count: 2)
    put(name)
    put(word: 0x3A22, count: 2)
  }

  @inline(__always)
  mutating func member(_ name: StaticString, _ value: Int) {
    self.name(name)
    put(signed: value)
  }

  @inline(__always)
  mutating func member(_ name: StaticString, _ value: Int?) {
    self.name(name)
    if let value { put(signed: value) } else { putNull() }
  }

  @inline(__always)
  mutating func member(_ name: StaticString, _ value: Bool?) {
    self.name(name)
    if let value { put(value) } else { putNull() }
  }

  /// A flag that is told as 0 or 1.
  @inline(__always)
  mutating func member(_ name: StaticString, bit value: Bool?) {
    self.name(name)
    if let value { put(value ? 0x31 : 0x30) } else { putNull() }
  }

  /// To three decimals.
  @inline(__always)
  mutating func member(_ name: StaticString, _ value: Double?) {
    self.name(name)
    if let value { put(thousandths: value) } else { putNull() }
  }

  @inline(__always)
  mutating func member(_ name: StaticString, word: StaticString?) {
    self.name(name)
    guard let word else { return putNull() }
    put(0x22)
    put(word)
    put(0x22)
  }

  @inline(never)
  mutating func put(signed value: Int) {
    if value < 0 { put(0x2D) }
    putLong(decimal: UInt64(value.magnitude))
  }

  /// Rounded to three decimals, without zeros at the end.
  @inline(never)
  mutating func put(thousandths value: Double) {
    let rounded = (value * 1000).rounded()
    // Nothing that is told is as large.
    guard abs(rounded) < 1e15 else { return putNull() }
    if rounded < 0 { put(0x2D) }
    let number = UInt64(abs(rounded))
    putLong(decimal: number / 1000)
    let fraction = UInt32(number % 1000)
    guard fraction != 0 else { return }
    put(0x2E)
    put(threeDigits: fraction)
    if fraction % 100 == 0 { step(back: 2) } else if fraction % 10 == 0 { step(back: 1) }
  }

  /// Degrees with seven decimals.
  @inline(never)
  mutating func put(degreesE7 value: Int32) {
    if value < 0 { put(0x2D) }
    put(decimal: value.magnitude / 10_000_000)
    put(0x2E)
    put(digits: UInt64(value.magnitude % 10_000_000), width: 7)
  }

  /// So many of the eight lower-case hexadecimal digits of a value, from the upper end.
  @inline(__always)
  mutating func put(hexadecimal value: UInt32, digits: Int = 8) {
    var spread = UInt64(value)
    spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFF
    spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FF
    spread = (spread | spread << 4) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = (spread &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    put(word: (spread &+ 0x3030_3030_3030_3030 &+ letters &* 0x27).byteSwapped, count: digits)
  }
}
