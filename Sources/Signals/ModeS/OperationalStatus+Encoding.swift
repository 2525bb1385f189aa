extension OperationalStatus {
  /// What an aircraft of version 2 transmits in the air and on the ground alike.
  public struct Quality: Hashable, Sendable {
    public var supplementA = false
    public var accuracyCategory = 0
    public var integrityLevel = 0
    public var isIntegrityPerSample = false
    public var designAssurance = 0
    public var usesMagneticNorth = false
    public var hasResolutionAdvisory = false
    public var isIdentifying = false
    public var hasSingleAntenna = false
    public var receivesSquitters = false
    public var receivesUAT = false

    public init() {}
  }

  /// What only the message from the air holds.
  public struct Airborne: Hashable, Sendable {
    public var isACASOperational = false
    public var sendsAirVelocity = false
    public var sendsTargetState = false
    public var trajectoryChangeLevel = 0
    public var heightAccuracyCategory = 0
    public var isAltitudeChecked = false

    public init() {}
  }

  /// What only the message from the ground holds.
  public struct Surface: Hashable, Sendable {
    public var isLowPower = false
    public var velocityAccuracyCategory = 0
    public var supplementC = false
    public var sizeCode = 0
    public var antennaOffset: AntennaOffset?
    public var givesHeading = false

    public init() {}
  }

  /// What an aircraft of version 2 transmits in the air.
  public init(airborne: Airborne, _ quality: Quality) {
    message = Self.frame(subtype: 0, quality).placing(airborne.isACASOperational, 11)
      .placing(airborne.sendsAirVelocity, 15).placing(airborne.sendsTargetState, 16)
      .placing(airborne.trajectoryChangeLevel, 17, 2).placing(quality.receivesUAT, 19)
      .placing(airborne.heightAccuracyCategory, 49, 2).placing(airborne.isAltitudeChecked, 53)
  }

  /// What an aircraft of version 2 transmits on the ground.
  public init(surface: Surface, _ quality: Quality) {
    var offset = UInt64(0)
    switch surface.antennaOffset {
    case .applied: offset = offset.placing(1, 36, 5)
    case .place(let right, let aft):
      if let right { offset = offset.placing(right >= 0, 33).placing(min(3, abs(right) / 2), 34, 2) }
      // 1 is taken, so that an antenna in the nose cannot be told.
      if let aft { offset = offset.placing(min(31, max(2, aft / 2 + 1)), 36, 5) }
    case nil: break
    }
    message = (Self.frame(subtype: 1, quality) | offset).placing(surface.isLowPower, 15)
      .placing(quality.receivesUAT, 16).placing(surface.velocityAccuracyCategory, 17, 3)
      .placing(surface.supplementC, 20).placing(surface.sizeCode, 21, 4).placing(surface.givesHeading, 53)
  }

  private static func frame(subtype: Int, _ quality: Quality) -> UInt64 {
    UInt64(0).placing(31, 1, 5).placing(subtype, 6, 3).placing(quality.receivesSquitters, 12)
      .placing(quality.hasResolutionAdvisory, 27).placing(quality.isIdentifying, 28)
      .placing(quality.hasSingleAntenna, 30).placing(quality.designAssurance, 31, 2).placing(2, 41, 3)
      .placing(quality.supplementA, 44).placing(quality.accuracyCategory, 45, 4)
      .placing(quality.integrityLevel, 51, 2).placing(quality.usesMagneticNorth, 54)
      .placing(quality.isIntegrityPerSample, 55)
  }
}
