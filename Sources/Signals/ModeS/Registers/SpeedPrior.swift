/// How probable a speed is for an aircraft of which nothing else is known, as a binary logarithm.
enum SpeedPrior {
  /// True speed, over the ground or through the air, in knots: on the ground mostly that of taxiing, up to 180 for take-off
  /// and landing; in the air from 40 to 600 (helicopters and gliders below, fighters above).
  static func knots(_ speed: Double, step: Double, _ isOnGround: Bool?) -> Double {
    let width = BinaryLogarithm.of(step)
    switch isOnGround {
    case true?:
      if speed <= 40 { return -5.6 + width }
      return speed <= 180 ? -9.2 + width : -16
    case false?:
      if speed <= 40 { return -12 + width }
      return speed <= 600 ? -9.2 + width : -14
    case nil: return speed <= 600 ? -9.3 + width : -15
    }
  }

  /// Indicated airspeed in knots.
  static func indicated(_ speed: Double, _ isOnGround: Bool?) -> Double {
    switch isOnGround {
    case true?:
      if speed <= 60 { return -6.2 }
      return speed <= 180 ? -9.2 : -16
    case false?:
      if speed <= 60 { return -11 }
      return speed <= 400 ? -8.5 : -14
    case nil: return speed <= 400 ? -8.8 : -14
    }
  }

  /// Mach number in steps of 0.004.
  static func mach(_ mach: Double, _ isOnGround: Bool?) -> Double {
    switch isOnGround {
    case true?:
      if mach <= 0.1 { return -5 }
      return mach <= 0.3 ? -9 : -15
    case false?:
      if mach < 0.1 { return -11 }
      return mach <= 0.95 ? -7.8 : -14
    case nil: return mach <= 0.95 ? -8 : -14
    }
  }
}
