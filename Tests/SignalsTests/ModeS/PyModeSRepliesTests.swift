import Signals
import Testing

/// Replies, and every code of altitude and identity, by pyModeS.
@Suite("pyModeS agrees on replies", .enabled(if: Oracle.isThere, "python3 with pyModeS is not installed"))
struct PyModeSRepliesTests {
  @Test("with every altitude and identity code of thirteen bits, and every altitude code of twelve")
  func codes() throws {
    let status = FlightStatus(code: 0)
    let altitudes = (0..<8192).map {
      SurveillanceReply(address: 0x484123, flightStatus: status, content: .altitude(code: UInt16($0))).frame
    }
    let identities = (0..<8192).map {
      SurveillanceReply(
        address: 0x484123, flightStatus: status, content: .identity(IdentityCode(thirteenBits: $0))
      ).frame
    }
    let squitters = (0..<4096).map { ModeSFrame(squitterFrom: 0x484123, message: 11 << 51 | UInt64($0) << 36) }
    let answers = try Oracle.answers(
      to: (altitudes + identities + squitters).map(\.description), script: "pymodes_replies.py")
    try #require(answers.count == 8192 * 2 + 4096)
    for code in 0..<8192 {
      #expect((AltitudeCode.feet(thirteenBits: code).map { String($0) } ?? "") == answers[code][1], "\(code)")
      #expect(IdentityCode(thirteenBits: code).description == answers[8192 + code][2], "\(code)")
    }
    for code in 0..<4096 {
      #expect((AltitudeCode.feet(twelveBits: code).map { String($0) } ?? "") == answers[2 * 8192 + code][1], "\(code)")
    }
  }

  @Test("with random bits in every format that it knows")
  func randomFrames() throws {
    var chance = SeededGenerator(state: 7)
    let frames = (0..<4000).map { index in
      let format = [0, 4, 5, 11, 16, 20, 21][index % 7]
      let bits = UInt64(format) << 59 | chance.next() >> 5
      return format < 16 ? ModeSFrame(short: bits) : ModeSFrame(long: bits, chance.next())
    }
    let answers = try Oracle.answers(to: frames.map(\.description), script: "pymodes_replies.py")
    try #require(answers.count == frames.count)
    for (frame, answer) in zip(frames, answers) { try compare(frame, answer) }
  }

  private func compare(_ frame: ModeSFrame, _ answer: [String]) throws {
    let address = answer[0].lowercased()
    switch frame.downlinkFormat {
    case 11:
      // It does not check this parity, so that nearly all random frames are refused here alone.
      #expect(frame.announcedAddress == UInt32(address, radix: 16))
      #expect(String(frame.capability.code) == answer[10])
      return
    default: break
    }
    let message = try ModeSMessage(frame)
    #expect(message.address == UInt32(address, radix: 16), "\(frame)")
    switch message {
    case .surveillanceReply(let reply):
      #expect((reply.altitudeFeet.map { String($0) } ?? "") == answer[1], "\(frame)")
      #expect((reply.identity?.description ?? "") == answer[2], "\(frame)")
      guard !frame.isLong else { return }
      #expect(String(reply.flightStatus.code) == answer[3])
      #expect(String(reply.downlinkRequest.code) == answer[4])
      #expect(String(reply.utilityMessage.code) == answer[5])
    case .airAirSurveillance(let reply):
      #expect((reply.altitudeFeet.map { String($0) } ?? "") == answer[1], "\(frame)")
      #expect(reply.isOnGround == (answer[6] == "on-ground"))
      // It reads the crosslink capability in format 16 as well, where the bit is spare.
      if case .short(let hasCrosslink) = reply.extent { #expect((hasCrosslink ? "1" : "0") == answer[7]) }
      #expect(String(reply.sensitivityLevel) == answer[8])
      #expect(String(reply.replyInformation.code) == answer[9])
      #expect(reply.message == UInt64(answer[11], radix: 16))
    default: Issue.record("another kind of message than the format's")
    }
  }
}
