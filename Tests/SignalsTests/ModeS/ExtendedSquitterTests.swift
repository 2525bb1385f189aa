import Testing

@testable import Signals

@Suite("An extended squitter")
struct ExtendedSquitterTests {
  private func content(_ text: String) throws -> ExtendedSquitter.Content? {
    let frame = try #require(ModeSFrame(hexadecimal: text))
    guard case .extendedSquitter(let squitter) = try ModeSMessage(frame) else { return nil }
    return squitter.content
  }

  private func velocity(_ message: UInt64) -> AirborneVelocity? {
    guard case .velocity(let velocity) = ExtendedSquitter(address: 0x484123, message: message).content else {
      return nil
    }
    return velocity
  }

  private func altitude(_ typeCode: UInt64, _ code: UInt64) -> AirbornePosition? {
    let squitter = ExtendedSquitter(address: 0x484123, message: typeCode << 51 | code << 36)
    guard case .airbornePosition(let position) = squitter.content else { return nil }
    return position
  }

  // MARK: - Identification

  @Test("of identification holds callsign and category")
  func identification() throws {
    guard case .identification(let identification) = try content("8D4840D6202CC371C32CE0576098") else {
      Issue.record("not an identification")
      return
    }
    #expect(identification.callsign == "KLM1023")
    #expect(identification.category == nil)
  }

  private func identification(_ typeCode: UInt64, _ category: UInt64, _ codes: [UInt64]) -> AircraftIdentification? {
    let packed = codes.reduce(0) { $0 << 6 | $1 }
    let squitter = ExtendedSquitter(address: 1, message: typeCode << 51 | category << 48 | packed)
    guard case .identification(let identification) = squitter.content else { return nil }
    return identification
  }

  @Test("has category sets A for type code 4, B for 3, C for 2 and D for 1")
  func categories() {
    let blank = [UInt64](repeating: 32, count: 8)
    for (typeCode, set) in [(4, "A"), (3, "B"), (2, "C"), (1, "D")] {
      #expect(identification(UInt64(typeCode), 5, blank)?.category == set + "5")
      #expect(identification(UInt64(typeCode), 0, blank)?.category == nil)
    }
  }

  @Test("keeps a blank within a callsign and drops those at its end")
  func blanks() {
    #expect(identification(4, 1, [1, 32, 2, 48, 49, 32, 32, 32])?.callsign == "A B01")
    #expect(identification(4, 1, [UInt64](repeating: 32, count: 8))?.callsign == nil)
  }

  @Test("has no callsign where one of its characters is not of the alphabet")
  func illegalCharacters() {
    var legal = 0
    for code in UInt64(0)..<64 {
      let callsign = identification(4, 1, [1, code, 2, 32, 32, 32, 32, 32])?.callsign
      let isLegal = (1...26).contains(code) || code == 32 || (48...57).contains(code)
      #expect((callsign != nil) == isLegal)
      if callsign != nil { legal += 1 }
    }
    #expect(legal == 37)
  }

  // MARK: - Position in the air

  @Test("from the air holds altitude and compact position")
  func airborne() throws {
    guard case .airbornePosition(let position) = try content("8D40621D58C382D690C8AC2863A7") else {
      Issue.record("not a position")
      return
    }
    #expect(position.altitudeFeet == 38_000)
    #expect(!position.isGNSSHeight)
    #expect(position.position == CPR.Code(latitude: 93_000, longitude: 51_372, isOdd: false, isSurface: false))
  }

  @Test("has altitudes in steps of 100 ft by Gillham's code where bit Q is 0")
  func gillham() {
    // Every step from -1,200 to 126,700 ft, by the rules of the appendix to chapter 3 of Annex 10, volume IV.
    var codes: Set<UInt64> = []
    for feet in stride(from: -1200, through: 126_700, by: 100) {
      let steps = (feet + 1200) / 100
      let fiveHundreds = steps / 5
      let within = steps % 5
      let d = fiveHundreds ^ fiveHundreds >> 1
      let c = [0b001, 0b011, 0b010, 0b110, 0b100][fiveHundreds % 2 == 0 ? within : 4 - within]
      func bit(_ value: Int, _ place: Int) -> UInt64 { UInt64(value >> place & 1) }
      // D2 D4 A1 A2 A4 B1 B2 B4 are bits 7 to 0 of d; C1 C2 C4 bits 2 to 0 of c.
      var code: UInt64 = 0
      for next in [
        bit(c, 2), bit(d, 5), bit(c, 1), bit(d, 4), bit(c, 0), bit(d, 3), bit(d, 2), 0, bit(d, 1), bit(d, 7), bit(d, 0),
        bit(d, 6),
      ] { code = code << 1 | next }
      codes.insert(code)
      #expect(altitude(11, code)?.altitudeFeet == feet)
    }
    #expect(codes.count == 1280)
    for code in UInt64(0)..<4096 where code & 0x10 == 0 && !codes.contains(code) {
      #expect(altitude(11, code)?.altitudeFeet == nil)
    }
  }

  @Test("has altitudes in steps of 25 ft where bit Q is 1, in GNSS heights too, and keeps its position with any code")
  func quarterSteps() {
    #expect(altitude(11, 0x010)?.altitudeFeet == -1000)
    #expect(altitude(11, 0xFFF)?.altitudeFeet == 50_175)
    #expect(altitude(11, 0)?.altitudeFeet == nil)
    for typeCode in UInt64(20)...22 {
      #expect(altitude(typeCode, 0xFFF)?.altitudeFeet == 50_175)
      #expect(altitude(typeCode, 0xFFF)?.isGNSSHeight == true)
      #expect(altitude(typeCode, 0x3F8)?.altitudeFeet == altitude(11, 0x3F8)?.altitudeFeet)
    }
  }

  @Test("of type code 0 has no position, but may have an altitude")
  func noPosition() {
    func altitude(_ message: UInt64) -> Int?? {
      guard case .noPosition(let report) = ExtendedSquitter(address: 1, message: message).content else { return nil }
      return .some(report.altitudeFeet)
    }
    #expect(altitude(0) == .some(nil))
    #expect(altitude(0xC38 << 36) == .some(38_000))
  }

  // MARK: - Position on the ground

  @Test("from the ground holds movement and track")
  func surface() throws {
    guard case .surfacePosition(let position) = try content("8C4841753A9A153237AEF0F275BE") else {
      Issue.record("not a position")
      return
    }
    #expect(position.movement == SurfacePosition.Movement(low: 17, high: 18))
    #expect(position.track == 92.8125)
    #expect(position.position.isOdd)
  }

  @Test("has movements as intervals that leave no gap from a standstill to 175 kt")
  func movements() {
    func movement(_ code: UInt64) -> SurfacePosition.Movement? {
      guard
        case .surfacePosition(let position) = ExtendedSquitter(address: 1, message: 7 << 51 | code << 44).content
      else { return nil }
      return position.movement
    }
    for code: UInt64 in [0, 125, 126, 127] { #expect(movement(code) == nil) }
    #expect(movement(1) == SurfacePosition.Movement(low: 0, high: 0.125, isStandstill: true))
    #expect(movement(1)?.middle == 0)
    #expect(movement(9) == SurfacePosition.Movement(low: 1, high: 1.25))
    #expect(movement(39) == SurfacePosition.Movement(low: 15, high: 16))
    #expect(movement(123) == SurfacePosition.Movement(low: 170, high: 175))
    #expect(movement(124) == SurfacePosition.Movement(low: 175, high: nil))
    for code in UInt64(2)..<124 {
      guard let this = movement(code), let next = movement(code + 1), let high = this.high else {
        Issue.record("code \(code) has no interval")
        continue
      }
      #expect(this.low < next.low)
      #expect(next.low <= high)
      #expect(code < 9 || next.low == high)
    }
  }

  // MARK: - Velocity

  @Test("of velocity holds speed, track, vertical rate and its source")
  func velocity() throws {
    guard case .velocity(let velocity) = try content("8D485020994409940838175B284F") else {
      Issue.record("not a velocity")
      return
    }
    let overGround = try #require(velocity.overGround)
    #expect(abs(overGround.speed - 159.2011) < 1e-4)
    #expect(abs((overGround.track ?? 0) - 182.8803775528476) < 1e-9)
    #expect(velocity.verticalRate == -832)
    #expect(velocity.verticalRateSource == .gnss)
    #expect(velocity.heightDifference == AirborneVelocity.HeightDifference(feet: 550, isSaturated: false))
  }

  @Test("of airspeed holds heading and kind of airspeed")
  func airspeed() throws {
    guard case .velocity(let velocity) = try content("8DA05F219B06B6AF189400CBC33F") else {
      Issue.record("not a velocity")
      return
    }
    #expect(velocity.airspeed == 375)
    #expect(velocity.isTrueAirspeed)
    #expect(velocity.heading == 243.984375)
    #expect(velocity.overGround == nil)
    #expect(velocity.verticalRate == -2304)
    #expect(velocity.verticalRateSource == .barometric)
  }

  private func message(_ subtype: UInt64, east: UInt64, north: UInt64, rest: UInt64 = 0) -> UInt64 {
    19 << 51 | subtype << 48 | east << 32 | north << 21 | rest
  }

  @Test("of a supersonic aircraft counts in steps of 4 kt")
  func supersonic() throws {
    let fast = try #require(velocity(message(2, east: 1023, north: 1022))?.overGround)
    #expect(abs(fast.speed - 5778.477) < 0.001)
    #expect(fast.isSaturated)
    #expect(velocity(message(4, east: 0, north: 101))?.airspeed == 400)
    let slow = try #require(velocity(message(1, east: 1023, north: 1022))?.overGround)
    #expect(abs(slow.speed * 4 - fast.speed) < 1e-9)
  }

  @Test("without a component has no velocity, and with both at their first step stands still")
  func components() throws {
    #expect(velocity(message(1, east: 0, north: 100))?.overGround == nil)
    #expect(velocity(message(1, east: 100, north: 0))?.overGround == nil)
    let still = try #require(velocity(message(1, east: 1, north: 1))?.overGround)
    #expect(still.speed == 0)
    #expect(still.track == nil)
  }

  @Test("has a height difference of 0 for code 1, and more than 3,137.5 ft for 127")
  func heightDifferences() {
    typealias Difference = AirborneVelocity.HeightDifference
    func difference(_ bits: UInt64) -> Difference? {
      velocity(message(1, east: 1, north: 1, rest: bits))?.heightDifference
    }
    #expect(difference(0) == nil)
    #expect(difference(1) == Difference(feet: 0, isSaturated: false))
    #expect(difference(126) == Difference(feet: 3125, isSaturated: false))
    #expect(difference(127) == Difference(feet: 3137.5, isSaturated: true))
    #expect(difference(0x80 | 127) == Difference(feet: -3137.5, isSaturated: true))
  }

  @Test("of a velocity subtype that is reserved is nothing known")
  func reservedSubtypes() {
    for subtype: UInt64 in [0, 5, 6, 7] { #expect(velocity(message(subtype, east: 100, north: 100)) == nil) }
  }

  @Test("has tracks all round the compass")
  func tracks() throws {
    for degrees in stride(from: 0.0, to: 360, by: 45) {
      // 45 degrees apart the sines are 0, 1 or the root of a half.
      let sine = [0: 0.0, 45: 0.5.squareRoot(), 90: 1, 135: 0.5.squareRoot()]
      let turn = Int(degrees)
      let east = (sine[turn % 180] ?? 0) * (turn > 180 ? -1 : 1)
      let north = (sine[(turn + 90) % 180] ?? 0) * ((turn + 90) % 360 > 180 ? -1 : 1)
      let track = try #require(GroundVelocity(east: 100 * east, north: 100 * north).track)
      #expect(abs(track - degrees) < 1e-9)
    }
    // 3-4-5 and 5-12-13: atan(3/4) and atan(5/12).
    #expect(abs((GroundVelocity(east: 3, north: 4).track ?? 0) - 36.86989764584402) < 1e-12)
    #expect(abs((GroundVelocity(east: -12, north: 5).track ?? 0) - (360 - 67.38013505195957)) < 1e-12)
  }
}
