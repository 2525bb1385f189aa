/// How probable the code of a field is, as a binary logarithm.
enum Likelihood {
  /// Normally distributed about what is expected, in steps of `step`; or anything at all, with a probability of `wild`.
  ///
  /// - Parameter wild: binary logarithm, of one code.
  @inline(__always)
  static func normal(_ deviation: Double, sigma: Double, step: Double, wild: Double) -> Double {
    let ratio = deviation / sigma
    // log2(1 / sqrt(2 pi)) and log2(e) / 2. A narrow bell lies within one code.
    let bell = BinaryLogarithm.of(step / sigma) - 1.325_75 - 0.721_35 * ratio * ratio
    return max(min(bell, 0), wild)
  }

  /// Small as a rule, else wide: half the weight each.
  @inline(__always)
  static func quietOrActive(_ value: Double, quiet: Double, active: Double, step: Double, wild: Double) -> Double {
    -1
      + max(
        normal(value, sigma: quiet, step: step, wild: wild), normal(value, sigma: active, step: step, wild: wild))
  }

  /// So many of five fields are valid. Aircraft in the air mostly have all values; those on the ground, with systems that
  /// align and sensors that need an airstream, as often as not.
  @inline(__always)
  static func statuses(valid: Int, isOnGround: Bool?) -> Double {
    let valid = Double(valid)
    switch isOnGround {
    case true?: return -5
    case false?: return -0.1 * valid - 4 * (5 - valid)
    case nil: return -0.2 * valid - 3 * (5 - valid)
    }
  }

  /// The smaller angle from one direction to another, in degrees; both are in [0, 360).
  @inline(__always)
  static func turn(from one: Double, to other: Double) -> Double {
    let difference = other - one
    return difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference
  }
}
