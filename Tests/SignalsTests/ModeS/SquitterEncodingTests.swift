import Testing

@testable import Signals

/// What is written comes back by the way that frames take: as a frame with its parity, and read as any other.
@Suite("An extended squitter that was made of values")
struct SquitterEncodingTests {
  private func content(_ message: UInt64) throws -> ExtendedSquitter.Content {
    let frame = ModeSFrame(squitterFrom: 0x48_4123, message: message)
    let read = try #require(ModeSFrame(hexadecimal: frame.description))
    guard case .extendedSquitter(let squitter) = try ModeSMessage(read) else { return .other }
    #expect(squitter.message == message)
    return squitter.content
  }

  @Test("gives them back: identification")
  func identification() throws {
    var chance = Chance(state: 11)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ")
    for _ in 0..<2000 {
      var callsign = String((0..<chance.number(0...8)).map { _ in alphabet[chance.number(0...36)] })
      while callsign.last == " " { callsign.removeLast() }
      let (typeCode, number) = (chance.number(1...4), chance.number(0...7))
      let made = try #require(AircraftIdentification(typeCode: typeCode, categoryNumber: number, callsign: callsign))
      guard case .identification(let read) = try content(made.message) else {
        Issue.record("not an identification")
        continue
      }
      #expect(read == made)
      #expect(read.callsign == (callsign.isEmpty ? nil : callsign))
      #expect(read.typeCode == typeCode)
      #expect(read.categoryNumber == number)
    }
    for callsign in ["TOOLONG99", "kl123", "A_B", "A\u{1}B", "Å"] {
      #expect(AircraftIdentification(callsign: callsign) == nil)
    }
  }

  /// Feet that can be told: in steps of 25 up to 50,175, then of 100.
  private func altitude(_ chance: inout Chance) -> Int {
    chance.flag() ? chance.number(-40...2007) * 25 : chance.number(502...1267) * 100
  }

  @Test("gives them back: position in the air, by barometric altitude or GNSS height, and none at all")
  func airbornePosition() throws {
    var chance = Chance(state: 12)
    let typeCodes = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22]
    for round in 0..<4000 {
      let typeCode = typeCodes[round % 13]
      let feet = chance.maybe { altitude(&$0) }
      let status = AirbornePosition.SurveillanceStatus.allCases[chance.number(0...3)]
      let (supplementB, isTimeSynchronised) = (chance.flag(), chance.flag())
      let place = CPR.Place(
        latitude: .random(in: -89...89, using: &chance), longitude: .random(in: -180..<180, using: &chance))
      let code = CPR.encode(place, isOdd: chance.flag(), isSurface: false)
      let made = AirbornePosition(
        typeCode: typeCode, surveillanceStatus: status, supplementB: supplementB, altitudeFeet: feet,
        isTimeSynchronised: isTimeSynchronised, position: code)
      guard case .airbornePosition(let read) = try content(made.message) else {
        Issue.record("not a position")
        continue
      }
      #expect(read == made)
      #expect(read.typeCode == typeCode)
      #expect(read.surveillanceStatus == status)
      #expect(read.supplementB == supplementB)
      #expect(read.altitudeFeet == feet)
      #expect(read.isGNSSHeight == (typeCode >= 20))
      #expect(read.isTimeSynchronised == isTimeSynchronised)
      #expect(read.position == code)
      let without = PositionlessReport(surveillanceStatus: status, altitudeFeet: feet)
      guard case .noPosition(let report) = try content(without.message) else {
        Issue.record("a position")
        continue
      }
      #expect(report.altitudeFeet == feet)
      #expect(report.surveillanceStatus == status)
    }
  }

  @Test("has altitudes that are between two steps at the nearer one, and none out of range")
  func roundedAltitudes() {
    func read(_ feet: Int) -> Int? { PositionlessReport(altitudeFeet: feet).altitudeFeet }
    #expect(read(1012) == 1000)
    #expect(read(1013) == 1025)
    #expect(read(50_175) == 50_175)
    #expect(read(50_190) == 50_200)
    #expect(read(126_700) == 126_700)
    #expect(read(126_701) == nil)
    #expect(read(-1001) == nil)
    for feet in -1000...126_700 {
      guard let read = read(feet) else {
        Issue.record("\(feet) ft is nothing")
        continue
      }
      if abs(read - feet) > (feet < 50_175 ? 13 : 50) { Issue.record("\(feet) ft is \(read)") }
    }
  }

  @Test("gives them back: position on the ground")
  func surfacePosition() throws {
    var chance = Chance(state: 13)
    for _ in 0..<2000 {
      let (typeCode, movement, isTimeSynchronised) = (chance.number(5...8), chance.number(0...127), chance.flag())
      let track = chance.maybe { Double($0.number(0...127)) * 2.8125 }
      let place = CPR.Place(
        latitude: .random(in: -89...89, using: &chance), longitude: .random(in: -180..<180, using: &chance))
      let code = CPR.encode(place, isOdd: chance.flag(), isSurface: true)
      let made = SurfacePosition(
        typeCode: typeCode, movementCode: movement, track: track, isTimeSynchronised: isTimeSynchronised, position: code
      )
      guard case .surfacePosition(let read) = try content(made.message) else {
        Issue.record("not a position")
        continue
      }
      #expect(read == made)
      #expect(read.typeCode == typeCode)
      #expect(read.movementCode == movement)
      #expect(read.track == track)
      #expect(read.isTimeSynchronised == isTimeSynchronised)
      #expect(read.position == code)
    }
  }

  @Test("on the ground has the code whose interval holds the speed")
  func movementCodes() {
    typealias Movement = SurfacePosition.Movement
    #expect(Movement.code(knots: nil) == 0)
    #expect(Movement.code(knots: -1) == 0)
    #expect(Movement.code(knots: .nan) == 0)
    #expect(Movement.code(knots: 0) == 1)
    #expect(Movement.code(knots: 0.1) == 2)
    #expect(Movement.code(knots: 175) == 123)
    #expect(Movement.code(knots: 175.1) == 124)
    for code in 1...123 {
      let middle = Movement(code: code, version: 2)?.middle
      #expect(Movement.code(knots: middle) == code)
    }
  }

  private func remarks(_ chance: inout Chance) -> AirborneVelocity.Remarks {
    var remarks = AirborneVelocity.Remarks()
    remarks.changesIntent = chance.flag()
    remarks.hasIFRCapability = chance.flag()
    remarks.accuracyCategory = chance.number(0...7)
    remarks.verticalRate = chance.maybe { $0.number(-510...510) * 64 }
    remarks.verticalRateSource = chance.flag() ? .barometric : .gnss
    remarks.heightDifference = chance.maybe { chance in
      if chance.number(0...9) == 0 { return .init(feet: chance.flag() ? 3137.5 : -3137.5, isSaturated: true) }
      return .init(feet: Double(chance.number(-125...125) * 25))
    }
    return remarks
  }

  private func compare(_ read: AirborneVelocity, _ remarks: AirborneVelocity.Remarks) {
    #expect(read.changesIntent == remarks.changesIntent)
    #expect(read.hasIFRCapability == remarks.hasIFRCapability)
    #expect(read.accuracyCategory == remarks.accuracyCategory)
    #expect(read.verticalRate == remarks.verticalRate)
    #expect(read.verticalRateSource == remarks.verticalRateSource)
    #expect(read.heightDifference == remarks.heightDifference)
  }

  @Test("gives them back: velocity over the ground, and airspeed with heading, below and above the speed of sound")
  func velocity() throws {
    var chance = Chance(state: 14)
    for round in 0..<4000 {
      let isSupersonic = round % 2 == 1
      let step = isSupersonic ? 4.0 : 1
      let remarks = remarks(&chance)
      let overGround = chance.maybe { chance in
        GroundVelocity(
          east: Double(chance.number(-1021...1021)) * step, north: Double(chance.number(-1021...1021)) * step)
      }
      let made = AirborneVelocity(overGround: overGround, isSupersonic: isSupersonic, remarks)
      guard case .velocity(let read) = try content(made.message) else {
        Issue.record("not a velocity")
        continue
      }
      #expect(read == made)
      #expect(read.subtype == (isSupersonic ? 2 : 1))
      #expect(read.overGround == overGround)
      compare(read, remarks)

      let airspeed = chance.maybe { Double($0.number(0...1022)) * step }
      let heading = chance.maybe { Double($0.number(0...1023)) * 360 / 1024 }
      let isTrue = chance.flag()
      let flown = AirborneVelocity(
        airspeed: airspeed, isTrueAirspeed: isTrue, heading: heading, isSupersonic: isSupersonic, remarks)
      guard case .velocity(let read) = try content(flown.message) else {
        Issue.record("not a velocity")
        continue
      }
      #expect(read.subtype == (isSupersonic ? 4 : 3))
      #expect(read.airspeed == airspeed)
      #expect(read.isTrueAirspeed == isTrue)
      #expect(read.heading == heading)
      compare(read, remarks)
    }
  }

  @Test("saturates where a value is larger than can be told")
  func saturation() {
    var remarks = AirborneVelocity.Remarks()
    remarks.verticalRate = -50_000
    remarks.heightDifference = .init(feet: -9000)
    let fast = AirborneVelocity(overGround: GroundVelocity(east: -2000, north: 3), remarks)
    #expect(fast.overGround == GroundVelocity(east: -1022, north: 3, isSaturated: true))
    #expect(fast.verticalRate == -32_640)
    #expect(fast.isVerticalRateSaturated)
    #expect(fast.heightDifference == .init(feet: -3137.5, isSaturated: true))
    let faster = AirborneVelocity(airspeed: 5000, isTrueAirspeed: true, heading: nil, isSupersonic: true)
    #expect(faster.isAirspeedSaturated)
  }

  @Test("gives them back: emergency status")
  func emergencyStatus() throws {
    for code in 0..<4096 {
      let octal = String(code, radix: 8)
      let squawk = String(repeating: "0", count: 4 - octal.count) + octal
      let state = EmergencyState.allCases[code % 8]
      let made = try #require(EmergencyStatus(state, squawk: squawk))
      guard case .emergencyStatus(let read) = try content(made.message) else {
        Issue.record("not a status")
        continue
      }
      #expect(read.state == state)
      #expect(read.squawk == (code == 0 ? nil : squawk))
    }
    #expect(EmergencyStatus(.general, squawk: nil)?.squawk == nil)
    for squawk in ["", "123", "12345", "7780", "12 4"] { #expect(EmergencyStatus(.none, squawk: squawk) == nil) }
  }

  @Test("gives them back: resolution advisory")
  func resolutionAdvisory() throws {
    typealias Broadcast = ResolutionAdvisory
    var chance = Chance(state: 15)
    for _ in 0..<2000 {
      let (active, complements) = (chance.number(0...0x3FFF), Broadcast.Complements(rawValue: chance.number(0...15)))
      let (isTerminated, hasSeveralThreats) = (chance.flag(), chance.flag())
      let threat: Broadcast.Threat? = chance.maybe { chance in
        guard chance.flag() else { return .address(UInt32(chance.number(1...0xFF_FFFE))) }
        return .place(
          altitudeCode: chance.number(0...0x1FFF), distanceCode: chance.number(0...127),
          bearingCode: chance.number(0...63))
      }
      let made = Broadcast(
        active: active, complements: complements, isTerminated: isTerminated, hasSeveralThreats: hasSeveralThreats,
        threat: threat)
      guard case .resolutionAdvisory(let read) = try content(made.broadcast) else {
        Issue.record("not an advisory")
        continue
      }
      #expect(read == made)
      #expect(read.active == active)
      #expect(read.complements == complements)
      #expect(read.isTerminated == isTerminated)
      #expect(read.hasSeveralThreats == hasSeveralThreats)
      #expect(read.threat == threat)
    }
  }

  @Test("gives them back: target state of version 2")
  func targetState() throws {
    var chance = Chance(state: 16)
    for _ in 0..<2000 {
      let altitude = chance.maybe { chance in
        TargetState.SelectedAltitude(
          feet: chance.number(0...2046) * 32, source: chance.flag() ? .controlPanel : .flightManagementSystem)
      }
      let pressure = chance.maybe { Double(8000 + $0.number(0...510) * 8) / 10 }
      let heading = chance.maybe { Double($0.number(0...511)) * 180 / 256 }
      let modes = chance.maybe { TargetState.Modes(rawValue: $0.number(0...31)) }
      let (acas, isChecked, perSample) = (chance.flag(), chance.flag(), chance.flag())
      let (accuracy, level) = (chance.number(0...15), chance.number(0...3))
      let made = TargetState(
        selectedAltitude: altitude, pressureSetting: pressure, selectedHeading: heading, modes: modes,
        isACASOperational: acas, accuracyCategory: accuracy, isAltitudeChecked: isChecked, integrityLevel: level,
        isIntegrityPerSample: perSample)
      guard case .targetState(let read) = try content(made.message) else {
        Issue.record("not a target state")
        continue
      }
      #expect(read == made)
      #expect(read.selectedAltitude == altitude)
      #expect(read.pressureSetting == pressure)
      #expect(read.selectedHeading == heading)
      #expect(read.modes == modes)
      #expect(read.isACASOperational == acas)
      #expect(read.accuracyCategory == accuracy)
      #expect(read.isAltitudeChecked == isChecked)
      #expect(read.integrityLevel == level)
      #expect(read.isIntegrityPerSample == perSample)
    }
  }

  @Test("gives them back: target state of version 1")
  func firstTargetState() throws {
    typealias State = FirstTargetState
    var chance = Chance(state: 17)
    for _ in 0..<2000 {
      let altitude: State.Altitude? = chance.maybe { chance in
        var altitude = State.Altitude(
          feet: chance.number(-10...1000) * 100, source: State.AltitudeSource.allCases[chance.number(0...2)])
        altitude.reference = chance.flag() ? .pressure : .seaLevel
        altitude.capability = State.AltitudeCapability.allCases[chance.number(0...2)]
        altitude.progress = chance.maybe { State.Progress.allCases[$0.number(0...1)] }
        return altitude
      }
      let direction: State.Direction? = chance.maybe { chance in
        var direction = State.Direction(
          degrees: chance.number(0...359), source: State.DirectionSource.allCases[chance.number(0...2)])
        direction.isTrack = chance.flag()
        direction.progress = chance.maybe { State.Progress.allCases[$0.number(0...1)] }
        return direction
      }
      let (lacksACAS, hasAdvisory, isChecked) = (chance.flag(), chance.flag(), chance.flag())
      let (accuracy, level) = (chance.number(0...15), chance.number(0...3))
      let emergency = EmergencyState.allCases[chance.number(0...7)]
      let made = State(
        altitude: altitude, direction: direction, accuracyCategory: accuracy, isAltitudeChecked: isChecked,
        integrityLevel: level, lacksACAS: lacksACAS, hasResolutionAdvisory: hasAdvisory, emergency: emergency)
      guard case .firstTargetState(let read) = try content(made.message) else {
        Issue.record("not a target state")
        continue
      }
      #expect(read == made)
      #expect(read.targetAltitude == altitude?.feet)
      #expect(read.altitudeSource == altitude?.source)
      #expect(read.verticalProgress == altitude?.progress)
      if let altitude {
        #expect(read.altitudeReference == altitude.reference)
        #expect(read.altitudeCapability == altitude.capability)
      }
      #expect(read.targetDirection == direction?.degrees)
      #expect(read.directionSource == direction?.source)
      #expect(read.horizontalProgress == direction?.progress)
      #expect(read.isTrack == (direction?.isTrack ?? false))
      #expect(read.accuracyCategory == accuracy)
      #expect(read.isAltitudeChecked == isChecked)
      #expect(read.integrityLevel == level)
      #expect(read.isACASOperational == (lacksACAS ? false : nil))
      #expect(read.hasResolutionAdvisory == hasAdvisory)
      #expect(read.emergency == emergency)
    }
  }

  private func quality(_ chance: inout Chance) -> OperationalStatus.Quality {
    var quality = OperationalStatus.Quality()
    quality.supplementA = chance.flag()
    quality.accuracyCategory = chance.number(0...15)
    quality.integrityLevel = chance.number(0...3)
    quality.isIntegrityPerSample = chance.flag()
    quality.designAssurance = chance.number(0...3)
    quality.usesMagneticNorth = chance.flag()
    quality.hasResolutionAdvisory = chance.flag()
    quality.isIdentifying = chance.flag()
    quality.hasSingleAntenna = chance.flag()
    quality.receivesSquitters = chance.flag()
    quality.receivesUAT = chance.flag()
    return quality
  }

  private func compare(_ read: OperationalStatus, _ quality: OperationalStatus.Quality) {
    #expect(read.version == 2)
    #expect(read.supplementA == quality.supplementA)
    #expect(read.accuracyCategory == quality.accuracyCategory)
    #expect(read.integrityLevel == quality.integrityLevel)
    #expect(read.isIntegrityPerSample == quality.isIntegrityPerSample)
    #expect(read.designAssurance == quality.designAssurance)
    #expect(read.usesMagneticNorth == quality.usesMagneticNorth)
    #expect(read.hasResolutionAdvisory == quality.hasResolutionAdvisory)
    #expect(read.isIdentifying == quality.isIdentifying)
    #expect(read.hasSingleAntenna == quality.hasSingleAntenna)
    #expect(read.receivesSquitters == quality.receivesSquitters)
    #expect(read.receivesUAT == quality.receivesUAT)
  }

  @Test("gives them back: operational status in the air and on the ground")
  func operationalStatus() throws {
    var chance = Chance(state: 18)
    for _ in 0..<1000 {
      let quality = quality(&chance)
      var airborne = OperationalStatus.Airborne()
      airborne.isACASOperational = chance.flag()
      airborne.sendsAirVelocity = chance.flag()
      airborne.sendsTargetState = chance.flag()
      airborne.trajectoryChangeLevel = chance.number(0...3)
      airborne.heightAccuracyCategory = chance.number(0...3)
      airborne.isAltitudeChecked = chance.flag()
      guard case .operationalStatus(let read) = try content(OperationalStatus(airborne: airborne, quality).message)
      else {
        Issue.record("not a status")
        continue
      }
      compare(read, quality)
      #expect(!read.isSurface)
      #expect(read.isACASOperational == airborne.isACASOperational)
      #expect(read.sendsAirVelocity == airborne.sendsAirVelocity)
      #expect(read.sendsTargetState == airborne.sendsTargetState)
      #expect(read.trajectoryChangeLevel == airborne.trajectoryChangeLevel)
      #expect(read.heightAccuracyCategory == airborne.heightAccuracyCategory)
      #expect(read.isAltitudeChecked == airborne.isAltitudeChecked)
      #expect(read.sizeCode == nil)
    }
    for _ in 0..<1000 {
      let quality = quality(&chance)
      var surface = OperationalStatus.Surface()
      surface.isLowPower = chance.flag()
      surface.velocityAccuracyCategory = chance.number(0...7)
      surface.supplementC = chance.flag()
      surface.sizeCode = chance.number(0...15)
      surface.antennaOffset = chance.maybe { chance in
        if chance.number(0...4) == 0 { return .applied }
        return .place(right: chance.number(-3...3) * 2, aft: chance.maybe { $0.number(1...30) * 2 })
      }
      surface.givesHeading = chance.flag()
      guard case .operationalStatus(let read) = try content(OperationalStatus(surface: surface, quality).message) else {
        Issue.record("not a status")
        continue
      }
      compare(read, quality)
      #expect(read.isSurface)
      #expect(read.isLowPower == surface.isLowPower)
      #expect(read.velocityAccuracyCategory == surface.velocityAccuracyCategory)
      #expect(read.supplementC == surface.supplementC)
      #expect(read.sizeCode == surface.sizeCode)
      #expect(read.antennaOffset == surface.antennaOffset)
      #expect(read.givesHeading == surface.givesHeading)
      #expect(read.heightAccuracyCategory == nil)
    }
  }
}
