/// What a transponder can do, and whether it is on the ground: the field CA of formats 11 and 17 (ICAO Annex 10, volume
/// IV, 3.1.2.5.2.2.1).
public struct TransponderCapability: Hashable, Sendable {
  /// 0: level 1, surveillance only; 4 to 6: level 2 or above, on the ground, in the air, or either; 7: the same, and a
  /// downlink request waits, or the flight status tells an alert or special position; 1 to 3 are reserved.
  public let code: UInt8

  public init(code: UInt8) { self.code = code & 7 }

  /// Level 2 or above, on the ground.
  public static let onGround = Self(code: 4)
  /// Level 2 or above, in the air.
  public static let airborne = Self(code: 5)

  /// `nil` where the code does not tell.
  public var isOnGround: Bool? {
    switch self {
    case .onGround: true
    case .airborne: false
    default: nil
    }
  }
}
