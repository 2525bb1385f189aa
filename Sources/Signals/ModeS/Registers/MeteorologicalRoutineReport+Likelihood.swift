extension MeteorologicalRoutineReport {
  /// Temperature and pressure are those of the altitude, but for the weather.
  func likelihood(in reply: CommBReply, knowing known: AircraftKnowledge) -> Double {
    let altitude = reply.altitude(knowing: known)?.feet
    // One of five sources.
    var sum = -2.3
    if let windSpeed {
      sum -= 0.2 + 9
      sum += windSpeed <= 100 ? -6.9 : -9.5
    } else {
      sum -= 3
    }
    sum += Weather.temperature(temperature, altitude: altitude, wild: -16)
    // Few aircraft give these; fewest have a sensor for humidity.
    if let pressure { sum += -2 + Weather.pressure(Double(pressure), altitude: altitude) }
    if turbulence != nil { sum += -2 - 2 }
    if humidity != nil { sum += -4 - 6 }
    return sum
  }
}
