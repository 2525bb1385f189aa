extension TrackAndTurn {
  /// Speed and track continue what is known; true airspeed differs from ground speed by the wind; and an aircraft that
  /// turns banks for it: tan(roll) = speed * turn rate / g.
  func likelihood(in reply: CommBReply, knowing known: AircraftKnowledge) -> Double {
    let isOnGround = reply.isOnGround
    let groundSpeed = groundSpeed.map { Double($0) }
    let trueAirspeed = trueAirspeed.map { Double($0) }
    var sum = Likelihood.statuses(valid: (message & Self.statuses).nonzeroBitCount, isOnGround: isOnGround)
    if let groundSpeed { sum += Self.groundSpeed(groundSpeed, isOnGround, known) }
    if let track { sum += Self.track(track, isOnGround, known) }
    if let trueAirspeed {
      sum += Self.trueAirspeed(trueAirspeed, groundSpeed: groundSpeed, isOnGround, known)
    }
    if let roll {
      sum +=
        isOnGround == true
        ? Likelihood.normal(roll, sigma: 1.5, step: 45 / 256, wild: -16)
        : Likelihood.quietOrActive(roll, quiet: 1.5, active: 15, step: 45 / 256, wild: -16)
    }
    if let trackRate {
      let speed = trueAirspeed ?? groundSpeed ?? known.anyGroundSpeed?.value ?? 0
      sum += Self.trackRate(trackRate, roll: roll, speed: speed, isOnGround)
    }
    return sum
  }

  /// Bits 1, 12, 24, 35 and 46.
  private static let statuses: UInt64 = 1 << 55 | 1 << 44 | 1 << 32 | 1 << 21 | 1 << 10

  /// Knots. Airliners gain or lose a knot or two a second.
  private static func groundSpeed(_ speed: Double, _ isOnGround: Bool?, _ known: AircraftKnowledge) -> Double {
    if let last = known.anyGroundSpeed, last.age < 60 {
      return Likelihood.normal(speed - last.value, sigma: 2 + 1.5 * last.age, step: 2, wild: -16)
    }
    return SpeedPrior.knots(speed, step: 2, isOnGround)
  }

  /// Degrees. A rate-one turn is three degrees a second, but seldom flown.
  private static func track(_ track: Double, _ isOnGround: Bool?, _ known: AircraftKnowledge) -> Double {
    // What creeps has no track to speak of.
    guard let last = known.anyTrack, last.age < 60, (known.anyGroundSpeed?.value ?? 100) > 5 else { return -11 }
    let sigma = isOnGround == true ? 5 + 5 * last.age : 2 + 1.5 * last.age
    return Likelihood.normal(
      Likelihood.turn(from: last.value, to: track), sigma: sigma, step: 90 / 512, wild: -16)
  }

  /// Knots. Winds of 45 kt are common, of 150 rare.
  private static func trueAirspeed(
    _ speed: Double, groundSpeed: Double?, _ isOnGround: Bool?, _ known: AircraftKnowledge
  ) -> Double {
    if let last = known.trueAirspeed, last.age < 60 {
      return Likelihood.normal(speed - last.value, sigma: 3 + 1.5 * last.age, step: 2, wild: -15)
    }
    guard let reference = groundSpeed ?? known.anyGroundSpeed?.value else {
      return SpeedPrior.knots(speed, step: 2, isOnGround)
    }
    return Likelihood.normal(speed - reference, sigma: isOnGround == true ? 20 : 45, step: 2, wild: -15)
  }

  /// Degrees a second. Some aircraft give a rate that is noisy, or wrong.
  private static func trackRate(_ rate: Double, roll: Double?, speed: Double, _ isOnGround: Bool?) -> Double {
    if isOnGround == true {
      return Likelihood.quietOrActive(rate, quiet: 0.3, active: 5, step: 8 / 256, wild: -14)
    }
    guard let roll, abs(roll) < 60, speed > 60 else {
      return Likelihood.quietOrActive(rate, quiet: 0.2, active: 1.5, step: 8 / 256, wild: -14)
    }
    let angle = roll * .pi / 180
    let square = angle * angle
    let tangent = angle * (15 - square) / (15 - 6 * square)
    let expected = tangent * gravity / speed
    return Likelihood.normal(rate - expected, sigma: 0.25 + 0.15 * abs(expected), step: 8 / 256, wild: -14)
  }

  /// 9.80665 m/s2 in knots times degrees a second.
  private static let gravity = 1092.2
}
