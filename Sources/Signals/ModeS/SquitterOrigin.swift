extension ExtendedSquitter {
  /// Who broadcasts, and what kind of address names the subject (RTCA DO-260B, 2.2.3.2.1.3; ICAO Doc 9871, B.3).
  ///
  /// Only ``aircraft`` is an aircraft's own word under its own address. TIS-B is a ground station's view of a radar
  /// target, ADS-R a ground station's repeat of another data link: both come late, and under addresses that may be
  /// made up.
  public enum Origin: Hashable, Sendable {
    /// ADS-B under the ICAO address of the aircraft.
    case aircraft
    /// ADS-B under an anonymous, surface vehicle's or fixed obstacle's address.
    case otherAddress
    /// TIS-B; `hasICAOAddress` is false for a track file number or an anonymous address.
    case trafficInformation(isCoarse: Bool, hasICAOAddress: Bool)
    /// TIS-B and ADS-R management messages.
    case management
    /// ADS-R.
    case rebroadcast(hasICAOAddress: Bool)
    /// A control field that the standard reserves.
    case reserved
  }

  public var origin: Origin {
    guard let control else { return .aircraft }
    return Origin(control: Int(control), message: message)
  }

  /// What kind of address names the subject, in the words that readsb's aircraft.json has made usual (`type`).
  public enum AddressType: String, Hashable, Sendable, CaseIterable {
    /// An aircraft's own address, from its transponder.
    case icao = "adsb_icao"
    /// An aircraft's or vehicle's own address, from a device that is no transponder.
    case icaoWithoutTransponder = "adsb_icao_nt"
    /// ADS-B under an anonymous, surface vehicle's or fixed obstacle's address.
    case anonymous = "adsb_other"
    /// ADS-R under the ICAO address.
    case rebroadcastICAO = "adsr_icao"
    /// ADS-R under another address.
    case rebroadcastAnonymous = "adsr_other"
    /// TIS-B under the ICAO address.
    case trafficICAO = "tisb_icao"
    /// TIS-B under a Mode A code of 12 bits and a track file number of 12.
    case trafficTrackFile = "tisb_trackfile"
    /// TIS-B under another address.
    case trafficAnonymous = "tisb_other"
  }

  /// `nil` for management messages, which are about no craft, and for a reserved control field.
  public var addressType: AddressType? {
    guard let control else { return .icao }
    switch origin {
    case .aircraft: return .icaoWithoutTransponder
    case .otherAddress: return .anonymous
    case .trafficInformation(_, hasICAOAddress: true): return .trafficICAO
    case .trafficInformation: return control == 5 ? .trafficAnonymous : .trafficTrackFile
    case .rebroadcast(let hasICAOAddress): return hasICAOAddress ? .rebroadcastICAO : .rebroadcastAnonymous
    case .management, .reserved: return nil
    }
  }
}

extension ExtendedSquitter.Origin {
  init(control: Int, message: UInt64) {
    switch control {
    case 0: self = .aircraft
    case 1: self = .otherAddress
    case 2: self = .trafficInformation(isCoarse: false, hasICAOAddress: message & Self.addressFlag(of: message) == 0)
    case 3: self = .trafficInformation(isCoarse: true, hasICAOAddress: !message.isSet(1))
    case 4: self = .management
    case 5: self = .trafficInformation(isCoarse: false, hasICAOAddress: false)
    case 6: self = .rebroadcast(hasICAOAddress: message & Self.addressFlag(of: message) == 0)
    default: self = .reserved
    }
  }

  /// Where a ground station's message has the ICAO/Mode A flag (IMF), 1 for an address that is not ICAO's: it takes the
  /// place of a bit of the message. 0 for a message that has none (RTCA DO-260B, 2.2.17.2 and 2.2.18.4).
  static func addressFlag(of message: UInt64) -> UInt64 {
    let place =
      switch (message.field(1, 5), message.field(6, 3)) {
      case (5...8, _): 21
      case (0, _), (9...18, _), (20...22, _): 8
      case (19, _): 9
      case (28, 1), (31, _): 56
      case (29, _): 51
      default: 0
      }
    return place == 0 ? 0 : 1 << UInt64(56 - place)
  }
}
