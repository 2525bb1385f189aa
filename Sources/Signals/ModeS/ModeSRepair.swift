/// A frame whose parity does not fit, with the one bit turned that makes it fit.
///
/// The parity tells any one wrong bit from all others, and any two from none; but three or more, or noise, can look like
/// one. So a repair is a guess until the address it gives is one that was heard without: of random frames it takes 1 in
/// 156,800 of formats 17 and 18, and 1 in 4,770 of format 11.
public struct ModeSRepair: Hashable, Sendable {
  public let frame: ModeSFrame
  /// The turned bit, from 6 on: a frame of another format than it was received in is never made.
  public let bit: Int
  /// What its parity leaves: an interrogator's code in an all-call reply, else 0.
  public let remainder: UInt32
}

extension ModeSFrame {
  /// The repair by one bit; `nil` where nothing needs it, where no single bit explains the parity, and in formats whose
  /// parity cannot tell (all but 11, 17 and 18).
  ///
  /// In an all-call reply the parity fits where what is left is an interrogator's code, 0 to 79. A wrong bit among the
  /// last seven turns one code into another, and is taken for that; the address is right all the same. Where it makes a
  /// number from 80 to 127 instead, several codes could have been sent, and there is no repair. A wrong bit among 6 to 49
  /// leaves more than 127 whatever the code was, and no other bit leaves the same.
  public var repair: ModeSRepair? { repair(leaving: parityRemainder) }

  /// The same, where it is known what the parity leaves.
  func repair(leaving remainder: UInt32) -> ModeSRepair? {
    switch (downlinkFormat, isLong) {
    case (17, true), (18, true):
      guard remainder != 0 else { return nil }
      let repair = turned(Int(Self.longBits[Int(remainder) % Self.longBits.count]))
      return repair?.remainder == 0 ? repair : nil
    case (11, false):
      guard InterrogatorCode(overlay: remainder) == nil else { return nil }
      let repair = turned(Int(Self.allCallBits[Int(remainder >> 7) % Self.allCallBits.count]))
      return repair.flatMap { InterrogatorCode(overlay: $0.remainder) } == nil ? nil : repair
    default: return nil
    }
  }

  /// - Parameter bit: 0 for none.
  private func turned(_ bit: Int) -> ModeSRepair? {
    guard bit > 0 else { return nil }
    let frame = turning(bit)
    return ModeSRepair(frame: frame, bit: bit, remainder: frame.parityRemainder)
  }

  /// The frame with a bit turned, numbered from 1.
  func turning(_ bit: Int) -> ModeSFrame {
    guard isLong else { return ModeSFrame(short: high ^ 1 << UInt64(64 - bit)) }
    return bit <= 64
      ? ModeSFrame(long: high ^ 1 << UInt64(64 - bit), low) : ModeSFrame(long: high, low ^ 1 << UInt64(128 - bit))
  }

  /// The bit of a long frame that leaves a remainder, by the remainder modulo 713, the least number that tells all 107
  /// apart; 0 for none.
  private static let longBits = bits(6...112, in: 713) { ModeSFrame(long: 0, 0).turning($0).parityRemainder }

  /// The bit of a short frame, by what it leaves above the seven bits of the interrogator's code, modulo 213.
  private static let allCallBits = bits(6...49, in: 213) { ModeSFrame(short: 0).turning($0).parityRemainder >> 7 }

  private static func bits(_ bits: ClosedRange<Int>, in count: Int, _ remainder: (Int) -> UInt32) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: count)
    for bit in bits { table[Int(remainder(bit)) % count] = UInt8(bit) }
    return table
  }
}
