extension SurfacePosition {
  /// The ground speed that a movement code stands for, in knots: a step is an interval, not a value.
  public struct Movement: Hashable, Sendable {
    public let low: Double
    /// `nil` for the last step, 175 kt and more.
    public let high: Double?
    /// Code 1, "stopped": below 1/8 kt before version 2, 0 in it.
    public let isStandstill: Bool

    init(low: Double, high: Double?, isStandstill: Bool = false) {
      self.low = low
      self.high = high
      self.isStandstill = isStandstill
    }

    /// The middle of the interval, or the lower end where there is no upper; 0 at a standstill.
    public var middle: Double {
      if isStandstill { return 0 }
      return high.map { (low + $0) / 2 } ?? low
    }

    /// What a code stands for in a version; `nil` where it says nothing (0), or is reserved (125 to 127).
    ///
    /// The codes 1 to 8 have other steps in version 2 (0; up to 1/8 kt; then sixths of 7/8 kt up to 1 kt) than before
    /// (eighths throughout), and in version 2 a step holds its upper end, before its lower (RTCA DO-260B, table 2-35;
    /// DO-260, table 2-18; ICAO Doc 9871, A.2.3.3 and C.2.3.3). 124 is 175 kt and more.
    ///
    /// - Parameter version: of the format; where it is not known, the interval covers all of them.
    public init?(code: Int, version: Int? = nil) {
      switch code {
      case 1: self.init(low: 0, high: (version ?? 0) < 2 ? 0.125 : 0, isStandstill: true)
      case 2...8:
        guard let version else {
          // The steps since version 2 are never above those before it.
          self.init(low: Self.slow(code, isRevised: true).low, high: Self.slow(code, isRevised: false).high)
          return
        }
        self = Self.slow(code, isRevised: version >= 2)
      case 9...12: self.init(1, 0.25, code - 9)
      case 13...38: self.init(2, 0.5, code - 13)
      case 39...93: self.init(15, 1, code - 39)
      case 94...108: self.init(70, 2, code - 94)
      case 109...123: self.init(100, 5, code - 109)
      case 124: self.init(low: 175, high: nil)
      default: return nil
      }
    }

    private init(_ start: Double, _ size: Double, _ step: Int) {
      self.init(low: start + size * Double(step), high: start + size * Double(step + 1))
    }

    /// Codes 2 to 8, from 1/8 kt to 1 kt before version 2, from 0 since.
    private static func slow(_ code: Int, isRevised: Bool) -> Movement {
      guard isRevised else { return Movement(0.125, 0.125, code - 2) }
      return code == 2 ? Movement(low: 0, high: 0.125) : Movement(0.125, 0.875 / 6, code - 3)
    }

    /// The code of version 2 whose interval holds a ground speed; 0 for `nil` and for what is no speed.
    public static func code(knots: Double?) -> Int {
      guard let knots, knots >= 0 else { return 0 }
      for code in 1...123 {
        if let high = Movement(code: code, version: 2)?.high, knots <= high { return code }
      }
      return 124
    }
  }
}
