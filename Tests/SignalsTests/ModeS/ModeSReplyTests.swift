import Testing

@testable import Signals

@Suite("A Mode S reply")
struct ModeSReplyTests {
  private static func message(_ text: String) throws -> ModeSMessage {
    try ModeSMessage(try #require(ModeSFrame(hexadecimal: text)))
  }

  // MARK: - There and back

  private var chance = SeededGenerator(state: 11)

  private mutating func address() -> UInt32 { .random(in: 1..<0xFF_FFFF, using: &chance) }
  private mutating func code(_ bits: UInt8) -> UInt8 { .random(in: 0..<1 << bits, using: &chance) }
  private mutating func message() -> UInt64 { chance.next() >> 8 }

  @Test("of surveillance is read as it was written, in formats 4, 5, 20 and 21")
  mutating func surveillance() throws {
    var formats: Set<Int> = []
    for _ in 0..<2000 {
      let bits = UInt16.random(in: 0..<8192, using: &chance)
      let reply = SurveillanceReply(
        address: address(), flightStatus: .init(code: code(3)), downlinkRequest: .init(code: code(5)),
        utilityMessage: .init(code: code(6)),
        content: Bool.random(using: &chance) ? .altitude(code: bits) : .identity(.init(thirteenBits: Int(bits))),
        message: Bool.random(using: &chance) ? message() : nil)
      let frame = reply.frame
      formats.insert(frame.downlinkFormat)
      #expect(frame.downlinkFormat == reply.downlinkFormat)
      let read = try ModeSMessage(frame)
      #expect(read == .surveillanceReply(reply))
      #expect(read.address == reply.address)
      #expect(read.check == .derived)
    }
    #expect(formats == [4, 5, 20, 21])
  }

  @Test("from air to air is read as it was written, in formats 0 and 16")
  mutating func airToAir() throws {
    for isLong in [false, true] {
      for _ in 0..<1000 {
        let reply = AirAirSurveillance(
          address: address(), isOnGround: .random(using: &chance), sensitivityLevel: code(3),
          replyInformation: .init(code: code(4)), altitudeCode: .random(in: 0..<8192, using: &chance),
          extent: isLong ? .long(message: message()) : .short(hasCrosslink: .random(using: &chance)))
        #expect(reply.frame.downlinkFormat == (isLong ? 16 : 0))
        let read = try ModeSMessage(reply.frame)
        #expect(read == .airAirSurveillance(reply))
        #expect(read.address == reply.address)
        #expect(read.check == .derived)
      }
    }
  }

  @Test("to all is read as it was written, in format 11")
  mutating func allCall() throws {
    for _ in 0..<1000 {
      let reply = AllCallReply(
        address: address(), capability: .init(code: code(3)),
        interrogator: try #require(InterrogatorCode(overlay: .random(in: 0..<80, using: &chance))))
      let read = try ModeSMessage(reply.frame)
      #expect(read == .allCallReply(reply))
      #expect(read.address == reply.address)
      #expect(read.check == .ok)
    }
  }

  @Test("of an extended squitter is read as it was written, in formats 17 and 18")
  mutating func squitters() throws {
    for _ in 0..<1000 {
      let address = address()
      let message = message()
      let capability = TransponderCapability(code: code(3))
      let frame = ModeSFrame(squitterFrom: address, capability: capability, message: message)
      #expect(frame.capability == capability)
      #expect(try ModeSMessage(frame) == .extendedSquitter(ExtendedSquitter(address: address, message: message)))
      let control = code(3)
      let other = ModeSFrame(nonTransponderSquitterFrom: address, control: control, message: message)
      let read = try ModeSMessage(other)
      #expect(read.check == .ok)
      guard case .extendedSquitter(let squitter) = read else {
        Issue.record("not a squitter")
        return
      }
      #expect(squitter.address == address)
      #expect(squitter.message == message)
      #expect((squitter.origin == .aircraft) == (control == 0))
    }
  }

  @Test("of a long message is read as it was written, in format 24 and in all that begin with its two bits")
  mutating func commD() throws {
    for _ in 0..<1000 {
      let segment = CommDSegment(
        address: address(), isAcknowledgement: .random(using: &chance), number: code(4),
        message: UInt128(chance.next()) << 64 | UInt128(chance.next()))
      #expect(segment.message >> 80 == 0)
      #expect(try ModeSMessage(segment.frame) == .commD(segment))
    }
    for format in UInt64(24)..<32 {
      let message = try ModeSMessage(ModeSFrame(long: format << 59 | chance.next() >> 5, chance.next()))
      guard case .commD(let segment) = message else {
        Issue.record("not a segment")
        return
      }
      // The third bit is spare, the fourth KE; ND begins with the fifth.
      #expect(segment.isAcknowledgement == (format & 2 != 0))
      #expect(segment.number >> 3 == format & 1)
    }
  }

  @Test("of the military is kept as it is")
  mutating func military() throws {
    let frame = ModeSFrame(long: 0b10011_101 << 56 | chance.next() >> 8, chance.next())
    let message = try ModeSMessage(frame)
    guard case .military(let squitter) = message else {
      Issue.record("not military")
      return
    }
    #expect(squitter.frame == frame)
    #expect(squitter.application == 5)
    #expect(message.address == nil)
    #expect(message.check == nil)
  }

  // MARK: - Fields

  @Test("of a published frame has the published fields")
  func published() throws {
    // J. Sun, The 1090 MHz Riddle, 2nd edition, chapters 4 and 15; the altitude code of 36,000 ft and the code 0356.
    guard case .surveillanceReply(let altitude) = try Self.message("2000171806A983") else {
      Issue.record("not a reply")
      return
    }
    #expect(altitude.altitudeFeet == 36_000)
    #expect(altitude.identity == nil)
    #expect(altitude.flightStatus.isOnGround == false)
    guard case .surveillanceReply(let identity) = try Self.message("2A00516D492B80") else {
      Issue.record("not a reply")
      return
    }
    #expect(identity.identity?.description == "0356")
    #expect(identity.altitudeFeet == nil)
    #expect(identity.flightStatus.isAlert == true)
  }

  @Test("tells alert, special position and ground as far as its flight status does")
  func flightStatus() {
    let statuses = (UInt8(0)..<8).map(FlightStatus.init(code:))
    #expect(statuses.map(\.isAlert) == [false, false, true, true, true, false, nil, nil])
    #expect(statuses.map(\.isSpecialPosition) == [false, false, false, false, true, true, nil, nil])
    #expect(statuses.map(\.isOnGround) == [false, true, false, true, nil, nil, nil, nil])
  }

  @Test("tells what its downlink request asks for")
  func downlinkRequest() {
    for code in UInt8(0)..<32 {
      let request = DownlinkRequest(code: code)
      #expect(request.hasMessage == [1, 3].contains(code))
      #expect(request.hasAdvisory == [2, 3, 6, 7].contains(code))
      #expect(request.broadcast == [4: 1, 5: 2, 6: 1, 7: 2][code])
      #expect(request.segments == (code < 16 ? nil : Int(code) - 15))
    }
  }

  @Test("tells who has reserved the data link, and for what")
  func utilityMessage() {
    for code in UInt8(0)..<64 {
      let utility = UtilityMessage(code: code)
      #expect(utility.interrogator == code / 4)
      #expect(utility.reservation == [.none, .commB, .commC, .commD][Int(code % 4)])
      #expect(utility.code == code)
    }
  }

  @Test("tells what the replying aircraft can avoid, or how fast it may be")
  func replyInformation() {
    let informations = (UInt8(0)..<16).map(ReplyInformation.init(code:))
    #expect(
      informations[..<5].map(\.avoidance) == [
        .notOperating, nil, .resolutionInhibited, .vertical, .verticalAndHorizontal,
      ])
    #expect(informations[5...].allSatisfy { $0.avoidance == nil })
    #expect(informations[..<9].allSatisfy { $0.maximumAirspeed == nil })
    #expect(informations[9...14].map { $0.maximumAirspeed?.above } == [0, 75, 150, 300, 600, 1200])
    #expect(informations[9...14].map { $0.maximumAirspeed?.upTo } == [75, 150, 300, 600, 1200, nil])
    #expect(informations[15].maximumAirspeed == nil)
  }

  @Test("tells by its capability whether the aircraft is on the ground")
  func capability() {
    let capabilities = (UInt8(0)..<8).map(TransponderCapability.init(code:))
    #expect(capabilities.map(\.isOnGround) == [nil, nil, nil, nil, true, false, nil, nil])
  }

  @Test("names its interrogator by II from 0 to 15 and by SI above")
  func interrogators() throws {
    for overlay in UInt32(0)..<80 {
      let code = try #require(InterrogatorCode(overlay: overlay))
      #expect(code.identifier.map(UInt32.init) == (overlay < 16 ? overlay : nil))
      // Code labels 1 to 4 stand for SI 1 to 15, 16 to 31, 32 to 47 and 48 to 63.
      #expect(
        code.surveillanceIdentifier.map(UInt32.init) == (overlay < 16 ? nil : (overlay >> 4 - 1) << 4 | overlay & 15))
      #expect(code.description == (overlay < 16 ? "II \(overlay)" : "SI \(overlay - 16)"))
    }
    #expect(InterrogatorCode.none == InterrogatorCode(overlay: 0))
    for overlay: UInt32 in [80, 127, 128, 0xFF_FFFF] { #expect(InterrogatorCode(overlay: overlay) == nil) }
  }

  // MARK: - Coordination

  private func coordination(_ message: UInt64) -> ResolutionAdvisory? {
    AirAirSurveillance(
      address: 1, isOnGround: false, sensitivityLevel: 6, replyInformation: .init(code: 3), altitudeCode: 0,
      extent: .long(message: message)
    ).coordination
  }

  @Test("coordinates a resolution where its message says so, bit by bit as the standard numbers them")
  func coordinationBits() throws {
    // Bits 33 to 40 of the frame are 3 and 0; then single bits.
    func only(_ bit: UInt64) throws -> ResolutionAdvisory {
      try #require(coordination(0x30 << 48 | 1 << (88 - bit)))
    }
    #expect(try words(only(41)) == [])
    #expect(try only(42).advice == nil)
    #expect(try only(55).complements == .doNotPassBelow)
    #expect(try only(56).complements == .doNotPassAbove)
    #expect(try only(57).complements == .doNotTurnLeft)
    #expect(try only(58).complements == .doNotTurnRight)
    #expect(try only(59).isTerminated)
    #expect(try only(60).hasSeveralThreats)
    let names = [
      (42, "corrective", "corrects upward"), (43, "downward", "climb"), (44, "increased", "corrects downward"),
      (45, "reversed", "descend"), (46, "crossing", "crossing"), (47, "positive", "reversed"),
    ]
    for (bit, one, between) in names {
      let ara = UInt64(1) << (88 - UInt64(bit))
      #expect(try words(#require(coordination(0x30 << 48 | 1 << 47 | ara))) == [one])
      #expect(try words(#require(coordination(0x30 << 48 | ara | 1 << 28))) == [between])
    }
    // What follows is spare, and no threat.
    #expect(try only(61).threat == nil && only(61) == #require(coordination(0x30 << 48)))
  }

  /// What is set of the advice.
  private func words(_ advisory: ResolutionAdvisory) throws -> [String] {
    let words: [(String, Bool)] =
      switch try #require(advisory.advice) {
      case .single(let corrective, let downward, let increased, let reversed, let crossing, let positive):
        [
          ("corrective", corrective), ("downward", downward), ("increased", increased), ("reversed", reversed),
          ("crossing", crossing), ("positive", positive),
        ]
      case .several(let upward, let climb, let downward, let descend, let crossing, let reversed):
        [
          ("corrects upward", upward), ("climb", climb), ("corrects downward", downward), ("descend", descend),
          ("crossing", crossing), ("reversed", reversed),
        ]
      }
    return words.filter(\.1).map(\.0)
  }

  @Test("coordinates nothing where its message is a register, or where it is short")
  func noCoordination() {
    for number in UInt64(0)..<256 where number != 0x30 { #expect(coordination(number << 48 | 0xFFFF_FFFF) == nil) }
    let short = AirAirSurveillance(
      address: 1, isOnGround: false, sensitivityLevel: 0, replyInformation: .init(code: 0), altitudeCode: 0,
      extent: .short(hasCrosslink: true))
    #expect(short.coordination == nil)
  }

  @Test("of coordination is read as it was written")
  mutating func coordinationThereAndBack() {
    for _ in 0..<500 {
      let sent = ResolutionAdvisory(
        active: .random(in: 0..<1 << 14, using: &chance), complements: .init(rawValue: Int(code(4))),
        isTerminated: .random(using: &chance), hasSeveralThreats: .random(using: &chance))
      #expect(ResolutionAdvisory(coordination: sent.coordination) == sent)
    }
  }
}
