/// Alert, special position identification and whether an aircraft is on the ground: the field FS of formats 4, 5, 20 and
/// 21 (ICAO Annex 10, volume IV, 3.1.2.6.5.1).
public struct FlightStatus: Hashable, Sendable {
  /// 0 to 7.
  public let code: UInt8

  public init(code: UInt8) { self.code = code & 7 }

  /// Whether the identity code changed a short while ago, or is one of emergency; `nil` for 6 and 7, which are not
  /// assigned.
  public var isAlert: Bool? { code < 6 ? (2...4).contains(code) : nil }

  /// Whether the crew pressed the button for special position identification (SPI); `nil` for 6 and 7.
  public var isSpecialPosition: Bool? { code < 6 ? code >= 4 : nil }

  /// `nil` where it is one or the other (4 and 5), and for 6 and 7.
  public var isOnGround: Bool? { code < 4 ? code & 1 == 1 : nil }
}
