/// Logarithms and powers of 2, right to 1e-6, from the four operations alone, so that they come out the same everywhere.
enum BinaryLogarithm {
  /// - Precondition: `value` is positive, finite, and not below 1e-300.
  @inline(__always)
  static func of(_ value: Double) -> Double {
    // Apart, the exponent and a number in [1, 2); then the area tangent's series about the middle of the octave.
    let exponent = Int(truncatingIfNeeded: value.bitPattern >> 52) &- 1023
    let significand = Double(bitPattern: value.bitPattern & 0xF_FFFF_FFFF_FFFF | 1023 << 52)
    let middle = 1.414_213_562_373_095_1
    let t = (significand - middle) / (significand + middle)
    let square = t * t
    let series = t * (1 + square * (1 / 3.0 + square * (1 / 5.0 + square * (1 / 7.0))))
    return Double(exponent) + 0.5 + series * 2.885_390_081_777_926_8
  }

  /// - Precondition: `exponent` is between -1000 and 1000.
  @inline(__always)
  static func power(_ exponent: Double) -> Double {
    let whole = Int(exponent < 0 ? exponent - 0.5 : exponent + 0.5)
    let x = (exponent - Double(whole)) * 0.693_147_180_559_945_3
    // The first seven terms of the exponential series.
    let series = 1 + x * (1 + x * (1 / 2.0 + x * (1 / 6.0 + x * (1 / 24.0 + x * (1 / 120.0 + x * (1 / 720.0))))))
    return series * Double(bitPattern: UInt64(bitPattern: Int64(whole &+ 1023)) << 52)
  }

  /// - Precondition: `base` is positive.
  @inline(__always)
  static func power(_ base: Double, _ exponent: Double) -> Double { power(exponent * of(base)) }
}
