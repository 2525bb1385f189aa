extension CommonUsageCapability {
  var likelihood: Double {
    // Each register that surveillance asks for may be fed or not; waypoints, weather, positions and what is
    // military seldom are.
    let rare: UInt64 = message & Self.rare
    let count = Double(rare.nonzeroBitCount)
    return -Double(Self.common) - 4 * count - 0.1 * (Double(Self.rare.nonzeroBitCount) - count)
  }

  private static let common = 11
  /// 4,1 to 4,8; 5,1 to 5,6; E,1 to F,1.
  private static let rare: UInt64 = 0b0000_0000_0111_1110_1111_1100_0011_1000 << 24
}
