import Signals
import Testing

/// Frames of the examples are those of J. Sun, The 1090 Megahertz Riddle, second edition, chapters 16 to 18.
@Suite("A Comm-B register")
struct RegisterTests {
  /// The bits of another message above the register must not matter.
  private let above: UInt64 = 0xA5 << 56

  private func chance() -> SeededGenerator { SeededGenerator(state: 9871) }

  private func maybe<Value>(_ value: Value, _ chance: inout SeededGenerator) -> Value? {
    Bool.random(using: &chance) ? value : nil
  }

  // MARK: - 1,0

  @Test("1,0 tells what the data link can do")
  func dataLinkCapability() throws {
    #expect(try #require(DataLinkCapability(0x10_0100_80F5_0000)).hasACASInOperation)
    var chance = chance()
    for _ in 0..<500 {
      let flags = (0..<10).map { _ in Bool.random(using: &chance) }
      let version = Int.random(in: 0...127, using: &chance)
      let uplink = Int.random(in: 0...7, using: &chance)
      let downlink = Int.random(in: 0...15, using: &chance)
      let acas = Int.random(in: 0...3, using: &chance)
      let terminals = Int.random(in: 0...0xFFFF, using: &chance)
      let message = RegisterWriter {
        $0.add(0x10, 8)
        $0.add(flags[0])
        $0.add(0, 5)
        $0.add(flags[1])
        $0.add(flags[2])
        $0.add(version, 7)
        $0.add(flags[3])
        $0.add(flags[4])
        $0.add(uplink, 3)
        $0.add(downlink, 4)
        for flag in flags[5...8] { $0.add(flag) }
        $0.add(flags[9])
        $0.add(!flags[9])
        $0.add(acas & 1, 1)
        $0.add(acas >> 1, 1)
        $0.add(terminals, 16)
      }.message
      let register = try #require(DataLinkCapability(above | message))
      #expect(register.isContinued == flags[0])
      #expect(register.overlaysRegisterCode == flags[1])
      #expect(register.hasACASInOperation == flags[2])
      #expect(register.subnetworkVersion == version)
      #expect(register.usesEnhancedProtocol == flags[3])
      #expect(register.offersSpecificServices == flags[4])
      #expect(register.uplinkThroughput == uplink)
      #expect(register.downlinkThroughput == downlink)
      #expect(register.givesIdentification == flags[5])
      #expect(register.squits == flags[6])
      #expect(register.knowsSurveillanceIdentifiers == flags[7])
      #expect(register.commonUsageToggle == flags[8])
      #expect(register.hasHybridSurveillance == flags[9])
      #expect(register.givesResolutionAdvisories != flags[9])
      #expect(register.acasVersion == acas)
      #expect(register.terminals == UInt16(terminals))
      #expect(register.message == message)
    }
    #expect(DataLinkCapability(0x11_0100_80F5_0000) == nil)
    for bit in 10...14 { #expect(DataLinkCapability(0x10_0100_80F5_0000 | 1 << (56 - bit)) == nil) }
  }

  // MARK: - 1,7

  @Test("1,7 tells which registers are fed")
  func commonUsageCapability() throws {
    let register = try #require(CommonUsageCapability(above | 0xFA81_C100_0000_00))
    #expect(register.registers == [0x05, 0x06, 0x07, 0x08, 0x09, 0x20, 0x40, 0x50, 0x51, 0x52, 0x60])
    #expect(register.feeds(0x50) == true)
    #expect(register.feeds(0x44) == false)
    #expect(register.feeds(0x10) == nil)
    #expect(CommonUsageCapability(1 << 49 | 1 << 27)?.registers == [0x20, 0xF1])
    #expect(CommonUsageCapability(0xFA81_C100_0000_00 & ~(1 << 49)) == nil, "2,0 is always fed")
    for bit in [25, 26] + Array(30...56) {
      #expect(CommonUsageCapability(0xFA81_C100_0000_00 | 1 << (56 - bit)) == nil)
    }
  }

  // MARK: - 2,0 and 2,1

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  private func word(_ lengths: ClosedRange<Int>, _ chance: inout SeededGenerator) -> String {
    String((0..<Int.random(in: lengths, using: &chance)).map { _ in Self.letters.randomElement(using: &chance) ?? "A" })
  }

  @Test("2,0 holds the callsign, and no character that is none")
  func flightIdentification() throws {
    #expect(FlightIdentification(0x20_2CC3_71C3_1DE0)?.callsign == "KLM1017")
    var chance = chance()
    for _ in 0..<500 {
      let callsign = word(1...8, &chance)
      let message = RegisterWriter.flightIdentification(callsign)
      #expect(FlightIdentification(above | message)?.callsign == callsign)
    }
    let blank = try #require(FlightIdentification(RegisterWriter.flightIdentification("")))
    #expect(blank.callsign == nil)
    #expect(FlightIdentification(RegisterWriter.flightIdentification("A B")) != nil)
    for code in UInt64(0)..<64 {
      let isLegal = (1...26).contains(code) || code == 32 || (48...57).contains(code)
      #expect((FlightIdentification(0x20_2CC3_71C3_1DE0 & ~0xFC0 | code << 6) != nil) == isLegal)
    }
  }

  @Test("2,1 holds registration and airline, and no character that is none")
  func registrationMarkings() throws {
    var chance = chance()
    for _ in 0..<500 {
      let registration = maybe(word(2...7, &chance), &chance)
      let airline = registration == nil ? "KL" : maybe(word(2...2, &chance), &chance)
      let message = RegisterWriter.registrationMarkings(registration, airline: airline)
      let register = try #require(RegistrationMarkings(above | message))
      #expect(register.registration == registration)
      #expect(register.airline == airline)
    }
    #expect(RegistrationMarkings(RegisterWriter.registrationMarkings("PH BXA", airline: nil)) == nil)
    #expect(RegistrationMarkings(RegisterWriter.registrationMarkings("#GX#", airline: nil)) == nil)
    #expect(RegistrationMarkings(RegisterWriter.registrationMarkings("PHBXA", airline: nil) | 1) == nil)
    #expect(RegistrationMarkings(0) == nil)
  }

  // MARK: - 3,0

  @Test("3,0 tells the advisory and the threat")
  func resolutionAdvisory() throws {
    let empty = try #require(ResolutionAdvisory(register: 0x30 << 48))
    #expect(empty.advice == nil && empty.complements.isEmpty && empty.threat == nil && !empty.isTerminated)

    func message(
      _ active: Int, complements: Int = 0, over: Bool = false, several: Bool = false, kind: Int, _ threat: Int
    )
      -> UInt64
    {
      RegisterWriter {
        $0.add(0x30, 8)
        $0.add(active, 14)
        $0.add(complements, 4)
        $0.add(over)
        $0.add(several)
        $0.add(kind, 2)
        $0.add(threat, 26)
      }.message
    }
    let climb = try #require(
      ResolutionAdvisory(register: above | message(0b11_0000_1000_0000, complements: 8, kind: 1, 0x48_4123 << 2)))
    #expect(
      climb.advice
        == .single(
          isCorrective: true, isDownward: false, isIncreased: false, isReversed: false, crossesAltitude: false,
          isPositive: true))
    #expect(climb.complements == .doNotPassBelow)
    #expect(climb.threat == .address(0x48_4123))
    #expect(climb.active == 0b11_0000_1000_0000)

    let several = try #require(
      ResolutionAdvisory(
        register: message(0b01_1000_0000_0000, over: true, several: true, kind: 2, 0x1234 << 13 | 31 << 6 | 3)))
    #expect(
      several.advice
        == .several(
          correctsUpward: true, demandsClimb: true, correctsDownward: false, demandsDescent: false,
          crossesAltitude: false, isReversed: false))
    #expect(several.isTerminated)
    #expect(several.threat == .place(altitudeCode: 0x1234, distanceCode: 31, bearingCode: 3))
    #expect(several.threat?.distance == 3 && several.threat?.bearing == 15)
    let unknown = ResolutionAdvisory(register: message(0x2000, kind: 2, 0))?.threat
    #expect(unknown == .place(altitudeCode: 0, distanceCode: 0, bearingCode: 0))
    #expect(unknown?.distance == nil && unknown?.bearing == nil)
    let near = ResolutionAdvisory(register: message(0x2000, kind: 2, 1 << 6 | 60))?.threat
    #expect(near?.distance == 0.05 && near?.bearing == 357)

    #expect(ResolutionAdvisory(register: message(0x2000, kind: 3, 0)) == nil, "a kind of threat that is reserved")
    #expect(ResolutionAdvisory(register: message(0x2000, kind: 0, 1)) == nil, "a threat of no kind")
    #expect(ResolutionAdvisory(register: message(0x2000, kind: 1, 0x48_4123 << 2 | 1)) == nil)
    #expect(ResolutionAdvisory(register: message(0x2000, kind: 1, 0)) == nil, "an address that no aircraft has")
    #expect(ResolutionAdvisory(register: message(0x2000, kind: 2, 61)) == nil, "a bearing beyond 360 degrees")
    #expect(ResolutionAdvisory(register: message(0x1000, kind: 0, 0)) == nil, "a sense without advisory")
    for bit in 0..<7 { #expect(ResolutionAdvisory(register: message(0x2000 | 1 << bit, kind: 0, 0)) == nil) }
  }

  // MARK: - 4,0

  @Test("4,0 holds selected altitudes and the altimeter's setting")
  func selectedVerticalIntention() throws {
    let example = try #require(SelectedVerticalIntention(0x85_E42F_3130_0000))
    #expect(example.panelAltitude == 3008 && example.managementAltitude == 3008 && example.altimeterSetting == 1020)
    #expect(example.modes == nil && example.target == nil)
    var chance = chance()
    for _ in 0..<500 {
      let panel = maybe(Int.random(in: 0...4095, using: &chance), &chance)
      let management = maybe(Int.random(in: 0...4095, using: &chance), &chance)
      let setting = maybe(Int.random(in: 0...4095, using: &chance), &chance)
      let modes = maybe(Int.random(in: 0...7, using: &chance), &chance)
      let target = maybe(Int.random(in: 0...3, using: &chance), &chance)
      let message = RegisterWriter.selectedVerticalIntention(
        panel: panel, management: management, setting: setting, modes: modes, target: target)
      guard message != 0 else { continue }
      let register = try #require(SelectedVerticalIntention(above | message))
      #expect(register.panelAltitude == panel.map { $0 * 16 })
      #expect(register.managementAltitude == management.map { $0 * 16 })
      #expect(register.altimeterSetting == setting.map { (Double($0) + 8000) / 10 })
      #expect(register.modes?.rawValue == modes)
      #expect(register.target?.rawValue == target)
    }
    for bit in Array(40...47) + [52, 53] {
      #expect(SelectedVerticalIntention(0x85_E42F_3130_0000 | 1 << (56 - bit)) == nil)
    }
    for status in [1, 14, 27] { #expect(SelectedVerticalIntention(0x85_E42F_3130_0000 & ~(1 << (56 - status))) == nil) }
    #expect(SelectedVerticalIntention(0) == nil)
  }

  // MARK: - 4,4 and 4,5

  @Test("4,4 holds wind and weather")
  func meteorologicalRoutineReport() throws {
    let example = try #require(MeteorologicalRoutineReport(0x18_5BD5_CF40_0000))
    #expect(example.source == .inertial && example.windSpeed == 22 && example.temperature == -48.75)
    #expect(example.windDirection == 344.53125)
    var chance = chance()
    for _ in 0..<500 {
      let source = Int.random(in: 0...4, using: &chance)
      let speed = maybe(Int.random(in: 0...250, using: &chance), &chance)
      let direction = Int.random(in: 0...511, using: &chance)
      let temperature = Int.random(in: -320...240, using: &chance)
      let pressure = maybe(Int.random(in: 0...2047, using: &chance), &chance)
      let turbulence = maybe(Int.random(in: 0...3, using: &chance), &chance)
      let humidity = maybe(Int.random(in: 0...63, using: &chance), &chance)
      func message(source: Int, speed: Int?, temperature: Int) -> UInt64 {
        RegisterWriter {
          $0.add(source, 4)
          $0.addStatus(speed.map { $0 << 9 | direction }, 18)
          $0.add(temperature, 11)
          $0.addStatus(pressure, 11)
          $0.addStatus(turbulence, 2)
          $0.addStatus(humidity, 6)
        }.message
      }
      let register = try #require(
        MeteorologicalRoutineReport(above | message(source: source, speed: speed, temperature: temperature)))
      #expect(register.source.rawValue == source)
      #expect(register.windSpeed == speed)
      #expect(register.windDirection == (speed == nil ? nil : Double(direction) * 180 / 256))
      #expect(register.temperature == Double(temperature) / 4)
      #expect(register.pressure == pressure)
      #expect(register.turbulence?.rawValue == turbulence)
      #expect(register.humidity == humidity.map { Double($0) * 100 / 64 })
      #expect(MeteorologicalRoutineReport(message(source: 5, speed: speed, temperature: temperature)) == nil)
      #expect(MeteorologicalRoutineReport(message(source: source, speed: 251, temperature: temperature)) == nil)
      for outside in [-321, 241] {
        #expect(MeteorologicalRoutineReport(message(source: source, speed: speed, temperature: outside)) == nil)
      }
    }
    #expect(MeteorologicalRoutineReport(0x10_0000_0000_0000) == nil, "a source and nothing else")
  }

  @Test("4,5 holds hazards")
  func meteorologicalHazardReport() throws {
    var chance = chance()
    for _ in 0..<500 {
      let hazards = (0..<5).map { _ in maybe(Int.random(in: 0...3, using: &chance), &chance) }
      let temperature = maybe(Int.random(in: -320...240, using: &chance), &chance)
      let pressure = maybe(Int.random(in: 0...2047, using: &chance), &chance)
      let height = maybe(Int.random(in: 0...4095, using: &chance), &chance)
      let message = RegisterWriter {
        for hazard in hazards { $0.addStatus(hazard, 2) }
        $0.addStatus(temperature, 10)
        $0.addStatus(pressure, 11)
        $0.addStatus(height, 12)
        $0.add(0, 5)
      }.message
      guard message != 0 else { continue }
      let register = try #require(MeteorologicalHazardReport(above | message))
      #expect(register.turbulence?.rawValue == hazards[0])
      #expect(register.windShear?.rawValue == hazards[1])
      #expect(register.microburst?.rawValue == hazards[2])
      #expect(register.icing?.rawValue == hazards[3])
      #expect(register.wakeVortex?.rawValue == hazards[4])
      #expect(register.temperature == temperature.map { Double($0) / 4 })
      #expect(register.pressure == pressure)
      #expect(register.radioHeight == height.map { $0 * 16 })
      for bit in 52...56 { #expect(MeteorologicalHazardReport(message | 1 << (56 - bit)) == nil) }
    }
    #expect(MeteorologicalHazardReport(0) == nil)
  }

  // MARK: - 5,0 and 6,0

  @Test("5,0 holds track and turn")
  func trackAndTurn() throws {
    let example = try #require(TrackAndTurn(0x81_9515_36E0_24D4))
    #expect(example.roll == 2.109375 && example.track == 114.2578125 && example.groundSpeed == 438)
    #expect(example.trackRate == 0.125 && example.trueAirspeed == 424)
    var chance = chance()
    for _ in 0..<500 {
      let roll = maybe(Int.random(in: -512...511, using: &chance), &chance)
      let track = maybe(Int.random(in: -1024...1023, using: &chance), &chance)
      let groundSpeed = maybe(Int.random(in: 0...1023, using: &chance), &chance)
      let trackRate = maybe(Int.random(in: -512...511, using: &chance), &chance)
      let trueAirspeed = maybe(Int.random(in: 0...1023, using: &chance), &chance)
      let message = RegisterWriter.trackAndTurn(
        roll: roll, track: track, groundSpeed: groundSpeed, trackRate: trackRate, trueAirspeed: trueAirspeed)
      guard message != 0 else { continue }
      let register = try #require(TrackAndTurn(above | message))
      #expect(register.roll == roll.map { Double($0) * 45 / 256 })
      #expect(register.track == track.map { Double($0 < 0 ? $0 + 2048 : $0) * 90 / 512 })
      #expect(register.groundSpeed == groundSpeed.map { $0 * 2 })
      #expect(register.trackRate == trackRate.map { Double($0) * 8 / 256 })
      #expect(register.trueAirspeed == trueAirspeed.map { $0 * 2 })
      #expect(register.message == message)
    }
    for status in [1, 12, 24, 35, 46] { #expect(TrackAndTurn(0x81_9515_36E0_24D4 & ~(1 << (56 - status))) == nil) }
    #expect(TrackAndTurn(0) == nil)
  }

  @Test("6,0 holds heading and speed")
  func headingAndSpeed() throws {
    let example = try #require(HeadingAndSpeed(0x8F_39F9_1A7E_27C4))
    #expect(example.magneticHeading == 42.71484375 && example.indicatedAirspeed == 252 && example.mach == 0.42)
    #expect(example.barometricRate == -1920 && example.inertialRate == -1920)
    var chance = chance()
    for _ in 0..<500 {
      let heading = maybe(Int.random(in: -1024...1023, using: &chance), &chance)
      let indicated = maybe(Int.random(in: 0...1023, using: &chance), &chance)
      let mach = maybe(Int.random(in: 0...1023, using: &chance), &chance)
      let barometric = maybe(Int.random(in: -512...511, using: &chance), &chance)
      let inertial = maybe(Int.random(in: -512...511, using: &chance), &chance)
      let message = RegisterWriter.headingAndSpeed(
        heading: heading, indicated: indicated, mach: mach, barometric: barometric, inertial: inertial)
      guard message != 0 else { continue }
      let register = try #require(HeadingAndSpeed(above | message))
      #expect(register.magneticHeading == heading.map { Double($0 < 0 ? $0 + 2048 : $0) * 90 / 512 })
      #expect(register.indicatedAirspeed == indicated)
      #expect(register.mach == mach.map { Double($0) / 250 })
      #expect(register.barometricRate == barometric.map { $0 * 32 })
      #expect(register.inertialRate == inertial.map { $0 * 32 })
      #expect(register.message == message)
    }
    for status in [1, 13, 24, 35, 46] { #expect(HeadingAndSpeed(0x8F_39F9_1A7E_27C4 & ~(1 << (56 - status))) == nil) }
    #expect(HeadingAndSpeed(0) == nil)
  }
}
