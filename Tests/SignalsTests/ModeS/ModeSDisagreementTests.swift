import Signals
import Testing

/// Cases in which well known decoders give different answers; each test asks for the standard's.
@Suite("Where decoders of Mode S disagree")
struct ModeSDisagreementTests {
  private func frame(_ text: String) throws -> ModeSFrame { try #require(ModeSFrame(hexadecimal: text)) }

  @Test("a twelve-bit altitude in Gillham's code is decoded, not dropped")
  func twelveBitGillham() {
    let codes = (0..<4096).filter { $0 & 0x10 == 0 }
    #expect(codes.filter { AltitudeCode.feet(twelveBits: $0) != nil }.count == 1280)
    #expect(AltitudeCode.feet(twelveBits: 0) == nil)
  }

  @Test("a metric altitude is not available, whatever its other bits")
  func metricAltitude() throws {
    for code in UInt16(0)..<8192 where code & 0x40 != 0 {
      let reply = SurveillanceReply(address: 0x484123, flightStatus: .init(code: 0), content: .altitude(code: code))
      guard case .surveillanceReply(let read) = try ModeSMessage(reply.frame) else {
        Issue.record("not a reply")
        return
      }
      #expect(read.altitudeFeet == nil)
      #expect(read.content == .altitude(code: code))
    }
  }

  @Test("an all-call reply with a wrong bit gives no other aircraft's address")
  func ghostAddress() throws {
    #expect(
      try ModeSMessage(frame("5d4841230c1178")) == .allCallReply(AllCallReply(address: 0x484123, capability: .airborne))
    )
    // One bit of the address is wrong: 484127, or with another 4847DE.
    let received = try frame("5d4841270c1178")
    #expect(throws: ModeSFault.badParity) { try ModeSMessage(received) }
    #expect(received.repair?.frame.announcedAddress == 0x484123)
    let sent = AllCallReply(address: 0x484123, capability: .airborne).frame
    for code in UInt64(0)..<128 {
      let decoded = try? ModeSMessage(ModeSFrame(short: sent.high ^ code << 8))
      let expected = InterrogatorCode(overlay: UInt32(code)).map {
        ModeSMessage.allCallReply(AllCallReply(address: 0x484123, capability: .airborne, interrogator: $0))
      }
      #expect(decoded == expected)
      #expect((decoded == nil) == (code >= 80))
    }
    for bit in UInt64(8)..<64 {
      guard let message = try? ModeSMessage(ModeSFrame(short: sent.high ^ 1 << bit)) else { continue }
      // Only a wrong bit of the format makes it another kind of reply, and then nothing vouches for the address.
      #expect(message.address == 0x484123 || message.check == .derived)
    }
  }

  @Test("an extended squitter with a wrong parity is refused, or repaired for an aircraft that was heard before")
  func wrongSquitter() throws {
    let received = try frame("8D40621D58C382D690C8AC2863A6")
    #expect(throws: ModeSFault.badParity) { try ModeSMessage(received) }
    #expect(throws: ModeSFault.badParity) { try ModeSMessage.read(received, repairedFor: { $0 == 0x484123 }) }
    let (message, repair) = try ModeSMessage.read(received, repairedFor: { $0 == 0x40621D })
    #expect(try message == ModeSMessage(frame("8D40621D58C382D690C8AC2863A7")))
    #expect(repair?.bit == 112)
  }

  @Test("what is no frame gives none, and what is no message gives a reason")
  func garbage() throws {
    let good = "8D40621D58C382D690C8AC2863A7"
    for text in [
      "", "8", "8D4", String(good.dropLast()), good + "0", good + "00", "zz" + good.dropFirst(2),
      "*" + good.dropFirst(), "5d4841230c117", "５d4841230c1178",
    ] {
      #expect(ModeSFrame(hexadecimal: text) == nil)
    }
    #expect(throws: ModeSFault.illegalAddress) { try ModeSMessage(frame("00000000000000")) }
    #expect(throws: ModeSFault.wrongLength(format: 0)) { try ModeSMessage(frame(String(repeating: "0", count: 28))) }
    #expect(throws: ModeSFault.wrongLength(format: 24)) { try ModeSMessage(frame("ffffffffffffff")) }
    var chance = SeededGenerator(state: 29)
    for format in [1, 2, 3, 6, 7, 8, 9, 10, 12, 13, 14, 15, 22, 23] {
      let bits = UInt64(format) << 59 | chance.next() >> 5
      for frame in [ModeSFrame(short: bits), ModeSFrame(long: bits, chance.next())] {
        #expect(throws: ModeSFault.unknownFormat(format)) { try ModeSMessage(frame) }
        #expect(frame.repair == nil)
      }
    }
  }

  @Test("the addresses 000000 and FFFFFF are refused in every format", arguments: [UInt32(0), 0xFF_FFFF])
  func illegalAddresses(address: UInt32) {
    let identity = SurveillanceReply.Content.identity(IdentityCode(octal: 0o1200))
    let status = FlightStatus(code: 0)
    func airToAir(_ extent: AirAirSurveillance.Extent) -> ModeSFrame {
      AirAirSurveillance(
        address: address, isOnGround: false, sensitivityLevel: 0, replyInformation: .init(code: 0), altitudeCode: 0,
        extent: extent
      ).frame
    }
    let frames = [
      airToAir(.short(hasCrosslink: false)), airToAir(.long(message: 0)),
      SurveillanceReply(address: address, flightStatus: status, content: .altitude(code: 0)).frame,
      SurveillanceReply(address: address, flightStatus: status, content: identity).frame,
      SurveillanceReply(address: address, flightStatus: status, content: .altitude(code: 0), message: 0).frame,
      SurveillanceReply(address: address, flightStatus: status, content: identity, message: 0).frame,
      AllCallReply(address: address, capability: .airborne).frame,
      ModeSFrame(squitterFrom: address, message: 0),
      ModeSFrame(nonTransponderSquitterFrom: address, control: 0, message: 0),
      CommDSegment(address: address, isAcknowledgement: false, number: 0, message: 0).frame,
    ]
    #expect(Set(frames.map(\.downlinkFormat)) == [0, 4, 5, 11, 16, 17, 18, 20, 21, 24])
    for frame in frames { #expect(throws: ModeSFault.illegalAddress) { try ModeSMessage(frame) } }
  }

  @Test("the code 0000 is a code, though it names no aircraft")
  func zeroIdentity() throws {
    let reply = SurveillanceReply(
      address: 0x484123, flightStatus: .init(code: 0), content: .identity(IdentityCode(octal: 0)))
    guard case .surveillanceReply(let read) = try ModeSMessage(reply.frame) else {
      Issue.record("not a reply")
      return
    }
    #expect(read.identity?.description == "0000")
    #expect(read.identity?.isDiscrete == false)
  }
}
