extension HeadingAndSpeed {
  /// Indicated airspeed follows from Mach number and altitude; the Mach number from the speed over the ground, but for the
  /// wind; the heading from the track, but for wind and magnetic declination; both vertical rates are those of one climb.
  func likelihood(in reply: CommBReply, knowing known: AircraftKnowledge) -> Double {
    let isOnGround = reply.isOnGround
    let indicated = indicatedAirspeed.map { Double($0) }
    let barometric = barometricRate.map { Double($0) }
    var sum = Likelihood.statuses(valid: (message & Self.statuses).nonzeroBitCount, isOnGround: isOnGround)
    if let magneticHeading { sum += Self.heading(magneticHeading, known) }
    let altitude = reply.altitude(knowing: known)
    if let mach { sum += Self.mach(mach, altitude?.feet, isOnGround, known) }
    if let indicated { sum += Self.indicated(indicated, mach: mach, altitude, isOnGround) }
    if let barometric { sum += Self.rate(barometric, isOnGround, known) }
    if let inertialRate {
      if let barometric {
        sum += Likelihood.normal(Double(inertialRate) - barometric, sigma: 200, step: 32, wild: -14)
      } else {
        sum += Self.rate(Double(inertialRate), isOnGround, known)
      }
    }
    return sum
  }

  /// Bits 1, 13, 24, 35 and 46.
  private static let statuses: UInt64 = 1 << 55 | 1 << 43 | 1 << 32 | 1 << 21 | 1 << 10

  /// Degrees. Half of what is off is drift, up to a quarter of the speed, half declination, which is below 20 degrees over
  /// most inhabited land and grows to anything near the magnetic poles.
  private static func heading(_ heading: Double, _ known: AircraftKnowledge) -> Double {
    if let last = known.magneticHeading, last.age < 60 {
      return Likelihood.normal(
        Likelihood.turn(from: last.value, to: heading), sigma: 2 + 1.5 * last.age, step: 90 / 512, wild: -15)
    }
    guard let track = known.anyTrack, track.age < 60, (known.anyGroundSpeed?.value ?? 100) > 5 else { return -11 }
    let latitude = abs(known.latitude ?? 50)
    guard latitude < 75 else { return -11 }
    return Likelihood.normal(
      Likelihood.turn(from: track.value, to: heading), sigma: (latitude < 60 ? 15 : 30) + 1.5 * track.age,
      step: 90 / 512, wild: -14)
  }

  private static func mach(
    _ mach: Double, _ feet: Double?, _ isOnGround: Bool?, _ known: AircraftKnowledge
  ) -> Double {
    if let last = known.mach, last.age < 60 {
      return Likelihood.normal(mach - last.value, sigma: 0.006 + 0.002 * last.age, step: 0.004, wild: -15)
    }
    guard let feet, isOnGround != true else { return SpeedPrior.mach(mach, isOnGround) }
    let speedOfSound = StandardAtmosphere.speedOfSound(at: feet)
    if let last = known.trueAirspeed, last.age < 60 {
      // Fifteen degrees off the standard temperature are three in a hundred of the speed of sound.
      return Likelihood.normal(
        mach - last.value / speedOfSound, sigma: 0.02 + 0.002 * last.age, step: 0.004, wild: -15)
    }
    guard let last = known.anyGroundSpeed, last.age < 60 else { return SpeedPrior.mach(mach, isOnGround) }
    return Likelihood.normal(
      mach - last.value / speedOfSound, sigma: 0.08 + 0.002 * last.age, step: 0.004, wild: -15)
  }

  /// Knots. Indicated airspeed is calibrated airspeed but for the errors of the installation, a few knots.
  private static func indicated(
    _ speed: Double, mach: Double?, _ altitude: (feet: Double, error: Double)?, _ isOnGround: Bool?
  ) -> Double {
    guard let mach, mach < 1 else { return SpeedPrior.indicated(speed, isOnGround) }
    guard let altitude else {
      // Somewhere between the ground and 45,000 ft.
      let highest = StandardAtmosphere.calibratedAirspeed(mach: mach, at: 0) + 10
      let lowest = StandardAtmosphere.calibratedAirspeed(mach: mach, at: 45_000) - 5
      return speed > lowest && speed < highest ? -BinaryLogarithm.of(highest - lowest) : -16
    }
    let expected = StandardAtmosphere.calibratedAirspeed(mach: mach, at: altitude.feet)
    // A thousand feet are two in a hundred of the speed.
    let sigma = 4 + expected * (0.015 + 0.02e-3 * altitude.error)
    return Likelihood.normal(speed - expected, sigma: sigma, step: 1, wild: -16)
  }

  /// Feet a minute.
  private static func rate(_ rate: Double, _ isOnGround: Bool?, _ known: AircraftKnowledge) -> Double {
    if isOnGround == true { return Likelihood.normal(rate, sigma: 64, step: 32, wild: -14) }
    if let last = known.anyVerticalRate, last.age < 30 {
      return Likelihood.normal(rate - last.value, sigma: 150 + 100 * last.age, step: 32, wild: -14)
    }
    return Likelihood.quietOrActive(rate, quiet: 64, active: 1500, step: 32, wild: -14)
  }
}
