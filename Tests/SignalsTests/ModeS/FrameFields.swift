@testable import Signals

/// A value that a frame gives for a field.
enum FrameField: Decodable, Equatable {
  case flag(Bool)
  case number(Double)
  case text(String)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // Most are numbers, and a failed attempt costs.
    if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  /// Numbers may differ by rounding.
  static func agree(_ one: FrameField?, _ other: FrameField?) -> Bool {
    if case .number(let first) = one, case .number(let second) = other { return abs(first - second) < 1e-9 }
    return one == other
  }
}

/// All that is decoded of a frame, under the names that `mode_s_edge_frames.py` uses.
struct FrameFields {
  private var values: [String: FrameField?] = [:]

  static func of(_ frame: ModeSFrame) -> [String: FrameField?] {
    var fields = FrameFields()
    fields.add("df", frame.downlinkFormat)
    fields.take(frame)
    return fields.values
  }

  private mutating func add(_ key: String, _ value: Int?) { values[key] = .some(value.map { .number(Double($0)) }) }
  private mutating func add(_ key: String, _ value: Double?) { values[key] = .some(value.map { .number($0) }) }
  private mutating func add(_ key: String, _ value: Bool?) { values[key] = .some(value.map { .flag($0) }) }
  private mutating func add(_ key: String, _ value: String?) { values[key] = .some(value.map { .text($0) }) }

  private mutating func addAddress(_ address: UInt32) {
    let digits = String(address, radix: 16)
    add("icao24", String(repeating: "0", count: 6 - digits.count) + digits)
  }

  private mutating func take(_ frame: ModeSFrame) {
    do throws(ModeSFault) {
      switch try ModeSMessage(frame) {
      case .extendedSquitter(let squitter): take(squitter)
      case .allCallReply(let reply):
        addAddress(reply.address)
        add("capability", Int(reply.capability.code))
        add("interrogator", Int(reply.interrogator.overlay))
        add("address_type", "adsb_icao")
      case .surveillanceReply(let reply):
        addAddress(reply.address)
        add("flight_status", Int(reply.flightStatus.code))
        switch reply.content {
        case .altitude: add("altitude_ft", reply.altitudeFeet)
        case .identity: add("squawk", reply.identity?.description)
        }
      case .airAirSurveillance(let reply):
        addAddress(reply.address)
        add("vertical_status", reply.isOnGround ? 1 : 0)
        add("sensitivity", Int(reply.sensitivityLevel))
        add("reply_information", Int(reply.replyInformation.code))
        add("altitude_ft", reply.altitudeFeet)
      case .commD(let segment): addAddress(segment.address)
      case .military: break
      }
    } catch {
      let name =
        switch error {
        case .badParity: "bad_parity"
        case .unknownFormat: "unknown_format"
        case .wrongLength: "wrong_length"
        case .illegalAddress: "illegal_address"
        }
      add("fault", name)
    }
  }

  // MARK: - Extended squitters

  private mutating func take(_ squitter: ExtendedSquitter) {
    addAddress(squitter.address)
    add("typecode", squitter.typeCode)
    add("address_type", squitter.addressType?.rawValue)
    switch squitter.content {
    case .identification(let identification): take(identification)
    case .surfacePosition(let position): take(position)
    case .airbornePosition(let position): take(position)
    case .velocity(let velocity): take(velocity)
    case .noPosition(let report):
      add("content", "no_position")
      add("surveillance_status", report.surveillanceStatus.rawValue)
      add("altitude_ft", report.altitudeFeet)
    case .test(let message):
      add("content", "test")
      add("subtype", message.subtype)
      add("squawk", message.squawk)
    case .emergencyStatus(let status):
      add("content", "emergency_status")
      add("emergency", status.state.name)
      add("squawk", status.squawk)
    case .resolutionAdvisory(let broadcast): take(broadcast)
    case .targetState(let state): take(state)
    case .firstTargetState(let state): take(state)
    case .operationalStatus(let status): take(status)
    case .coarsePosition(let position): take(position)
    case .other: add("content", "other")
    }
  }

  private mutating func take(_ identification: AircraftIdentification) {
    add("content", "identification")
    add("callsign", identification.callsign)
    add("callsign_legal", !identification.hasIllegalCharacters)
    add("category", identification.category)
  }

  private mutating func take(_ position: SurfacePosition) {
    add("content", "surface_position")
    add("speed_low", position.movement?.low)
    add("speed_high", position.movement?.high)
    for version in 0...2 {
      let movement = SurfacePosition.Movement(code: position.movementCode, version: version)
      add("speed_low\(version)", movement?.low)
      add("speed_high\(version)", movement?.high)
    }
    add("track", position.track)
    add("utc", position.isTimeSynchronised)
    take(position.position, typeCode: position.typeCode)
  }

  private mutating func take(_ position: AirbornePosition) {
    add("content", "airborne_position")
    add("surveillance_status", position.surveillanceStatus.rawValue)
    add("supplement_b", position.supplementB)
    add("altitude_ft", position.altitudeFeet)
    add("altitude_source", position.isGNSSHeight ? "gnss" : "baro")
    add("utc", position.isTimeSynchronised)
    take(position.position, typeCode: position.typeCode)
  }

  private mutating func take(_ code: CPR.Code, typeCode: Int) {
    add("odd", code.isOdd)
    add("cpr_lat", Int(code.latitude))
    add("cpr_lon", Int(code.longitude))
    for version in 0...2 {
      for a in [false, true] {
        for other in [false, true] {
          let integrity = PositionIntegrity(
            typeCode: typeCode, version: version, supplementA: a, supplementB: other, supplementC: other)
          let row = "\(version)\(a ? 1 : 0)\(other ? 1 : 0)"
          add("nic" + row, integrity?.category)
          add("rc" + row, integrity?.containmentRadius)
        }
      }
    }
    let uncertainty = NavigationUncertainty(typeCode: typeCode)
    add("nuc_p", uncertainty?.category)
    add("accuracy0", uncertainty?.accuracy)
  }

  private mutating func take(_ velocity: AirborneVelocity) {
    add("content", "velocity")
    add("subtype", velocity.subtype)
    add("intent_change", velocity.changesIntent)
    add("ifr", velocity.hasIFRCapability)
    add("nac_v", velocity.accuracyCategory)
    add("groundspeed_kn", velocity.overGround?.speed)
    add("track", velocity.overGround?.track)
    add("groundspeed_saturated", velocity.overGround?.isSaturated)
    let isAirspeed = velocity.subtype >= 3
    add("heading", velocity.heading)
    add("airspeed_kn", velocity.airspeed)
    add("airspeed_type", isAirspeed ? (velocity.isTrueAirspeed ? "tas" : "ias") : nil)
    add("airspeed_saturated", isAirspeed ? velocity.isAirspeedSaturated : nil)
    add("vertical_rate_fpm", velocity.verticalRate)
    add("vertical_rate_saturated", velocity.isVerticalRateSaturated)
    add("vertical_rate_source", velocity.verticalRateSource.map { $0 == .gnss ? "gnss" : "baro" })
    add("geo_minus_baro_ft", velocity.heightDifference?.feet)
    add("geo_minus_baro_saturated", velocity.heightDifference?.isSaturated)
  }

  private mutating func take(_ broadcast: ResolutionAdvisory) {
    add("content", "resolution_advisory")
    add("ara", broadcast.active)
    add("rac", broadcast.complements.rawValue)
    add("terminated", broadcast.isTerminated)
    add("several_threats", broadcast.hasSeveralThreats)
    add("threat_type", broadcast.threatType)
    switch broadcast.advice {
    case .single(let corrective, let downward, let increased, let reversed, let crossing, let positive):
      add("advice", "single")
      addWords([
        ("corrective", corrective), ("downward", downward), ("increased", increased), ("reversed", reversed),
        ("crossing", crossing), ("positive", positive),
      ])
    case .several(let upward, let climb, let downward, let descend, let crossing, let reversed):
      add("advice", "several")
      addWords([
        ("up_correction", upward), ("climb", climb), ("down_correction", downward), ("descend", descend),
        ("crossing", crossing), ("reversed", reversed),
      ])
    case nil:
      add("advice", String?.none)
      add("advice_words", String?.none)
    }
    var address: Int?
    var feet: Int?
    switch broadcast.threat {
    case .address(let threat): address = Int(threat)
    case .place(let code, _, _):
      feet = AltitudeCode.feet(thirteenBits: code)
    case nil: break
    }
    add("threat_address", address)
    add("threat_altitude_ft", feet)
    add("threat_distance_nm", broadcast.threat?.distance)
    add("threat_bearing", broadcast.threat?.bearing)
  }

  private mutating func addWords(_ words: [(String, Bool)]) {
    add("advice_words", words.filter(\.1).map(\.0).joined(separator: " "))
  }

  private mutating func take(_ state: TargetState) {
    add("content", "target_state")
    add("selected_altitude_ft", state.selectedAltitude?.feet)
    add("selected_altitude_source", state.selectedAltitude.map { $0.source == .controlPanel ? "mcp" : "fms" })
    add("qnh_hpa", state.pressureSetting)
    add("selected_heading", state.selectedHeading)
    add("nac_p", state.accuracyCategory)
    add("nic_baro", state.isAltitudeChecked)
    add("sil", state.integrityLevel)
    add("sil_per_sample", state.isIntegrityPerSample)
    add("autopilot", state.modes?.contains(.autopilot))
    add("vnav", state.modes?.contains(.verticalNavigation))
    add("altitude_hold", state.modes?.contains(.altitudeHold))
    add("approach", state.modes?.contains(.approach))
    add("lnav", state.modes?.contains(.lateralNavigation))
    add("acas", state.isACASOperational)
  }

  private mutating func take(_ state: FirstTargetState) {
    add("content", "target_state_1")
    add("vertical_source", state.altitudeSource?.rawValue)
    add("altitude_reference", state.altitudeReference == .pressure ? "pressure" : "msl")
    add("altitude_capability", state.altitudeCapability?.rawValue)
    add("vertical_mode", state.verticalProgress?.rawValue)
    add("target_altitude_ft", state.targetAltitude)
    add("horizontal_source", state.directionSource?.rawValue)
    add("target_direction", state.targetDirection)
    add("is_track", state.isTrack)
    add("horizontal_mode", state.horizontalProgress?.rawValue)
    add("nac_p", state.accuracyCategory)
    add("nic_baro", state.isAltitudeChecked)
    add("sil", state.integrityLevel)
    add("acas", state.isACASOperational)
    add("ra", state.hasResolutionAdvisory)
    add("emergency", state.emergency.name)
  }

  private mutating func take(_ status: OperationalStatus) {
    add("content", "operational_status")
    add("version", status.version)
    add("surface", status.isSurface)
    add("acas", status.isACASOperational)
    add("traffic_display", status.showsTraffic)
    add("squitters_in", status.receivesSquitters)
    add("uat_in", status.receivesUAT)
    add("arv", status.sendsAirVelocity)
    add("ts", status.sendsTargetState)
    add("tc", status.trajectoryChangeLevel)
    add("low_power", status.isLowPower)
    add("offset_applied", status.isPositionOffsetApplied)
    add("nac_v", status.velocityAccuracyCategory)
    add("length_width_code", status.sizeCode)
    add("length_m", status.size?.length)
    add("width_m", status.size?.width)
    add("ra", status.hasResolutionAdvisory)
    add("ident", status.isIdentifying)
    add("atc", status.receivesTrafficServices)
    add("single_antenna", status.hasSingleAntenna)
    add("sda", status.designAssurance)
    var antenna: (right: Int?, aft: Int?)
    if case .place(let right, let aft) = status.antennaOffset { antenna = (right, aft) }
    add("antenna_right_m", antenna.right)
    add("antenna_aft_m", antenna.aft)
    add("supplement_a", status.supplementA)
    add("supplement_c", status.supplementC)
    add("nac_p", status.accuracyCategory)
    add("gva", status.heightAccuracyCategory)
    add("sil", status.integrityLevel)
    add("sil_per_sample", status.isIntegrityPerSample)
    add("nic_baro", status.isAltitudeChecked)
    add("gives_heading", status.givesHeading)
    add("magnetic", status.usesMagneticNorth)
  }

  private mutating func take(_ position: CoarsePosition) {
    add("content", "coarse_position")
    add("altitude_ft", position.altitudeFeet)
    add("track", position.track)
    add("speed_low", position.groundSpeedLow)
    add("speed_high", position.groundSpeedHigh)
    add("odd", position.isOdd)
    add("cpr_lat", position.latitudeCode)
    add("cpr_lon", position.longitudeCode)
  }
}
