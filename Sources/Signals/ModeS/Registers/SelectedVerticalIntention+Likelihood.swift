extension SelectedVerticalIntention {
  /// Altitudes are selected in hundreds of feet, mostly in thousands; the altimeter is set to the standard pressure, or to
  /// that of an airfield's weather.
  func likelihood(in reply: CommBReply, knowing known: AircraftKnowledge) -> Double {
    var sum = 0.0
    // The panel and the altimeter are fitted as a rule, the rest as often as not.
    sum += panelAltitude == nil ? -4 : -0.1
    sum += altimeterSetting == nil ? -4 : -0.1
    sum -= 3
    if let panelAltitude { sum += Self.altitude(panelAltitude) }
    if let managementAltitude {
      sum += managementAltitude == panelAltitude ? -1 : -1 + Self.altitude(managementAltitude)
    }
    if let altimeterSetting {
      sum += Self.setting(altimeterSetting, altitude: reply.altitude(knowing: known)?.feet)
    }
    if modes != nil { sum -= 3 }
    if target != nil { sum -= 2 }
    return sum
  }

  /// Feet. Steps of 16 ft leave up to 8 of rounding, or 16 of cutting: two codes for most hundreds.
  private static func altitude(_ feet: Int) -> Double {
    guard feet <= 51_000 else { return -17 }
    func isNear(_ step: Int) -> Bool { feet % step <= 8 || feet % step >= step - 15 }
    if isNear(1000) { return -7.5 }
    return isNear(100) ? -11 : -16
  }

  /// Hectopascals. The standard is 1013.25.
  private static func setting(_ pressure: Double, altitude: Double?) -> Double {
    let isHigh = altitude.map { $0 > 18_000 }
    if abs(pressure - 1013.25) < 0.1 { return isHigh == true ? -1 : -2 }
    return (isHigh == true ? -4 : -1) + Likelihood.normal(pressure - 1013, sigma: 12, step: 0.1, wild: -17)
  }
}
