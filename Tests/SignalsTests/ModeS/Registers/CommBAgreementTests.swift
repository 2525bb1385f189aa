import Foundation
import Signals
import TestTools
import Testing

/// The Comm-B replies of a real log of two hours about one flight, by pyModeS too, which takes the first register that the
/// bits can be. (rs1090 0.7.0, `long_flight.csv`: 47,714 replies.)
@Suite(
  "pyModeS agrees on Comm-B registers",
  .enabled(if: RegisterOracle.log != nil && Oracle.isThere, "no long_flight.csv.gz, or no pyModeS"))
struct CommBAgreementTests {
  @Test("where it has one candidate in 99.9 % of the replies, and on all their fields")
  func longFlight() throws {
    let log = try #require(RegisterOracle.log)
    var aircraft: [UInt32: Aircraft] = [:]
    var texts: [String] = []
    var choices: [CommBRegister?] = []
    for line in log.split(separator: "\n") {
      let columns = line.split(separator: ",")
      guard columns.count == 2, let time = Double(columns[0]) else { continue }
      let text = String(columns[1].dropFirst(18))
      guard let frame = ModeSFrame(hexadecimal: text) else { continue }
      switch frame.downlinkFormat {
      case 17:
        guard case .extendedSquitter(let squitter)? = try? ModeSMessage(frame) else { continue }
        aircraft[squitter.address, default: Aircraft()].hear(squitter, at: time)
      case 20, 21:
        texts.append(text)
        choices.append(aircraft[frame.parityRemainder, default: Aircraft()].choose(frame, at: time))
      default: break
      }
    }
    #expect(choices.count == 47_714)
    let answers = try Oracle.answers(to: texts, script: "pymodes_registers.py")
    #expect(answers.count == choices.count)

    var single = 0
    var agreed = 0
    var unanswered = 0
    for ((text, choice), answer) in zip(zip(texts, choices), answers) {
      let name = choice.map { String($0.number, radix: 16) } ?? ""
      let candidates = answer[0].split(separator: "+").map { String($0) }
      if candidates.isEmpty { unanswered += choice == nil ? 1 : 0 }
      // It marks illegal characters with #.
      guard candidates.count == 1, !answer[1].contains("#") else { continue }
      single += 1
      guard name == candidates[0], let choice else { continue }
      agreed += 1
      try compare(choice, answer, text)
    }
    // Measured: all of them, and unknown in each of the 609 where it has no candidate.
    #expect(single > 44_000)
    #expect(Double(agreed) >= 0.999 * Double(single), "\(agreed) of \(single)")
    #expect(unanswered == answers.count { $0[0].isEmpty })
    // Where it has two, 2,226 times: mostly taxiing.
    #expect(choices.count { $0 != nil } > 47_000)
  }

  private func compare(_ choice: CommBRegister, _ answer: [String], _ text: String) throws {
    func isEqual(_ value: Double?, _ place: Int) -> Bool {
      guard let value, let theirs = Double(answer[place]) else { return value == nil && answer[place].isEmpty }
      return abs(value - theirs) < 1e-6
    }
    func isEqual(_ value: Int?, _ place: Int) -> Bool { isEqual(value.map { Double($0) }, place) }
    func flag(_ value: Bool) -> String { value ? "1" : "0" }
    switch choice {
    case .flightIdentification(let register):
      #expect((register.callsign ?? "") == answer[1], "\(text)")
    case .selectedVerticalIntention(let register):
      #expect(isEqual(register.panelAltitude, 2) && isEqual(register.managementAltitude, 3), "\(text)")
      #expect(isEqual(register.altimeterSetting, 4), "\(text)")
      #expect((register.modes.map { flag($0.contains(.verticalNavigation)) } ?? "") == answer[5], "\(text)")
      #expect((register.modes.map { flag($0.contains(.altitudeHold)) } ?? "") == answer[6], "\(text)")
      #expect((register.modes.map { flag($0.contains(.approach)) } ?? "") == answer[7], "\(text)")
      let targets = ["unknown", "aircraft_altitude", "mcp_fcu", "fms"]
      #expect((register.target.map { targets[$0.rawValue] } ?? "") == answer[8], "\(text)")
    case .trackAndTurn(let register):
      #expect(isEqual(register.roll, 9) && isEqual(register.track, 10) && isEqual(register.groundSpeed, 11), "\(text)")
      #expect(isEqual(register.trackRate, 12) && isEqual(register.trueAirspeed, 13), "\(text)")
    case .headingAndSpeed(let register):
      #expect(isEqual(register.magneticHeading, 14) && isEqual(register.indicatedAirspeed, 15), "\(text)")
      #expect(isEqual(register.mach, 16), "\(text)")
      #expect(isEqual(register.barometricRate, 17) && isEqual(register.inertialRate, 18), "\(text)")
    case .commonUsageCapability(let register):
      let names = register.registers.map { number in
        let digits = String(number, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
      }
      #expect(names.joined(separator: "+") == answer[19], "\(text)")
    case .dataLinkCapability(let register):
      #expect(flag(register.hasACASInOperation) == answer[20], "\(text)")
      #expect(isEqual(register.subnetworkVersion, 21) && isEqual(Int(register.terminals), 22), "\(text)")
    case .resolutionAdvisory(let register):
      #expect(flag(register.active >> 13 == 1) == answer[23], "\(text)")
    case .registrationMarkings, .meteorologicalRoutineReport, .meteorologicalHazardReport:
      Issue.record("pyModeS has no such register here: \(text)")
    }
  }
}

/// What was heard of one aircraft, as the tracker would keep it.
private struct Aircraft {
  private var groundSpeed: (Double, at: Double)?
  private var track: (Double, at: Double)?
  private var verticalRate: (Double, at: Double)?
  private var altitude: (Double, at: Double)?
  private var packedCallsign: UInt64?
  private var trackAndTurn: (TrackAndTurn, at: Double)?
  private var headingAndSpeed: (HeadingAndSpeed, at: Double)?

  mutating func hear(_ squitter: ExtendedSquitter, at time: Double) {
    switch squitter.content {
    case .velocity(let velocity):
      if let overGround = velocity.overGround {
        groundSpeed = (overGround.speed, time)
        track = overGround.track.map { ($0, time) }
      }
      verticalRate = velocity.verticalRate.map { (Double($0), time) }
    case .surfacePosition(let position):
      if let movement = position.movement { groundSpeed = (movement.middle, time) }
      if let angle = position.track { track = (angle, time) }
    case .airbornePosition(let position):
      if !position.isGNSSHeight, let feet = position.altitudeFeet { altitude = (Double(feet), time) }
    case .identification(let identification): packedCallsign = identification.packedCallsign
    default: break
    }
  }

  mutating func choose(_ frame: ModeSFrame, at time: Double) -> CommBRegister? {
    var known = AircraftKnowledge()
    known.groundSpeed = groundSpeed.map { .init($0.0, age: time - $0.at) }
    known.track = track.map { .init($0.0, age: time - $0.at) }
    known.verticalRate = verticalRate.map { .init($0.0, age: time - $0.at) }
    known.altitude = altitude.map { .init($0.0, age: time - $0.at) }
    known.packedCallsign = packedCallsign
    known.trackAndTurn = trackAndTurn.map { .init($0.0, age: time - $0.at) }
    known.headingAndSpeed = headingAndSpeed.map { .init($0.0, age: time - $0.at) }
    let code = Int(frame.high >> 32) & 0x1FFF
    let feet = frame.downlinkFormat == 20 ? AltitudeCode.feet(thirteenBits: code) : nil
    let flightStatus = frame.high >> 56 & 7
    let register = CommBReply(
      message: frame.message, altitudeFeet: feet,
      isOnGround: flightStatus < 4 ? flightStatus & 1 == 1 : nil
    ).register(knowing: known)
    if let feet { altitude = (Double(feet), time) }
    switch register {
    case .trackAndTurn(let register): trackAndTurn = (register, time)
    case .headingAndSpeed(let register): headingAndSpeed = (register, time)
    default: break
    }
    return register
  }
}

private enum RegisterOracle {
  static let log: String? = OracleProgram.shared("adsb/long_flight.csv.gz").flatMap {
    try? OracleProgram.run("gzip", ["-dc", $0])
  }
}
