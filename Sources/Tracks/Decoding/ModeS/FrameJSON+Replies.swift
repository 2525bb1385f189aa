import Signals

/// What replies to interrogations say: formats 0, 4, 5, 11, 16, 20, 21 and 24.
extension JSONOutput {
  mutating func put(_ reply: AllCallReply, of heard: HeardFrame) {
    putOrigin("icao", "mode_s", heard.repairedBit == 0 ? "ok" : "repaired")
    member("capability", Int(reply.capability.code))
    member("on_ground", reply.capability.isOnGround)
    member("interrogator_ii", reply.interrogator.identifier.map { Int($0) })
    member("interrogator_si", reply.interrogator.surveillanceIdentifier.map { Int($0) })
  }

  mutating func put(_ reply: AirAirSurveillance, of heard: HeardFrame) {
    putOrigin(derived: heard)
    putAltitude(reply.altitudeFeet)
    member("on_ground", reply.isOnGround)
    member("sensitivity_level", Int(reply.sensitivityLevel))
    let information = reply.replyInformation
    member("reply_information", Int(information.code))
    if information.code < 8 {
      member("acas", word: information.avoidance.map { $0.word })
    } else {
      member("max_airspeed_above_kn", information.maximumAirspeed?.above)
      member("max_airspeed_upto_kn", information.maximumAirspeed?.upTo)
    }
    switch reply.extent {
    case .short(let hasCrosslink): member("crosslink", hasCrosslink)
    case .long: if let coordination = reply.coordination { put(coordination) }
    }
  }

  mutating func put(_ reply: SurveillanceReply, of heard: HeardFrame) {
    putOrigin(derived: heard)
    switch reply.content {
    case .altitude: putAltitude(reply.altitudeFeet)
    case .identity(let identity):
      name("squawk")
      put(0x22)
      put(identity)
      put(0x22)
    }
    let status = reply.flightStatus
    member("alert", status.isAlert)
    member("spi", status.isSpecialPosition)
    member("on_ground", status.isOnGround)
    member("flight_status", Int(status.code))
    member("downlink_request", Int(reply.downlinkRequest.code))
    member("interrogator_ii", Int(reply.utilityMessage.interrogator))
    member("reservation", word: reply.utilityMessage.reservation.word)
    guard let message = reply.message else { return }
    name("bds")
    guard heard.register != 0 else { return putNull() }
    put(0x22)
    put(hexadecimal: UInt32(heard.register) << 24, digits: 2)
    put(0x22)
    put(register: heard.register, of: message)
  }

  mutating func put(_ segment: CommDSegment, of heard: HeardFrame) {
    putOrigin(derived: heard)
    member("acknowledgement", segment.isAcknowledgement)
    member("segment", Int(segment.number))
  }

  mutating func put(_ squitter: MilitarySquitter) {
    putOrigin(nil, "military", nil)
    member("application", Int(squitter.application))
  }

  /// Four octal digits.
  @inline(__always)
  mutating func put(_ identity: IdentityCode) {
    let octal = UInt64(identity.octal)
    put(word: octal >> 9 | (octal >> 6 & 7) << 8 | (octal >> 3 & 7) << 16 | (octal & 7) << 24 | 0x3030_3030, count: 4)
  }
}

extension ReplyInformation.Avoidance {
  fileprivate var word: StaticString {
    switch self {
    case .notOperating: "not_operating"
    case .resolutionInhibited: "resolution_inhibited"
    case .vertical: "vertical"
    case .verticalAndHorizontal: "vertical_and_horizontal"
    }
  }
}

extension UtilityMessage.Reservation {
  fileprivate var word: StaticString {
    switch self {
    case .none: "none"
    case .commB: "comm_b"
    case .commC: "comm_c"
    case .commD: "comm_d"
    }
  }
}
