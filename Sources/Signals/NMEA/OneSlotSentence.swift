/// A sentence as four in five are: the whole of a message of one slot, heard on a channel of one character.
///
///     !AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24
///
/// All stands at a fixed offset, so that it is read and tested without a branch on its way. It takes nothing that
/// ``AISSentence/read(_:from:to:payload:)`` would not take, and gives the same; that one is for all others. No line ends
/// within it, so that it can be read before it is known where its line ends.
public enum OneSlotSentence {
  /// Bytes, from the exclamation mark to the checksum.
  public static let length = 47

  /// The 168 bits of the sentence at `start`, which ``AISSentence/begins(in:at:)`` there; `nil` where it is another kind
  /// of sentence, or anything is wrong with it.
  @inlinable @inline(__always)
  public static func read(_ bytes: RawSpan, at start: Int) -> AISPositionBits? {
    guard bytes.canWalk(from: start, to: start &+ 48) else { return nil }
    let head = bytes.eightBytes(walkedAt: start)
    let middle = bytes.eightBytes(walkedAt: start &+ 8)
    // 16 characters; then twelve, `,0*`, and the first digit of the checksum.
    let front = bytes.sixteenBytes(walkedAt: start &+ 14)
    let back = bytes.sixteenBytes(walkedAt: start &+ 30)
    let (one, two) = (ArmouredCharacters(front), ArmouredCharacters(back))
    let last = bytes.eightBytes(walkedAt: start &+ 38)
    // `,1` after the address, then `,1,,` and a comma after the channel, which is no comma.
    let isShaped =
      head & 0xFFFF == 0x2C31 && middle & 0xFFFF_FFFF_00FF_0000 == 0x2C31_2C2C_002C_0000
      && middle & 0xFF00_0000 != 0x2C00_0000 && last & 0xFFFF_FF00 == 0x2C30_2A00
    // The talker and the channel, which may be any other bytes.
    let isOneLine = head &>> 48 & 0xFF != 0x0A && head &>> 40 & 0xFF != 0x0A && middle &>> 24 & 0xFF != 0x0A
    let foreign = one.foreign[0] | one.foreign[1] | two.foreign[0] | two.foreign[1] & 0xFFFF_FFFF
    let text = unsafeBitCast(front ^ back, to: SIMD2<UInt64>.self)
    // The asterisk and the digit are no part of what is summed up.
    let sum =
      head & 0x00FF_FFFF_FFFF_FFFF ^ middle & 0xFFFF_FFFF_FFFF_0000 ^ text[0] ^ text[1] ^ last & 0xFFFF
    guard isShaped, isOneLine, foreign == 0, bytes.isHexadecimal(RawSpan.folded(sum), at: start &+ 45) else {
      return nil
    }
    return AISPositionBits(
      first: one.bits[0] &<< 16 | one.bits[1] &>> 32, second: one.bits[1] &<< 32 | two.bits[0] &>> 16,
      third: two.bits[0] &<< 48 | (two.bits[1] &>> 24) &<< 24, bitCount: 168)
  }
}
