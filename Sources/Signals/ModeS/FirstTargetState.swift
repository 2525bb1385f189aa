/// Type code 29, subtype 0: where the aircraft is headed, as version 1 told it (RTCA DO-260A, 2.2.3.2.7.1; ICAO Doc
/// 9871, B.2.3.9).
public struct FirstTargetState: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  /// `nil` where bit 11 is set, by which the standard kept room for another layout.
  init?(_ message: UInt64) {
    guard !message.isSet(11) else { return nil }
    self.message = message
  }

  public enum AltitudeSource: Int, Hashable, Sendable, CaseIterable {
    case controlPanel = 1, holding, flightManagementSystem
  }

  public enum AltitudeReference: Hashable, Sendable { case pressure, seaLevel }

  public enum AltitudeCapability: Int, Hashable, Sendable, CaseIterable {
    /// Altitude being held only.
    case holding
    case holdingOrControlPanel
    case all
  }

  public enum DirectionSource: Int, Hashable, Sendable, CaseIterable {
    case controlPanel = 1, holding, flightManagementSystem
  }

  /// Of both the vertical and the horizontal target.
  public enum Progress: Int, Hashable, Sendable, CaseIterable {
    case acquiring = 1
    /// Capturing or maintaining.
    case maintaining
  }

  /// `nil` where no vertical target is told: then the fields that follow mean nothing.
  public var altitudeSource: AltitudeSource? { AltitudeSource(rawValue: message.field(8, 2)) }

  public var altitudeReference: AltitudeReference { message.isSet(10) ? .seaLevel : .pressure }

  public var altitudeCapability: AltitudeCapability? { AltitudeCapability(rawValue: message.field(12, 2)) }

  public var verticalProgress: Progress? { Progress(rawValue: message.field(14, 2)) }

  /// Feet, in steps of 100 from -1,000 to 100,000; `nil` without a source, and out of range.
  public var targetAltitude: Int? {
    let code = message.field(16, 10)
    return altitudeSource != nil && code <= 1010 ? code * 100 - 1000 : nil
  }

  /// `nil` where no horizontal target is told: then the fields that follow mean nothing.
  public var directionSource: DirectionSource? { DirectionSource(rawValue: message.field(26, 2)) }

  /// Whole degrees from north; `nil` without a source, and out of range.
  public var targetDirection: Int? {
    let code = message.field(28, 9)
    return directionSource != nil && code < 360 ? code : nil
  }

  /// Whether `targetDirection` is a track over the ground, not a heading.
  public var isTrack: Bool { message.isSet(37) }

  public var horizontalProgress: Progress? { Progress(rawValue: message.field(38, 2)) }

  /// Navigation accuracy category for position: see ``NavigationAccuracy``.
  public var accuracyCategory: Int { message.field(40, 4) }

  /// NICbaro: the barometric altitude was checked against another source.
  public var isAltitudeChecked: Bool { message.isSet(44) }

  /// SIL: see ``IntegrityLevel``.
  public var integrityLevel: Int { message.field(45, 2) }

  /// `false` where ACAS does not operate; `nil` where it does, or where the aircraft does not know: it has one code for
  /// both.
  public var isACASOperational: Bool? { message.isSet(52) ? false : nil }

  /// A resolution advisory is active.
  public var hasResolutionAdvisory: Bool { message.isSet(53) }

  public var emergency: EmergencyState { EmergencyState(rawValue: message.field(54, 3)) ?? .reserved }

  public struct Altitude: Hashable, Sendable {
    /// Rounded to 100.
    public var feet: Int
    public var source: AltitudeSource
    public var reference = AltitudeReference.pressure
    public var capability = AltitudeCapability.holding
    public var progress: Progress?
    public init(feet: Int, source: AltitudeSource) {
      self.feet = feet
      self.source = source
    }
  }

  public struct Direction: Hashable, Sendable {
    /// 0 to 359.
    public var degrees: Int
    public var source: DirectionSource
    public var isTrack = false
    public var progress: Progress?
    public init(degrees: Int, source: DirectionSource) {
      self.degrees = degrees
      self.source = source
    }
  }

  /// What an aircraft transmits.
  public init(
    altitude: Altitude?, direction: Direction?, accuracyCategory: Int = 0, isAltitudeChecked: Bool = false,
    integrityLevel: Int = 0, lacksACAS: Bool = false, hasResolutionAdvisory: Bool = false,
    emergency: EmergencyState = .none
  ) {
    var bits = UInt64(0).placing(29, 1, 5)
    if let altitude {
      bits = bits.placing(altitude.source.rawValue, 8, 2).placing(altitude.reference == .seaLevel, 10)
        .placing(altitude.capability.rawValue, 12, 2).placing(altitude.progress?.rawValue ?? 0, 14, 2)
        .placing(min(1010, max(0, (altitude.feet + 1050) / 100)), 16, 10)
    }
    if let direction {
      bits = bits.placing(direction.source.rawValue, 26, 2).placing(direction.degrees % 360, 28, 9)
        .placing(direction.isTrack, 37).placing(direction.progress?.rawValue ?? 0, 38, 2)
    }
    message = bits.placing(accuracyCategory, 40, 4).placing(isAltitudeChecked, 44).placing(integrityLevel, 45, 2)
      .placing(lacksACAS, 52).placing(hasResolutionAdvisory, 53).placing(emergency.rawValue, 54, 3)
  }
}
