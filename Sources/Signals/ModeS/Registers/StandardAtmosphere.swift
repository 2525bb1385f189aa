/// The international standard atmosphere up to 20 km (ICAO Doc 7488), and how airspeeds follow from one another in it.
enum StandardAtmosphere {
  private static let tropopause = 36_089.24
  /// Knots, at sea level.
  private static let speedOfSound = 661.478_8

  /// Degrees Celsius at a pressure altitude in feet.
  static func temperature(at feet: Double) -> Double { 15 - 0.001_981_2 * min(feet, tropopause) }

  /// Static pressure over that at sea level (1013.25 hPa).
  static func pressureRatio(at feet: Double) -> Double {
    let below = BinaryLogarithm.power(1 - 6.875_586e-6 * min(feet, tropopause), 5.255_88)
    guard feet > tropopause else { return below }
    return below * BinaryLogarithm.power((tropopause - feet) / 20_805.8 * 1.442_695)
  }

  /// Knots.
  static func speedOfSound(at feet: Double) -> Double {
    speedOfSound * ((temperature(at: feet) + 273.15) / 288.15).squareRoot()
  }

  /// Calibrated airspeed in knots at a Mach number below 1: the speed that gives the same impact pressure at sea level.
  /// The temperature of the day does not enter.
  static func calibratedAirspeed(mach: Double, at feet: Double) -> Double {
    let ratio = 1 + 0.2 * mach * mach
    let impact = pressureRatio(at: feet) * (ratio * ratio * ratio * ratio.squareRoot() - 1)
    return speedOfSound * (5 * (BinaryLogarithm.power(1 + impact, 2 / 7.0) - 1)).squareRoot()
  }
}
