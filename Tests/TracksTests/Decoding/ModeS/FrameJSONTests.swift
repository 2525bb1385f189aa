import Foundation
import Signals
import TestSupport
import Testing

@testable import Tracks

@Suite("Lines of Mode S")
struct FrameJSONTests {
  @Test("Each downlink format, type code and register has its line, byte for byte")
  func golden() {
    let text = FrameLines(EveryFrame.all).lines.joined(separator: "\n") + "\n"
    #expect(Snapshot.difference(Data(text.utf8), from: "every_frame.jsonl", beside: #filePath) == nil)
  }

  @Test("Each is JSON, with the members that all lines have, and no name twice")
  func shape() throws {
    let lines = FrameLines(EveryFrame.all).decoded
    #expect(lines.count { $0["cpr"] != "\"deferred\"" } == EveryFrame.all.count)
    for line in lines {
      #expect(line.object != nil, "\(line.text)")
      let names = line.members.map(\.name)
      #expect(Set(names).count == names.count, "\(line.text)")
      #expect(
        names.prefix(9) == [
          "class", "time", "input", "line", "df", "icao24", "address_type", "source", "crc",
        ], "\(line.text)")
      #expect(names.last == "frame")
    }
  }

  @Test("A line has the frame itself")
  func frames() throws {
    let lines = FrameLines(EveryFrame.all).decoded.filter { $0["cpr"] != "\"deferred\"" }
    #expect(lines.map { $0["frame"] } == EveryFrame.all.map { "\"\($0)\"" })
  }

  @Test("Random frames with a good parity, of every format, are lines of JSON that fit their room")
  func random() {
    var random = SeededRandom(seed: 7)
    var frames: [ModeSFrame] = [Transmitter().velocity(10, 10)]
    for _ in 0..<4000 {
      let message = UInt64.random(in: 0..<1 << 56, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0...1: frames.append(ModeSFrame(squitterFrom: 0x4840D6, message: message))
      case 2:
        frames.append(
          ModeSFrame(nonTransponderSquitterFrom: 0x4840D6, control: UInt8(message & 7), message: message))
      case 3:
        frames.append(
          SurveillanceReply(
            address: 0x4840D6, flightStatus: FlightStatus(code: UInt8(message & 7)),
            downlinkRequest: DownlinkRequest(code: UInt8(message >> 8 & 31)),
            utilityMessage: UtilityMessage(code: UInt8(message >> 16 & 63)),
            content: .altitude(code: UInt16(message >> 24 & 0x1FFF)), message: message ^ message << 13
          ).frame)
      case 4:
        frames.append(
          AirAirSurveillance(
            address: 0x4840D6, isOnGround: message & 1 == 1, sensitivityLevel: UInt8(message >> 1 & 7),
            replyInformation: ReplyInformation(code: UInt8(message >> 4 & 15)),
            altitudeCode: UInt16(message >> 8 & 0x1FFF), extent: .long(message: 0x30 << 48 | message >> 8)
          ).frame)
      default: frames.append(ModeSFrame(long: message << 8, message << 24))
      }
    }
    for line in FrameLines(frames).decoded { #expect(line.object != nil, "\(line.text)") }
  }

  @Test("An address that noise may have made is nobody's before a transponder has told it")
  func derivedAddress() {
    let reply = SurveillanceReply(
      address: 0x4840D6, flightStatus: FlightStatus(code: 0),
      content: .altitude(code: UInt16(AltitudeCode.thirteenBits(feet: 12_000, step: .quarter) ?? 0))
    ).frame
    let lines = FrameLines([reply, AllCallReply(address: 0x4840D6, capability: .airborne).frame, reply]).decoded
    #expect(lines.map { $0["icao24"] } == ["null", "\"4840d6\"", "\"4840d6\""])
    #expect(lines.map { $0["address_type"] } == ["null", "\"icao\"", "\"icao\""])
    #expect(lines.map { $0["crc"] } == ["\"derived\"", "\"ok\"", "\"derived\""])
    #expect(lines.map { $0["altitude_ft"] } == ["12000", nil, "12000"])
  }

  @Test("One wrong bit is repaired for an aircraft that was heard before, and for no other")
  func repair() throws {
    let good = Transmitter().velocity(100, 100)
    let broken = ModeSFrame(long: good.high ^ 1 << 20, good.low)
    let alone = FrameLines([broken])
    #expect(alone.lines.isEmpty)
    #expect(alone.batch.ledger.badChecksum == 1)
    #expect(alone.batch.rejects.map(\.reason) == ["the parity does not fit the frame"])
    let after = FrameLines([good, broken]).decoded
    try #require(after.count == 2)
    #expect(after[1]["crc"] == "\"repaired\"")
    #expect(after[1]["repaired_bit"] == "44")
    #expect(after[1]["frame"] == after[0]["frame"])
    #expect(after[1]["groundspeed_kn"] == after[0]["groundspeed_kn"])
  }

  @Test("What a position is worth follows from what its aircraft last said of that; before, it is not known")
  func integrity() throws {
    let transmitter = Transmitter()
    let position = transmitter.airborne(52, 4, isOdd: false)
    var quality = OperationalStatus.Quality()
    quality.supplementA = true
    let status = OperationalStatus(airborne: OperationalStatus.Airborne(), quality)
    let told = ModeSFrame(squitterFrom: transmitter.address, message: status.message)
    let lines = FrameLines([position, told, position]).decoded
    #expect(lines.map { $0["nic"] } == ["null", nil, "8"])
    #expect(lines.map { $0["rc_m"] } == ["null", nil, "185.2"])
  }
}
