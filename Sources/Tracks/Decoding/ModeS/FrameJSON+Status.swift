import Signals

/// What aircraft say of their targets, and of what they can do and how good they know where they are: type codes 29 and
/// 31.
extension JSONOutput {
  mutating func put(_ state: TargetState) {
    let altitude = state.selectedAltitude
    member("subtype", 1)
    member("selected_altitude_ft", altitude?.feet)
    member("selected_altitude_rounded_ft", altitude?.roundedFeet)
    member("selected_altitude_source", word: altitude.map { $0.source == .controlPanel ? "mcp" : "fms" })
    member("qnh_hpa", state.pressureSetting)
    member("selected_heading", state.selectedHeading)
    member("nac_p", state.accuracyCategory)
    member("nic_baro", bit: state.isAltitudeChecked)
    putIntegrity(state.integrityLevel, isPerSample: state.isIntegrityPerSample)
    let modes = state.modes
    member("autopilot", modes?.contains(.autopilot))
    member("vnav", modes?.contains(.verticalNavigation))
    member("altitude_hold", modes?.contains(.altitudeHold))
    member("approach", modes?.contains(.approach))
    member("lnav", modes?.contains(.lateralNavigation))
    member("acas_operational", state.isACASOperational)
  }

  mutating func put(_ state: FirstTargetState) {
    member("subtype", 0)
    member("selected_altitude_ft", state.targetAltitude)
    member("selected_altitude_source", word: state.altitudeSource?.word)
    let isTold = state.altitudeSource != nil
    member("altitude_reference", word: isTold ? state.altitudeReference == .pressure ? "pressure" : "sea_level" : nil)
    member("altitude_capability", word: isTold ? state.altitudeCapability?.word : nil)
    member("vertical_mode", word: isTold ? state.verticalProgress?.word : nil)
    let isTrack = state.directionSource == nil ? nil : state.isTrack
    member("selected_heading", isTrack == true ? nil : state.targetDirection)
    member("selected_track", isTrack == true ? state.targetDirection : nil)
    member("selected_heading_source", word: state.directionSource?.word)
    member("horizontal_mode", word: isTrack == nil ? nil : state.horizontalProgress?.word)
    member("nac_p", state.accuracyCategory)
    member("nic_baro", bit: state.isAltitudeChecked)
    member("sil", state.integrityLevel)
    member("acas_operational", state.isACASOperational)
    member("ra_active", state.hasResolutionAdvisory)
    member("emergency", text: state.emergency.name)
  }

  mutating func put(_ status: OperationalStatus) {
    member("subtype", status.isSurface ? 1 : 0)
    member("version", status.version)
    member("nac_p", status.accuracyCategory)
    putIntegrity(status.integrityLevel, isPerSample: status.isIntegrityPerSample)
    member("sda", status.designAssurance)
    member("nic_a", bit: status.supplementA)
    member("ra_active", status.hasResolutionAdvisory)
    member("spi", status.isIdentifying)
    member("single_antenna", status.hasSingleAntenna)
    member("receives_atc_services", status.receivesTrafficServices)
    member("receives_1090es", status.receivesSquitters)
    member("receives_uat", status.receivesUAT)
    member("shows_traffic", status.showsTraffic)
    member("heading_reference", word: status.usesMagneticNorth.map { $0 ? "magnetic" : "true" })
    if status.isSurface { putGround(status) } else { putAir(status) }
  }

  private mutating func putAir(_ status: OperationalStatus) {
    member("gva", status.heightAccuracyCategory)
    member("nic_baro", bit: status.isAltitudeChecked)
    member("acas_operational", status.isACASOperational)
    member("sends_air_velocity", status.sendsAirVelocity)
    member("sends_target_state", status.sendsTargetState)
    member("trajectory_change_level", status.trajectoryChangeLevel)
  }

  private mutating func putGround(_ status: OperationalStatus) {
    member("nac_v", status.velocityAccuracyCategory)
    member("nic_c", bit: status.supplementC)
    member("track_is_heading", status.givesHeading)
    member("low_power", status.isLowPower)
    member("length_m", status.size?.length)
    member("width_m", status.size?.width)
    member("may_be_larger", status.size?.mayBeLarger)
    member("position_offset_applied", status.isPositionOffsetApplied)
    var place: (right: Int?, aft: Int?)
    if case .place(let right, let aft)? = status.antennaOffset { place = (right, aft) }
    member("antenna_right_m", place.right)
    member("antenna_aft_m", place.aft)
  }

  private mutating func putIntegrity(_ level: Int?, isPerSample: Bool?) {
    member("sil", level)
    member("sil_type", word: isPerSample.map { $0 ? "persample" : "perhour" })
  }
}

extension FirstTargetState.AltitudeSource {
  fileprivate var word: StaticString {
    switch self {
    case .controlPanel: "mcp"
    case .holding: "holding"
    case .flightManagementSystem: "fms"
    }
  }
}

extension FirstTargetState.DirectionSource {
  fileprivate var word: StaticString {
    switch self {
    case .controlPanel: "mcp"
    case .holding: "holding"
    case .flightManagementSystem: "fms"
    }
  }
}

extension FirstTargetState.AltitudeCapability {
  fileprivate var word: StaticString {
    switch self {
    case .holding: "holding"
    case .holdingOrControlPanel: "holding_or_mcp"
    case .all: "all"
    }
  }
}

extension FirstTargetState.Progress {
  fileprivate var word: StaticString {
    switch self {
    case .acquiring: "acquiring"
    case .maintaining: "maintaining"
    }
  }
}
