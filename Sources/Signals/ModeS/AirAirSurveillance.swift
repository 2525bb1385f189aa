/// The reply of an aircraft to another one's collision avoidance system: short (downlink format 0), or long with a message
/// (16) (ICAO Annex 10, volume IV, 3.1.2.8.2 and 3.1.2.8.3).
public struct AirAirSurveillance: Hashable, Sendable {
  /// The address that makes the parity fit; see ``ModeSCheck/derived``.
  public var address: UInt32
  /// Vertical status (VS).
  public var isOnGround: Bool
  /// The sensitivity level at which the system works (SL), 0 to 7; 0 where it does not.
  public var sensitivityLevel: UInt8
  /// The field RI.
  public var replyInformation: ReplyInformation
  /// The field AC, 13 bits (see ``AltitudeCode``).
  public var altitudeCode: UInt16
  public var extent: Extent

  public enum Extent: Hashable, Sendable {
    /// Format 0, which says whether the transponder answers others with its registers (crosslink capability, CC).
    case short(hasCrosslink: Bool)
    /// Format 16, with the field MV: 56 bits at the lower end.
    case long(message: UInt64)
  }

  public init(
    address: UInt32, isOnGround: Bool, sensitivityLevel: UInt8, replyInformation: ReplyInformation,
    altitudeCode: UInt16, extent: Extent
  ) {
    self.address = address
    self.isOnGround = isOnGround
    self.sensitivityLevel = sensitivityLevel
    self.replyInformation = replyInformation
    self.altitudeCode = altitudeCode
    self.extent = extent
  }

  /// - Precondition: `frame` is of format 0 or 16.
  @inline(__always)
  init(_ frame: ModeSFrame, derivedAddress: UInt32) {
    address = derivedAddress
    isOnGround = frame.field(6, 1) == 1
    sensitivityLevel = UInt8(frame.field(9, 3))
    replyInformation = ReplyInformation(code: UInt8(frame.field(14, 4)))
    altitudeCode = UInt16(frame.field(20, 13))
    extent = frame.isLong ? .long(message: frame.message) : .short(hasCrosslink: frame.field(7, 1) == 1)
  }

  public var downlinkFormat: Int {
    switch extent {
    case .short: 0
    case .long: 16
    }
  }

  /// Feet of pressure altitude; `nil` where it is not available.
  public var altitudeFeet: Int? { AltitudeCode.feet(thirteenBits: Int(altitudeCode)) }

  /// The field MV, 56 bits at the lower end; `nil` in a short reply.
  public var message: UInt64? {
    guard case .long(let message) = extent else { return nil }
    return message
  }

  /// The resolution that the replying aircraft's system follows, in a long reply that coordinates one.
  public var coordination: ResolutionAdvisory? { message.flatMap(ResolutionAdvisory.init(coordination:)) }

  /// The reply as a transponder would send it.
  public var frame: ModeSFrame {
    let crosslink: UInt32 = if case .short(true) = extent { 1 } else { 0 }
    let head =
      UInt32(downlinkFormat) << 27 | (isOnGround ? 1 : 0) << 26 | crosslink << 25
      | UInt32(sensitivityLevel & 7) << 21 | UInt32(replyInformation.code) << 15 | UInt32(altitudeCode & 0x1FFF)
    return ModeSFrame(head: head, message: message, overlay: address)
  }
}
