import Testing

@testable import Signals

/// Where decoders in use give different answers to the same squitter: the standard's.
@Suite("Where decoders disagree on an extended squitter, the standard's answer is given")
struct DecoderDisagreementTests {
  private func squitter(_ text: String) throws -> ExtendedSquitter {
    let frame = try #require(ModeSFrame(hexadecimal: text))
    guard case .extendedSquitter(let squitter) = try ModeSMessage(frame) else {
      throw ModeSFault.unknownFormat(frame.downlinkFormat)
    }
    return squitter
  }

  private func content(_ fields: (value: Int, first: Int, count: Int)...) -> ExtendedSquitter.Content {
    let message = fields.reduce(UInt64(0)) { $0.placing($1.value, $1.first, $1.count) }
    return ExtendedSquitter(address: 0x48_4123, message: message).content
  }

  private func velocity(_ text: String) throws -> AirborneVelocity {
    guard case .velocity(let velocity) = try squitter(text).content else { throw ModeSFault.unknownFormat(0) }
    return velocity
  }

  private func airborne(typeCode: Int, altitudeCode: Int) -> AirbornePosition? {
    guard case .airbornePosition(let position) = content((typeCode, 1, 5), (altitudeCode, 9, 12), (93_000, 23, 17))
    else { return nil }
    return position
  }

  // MARK: - Velocity

  @Test("bit 36 of a velocity is 0 for a GNSS and 1 for a barometric vertical rate")
  func verticalRateSource() throws {
    #expect(try velocity("8D485020994409940838175B284F").verticalRateSource == .gnss)
    #expect(try velocity("8DA05F219B06B6AF189400CBC33F").verticalRateSource == .barometric)
  }

  @Test("a supersonic velocity has steps of 4 kt, in both of its subtypes")
  func supersonic() {
    guard case .velocity(let ground) = content((19, 1, 5), (2, 6, 3), (1023, 15, 10), (1022, 26, 10)),
      case .velocity(let air) = content((19, 1, 5), (4, 6, 3), (1022, 26, 10))
    else {
      Issue.record("not a velocity")
      return
    }
    #expect(ground.overGround == GroundVelocity(east: 4088, north: 4084, isSaturated: true))
    #expect(air.airspeed == 4084)
    #expect(!air.isAirspeedSaturated)
  }

  @Test("a component of 0 is no data, and no velocity comes of it; 1 in both is a standstill, not 0.7 kt")
  func components() {
    func overGround(_ east: Int, _ north: Int) -> GroundVelocity? {
      guard case .velocity(let velocity) = content((19, 1, 5), (1, 6, 3), (east, 15, 10), (north, 26, 10)) else {
        return nil
      }
      return velocity.overGround
    }
    #expect(overGround(0, 0) == nil)
    #expect(overGround(0, 1022) == nil)
    #expect(overGround(1022, 0) == nil)
    #expect(overGround(1, 1)?.speed == 0)
    #expect(overGround(1, 1)?.track == nil)
  }

  @Test("a ground speed keeps its fraction")
  func fractions() {
    guard case .velocity(let velocity) = content((19, 1, 5), (1, 6, 3), (1023, 15, 10), (90, 26, 10)) else {
      Issue.record("not a velocity")
      return
    }
    #expect(abs((velocity.overGround?.speed ?? 0) - 1025.8679) < 1e-4)
  }

  @Test("the first code of a height difference is 0 ft, the last more than 3,137.5 ft, and only 0 is no data")
  func heightDifference() {
    func difference(_ sign: Int, _ code: Int) -> AirborneVelocity.HeightDifference? {
      guard case .velocity(let velocity) = content((19, 1, 5), (1, 6, 3), (sign, 49, 1), (code, 50, 7)) else {
        return nil
      }
      return velocity.heightDifference
    }
    #expect(difference(0, 0) == nil)
    #expect(difference(0, 1) == .init(feet: 0))
    #expect(difference(1, 1) == .init(feet: 0))
    #expect(difference(1, 2) == .init(feet: -25))
    #expect(difference(0, 126) == .init(feet: 3125))
    #expect(difference(0, 127) == .init(feet: 3137.5, isSaturated: true))
    #expect(difference(1, 127) == .init(feet: -3137.5, isSaturated: true))
  }

  // MARK: - Altitude

  @Test("an altitude of 12 bits whose bit Q is 0 is in Gillham's code: as many as there are patterns, 1,280")
  func gillham() {
    let codes = (0..<4096).filter { $0 & 0x10 == 0 && airborne(typeCode: 11, altitudeCode: $0)?.altitudeFeet != nil }
    #expect(codes.count == 1280)
    #expect(airborne(typeCode: 11, altitudeCode: 1000)?.altitudeFeet == 8900)
  }

  @Test("a GNSS height is coded in feet as a barometric altitude is, not in metres")
  func gnssHeight() {
    for typeCode in 20...22 {
      #expect(airborne(typeCode: typeCode, altitudeCode: 1000)?.altitudeFeet == 8900)
      #expect(airborne(typeCode: typeCode, altitudeCode: 1000)?.isGNSSHeight == true)
    }
  }

  @Test("a position keeps its place whatever its altitude code is")
  func highestCode() {
    for typeCode in [11, 20, 21, 22] {
      for code in [0, 4095] {
        let position = airborne(typeCode: typeCode, altitudeCode: code)
        #expect(position?.position.latitude == 93_000)
        #expect(position?.altitudeFeet == (code == 0 ? nil : 50_175))
      }
    }
  }

  // MARK: - Status

  @Test("a selected altitude is a multiple of 32 ft, and its first code 0 ft; hundreds are a field of their own")
  func selectedAltitude() {
    func altitude(_ code: Int) -> TargetState.SelectedAltitude? {
      guard case .targetState(let state) = content((29, 1, 5), (1, 6, 2), (code, 10, 11)) else { return nil }
      return state.selectedAltitude
    }
    #expect(altitude(0) == nil)
    #expect(altitude(1)?.feet == 0)
    #expect(altitude(1000)?.feet == 31_968)
    #expect(altitude(1000)?.roundedFeet == 32_000)
    #expect(altitude(2047)?.feet == 65_472)
  }

  @Test("a resolution advisory holds no emergency and no squawk")
  func advisory() {
    // Every bit that would be both in subtype 1.
    guard case .resolutionAdvisory(let broadcast) = content((28, 1, 5), (2, 6, 3), (0xFFFF, 9, 16)) else {
      Issue.record("not an advisory")
      return
    }
    #expect(broadcast.active == 0x3FFF)
    #expect(
      broadcast.advice
        == .single(
          isCorrective: true, isDownward: true, isIncreased: true, isReversed: true, crossesAltitude: true,
          isPositive: true))
    #expect(broadcast.complements == [.doNotPassBelow, .doNotPassAbove])
    #expect(broadcast.threat == nil)
  }

  @Test("an aircraft status of subtype 0, and of any that is reserved, says nothing")
  func reservedStatus() {
    for subtype in [0, 3, 4, 5, 6, 7] {
      #expect(content((28, 1, 5), (subtype, 6, 3), (0xFFFF, 9, 16)) == .other)
    }
  }

  @Test("an operational status of version 3 or up tells its version, and no quality")
  func reservedVersions() {
    for version in 3...7 {
      for subtype in 0...1 {
        let ones = (0xFFFF_FFFF, 9, 32)
        guard
          case .operationalStatus(let status) = content(
            (31, 1, 5), (subtype, 6, 3), ones, (version, 41, 3), (0x1FFF, 44, 13), (0, 9, 2), (0, 25, 2))
        else {
          Issue.record("not a status")
          continue
        }
        #expect(status.version == version)
        #expect(status.accuracyCategory == nil)
        #expect(status.integrityLevel == nil)
        #expect(status.supplementA == nil)
        #expect(status.heightAccuracyCategory == nil)
        #expect(status.designAssurance == nil)
        #expect(status.isACASOperational == nil)
        #expect(status.size == nil)
        #expect(status.usesMagneticNorth == nil)
      }
    }
  }

  @Test("an operational status of version 2 from the ground has NACv, SDA, NIC-C, size and antenna, but no GVA")
  func surfaceStatus() {
    guard
      case .operationalStatus(let status) = content(
        (31, 1, 5), (1, 6, 3), (3, 17, 3), (1, 20, 1), (6, 21, 4), (2, 31, 2), (0b101, 33, 3), (11, 36, 5), (2, 41, 3),
        (9, 45, 4), (2, 49, 2), (3, 51, 2), (1, 53, 1))
    else {
      Issue.record("not a status")
      return
    }
    #expect(status.velocityAccuracyCategory == 3)
    #expect(status.supplementC == true)
    #expect(status.size == OperationalStatus.Size(length: 45, width: 39.5, mayBeLarger: false))
    #expect(status.designAssurance == 2)
    #expect(status.antennaOffset == .place(right: 2, aft: 20))
    #expect(status.accuracyCategory == 9)
    #expect(status.heightAccuracyCategory == nil)
    #expect(status.isAltitudeChecked == nil)
    #expect(status.givesHeading == true)
  }

  // MARK: - The ground, identification, and who speaks

  @Test("a ground speed is an interval, of the version where that is known; the last code is 175 kt and more")
  func movement() {
    typealias Movement = SurfacePosition.Movement
    #expect(Movement(code: 39) == Movement(low: 15, high: 16))
    #expect(Movement(code: 124) == Movement(low: 175, high: nil))
    for code in [0, 125, 126, 127] { #expect(Movement(code: code) == nil) }
    // Before version 2 the eighths are even; since, the first is half a step, so to speak.
    #expect(Movement(code: 1, version: 0) == Movement(low: 0, high: 0.125, isStandstill: true))
    #expect(Movement(code: 1, version: 2) == Movement(low: 0, high: 0, isStandstill: true))
    #expect(Movement(code: 2, version: 1) == Movement(low: 0.125, high: 0.25))
    #expect(Movement(code: 2, version: 2) == Movement(low: 0, high: 0.125))
    #expect(Movement(code: 8, version: 1) == Movement(low: 0.875, high: 1))
    #expect(abs((Movement(code: 8, version: 2)?.low ?? 0) - (1 - 0.875 / 6)) < 1e-12)
    #expect(Movement(code: 2) == Movement(low: 0, high: 0.25))
    for code in 1...124 {
      for version in 0...2 {
        guard let any = Movement(code: code), let one = Movement(code: code, version: version) else {
          Issue.record("code \(code) has no interval")
          continue
        }
        #expect(any.low <= one.low)
        #expect((any.high ?? 0) >= (one.high ?? 0))
      }
    }
  }

  @Test("a callsign keeps its inner blanks; one with a code out of the alphabet is flagged, and no callsign")
  func callsigns() throws {
    let spaced = try #require(AircraftIdentification(callsign: "A B01"))
    #expect(spaced.callsign == "A B01")
    #expect(!spaced.hasIllegalCharacters)
    let illegal = (0..<64).filter { code in
      AircraftIdentification(spaced.message.placing(code, 15, 6)).hasIllegalCharacters
    }
    #expect(illegal.count == 27)
    #expect(illegal.contains(0))
    #expect(AircraftIdentification(spaced.message.placing(0, 15, 6)).callsign == nil)
  }

  @Test("emitter category sets are A for type code 4, B for 3, C for 2, D for 1, and 0 says nothing")
  func categories() {
    func category(_ typeCode: Int, _ number: Int) -> String? {
      AircraftIdentification(typeCode: typeCode, categoryNumber: number, callsign: "X")?.category
    }
    #expect([4, 3, 2, 1].map { category($0, 3) } == ["A3", "B3", "C3", "D3"])
    #expect([4, 3, 2, 1].map { category($0, 0) } == [nil, nil, nil, nil])
    #expect(EmitterCategory.name(typeCode: 4, number: 7) == "rotorcraft")
    #expect(EmitterCategory.name(typeCode: 3, number: 5) == nil)
  }

  @Test("what is no transponder's speaks for an address of the kind that its control field and its flag tell")
  func addressTypes() throws {
    typealias Kind = ExtendedSquitter.AddressType
    let airborne: UInt64 = 0x58C3_82D6_90C8_AC
    func squitter(_ control: UInt8, _ message: UInt64) throws -> ExtendedSquitter? {
      let frame = ModeSFrame(nonTransponderSquitterFrom: 0x40621D, control: control, message: message)
      guard case .extendedSquitter(let squitter) = try ModeSMessage(frame) else { return nil }
      return squitter
    }
    #expect(ExtendedSquitter(address: 1, message: airborne).addressType == .icao)
    let kinds: [Kind?] = [
      .icaoWithoutTransponder, .anonymous, .trafficICAO, .trafficICAO, nil, .trafficAnonymous, .rebroadcastICAO, nil,
    ]
    for (control, kind) in zip(UInt8(0)..<8, kinds) {
      let squitter = try squitter(control, airborne)
      #expect(squitter?.addressType == kind)
      // Of the coarse position, the management message and the reserved field, none is a position of ADS-B.
      if case .airbornePosition? = squitter?.content {
        #expect(![3, 4, 7].contains(control))
      } else {
        #expect([3, 4, 7].contains(control))
      }
    }
    // Each message that has the flag, and where it is.
    for (typeCode, place) in [(7, 21), (0, 8), (11, 8), (21, 8), (19, 9), (28, 56), (29, 51), (31, 56)] {
      let message = UInt64(0).placing(typeCode, 1, 5).placing(place == 8 ? 0 : 1, 6, 3)
      #expect(try squitter(2, message)?.addressType == .trafficICAO)
      #expect(try squitter(2, message.placing(true, place))?.addressType == .trafficTrackFile)
      #expect(try squitter(6, message)?.addressType == .rebroadcastICAO)
      #expect(try squitter(6, message.placing(true, place))?.addressType == .rebroadcastAnonymous)
      // There the flag is not what an aircraft says in its place.
      #expect(try squitter(6, message.placing(true, place))?.content == squitter(6, message)?.content)
    }
    #expect(try squitter(3, 1 << 55)?.addressType == .trafficTrackFile)
    #expect(Kind.trafficTrackFile.rawValue == "tisb_trackfile")
  }
}
