/// A speed over the ground.
public struct Speed: Hashable, Comparable, Sendable {
  public var knots: Double

  public init(knots: Double) { self.knots = knots }
  public static func knots(_ value: Double) -> Speed { Speed(knots: value) }
  public static func metresPerSecond(_ value: Double) -> Speed { Speed(knots: value * 3600 / 1852) }

  public var metresPerSecond: Double { knots * 1852 / 3600 }

  public static func < (left: Speed, right: Speed) -> Bool { left.knots < right.knots }
}
