/// Type codes 5 to 8: where an aircraft on the ground is, and how it moves (RTCA DO-260B, 2.2.3.2.4).
public struct SurfacePosition: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  init(_ message: UInt64) { self.message = message }

  public var typeCode: Int { message.field(1, 5) }

  /// 7 bits.
  public var movementCode: Int { message.field(6, 7) }

  /// The ground speed; `nil` where the code says nothing (0), or is reserved (125 to 127).
  ///
  /// A message does not tell its version, so that the interval covers those of all versions.
  public var movement: Movement? { Movement(code: movementCode) }

  /// Degrees, of the direction of movement or of the nose (the operational status message tells which); `nil` where not
  /// valid.
  public var track: Double? { message.isSet(13) ? Double(message.field(14, 7)) * 360 / 128 : nil }

  public var isTimeSynchronised: Bool { message.isSet(21) }

  public var position: CPR.Code { CPR.Code(message, isSurface: true) }

  /// What an aircraft on the ground transmits.
  ///
  /// - Parameters:
  ///   - movementCode: see ``Movement/code(knots:)``.
  ///   - track: degrees, rounded to 2.8125.
  /// - Precondition: `typeCode` is 5 to 8, and `position` is on the ground.
  public init(
    typeCode: Int, movementCode: Int, track: Double?, isTimeSynchronised: Bool = false, position: CPR.Code
  ) {
    precondition((5...8).contains(typeCode), "a type code of positions on the ground")
    precondition(position.isSurface, "a position on the ground")
    let direction = track.map { Int(($0 * 128 / 360).rounded()) & 0x7F }
    message =
      UInt64(0).placing(typeCode, 1, 5).placing(movementCode, 6, 7).placing(direction != nil, 13)
      .placing(direction ?? 0, 14, 7).placing(isTimeSynchronised, 21) | position.bits
  }
}
