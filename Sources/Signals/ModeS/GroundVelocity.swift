/// A velocity over the ground by its components, in knots.
public struct GroundVelocity: Hashable, Sendable {
  public let east: Double
  public let north: Double
  /// A component is as large as can be transmitted, or larger.
  public let isSaturated: Bool

  public init(east: Double, north: Double, isSaturated: Bool = false) {
    self.east = east
    self.north = north
    self.isSaturated = isSaturated
  }

  public var speed: Double { (east * east + north * north).squareRoot() }

  /// Degrees from true north, in [0, 360); `nil` for a craft that stands still.
  public var track: Double? {
    guard east != 0 || north != 0 else { return nil }
    let isSteep = abs(north) >= abs(east)
    let slope = Self.arcTangent(isSteep ? abs(east / north) : abs(north / east))
    let fromNorth = isSteep ? slope : 90 - slope
    let degrees =
      switch (east >= 0, north >= 0) {
      case (true, true): fromNorth
      case (true, false): 180 - fromNorth
      case (false, false): 180 + fromNorth
      case (false, true): 360 - fromNorth
      }
    return degrees >= 360 ? 0 : degrees
  }

  /// Degrees, for an argument in [0, 1]: three halvings of the angle, then seven terms of Gregory's series, whose
  /// first left out is below 1e-16.
  private static func arcTangent(_ argument: Double) -> Double {
    var x = argument
    for _ in 0..<3 { x /= 1 + (1 + x * x).squareRoot() }
    let square = x * x
    // In two steps for the compiler's sake.
    let last = 1 / 9 - square * (1 / 11 - square * (1 / 13 - square * (1 / 15)))
    let sum = 1 - square * (1 / 3 - square * (1 / 5 - square * (1 / 7 - square * last)))
    return 8 * x * sum * 180 / .pi
  }
}
