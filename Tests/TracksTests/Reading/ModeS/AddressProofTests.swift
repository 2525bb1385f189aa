import Signals
import Testing

@testable import Tracks

@Suite("The addresses of Mode S replies")
struct AddressProofTests {
  private let address: UInt32 = 0x4840D6

  private func take(_ frames: [String]) throws -> (ModeSDecoder, ReportBatch) {
    var decoder = ModeSDecoder()
    var batch = ReportBatch()
    for (index, text) in frames.enumerated() {
      decoder.take(
        try #require(ModeSFrame(hexadecimal: text)), at: ReceptionTime(1_777_593_600_000 + Int64(index), .unixTime),
        line: LineAddress(input: 0, position: index + 1), into: &batch)
    }
    return (decoder, batch)
  }

  @Test("are proven by an all-call reply or a squitter of a transponder, and by nothing else")
  func proof() throws {
    // Formats 11 (interrogator 0, and 15), 17; then 18 (other device), and 4 and 20, whose parity holds the address.
    let allCall = ModeSFrame.allCall(from: address, interrogator: 0)
    for (frame, isProof) in [
      (allCall, true), (ModeSFrame.allCall(from: address, interrogator: 15), true),
      (ModeSFrame.allCall(from: address, interrogator: 90), false),
      (ModeSFrame(squitterFrom: address, message: 4 << 51), true),
      (ModeSFrame(nonTransponderSquitterFrom: address, control: 0, message: 4 << 51), false),
      (ModeSFrame(nonTransponderSquitterFrom: address, control: 2, message: 11 << 51), false),
      (ModeSFrame.reply(4, overlaidWith: address), false),
    ] {
      let (decoder, batch) = try take([frame.description])
      #expect(decoder.isProven(address) == isProof, "\(frame)")
      #expect(batch.ledger.lines == 1)
    }
  }

  @Test("of replies to nobody make no aircraft")
  func unproven() throws {
    let replies = (0..<100).map { ModeSFrame.reply(4, overlaidWith: 0x400000 + UInt32($0)).description }
    let (decoder, batch) = try take(replies)
    #expect(decoder.table.states.isEmpty)
    #expect(batch.ledger.notPosition == 100)
    #expect(batch.rejects.isEmpty)
  }
}

extension ModeSFrame {
  /// Format 11.
  fileprivate static func allCall(from address: UInt32, interrogator: UInt32) -> ModeSFrame {
    short(UInt64(11) << 59 | UInt64(address) << 32, overlaidWith: interrogator)
  }

  /// A short reply whose parity is overlaid with an address.
  fileprivate static func reply(_ format: UInt64, overlaidWith address: UInt32) -> ModeSFrame {
    short(format << 59 | 0x12_34 << 32, overlaidWith: address)
  }

  private static func short(_ head: UInt64, overlaidWith overlay: UInt32) -> ModeSFrame {
    let parity = ModeSFrame(short: head).parityRemainder
    return ModeSFrame(short: head | UInt64(parity ^ overlay) << 8)
  }
}
