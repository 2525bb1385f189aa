import Testing

@testable import Signals

@Suite("A squitter of status")
struct StatusSquitterTests {
  private func content(_ text: String) throws -> ExtendedSquitter.Content? {
    let frame = try #require(ModeSFrame(hexadecimal: text))
    guard case .extendedSquitter(let squitter) = try ModeSMessage(frame) else { return nil }
    return squitter.content
  }

  private func content(_ fields: (value: Int, first: Int, count: Int)...) -> ExtendedSquitter.Content {
    let message = fields.reduce(UInt64(0)) { $0.placing($1.value, $1.first, $1.count) }
    return ExtendedSquitter(address: 0x48_4123, message: message).content
  }

  @Test("of emergency holds state and squawk, as an aircraft sent it")
  func emergency() throws {
    guard case .emergencyStatus(let status) = try content("8DA2C1B6E112B600000000760759") else {
      Issue.record("not a status")
      return
    }
    #expect(status.state == .none)
    #expect(status.squawk == "6513")
  }

  @Test("of target state holds what the crew has set, as an aircraft sent it")
  func targetState() throws {
    guard case .targetState(let state) = try content("8DA05629EA21485CBF3F8CADAEEB") else {
      Issue.record("not a target state")
      return
    }
    #expect(state.selectedAltitude == .init(feet: 16_992, source: .controlPanel))
    #expect(state.selectedAltitude?.roundedFeet == 17_000)
    #expect(state.pressureSetting == 1012.8)
    #expect(state.selectedHeading == 66.796875)
    #expect(state.modes == [.autopilot, .verticalNavigation, .lateralNavigation])
    #expect(state.isACASOperational)
  }

  @Test("of target state says nothing of modes where their status bit is 0, but of ACAS, which has none")
  func modes() {
    guard case .targetState(let state) = content((29, 1, 5), (1, 6, 2), (0b0111_1111, 47, 8)) else {
      Issue.record("not a target state")
      return
    }
    #expect(state.modes == nil)
    #expect(state.isACASOperational)
    #expect(state.selectedHeading == nil)
    #expect(state.pressureSetting == nil)
  }

  @Test("of target state in version 1 has no target without a source, nor out of range, and none where bit 11 is set")
  func firstTargetState() {
    func state(_ fields: (value: Int, first: Int, count: Int)...) -> FirstTargetState? {
      let message = fields.reduce(UInt64(29) << 51) { $0.placing($1.value, $1.first, $1.count) }
      guard case .firstTargetState(let state) = ExtendedSquitter(address: 1, message: message).content else {
        return nil
      }
      return state
    }
    #expect(state((0, 8, 2), (400, 16, 10))?.targetAltitude == nil)
    #expect(state((1, 8, 2), (400, 16, 10))?.targetAltitude == 39_000)
    #expect(state((1, 8, 2), (1011, 16, 10))?.targetAltitude == nil)
    #expect(state((0, 26, 2), (90, 28, 9))?.targetDirection == nil)
    #expect(state((2, 26, 2), (359, 28, 9))?.targetDirection == 359)
    #expect(state((2, 26, 2), (360, 28, 9))?.targetDirection == nil)
    #expect(state((1, 11, 1)) == nil)
  }

  @Test("of a resolution advisory against several threats tells both senses, and where a threat is without Mode S")
  func severalThreats() {
    guard
      case .resolutionAdvisory(let broadcast) = content(
        (28, 1, 5), (2, 6, 3), (0b0110_0000, 9, 8), (1, 28, 1), (2, 29, 2), (0x1838, 31, 13), (23, 44, 7), (2, 51, 6))
    else {
      Issue.record("not an advisory")
      return
    }
    #expect(
      broadcast.advice
        == .several(
          correctsUpward: true, demandsClimb: true, correctsDownward: false, demandsDescent: false,
          crossesAltitude: false, isReversed: false))
    #expect(broadcast.threat == .place(altitudeCode: 0x1838, distanceCode: 23, bearingCode: 2))
    #expect(broadcast.threat?.distance == 2.2)
    #expect(broadcast.threat?.bearing == 9)
    typealias Threat = ResolutionAdvisory.Threat
    #expect(Threat.place(altitudeCode: 0, distanceCode: 1, bearingCode: 61).distance == 0.05)
    #expect(Threat.place(altitudeCode: 0, distanceCode: 0, bearingCode: 61).distance == nil)
    #expect(Threat.place(altitudeCode: 0, distanceCode: 0, bearingCode: 61).bearing == nil)
    #expect(Threat.address(1).distance == nil)
  }

  @Test("of a test holds a squawk in subtype 7 alone")
  func test() {
    func squawk(_ subtype: Int) -> String? {
      guard case .test(let message) = content((23, 1, 5), (subtype, 6, 3), (0b0_1010_1010_1010, 9, 13)) else {
        return nil
      }
      return message.squawk
    }
    #expect(squawk(7) == "7700")
    for subtype in 0...6 { #expect(squawk(subtype) == nil) }
  }

  @Test("of versions 0 and 1 says that ACAS does not operate, but not that it does")
  func notACAS() {
    for version in 0...2 {
      for bit in 0...1 {
        guard case .operationalStatus(let status) = content((31, 1, 5), (bit, 11, 1), (version, 41, 3)) else {
          Issue.record("not a status")
          continue
        }
        #expect(status.isACASOperational == (version == 2 ? bit == 1 : bit == 1 ? false : nil))
        #expect((status.accuracyCategory == nil) == (version == 0))
      }
    }
  }

  @Test("from the ground tells lengths and widths, the first of which is none in version 2")
  func sizes() {
    func size(_ version: Int, _ code: Int) -> OperationalStatus.Size? {
      guard case .operationalStatus(let status) = content((31, 1, 5), (1, 6, 3), (code, 21, 4), (version, 41, 3)) else {
        return nil
      }
      return status.size
    }
    #expect(size(0, 5) == nil)
    #expect(size(1, 0) == .init(length: 15, width: 11.5, mayBeLarger: false))
    #expect(size(2, 0) == nil)
    #expect(size(2, 1) == .init(length: 15, width: 23, mayBeLarger: false))
    #expect(size(2, 10) == .init(length: 65, width: 59.5, mayBeLarger: false))
    #expect(size(2, 15) == .init(length: 85, width: 90, mayBeLarger: true))
  }

  @Test("of a coarse traffic position holds altitude, track and an interval of speed")
  func coarsePosition() throws {
    let message = UInt64(0).placing(3, 4, 4).placing(0xC38, 8, 12).placing(true, 20).placing(8, 21, 5)
      .placing(12, 26, 6).placing(true, 32).placing(0xABC, 33, 12).placing(0x123, 45, 12)
    let frame = ModeSFrame(nonTransponderSquitterFrom: 0x40621D, control: 3, message: message)
    guard case .extendedSquitter(let squitter) = try ModeSMessage(frame),
      case .coarsePosition(let position) = squitter.content
    else {
      Issue.record("not a coarse position")
      return
    }
    #expect(position.serviceVolume == 3)
    #expect(position.altitudeFeet == 38_000)
    #expect(position.track == 90)
    #expect(position.groundSpeedLow == 336 && position.groundSpeedHigh == 368)
    let intervals: [(code: Int, low: Int?, high: Int?)] = [
      (0, nil, nil), (1, 0, 16), (2, 16, 48), (62, 1936, 1968), (63, 1968, nil),
    ]
    for interval in intervals {
      let position = CoarsePosition(message.placing(interval.code, 26, 6))
      #expect(position.groundSpeedLow == interval.low && position.groundSpeedHigh == interval.high)
    }
    #expect(position.isOdd)
    #expect(position.latitudeCode == 0xABC)
    #expect(position.longitudeCode == 0x123)
  }

  @Test("of a ground station keeps the station's quality out of the fields of an aircraft's")
  func trafficVelocity() throws {
    let message = AirborneVelocity(
      overGround: GroundVelocity(east: 100, north: -200), AirborneVelocity.Remarks()
    ).message.placing(0b1111, 10, 4).placing(0x3FF, 47, 10)
    let frame = ModeSFrame(nonTransponderSquitterFrom: 0x40621D, control: 2, message: message)
    guard case .extendedSquitter(let squitter) = try ModeSMessage(frame),
      case .velocity(let velocity) = squitter.content
    else {
      Issue.record("not a velocity")
      return
    }
    #expect(velocity.overGround == GroundVelocity(east: 100, north: -200))
    #expect(velocity.accuracyCategory == 0)
    #expect(!velocity.hasIFRCapability)
    #expect(velocity.verticalRateSource == nil)
    #expect(velocity.heightDifference == nil)
  }
}
