/// Type codes 9 to 18 and 20 to 22: where an aircraft in the air is, and how high (RTCA DO-260B, 2.2.3.2.3).
public struct AirbornePosition: Hashable, Sendable {
  public let typeCode: Int
  public let surveillanceStatus: SurveillanceStatus
  /// NIC supplement B in version 2; before, whether the aircraft has one antenna only.
  public let supplementB: Bool
  /// 12 bits.
  public let altitudeCode: Int
  /// Whether the position was valid at a whole fifth of a second of UTC.
  public let isTimeSynchronised: Bool
  public let position: CPR.Code

  public enum SurveillanceStatus: Int, Hashable, Sendable {
    case none, permanentAlert, temporaryAlert, specialPosition
  }

  init(_ message: UInt64) {
    typeCode = message.field(1, 5)
    surveillanceStatus = SurveillanceStatus(rawValue: message.field(6, 2)) ?? .none
    supplementB = message.field(8, 1) == 1
    altitudeCode = message.field(9, 12)
    isTimeSynchronised = message.field(21, 1) == 1
    position = CPR.Code(message, isSurface: false)
  }

  /// Feet; `nil` where it is not available, or not a valid code.
  public var altitudeFeet: Int? { AltitudeCode.feet(twelveBits: altitudeCode) }

  /// Whether the altitude is a GNSS height above the ellipsoid, not a barometric one.
  public var isGNSSHeight: Bool { typeCode >= 20 }
}
