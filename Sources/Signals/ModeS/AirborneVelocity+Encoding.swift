extension AirborneVelocity {
  /// What an aircraft transmits beside its speed and direction.
  public struct Remarks: Hashable, Sendable {
    public var changesIntent = false
    public var hasIFRCapability = false
    public var accuracyCategory = 0
    /// Feet a minute, climbing positive; rounded to 64.
    public var verticalRate: Int?
    public var verticalRateSource = VerticalRateSource.gnss
    /// Rounded to 25 ft.
    public var heightDifference: HeightDifference?

    public init() {}
  }

  /// Subtypes 1 and 2.
  ///
  /// - Parameter velocity: rounded to a knot, or to four when supersonic; beyond what can be transmitted it saturates.
  public init(overGround velocity: GroundVelocity?, isSupersonic: Bool = false, _ remarks: Remarks = Remarks()) {
    let step = isSupersonic ? 4.0 : 1
    func component(_ knots: Double?) -> (isNegative: Bool, code: Int) {
      guard let knots else { return (false, 0) }
      let steps = Self.code(knots / step, limit: 1022)
      return (knots < 0 && steps > 0, steps + 1)
    }
    let east = component(velocity?.east)
    let north = component(velocity?.north)
    message = Self.frame(subtype: isSupersonic ? 2 : 1, remarks)
      .placing(east.isNegative, 14).placing(east.code, 15, 10).placing(north.isNegative, 25).placing(north.code, 26, 10)
    isTrafficInformation = false
  }

  /// Subtypes 3 and 4.
  ///
  /// - Parameters:
  ///   - airspeed: knots, rounded to one, or to four when supersonic; beyond what can be transmitted it saturates.
  ///   - heading: degrees, rounded to 360/1024.
  public init(
    airspeed: Double?, isTrueAirspeed: Bool, heading: Double?, isSupersonic: Bool = false,
    _ remarks: Remarks = Remarks()
  ) {
    let direction = heading.map { Int(($0 * 1024 / 360).rounded()) & 0x3FF }
    let speed = airspeed.map { Self.code($0 / (isSupersonic ? 4 : 1), limit: 1022) + 1 }
    message = Self.frame(subtype: isSupersonic ? 4 : 3, remarks)
      .placing(direction != nil, 14).placing(direction ?? 0, 15, 10)
      .placing(isTrueAirspeed, 25).placing(speed ?? 0, 26, 10)
    isTrafficInformation = false
  }

  /// A number of steps, whatever the sign.
  private static func code(_ steps: Double, limit: Int) -> Int { Int(min(abs(steps), Double(limit)).rounded()) }

  private static func frame(subtype: Int, _ remarks: Remarks) -> UInt64 {
    let rate = remarks.verticalRate.map { code(Double($0) / 64, limit: 510) + 1 }
    let difference = remarks.heightDifference.map { $0.isSaturated ? 127 : code($0.feet / 25, limit: 126) + 1 }
    return UInt64(0).placing(19, 1, 5).placing(subtype, 6, 3)
      .placing(remarks.changesIntent, 9).placing(remarks.hasIFRCapability, 10)
      .placing(remarks.accuracyCategory, 11, 3)
      .placing(remarks.verticalRateSource == .barometric, 36)
      .placing((remarks.verticalRate ?? 0) < 0 && rate != 1, 37).placing(rate ?? 0, 38, 9)
      .placing((remarks.heightDifference?.feet ?? 0) < 0 && difference != 1, 49).placing(difference ?? 0, 50, 7)
  }
}
