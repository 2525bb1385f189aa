/// Type codes 5 to 8: where an aircraft on the ground is, and how it moves (RTCA DO-260B, 2.2.3.2.4).
public struct SurfacePosition: Hashable, Sendable {
  public let typeCode: Int
  /// 7 bits.
  public let movementCode: Int
  /// Degrees, of the direction of movement or of the nose; `nil` where not valid.
  public let track: Double?
  public let isTimeSynchronised: Bool
  public let position: CPR.Code

  init(_ message: UInt64) {
    typeCode = message.field(1, 5)
    movementCode = message.field(6, 7)
    track = message.field(13, 1) == 1 ? Double(message.field(14, 7)) * 360 / 128 : nil
    isTimeSynchronised = message.field(21, 1) == 1
    position = CPR.Code(message, isSurface: true)
  }

  /// The ground speed that the movement code stands for, in knots: a step is an interval, not a value.
  public struct Movement: Hashable, Sendable {
    public let low: Double
    /// `nil` for the last step, 175 kt and more.
    public let high: Double?

    /// The middle of the interval, or the lower end where there is no upper.
    public var middle: Double { high.map { (low + $0) / 2 } ?? low }
  }

  /// `nil` where the code says nothing (0), or is reserved (125 to 127).
  ///
  /// The codes 2 to 8 have other steps in version 2 (1/8 kt, then sixths of 7/8 kt) than before (eighths); a message
  /// does not tell its version, so that the interval covers both (RTCA DO-260B, table 2-35; DO-260, table 2-18).
  public var movement: Movement? {
    func steps(_ start: Double, _ size: Double, from first: Int) -> Movement {
      let low = start + size * Double(movementCode - first)
      return Movement(low: low, high: low + size)
    }
    switch movementCode {
    case 1: return Movement(low: 0, high: 0)
    case 2: return Movement(low: 0, high: 0.25)
    case 3...8:
      let before = steps(0.125, 0.125, from: 2)
      let since = steps(0.125, 0.875 / 6, from: 3)
      return Movement(low: min(before.low, since.low), high: max(before.high ?? 1, since.high ?? 1))
    case 9...12: return steps(1, 0.25, from: 9)
    case 13...38: return steps(2, 0.5, from: 13)
    case 39...93: return steps(15, 1, from: 39)
    case 94...108: return steps(70, 2, from: 94)
    case 109...123: return steps(100, 5, from: 109)
    case 124: return Movement(low: 175, high: nil)
    default: return nil
    }
  }
}
