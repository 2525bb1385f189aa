/// The supposition that a Comm-B reply holds none of the registers that are known here: another register, or noise.
enum SomethingElse {
  /// Binary logarithm of its prior weight (one in 16) and of the probability of such bits. Half the weight is that of 56
  /// bits by chance; the other half that of any number of bits set, each number as likely, at any places, since what
  /// registers hold is mostly zeros.
  static func weight(of message: UInt64) -> Double { -4 + table[message.nonzeroBitCount] }

  private static let table: [Double] = {
    var ways = 1.0
    return (0...56).map { count in
      if count > 0 { ways *= Double(57 - count) / Double(count) }
      let sparse = -1 - BinaryLogarithm.of(57) - BinaryLogarithm.of(ways)
      return max(sparse, -57)
    }
  }()
}
