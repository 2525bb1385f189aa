import Testing

@testable import Signals

@Suite("The parity of Mode S")
struct ModeSParityTests {
  /// Long division, bit by bit, as the standard has it.
  static func divided(_ frame: ModeSFrame) -> UInt32 {
    let count = frame.isLong ? 112 : 56
    var rest: UInt32 = 0
    for bit in 1...count {
      let word = bit <= 64 ? frame.high >> UInt64(64 - bit) : frame.low >> UInt64(128 - bit)
      rest = rest << 1 | UInt32(word & 1)
      if rest & 0x100_0000 != 0 { rest ^= 0x1FF_F409 }
    }
    return rest
  }

  static func random(_ chance: inout SeededGenerator) -> ModeSFrame {
    Bool.random(using: &chance)
      ? ModeSFrame(long: chance.next(), chance.next()) : ModeSFrame(short: chance.next())
  }

  @Test("leaves what long division leaves, for each single bit and for random frames")
  func remainder() {
    for zeros in [ModeSFrame(long: 0, 0), ModeSFrame(short: 0)] {
      #expect(zeros.parityRemainder == 0)
      for bit in 1...(zeros.isLong ? 112 : 56) {
        #expect(zeros.turning(bit).parityRemainder == Self.divided(zeros.turning(bit)), "bit \(bit)")
      }
    }
    let ones = [ModeSFrame(long: .max, .max), ModeSFrame(short: .max)]
    for frame in ones { #expect(frame.parityRemainder == Self.divided(frame)) }
    var chance = SeededGenerator(state: 17)
    for _ in 0..<10_000 {
      let frame = Self.random(&chance)
      #expect(frame.parityRemainder == Self.divided(frame))
    }
  }

  @Test("is repaired by turning the one bit that was wrong, in squitters", arguments: [UInt8(17), 18])
  func squitters(format: UInt8) throws {
    var chance = SeededGenerator(state: UInt64(format))
    for _ in 0..<20 {
      let address = UInt32.random(in: 1..<0xFF_FFFF, using: &chance)
      let sent =
        format == 17
        ? ModeSFrame(squitterFrom: address, message: chance.next())
        : ModeSFrame(
          nonTransponderSquitterFrom: address, control: .random(in: 0...7, using: &chance), message: chance.next())
      #expect(sent.repair == nil)
      for bit in 6...112 {
        #expect(sent.turning(bit).repair == ModeSRepair(frame: sent, bit: bit, remainder: 0))
      }
      // A wrong format is never put right.
      for bit in 1...5 { #expect(sent.turning(bit).repair == nil) }
    }
  }

  @Test("is never repaired by one bit where two were wrong")
  func twoBits() {
    let sent = ModeSFrame(squitterFrom: 0x40621D, message: 0x58C3_82D6_90C8_AC)
    for first in 6..<112 {
      for second in (first + 1)...112 { #expect(sent.turning(first).turning(second).repair == nil) }
    }
  }

  @Test("is repaired in an all-call reply with any interrogator's code, but for the bits that the code stands on")
  func allCalls() throws {
    for overlay in UInt32(0)..<80 {
      let interrogator = try #require(InterrogatorCode(overlay: overlay))
      let sent = AllCallReply(address: 0x484123, capability: .airborne, interrogator: interrogator).frame
      #expect(sent.repair == nil)
      for bit in 1...5 { #expect(sent.turning(bit).repair == nil) }
      for bit in 6...49 {
        let repair = ModeSRepair(frame: sent, bit: bit, remainder: sent.parityRemainder)
        #expect(sent.turning(bit).repair == repair)
      }
      for bit in 50...56 {
        let received = sent.turning(bit)
        #expect(received.repair == nil)
        guard let message = try? ModeSMessage(received) else {
          #expect((80..<128).contains(received.parityRemainder))
          continue
        }
        #expect(message.address == 0x484123)
      }
    }
  }

  @Test("of random frames is repaired as rarely as the documentation says, and then fits")
  func noise() {
    var chance = SeededGenerator(state: 3)
    var repaired = 0
    let count = 200_000
    for _ in 0..<count {
      let frame = ModeSFrame(short: 11 << 59 | chance.next() >> 5)
      guard let repair = frame.repair else { continue }
      repaired += 1
      #expect(repair.frame.parityRemainder < 80)
      #expect(repair.frame.downlinkFormat == 11)
    }
    // 1 in 4,766: 42 are expected.
    #expect((20...70).contains(repaired))
  }

  @Test("is not repaired in formats that overlay an address on it, nor in frames of a wrong length")
  func otherFormats() {
    var chance = SeededGenerator(state: 4)
    for format in UInt64(0)..<32 {
      for _ in 0..<50 {
        let bits = format << 59 | chance.next() >> 5
        if format != 11 { #expect(ModeSFrame(short: bits).repair == nil) }
        if format != 17, format != 18 { #expect(ModeSFrame(long: bits, chance.next()).repair == nil) }
      }
    }
  }

  @Test("vouches for a repaired frame only under an address that was heard before")
  func knownAddresses() throws {
    let sent = ModeSFrame(squitterFrom: 0x40621D, message: 0x58C3_82D6_90C8_AC)
    // Bit 12 is in the address.
    let received = sent.turning(12)
    #expect(throws: ModeSFault.badParity) { try ModeSMessage.read(received, repairedFor: { _ in false }) }
    #expect(throws: ModeSFault.badParity) {
      try ModeSMessage.read(received, repairedFor: { $0 == received.announcedAddress })
    }
    let (message, repair) = try ModeSMessage.read(received, repairedFor: { $0 == 0x40621D })
    #expect(try message == ModeSMessage(sent))
    #expect(repair == ModeSRepair(frame: sent, bit: 12, remainder: 0))
    #expect(try ModeSMessage.read(sent, repairedFor: { _ in false }).repair == nil)
    // An illegal address stays illegal, whoever knows it.
    let illegal = ModeSFrame(squitterFrom: 0, message: 0x58C3_82D6_90C8_AC)
    #expect(throws: ModeSFault.illegalAddress) {
      try ModeSMessage.read(illegal.turning(40), repairedFor: { _ in true })
    }
  }
}
