/// Where the next byte of a text goes, in memory that has room for it and 64 bytes more.
///
/// A plain address, so that it stays in a register from one piece of a line to the next (`Benchmarks/run_decode.sh`).
struct JSONOutput {
  private(set) var next: UnsafeMutablePointer<UInt8>
  private let digits: UnsafePointer<UInt32>

  init(at next: UnsafeMutablePointer<UInt8>, digits: UnsafePointer<UInt32>) {
    self.next = next
    self.digits = digits
  }

  /// An output of another text.
  func elsewhere(at next: UnsafeMutablePointer<UInt8>) -> JSONOutput { JSONOutput(at: next, digits: digits) }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    next.pointee = byte
    next += 1
  }

  @inline(__always)
  mutating func put(_ text: UnsafePointer<ShortText>) {
    let source = UnsafeRawPointer(text)
    let target = UnsafeMutableRawPointer(next)
    let length = source.load(fromByteOffset: ShortText.longest, as: Int.self)
    target.storeBytes(of: source.load(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
    if length > 16 {
      target.storeBytes(
        of: source.load(fromByteOffset: 16, as: SIMD16<UInt8>.self), toByteOffset: 16, as: SIMD16<UInt8>.self)
      target.storeBytes(
        of: source.load(fromByteOffset: 32, as: SIMD16<UInt8>.self), toByteOffset: 32, as: SIMD16<UInt8>.self)
    }
    next += length
  }

  /// Copied in pieces of 32 bytes; so much may be read beyond the end.
  @inline(__always)
  mutating func put(_ bytes: UnsafePointer<UInt8>, count: Int) {
    var done = 0
    repeat {
      let piece = UnsafeRawPointer(bytes + done).loadUnaligned(as: SIMD32<UInt8>.self)
      UnsafeMutableRawPointer(next + done).storeBytes(of: piece, as: SIMD32<UInt8>.self)
      done &+= 32
    } while done < count
    next += count
  }

  mutating func put(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { if let start = $0.baseAddress { next.update(from: start, count: $0.count) } }
    next += bytes.count
  }

  /// Up to eight bytes, the first in the lowest.
  @inline(__always)
  mutating func put(word: UInt64, count: Int) {
    UnsafeMutableRawPointer(next).storeBytes(of: word.littleEndian, as: UInt64.self)
    next += count
  }

  /// Takes blanks off the end.
  @inline(__always)
  mutating func dropBlanks(downTo start: UnsafeMutablePointer<UInt8>) {
    while next > start, next[-1] == 0x20 { next -= 1 }
  }

  /// Takes in so many bytes that were written at `next`.
  @inline(__always)
  mutating func advance(_ count: Int) { next += count }

  /// Takes so many bytes off the end.
  @inline(__always)
  mutating func step(back count: Int) { next -= count }

  @inline(__always)
  mutating func rewind(to start: UnsafeMutablePointer<UInt8>) { next = start }

  @inline(__always)
  mutating func putNull() { put(word: 0x6C6C_756E, count: 4) }

  /// `true` or `false`.
  @inline(__always)
  mutating func put(_ flag: Bool) {
    put(word: flag ? 0x6575_7274 : 0x65_736C_6166, count: flag ? 4 : 5)
  }

  /// With one decimal.
  @inline(__always)
  mutating func put(tenths value: UInt32) {
    put(decimal: value / 10)
    put(word: UInt64(0x2E) | UInt64(0x30 &+ value % 10) &<< 8, count: 2)
  }

  /// In decimal.
  @inline(__always)
  mutating func put(decimal value: UInt32) {
    if value < 1000 {
      let digits = digits[1000 &+ Int(value)]
      put(word: UInt64(digits & 0xFF_FFFF), count: Int(digits &>> 24))
    } else {
      putLong(decimal: UInt64(value))
    }
  }

  /// The place to write to is handed over and given back, so that it stays in a register of whoever writes on.
  @inline(__always)
  mutating func putLong(decimal value: UInt64) { self = with(decimal: value) }

  @inline(never)
  private func with(decimal value: UInt64) -> JSONOutput {
    var output = self
    if value < 1000 {
      output.put(decimal: UInt32(truncatingIfNeeded: value))
    } else if value < 1_000_000 {
      output.put(decimal: UInt32(truncatingIfNeeded: value / 1000))
      output.put(threeDigits: UInt32(truncatingIfNeeded: value % 1000))
    } else if value < 1_000_000_000 {
      output.put(decimal: UInt32(truncatingIfNeeded: value / 1_000_000))
      let rest = UInt32(truncatingIfNeeded: value % 1_000_000)
      output.put(threeDigits: rest / 1000)
      output.put(threeDigits: rest % 1000)
    } else {
      output.putVeryLong(decimal: value)
    }
    return output
  }

  @inline(never)
  private mutating func putVeryLong(decimal value: UInt64) {
    putLong(decimal: value / 1_000_000_000)
    put(digits: value % 1_000_000_000, width: 9)
  }

  @inline(__always)
  mutating func put(threeDigits value: UInt32) {
    put(word: UInt64(digits[Int(value)]), count: 3)
  }

  /// - Precondition: `value` is 0 to 99.
  @inline(__always)
  mutating func put(twoDigits value: Int16) {
    put(word: UInt64(digits[Int(value)] &>> 8), count: 2)
  }

  /// Exactly so many digits, up to 9.
  @inline(__always)
  mutating func put(digits value: UInt64, width: Int) { self = with(digits: value, width: width) }

  @inline(never)
  private func with(digits value: UInt64, width: Int) -> JSONOutput {
    var output = self
    var rest = UInt32(truncatingIfNeeded: value)
    var place = width
    while place >= 3 {
      let (quotient, three) = (rest / 1000, rest % 1000)
      place &-= 3
      let text = digits[Int(three)]
      let target = next + place
      target[0] = UInt8(truncatingIfNeeded: text)
      target[1] = UInt8(truncatingIfNeeded: text &>> 8)
      target[2] = UInt8(truncatingIfNeeded: text &>> 16)
      rest = quotient
    }
    while place > 0 {
      place &-= 1
      next[place] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    output.advance(width)
    return output
  }

  /// Degrees with seven decimals, of an integer in 1/600 000 degree.
  @inline(__always)
  mutating func put(minuteE4 raw: Int32) {
    if raw < 0 { put(0x2D) }
    // raw x 1e7 / 600 000 = raw x 50 / 3; thirds have no ties.
    let value = (UInt64(raw.magnitude) &* 50 &+ 1) / 3
    let whole = UInt32(truncatingIfNeeded: value / 10_000_000)
    let fraction = UInt32(truncatingIfNeeded: value &- UInt64(whole) &* 10_000_000)
    put(decimal: whole)
    put(word: UInt64(0x2E) | UInt64(0x30 &+ fraction / 1_000_000) &<< 8, count: 2)
    let rest = fraction % 1_000_000
    put(threeDigits: rest / 1000)
    put(threeDigits: rest % 1000)
  }

  /// `000` to `999`, the first digit in the lowest byte; then `0` to `999` without zeros before them, and in the highest
  /// byte how many digits there are. 2,000 entries, for the caller to deallocate.
  static func makeDigits() -> UnsafeMutablePointer<UInt32> {
    let table = UnsafeMutablePointer<UInt32>.allocate(capacity: 2000)
    for number in 0..<1000 {
      let all = UInt32(0x30 + number / 100) | UInt32(0x30 + number / 10 % 10) << 8 | UInt32(0x30 + number % 10) << 16
      let width = number < 10 ? 1 : number < 100 ? 2 : 3
      table[number] = all
      table[1000 + number] = all >> UInt32(8 * (3 - width)) | UInt32(width) << 24
    }
    return table
  }
}
