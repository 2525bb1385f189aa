import Signals
import Testing

@Suite("A Mode S frame")
struct ModeSFrameTests {
  @Test("is read from hexadecimal digits of either case, and written in lower case")
  func digits() throws {
    for text in ["8D40621D58C382D690C8AC2863A7", "8d40621d58c382d690c8ac2863a7", "5D4841230C1178"] {
      let frame = try #require(ModeSFrame(hexadecimal: text))
      #expect(frame.description == text.lowercased())
      #expect(frame.isLong == (text.count == 28))
    }
  }

  @Test("is not made of anything but 14 or 28 hexadecimal digits")
  func notDigits() {
    let good = Array("8D40621D58C382D690C8AC2863A7".utf8)
    for length in 0...40 where length != 14 && length != 28 {
      #expect(ModeSFrame(hexadecimal: String(repeating: "0", count: length)) == nil)
    }
    for place in 0..<28 {
      for byte in UInt8.min...UInt8.max {
        var text = good
        text[place] = byte
        let isDigit = (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
        let frame = ModeSFrame(hexadecimal: text.span.bytes, at: 0, digits: 28)
        #expect((frame != nil) == isDigit)
        guard let frame else { continue }
        #expect(frame.description.utf8.elementsEqual(text.map { $0 | 0x20 }))
      }
    }
  }

  @Test("tells by its parity that it arrived as it was sent")
  func parity() throws {
    // Frames of J. Sun, The 1090 MHz Riddle, 2nd edition.
    for text in [
      "8D406B902015A678D4D220AA4BDA", "8D4840D6202CC371C32CE0576098", "8D40621D58C382D690C8AC2863A7",
      "8D485020994409940838175B284F", "8DA05F219B06B6AF189400CBC33F", "8C4841753A9A153237AEF0F275BE",
    ] {
      let frame = try #require(ModeSFrame(hexadecimal: text))
      #expect(frame.parityRemainder == 0)
      #expect(ModeSFrame(squitterFrom: frame.announcedAddress, message: frame.message).message == frame.message)
      for bit in 0..<112 {
        let damaged = ModeSFrame(
          long: bit < 64 ? frame.high ^ 1 << UInt64(bit) : frame.high,
          bit >= 64 ? frame.low ^ 1 << UInt64(bit - 48) : frame.low)
        #expect(damaged.parityRemainder != 0)
      }
    }
    let built = ModeSFrame(squitterFrom: 0x40621D, message: 0x58C3_82D6_90C8_AC)
    #expect(built.description == "8d40621d58c382d690c8ac2863a7")
  }
}

@Suite("A Mode S message")
struct ModeSMessageTests {
  private func message(_ text: String) throws -> ModeSMessage {
    try ModeSMessage(try #require(ModeSFrame(hexadecimal: text)))
  }

  @Test("of an extended squitter with a wrong parity is refused")
  func damagedSquitter() {
    #expect(throws: ModeSFault.badParity) { try message("8D40621D58C382D690C8AC2863A6") }
  }

  @Test("of a format that the standard does not have, or of another length than its format's, is refused")
  func formats() {
    for format in UInt64(0)..<32 {
      let bits = format << 59 | 0x00_1234_5678_9ABC
      let isShort = [0, 4, 5, 11].contains(format)
      let isLong = (16...21).contains(format) || format >= 24
      for (frame, isRight) in [(ModeSFrame(short: bits), isShort), (ModeSFrame(long: bits, 0), isLong)] {
        do throws(ModeSFault) {
          _ = try ModeSMessage(frame)
          #expect(isRight)
        } catch {
          switch error {
          case .unknownFormat: #expect(!isShort && !isLong)
          case .wrongLength: #expect(!isRight)
          case .badParity: #expect([11, 17, 18].contains(format))
          case .illegalAddress: Issue.record("the address is legal")
          }
        }
      }
    }
  }

  @Test("under the address 000000 or FFFFFF is refused, as is a frame of zeros")
  func illegalAddresses() {
    for address: UInt32 in [0, 0xFF_FFFF] {
      #expect(throws: ModeSFault.illegalAddress) {
        try ModeSMessage(ModeSFrame(squitterFrom: address, message: 0x58C3_82D6_90C8_AC))
      }
    }
    #expect(throws: ModeSFault.illegalAddress) { try message("00000000000000") }
  }

  @Test("of a device that is no transponder says whose address it carries by its control field")
  func origins() throws {
    let airborne: UInt64 = 0x58C3_82D6_90C8_AC
    let flagged = airborne | 1 << 48
    func origin(_ control: UInt8, _ message: UInt64) throws -> ExtendedSquitter.Origin? {
      let frame = ModeSFrame(nonTransponderSquitterFrom: 0x40621D, control: control, message: message)
      guard case .extendedSquitter(let squitter) = try ModeSMessage(frame) else { return nil }
      return squitter.origin
    }
    #expect(try origin(0, airborne) == .aircraft)
    #expect(try origin(1, airborne) == .otherAddress)
    #expect(try origin(2, airborne) == .trafficInformation(isCoarse: false, hasICAOAddress: true))
    #expect(try origin(2, flagged) == .trafficInformation(isCoarse: false, hasICAOAddress: false))
    #expect(try origin(3, airborne) == .trafficInformation(isCoarse: true, hasICAOAddress: true))
    #expect(try origin(4, airborne) == .management)
    #expect(try origin(5, airborne) == .trafficInformation(isCoarse: false, hasICAOAddress: false))
    #expect(try origin(6, airborne) == .rebroadcast(hasICAOAddress: true))
    #expect(try origin(6, flagged) == .rebroadcast(hasICAOAddress: false))
    #expect(try origin(7, airborne) == .reserved)
  }
}
