extension UInt64 {
  /// Bits of a 56-bit message, numbered from 1 at its upper end.
  @inline(__always)
  func field(_ first: Int, _ count: Int) -> Int {
    Int(truncatingIfNeeded: self >> UInt64(57 - first - count)) & ((1 << count) - 1)
  }

  /// One bit of a 56-bit message.
  @inline(__always)
  func isSet(_ place: Int) -> Bool { self >> UInt64(56 - place) & 1 == 1 }

  /// The message with `value` in bits `first` and up; what does not fit them is cut off.
  func placing(_ value: Int, _ first: Int, _ count: Int) -> UInt64 {
    let mask: UInt64 = (1 << UInt64(count)) - 1
    let shift = UInt64(57 - first - count)
    return self & ~(mask << shift) | (UInt64(truncatingIfNeeded: value) & mask) << shift
  }

  func placing(_ value: Bool, _ place: Int) -> UInt64 { placing(value ? 1 : 0, place, 1) }
}
