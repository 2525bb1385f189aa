import Foundation
import Testing

@testable import Signals

@Suite("The standard atmosphere")
struct StandardAtmosphereTests {
  @Test("logarithms and powers are right to 1e-6")
  func logarithms() {
    for step in -400...400 {
      let exponent = Double(step) / 10 + 0.03
      let value = exp2(exponent)
      #expect(abs(BinaryLogarithm.of(value) - exponent) < 1e-6)
      #expect(abs(BinaryLogarithm.power(exponent) / value - 1) < 1e-6)
    }
    #expect(abs(BinaryLogarithm.power(1.7, 5.25588) - pow(1.7, 5.25588)) < 1e-4)
  }

  @Test("pressure and temperature are those of the tables")
  func tables() {
    // ICAO Doc 7488: feet, hectopascals, degrees Celsius.
    for (feet, pressure, temperature) in [
      (0, 1013.25, 15), (10_000, 696.82, -4.81), (25_000, 376.01, -34.53), (36_089.24, 226.32, -56.5),
      (45_000, 147.48, -56.5),
    ] {
      #expect(abs(StandardAtmosphere.pressureRatio(at: feet) * 1013.25 - pressure) < 0.05, "\(feet) ft")
      #expect(abs(StandardAtmosphere.temperature(at: feet) - temperature) < 0.01, "\(feet) ft")
    }
    #expect(abs(StandardAtmosphere.speedOfSound(at: 35_000) - 576.4) < 0.2)
  }

  @Test("calibrated airspeed follows from Mach number and altitude")
  func airspeed() {
    for mach in stride(from: 0.05, to: 1, by: 0.05) {
      #expect(abs(StandardAtmosphere.calibratedAirspeed(mach: mach, at: 0) - mach * 661.4788) < 0.05)
      for feet in stride(from: 0.0, through: 45_000, by: 5000) {
        let impact = StandardAtmosphere.pressureRatio(at: feet) * (pow(1 + 0.2 * mach * mach, 3.5) - 1)
        let expected = 661.4788 * (5 * (pow(impact + 1, 2 / 7.0) - 1)).squareRoot()
        #expect(abs(StandardAtmosphere.calibratedAirspeed(mach: mach, at: feet) - expected) < 0.05)
      }
    }
  }
}
