/// The weather about the standard atmosphere, as binary logarithms of probability.
enum Weather {
  /// Degrees Celsius in steps of 0.25.
  static func temperature(_ temperature: Double, altitude: Double?, wild: Double) -> Double {
    guard let altitude else { return -9.2 }
    return Likelihood.normal(
      temperature - StandardAtmosphere.temperature(at: altitude), sigma: 12, step: 0.25, wild: wild)
  }

  /// Hectopascals. Altitude is measured by pressure.
  static func pressure(_ pressure: Double, altitude: Double?) -> Double {
    guard let altitude else { return pressure >= 100 && pressure <= 1060 ? -10 : -17 }
    return Likelihood.normal(
      pressure - 1013.25 * StandardAtmosphere.pressureRatio(at: altitude), sigma: 5, step: 1, wild: -17)
  }
}
