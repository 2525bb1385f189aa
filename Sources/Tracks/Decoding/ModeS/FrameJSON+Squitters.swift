import Signals

/// What extended squitters say: formats 17 and 18.
extension JSONOutput {
  mutating func put(_ squitter: ExtendedSquitter, of heard: HeardFrame) {
    let check: StaticString = heard.repairedBit == 0 ? "ok" : "repaired"
    switch squitter.addressType {
    case .icao?, .icaoWithoutTransponder?: putOrigin("icao", "adsb", check)
    case .anonymous?: putOrigin("other", "adsb", check)
    case .rebroadcastICAO?: putOrigin("icao", "adsr", check)
    case .rebroadcastAnonymous?: putOrigin("other", "adsr", check)
    case .trafficICAO?: putOrigin("icao", "tisb", check)
    case .trafficTrackFile?: putOrigin("track_file", "tisb", check)
    case .trafficAnonymous?: putOrigin("other", "tisb", check)
    case nil: putOrigin(nil, squitter.origin == .management ? "tisb" : "reserved", check)
    }
    let content = squitter.content
    if case .coarsePosition(let position) = content {
      member("control", squitter.control.map { Int($0) })
      put(position)
      return
    }
    member("typecode", squitter.typeCode)
    if let control = squitter.control {
      member("control", Int(control))
    } else {
      member("capability", Int(heard.frame.capability.code))
    }
    put(content, of: heard)
    switch content {
    case .surfacePosition: member("on_ground", true)
    case .airbornePosition: member("on_ground", false)
    default: if squitter.control == nil { member("on_ground", heard.frame.capability.isOnGround) }
    }
  }

  @inline(__always)
  private mutating func put(_ content: ExtendedSquitter.Content, of heard: HeardFrame) {
    switch content {
    case .airbornePosition(let position): put(position, of: heard)
    case .velocity(let velocity): put(velocity)
    case .surfacePosition(let position): put(position, of: heard)
    case .identification(let identification):
      member("callsign", text: identification.callsign)
      member("category", text: identification.category)
      member("category_text", text: identification.categoryName)
      member("callsign_valid", !identification.hasIllegalCharacters)
    case .noPosition(let report):
      putAltitude(report.altitudeFeet)
      put(report.surveillanceStatus)
      put(heard.context.quality.integrity(typeCode: 0, supplementB: nil))
    case .test(let test):
      member("subtype", test.subtype)
      if test.subtype == 7 { member("squawk", text: test.squawk) }
    case .emergencyStatus(let status):
      member("subtype", 1)
      member("squawk", text: status.squawk)
      member("emergency", text: status.state.name)
    case .resolutionAdvisory(let advisory):
      member("subtype", 2)
      put(advisory)
    case .targetState(let state): put(state)
    case .firstTargetState(let state): put(state)
    case .operationalStatus(let status): put(status)
    case .coarsePosition, .other: break
    }
  }

  private mutating func put(_ position: AirbornePosition, of heard: HeardFrame) {
    putAltitude(position.altitudeFeet, isGNSS: position.isGNSSHeight)
    put(position.position, of: heard)
    put(heard.context.quality.integrity(typeCode: position.typeCode, supplementB: position.supplementB))
    put(position.surveillanceStatus)
    member("nic_b", bit: position.supplementB)
    member("utc_synchronised", position.isTimeSynchronised)
  }

  private mutating func put(_ position: SurfacePosition, of heard: HeardFrame) {
    put(position.position, of: heard)
    let movement = SurfacePosition.Movement(
      code: position.movementCode, version: heard.context.quality.version.map { Int($0) })
    member("groundspeed_kn", movement?.middle)
    member("groundspeed_low_kn", movement?.low)
    member("groundspeed_high_kn", movement?.high)
    member("track", position.track)
    put(heard.context.quality.integrity(typeCode: position.typeCode, supplementB: nil))
    member("utc_synchronised", position.isTimeSynchronised)
  }

  /// Where it is, if that is known, and what was sent of it.
  private mutating func put(_ code: CPR.Code, of heard: HeardFrame) {
    name("lat")
    if let resolution = heard.resolution {
      put(degreesE7: heard.latitudeE7)
      name("lon")
      put(degreesE7: heard.longitudeE7)
      member("cpr", word: resolution.word)
    } else {
      putNull()
      put(#","lon":null,"cpr":null"#)
    }
    member("cpr_format", word: code.isOdd ? "odd" : "even")
    member("cpr_lat", Int(code.latitude))
    member("cpr_lon", Int(code.longitude))
  }

  private mutating func put(_ integrity: PositionIntegrity?) {
    member("nic", integrity?.category)
    member("rc_m", integrity?.containmentRadius)
  }

  private mutating func put(_ status: AirbornePosition.SurveillanceStatus) {
    member("alert", status == .permanentAlert || status == .temporaryAlert)
    member("spi", status == .specialPosition)
    member("surveillance_status", Int(status.rawValue))
  }

  private mutating func put(_ velocity: AirborneVelocity) {
    member("subtype", velocity.subtype)
    if velocity.subtype <= 2 {
      let overGround = velocity.overGround
      member("groundspeed_kn", overGround?.speed)
      member("track", overGround?.track)
      member("groundspeed_saturated", overGround?.isSaturated)
    } else {
      member("airspeed_kn", velocity.airspeed)
      member("airspeed_type", word: velocity.isTrueAirspeed ? "tas" : "ias")
      member("heading", velocity.heading)
      member("airspeed_saturated", velocity.isAirspeedSaturated)
    }
    let source = velocity.verticalRateSource
    member("vertical_rate_fpm", velocity.verticalRate)
    member("vertical_rate_source", word: source.map { $0 == .gnss ? "gnss" : "baro" })
    member("vertical_rate_saturated", velocity.isVerticalRateSaturated)
    let difference = velocity.heightDifference
    member("geo_minus_baro_ft", difference?.feet)
    member("geo_minus_baro_saturated", difference?.isSaturated)
    member("nac_v", velocity.accuracyCategory)
    member("intent_change", velocity.changesIntent)
    member("ifr_capable", velocity.hasIFRCapability)
  }

  private mutating func put(_ position: CoarsePosition) {
    putAltitude(position.altitudeFeet)
    member("lat", nil as Int?)
    member("lon", nil as Int?)
    member("cpr", word: nil)
    member("cpr_format", word: position.isOdd ? "odd" : "even")
    member("cpr_lat", position.latitudeCode)
    member("cpr_lon", position.longitudeCode)
    member("groundspeed_low_kn", position.groundSpeedLow)
    member("groundspeed_high_kn", position.groundSpeedHigh)
    member("track", position.track)
    member("service_volume", position.serviceVolume)
  }
}

extension CodeResolution {
  fileprivate var word: StaticString {
    switch self {
    case .global: "global"
    case .local: "local"
    case .surface: "surface"
    case .deferred: "deferred"
    }
  }
}
