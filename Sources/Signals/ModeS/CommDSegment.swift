/// A segment of a long message from the air, or the receipt for one from the ground: Comm-D, downlink format 24 (ICAO
/// Annex 10, volume IV, 3.1.2.7.3).
public struct CommDSegment: Hashable, Sendable {
  /// The address that makes the parity fit; see ``ModeSCheck/derived``.
  public var address: UInt32
  /// Whether it is the receipt for a long message from the ground (KE).
  public var isAcknowledgement: Bool
  /// Number of the segment (ND), 0 to 15.
  public var number: UInt8
  /// The field MD, 80 bits at the lower end.
  public var message: UInt128

  public init(address: UInt32, isAcknowledgement: Bool, number: UInt8, message: UInt128) {
    self.address = address
    self.isAcknowledgement = isAcknowledgement
    self.number = number
    self.message = message & 0xFFFF_FFFF_FFFF_FFFF_FFFF
  }

  /// - Precondition: `frame` is of format 24.
  init(_ frame: ModeSFrame, derivedAddress: UInt32) {
    address = derivedAddress
    isAcknowledgement = frame.field(4, 1) == 1
    number = UInt8(frame.field(5, 4))
    message = UInt128(frame.field(9, 24)) << 56 | UInt128(frame.message)
  }

  /// The frame as a transponder would send it.
  public var frame: ModeSFrame {
    let head: UInt32 =
      3 << 30 | (isAcknowledgement ? 1 : 0) << 28 | UInt32(number & 15) << 24
      | UInt32(truncatingIfNeeded: message >> 56) & 0xFF_FFFF
    return ModeSFrame(
      head: head, message: UInt64(truncatingIfNeeded: message) & 0xFF_FFFF_FFFF_FFFF, overlay: address)
  }
}
