/// What a transponder can do, and whether it is on the ground: the field CA of formats 11 and 17 (ICAO Annex 10, volume
/// IV, 3.1.2.5.2.2.1).
public struct TransponderCapability: Hashable, Sendable {
  /// 0 to 7; 1 to 3 are reserved.
  public let code: UInt8

  public init(code: UInt8) { self.code = code & 7 }

  /// Level 1: surveillance only, on the ground or in the air.
  public static let surveillanceOnly = Self(code: 0)
  /// Level 2 or above, on the ground.
  public static let onGround = Self(code: 4)
  /// Level 2 or above, in the air.
  public static let airborne = Self(code: 5)
  /// Level 2 or above, on the ground or in the air.
  public static let onGroundOrAirborne = Self(code: 6)
  /// A downlink request is waiting, or the flight status tells an alert or special position; on the ground or in the air.
  public static let requestOrAlert = Self(code: 7)

  /// `nil` where the code does not tell.
  public var isOnGround: Bool? {
    switch self {
    case .onGround: true
    case .airborne: false
    default: nil
    }
  }
}
