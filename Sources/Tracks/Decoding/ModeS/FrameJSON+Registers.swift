import Signals

/// What the registers of Comm-B replies say.
extension JSONOutput {
  @inline(__always)
  mutating func put(register number: UInt8, of message: UInt64) {
    switch number {
    case 0x40: if let register = SelectedVerticalIntention(message) { put(register) }
    case 0x50: if let register = TrackAndTurn(message) { put(register) }
    case 0x60: if let register = HeadingAndSpeed(message) { put(register) }
    default: putSeldom(register: number, of: message)
    }
  }

  @inline(never)
  private mutating func putSeldom(register number: UInt8, of message: UInt64) {
    switch number {
    case 0x10: if let register = DataLinkCapability(message) { put(register) }
    case 0x17:
      guard let register = CommonUsageCapability(message) else { return }
      name("registers")
      putList(register.registers) { out, number in
        out.put(0x22)
        out.put(hexadecimal: UInt32(number) << 24, digits: 2)
        out.put(0x22)
      }
    case 0x20: member("callsign", text: FlightIdentification(message)?.callsign)
    case 0x21:
      let register = RegistrationMarkings(message)
      member("registration", text: register?.registration)
      member("airline", text: register?.airline)
    case 0x30: if let register = ResolutionAdvisory(register: message) { put(register) }
    case 0x44: if let register = MeteorologicalRoutineReport(message) { put(register) }
    case 0x45: if let register = MeteorologicalHazardReport(message) { put(register) }
    default: break
    }
  }

  private mutating func put(_ register: SelectedVerticalIntention) {
    member("selected_altitude_ft", register.panelAltitude)
    member("selected_altitude_fms_ft", register.managementAltitude)
    member("qnh_hpa", register.altimeterSetting)
    let modes = register.modes
    member("vnav", modes?.contains(.verticalNavigation))
    member("altitude_hold", modes?.contains(.altitudeHold))
    member("approach", modes?.contains(.approach))
    member("target_altitude_source", word: register.target?.word)
  }

  private mutating func put(_ register: TrackAndTurn) {
    member("roll", register.roll)
    member("track", register.track)
    member("groundspeed_kn", register.groundSpeed)
    member("track_rate", register.trackRate)
    member("airspeed_kn", register.trueAirspeed)
    member("airspeed_type", word: "tas")
  }

  private mutating func put(_ register: HeadingAndSpeed) {
    member("heading", register.magneticHeading)
    member("heading_reference", word: "magnetic")
    member("airspeed_kn", register.indicatedAirspeed)
    member("airspeed_type", word: "ias")
    member("mach", register.mach)
    member("vertical_rate_fpm", register.barometricRate)
    member("vertical_rate_source", word: "baro")
    member("vertical_rate_inertial_fpm", register.inertialRate)
  }

  private mutating func put(_ register: DataLinkCapability) {
    member("continued", register.isContinued)
    member("overlays_bds", register.overlaysRegisterCode)
    member("acas_operational", register.hasACASInOperation)
    member("subnetwork_version", register.subnetworkVersion)
    member("enhanced_protocol", register.usesEnhancedProtocol)
    member("specific_services", register.offersSpecificServices)
    member("uplink_throughput", register.uplinkThroughput)
    member("downlink_throughput", register.downlinkThroughput)
    member("identification", register.givesIdentification)
    member("squitters", register.squits)
    member("si_capable", register.knowsSurveillanceIdentifiers)
    member("bds17_toggle", register.commonUsageToggle)
    member("acas_hybrid", register.hasHybridSurveillance)
    member("acas_resolution", register.givesResolutionAdvisories)
    member("acas_version", register.acasVersion)
    member("terminals", Int(register.terminals))
  }

  private mutating func put(_ report: MeteorologicalRoutineReport) {
    member("wind_source", word: report.source.word)
    member("wind_speed_kn", report.windSpeed)
    member("wind_direction", report.windDirection)
    member("temperature_c", report.temperature)
    member("pressure_hpa", report.pressure)
    member("turbulence", word: report.turbulence?.word)
    member("humidity_percent", report.humidity)
  }

  private mutating func put(_ report: MeteorologicalHazardReport) {
    member("turbulence", word: report.turbulence?.word)
    member("wind_shear", word: report.windShear?.word)
    member("microburst", word: report.microburst?.word)
    member("icing", word: report.icing?.word)
    member("wake_vortex", word: report.wakeVortex?.word)
    member("temperature_c", report.temperature)
    member("pressure_hpa", report.pressure)
    member("radio_height_ft", report.radioHeight)
  }

  /// `[…]`
  mutating func putList<Item>(_ items: [Item], _ putItem: (inout JSONOutput, Item) -> Void) {
    put(0x5B)
    for (index, item) in items.enumerated() {
      if index > 0 { put(0x2C) }
      putItem(&self, item)
    }
    put(0x5D)
  }
}

extension SelectedVerticalIntention.Target {
  fileprivate var word: StaticString {
    switch self {
    case .unknown: "unknown"
    case .aircraftAltitude: "aircraft"
    case .panelAltitude: "mcp"
    case .managementAltitude: "fms"
    }
  }
}

extension MeteorologicalRoutineReport.Source {
  fileprivate var word: StaticString {
    switch self {
    case .invalid: "invalid"
    case .inertial: "inertial"
    case .gnss: "gnss"
    case .distanceMeasuring: "dme"
    case .omnidirectionalRange: "vor"
    }
  }
}

extension MeteorologicalRoutineReport.Severity {
  fileprivate var word: StaticString {
    switch self {
    case .none: "none"
    case .light: "light"
    case .moderate: "moderate"
    case .severe: "severe"
    }
  }
}
