/// The reply to a ground radar that asked for altitude (downlink format 4) or identity (5), or with a Comm-B message
/// besides (20 and 21) (ICAO Annex 10, volume IV, 3.1.2.6.5 to 3.1.2.6.8).
public struct SurveillanceReply: Hashable, Sendable {
  /// The address that makes the parity fit; see ``ModeSCheck/derived``. A reply with data parity, which some radars ask
  /// for, has the register's number on top of it: the address of such a reply is wrong in its upper eight bits.
  public var address: UInt32
  public var flightStatus: FlightStatus
  public var downlinkRequest: DownlinkRequest
  public var utilityMessage: UtilityMessage
  public var content: Content
  /// The field MB of formats 20 and 21, 56 bits at the lower end: a register that the reply does not name.
  public var message: UInt64?

  public enum Content: Hashable, Sendable {
    /// The field AC, 13 bits (see ``AltitudeCode``).
    case altitude(code: UInt16)
    /// The field ID.
    case identity(IdentityCode)
  }

  /// - Parameter message: 56 bits at the lower end, for formats 20 and 21.
  public init(
    address: UInt32, flightStatus: FlightStatus, downlinkRequest: DownlinkRequest = .init(code: 0),
    utilityMessage: UtilityMessage = .init(code: 0), content: Content, message: UInt64? = nil
  ) {
    self.address = address
    self.flightStatus = flightStatus
    self.downlinkRequest = downlinkRequest
    self.utilityMessage = utilityMessage
    self.content = content
    self.message = message
  }

  /// - Precondition: `frame` is of format 4, 5, 20 or 21.
  @inline(__always)
  init(_ frame: ModeSFrame, derivedAddress: UInt32) {
    address = derivedAddress
    flightStatus = FlightStatus(code: UInt8(frame.field(6, 3)))
    downlinkRequest = DownlinkRequest(code: UInt8(frame.field(9, 5)))
    utilityMessage = UtilityMessage(code: UInt8(frame.field(14, 6)))
    let code = frame.field(20, 13)
    content =
      frame.field(5, 1) == 0 ? .altitude(code: UInt16(code)) : .identity(IdentityCode(thirteenBits: Int(code)))
    message = frame.isLong ? frame.message : nil
  }

  public var downlinkFormat: Int {
    switch content {
    case .altitude: message == nil ? 4 : 20
    case .identity: message == nil ? 5 : 21
    }
  }

  /// Feet of pressure altitude; `nil` in a reply of identity, and where it is not available.
  public var altitudeFeet: Int? {
    guard case .altitude(let code) = content else { return nil }
    return AltitudeCode.feet(thirteenBits: Int(code))
  }

  /// `nil` in a reply of altitude.
  public var identity: IdentityCode? {
    guard case .identity(let identity) = content else { return nil }
    return identity
  }

  /// The reply as a transponder would send it.
  public var frame: ModeSFrame {
    let code =
      switch content {
      case .altitude(let code): UInt32(code) & 0x1FFF
      case .identity(let identity): UInt32(identity.thirteenBits)
      }
    let head =
      UInt32(downlinkFormat) << 27 | UInt32(flightStatus.code) << 24 | UInt32(downlinkRequest.code) << 19
      | UInt32(utilityMessage.code) << 13 | code
    return ModeSFrame(head: head, message: message, overlay: address)
  }
}
