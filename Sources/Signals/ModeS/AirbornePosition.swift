/// Type codes 9 to 18 and 20 to 22: where an aircraft in the air is, and how high (RTCA DO-260B, 2.2.3.2.3).
public struct AirbornePosition: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  init(_ message: UInt64) { self.message = message }

  public var typeCode: Int { message.field(1, 5) }

  public var surveillanceStatus: SurveillanceStatus { SurveillanceStatus(rawValue: message.field(6, 2)) ?? .none }

  public enum SurveillanceStatus: Int, Hashable, Sendable, CaseIterable {
    case none, permanentAlert, temporaryAlert, specialPosition
  }

  /// NIC supplement B in version 2; before, whether the aircraft has one antenna only.
  public var supplementB: Bool { message.isSet(8) }

  /// 12 bits.
  public var altitudeCode: Int { message.field(9, 12) }

  /// Feet; `nil` where it is not available, or not a valid code.
  ///
  /// A GNSS height is coded as a barometric altitude is: the altitude code of 13 bits with its bit M removed (ICAO Doc
  /// 9871, table A-2-5 and C.2.3.2), not in metres.
  public var altitudeFeet: Int? { AltitudeCode.feet(twelveBits: altitudeCode) }

  /// Whether the altitude is a GNSS height above the ellipsoid, not a barometric one.
  public var isGNSSHeight: Bool { typeCode >= 20 }

  /// Whether the position was valid at a whole fifth of a second of UTC.
  public var isTimeSynchronised: Bool { message.isSet(21) }

  public var position: CPR.Code { CPR.Code(message, isSurface: false) }
}
