/// A length along the ground.
public struct Distance: Hashable, Comparable, Sendable {
  public var metres: Double

  public init(metres: Double) { self.metres = metres }
  public static func metres(_ value: Double) -> Distance { Distance(metres: value) }
  public static func kilometres(_ value: Double) -> Distance { Distance(metres: value * 1000) }
  /// International nautical miles of exactly 1,852 m.
  public static func nauticalMiles(_ value: Double) -> Distance { Distance(metres: value * 1852) }

  public var kilometres: Double { metres / 1000 }
  public var nauticalMiles: Double { metres / 1852 }

  public static func < (left: Distance, right: Distance) -> Bool { left.metres < right.metres }
}
