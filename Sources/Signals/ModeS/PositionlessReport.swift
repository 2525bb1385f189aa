/// Type code 0: the aircraft broadcasts, but does not know where it is; its altitude may still be there (RTCA DO-260B,
/// 2.2.3.2.3.1; ICAO Doc 9871, table C-2).
public struct PositionlessReport: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  init(_ message: UInt64) { self.message = message }

  /// What an aircraft without a position transmits.
  ///
  /// - Parameter altitudeFeet: barometric; rounded to 25 ft, or above 50,175 ft to 100 ft.
  public init(surveillanceStatus: AirbornePosition.SurveillanceStatus = .none, altitudeFeet: Int?) {
    message = UInt64(0).placing(surveillanceStatus.rawValue, 6, 2)
      .placing(AirbornePosition.altitudeCode(feet: altitudeFeet), 9, 12)
  }

  public var surveillanceStatus: AirbornePosition.SurveillanceStatus { AirbornePosition(message).surveillanceStatus }

  /// 12 bits.
  public var altitudeCode: Int { message.field(9, 12) }

  /// Barometric; `nil` where it is not available, or not a valid code.
  public var altitudeFeet: Int? { AltitudeCode.feet(twelveBits: altitudeCode) }
}
