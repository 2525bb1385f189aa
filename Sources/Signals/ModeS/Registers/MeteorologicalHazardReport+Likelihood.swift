extension MeteorologicalHazardReport {
  func likelihood(in reply: CommBReply, knowing known: AircraftKnowledge) -> Double {
    let altitude = reply.altitude(knowing: known)?.feet
    // Whether each of eight is valid.
    var sum = -8.0
    sum -= 2 * Double((message & Self.statuses).nonzeroBitCount)
    if let temperature { sum += Weather.temperature(temperature, altitude: altitude, wild: -15) }
    if let pressure { sum += Weather.pressure(Double(pressure), altitude: altitude) }
    if let radioHeight {
      let isPossible = altitude.map { Double(radioHeight) < $0 + 3000 } ?? true
      sum += isPossible ? -12 : -17
    }
    return sum
  }

  /// Bits 1, 4, 7, 10 and 13.
  private static let statuses: UInt64 = 1 << 55 | 1 << 52 | 1 << 49 | 1 << 46 | 1 << 43
}
