/// Type code 29, subtype 1: what the crew has set the aircraft to do (RTCA DO-260B, 2.2.3.2.7.1; versions 2 and up).
public struct TargetState: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  init(_ message: UInt64) { self.message = message }

  public struct SelectedAltitude: Hashable, Sendable {
    /// Feet, a multiple of 32: what is set in hundreds comes out up to 16 ft off.
    public let feet: Int
    public let source: Source

    public enum Source: Hashable, Sendable {
      /// The panel by which the crew steers the autopilot (MCP or FCU).
      case controlPanel
      case flightManagementSystem
    }

    public init(feet: Int, source: Source) {
      self.feet = feet
      self.source = source
    }

    /// To the nearest 100 ft, as crews set it.
    public var roundedFeet: Int { (feet + 50) / 100 * 100 }
  }

  public var selectedAltitude: SelectedAltitude? {
    let code = message.field(10, 11)
    guard code != 0 else { return nil }
    return SelectedAltitude(feet: (code - 1) * 32, source: message.isSet(9) ? .flightManagementSystem : .controlPanel)
  }

  /// The pressure that altimeters are set to, hPa, in steps of 0.8 from 800 to 1208.
  public var pressureSetting: Double? {
    let code = message.field(21, 9)
    return code == 0 ? nil : Double(8000 + (code - 1) * 8) / 10
  }

  /// Degrees from north (true or magnetic: the operational status message tells), in [0, 360).
  public var selectedHeading: Double? {
    message.isSet(30) ? Double(message.field(31, 9)) * 180 / 256 : nil
  }

  /// Navigation accuracy category for position: see ``NavigationAccuracy``.
  public var accuracyCategory: Int { message.field(40, 4) }

  /// NICbaro: the barometric altitude was checked against another source.
  public var isAltitudeChecked: Bool { message.isSet(44) }

  /// SIL: see ``IntegrityLevel``.
  public var integrityLevel: Int { message.field(45, 2) }

  /// SIL supplement: `integrityLevel` counts by sample, not by flight hour.
  public var isIntegrityPerSample: Bool { message.isSet(8) }

  public struct Modes: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let autopilot = Modes(rawValue: 1)
    public static let verticalNavigation = Modes(rawValue: 2)
    public static let altitudeHold = Modes(rawValue: 4)
    public static let approach = Modes(rawValue: 8)
    public static let lateralNavigation = Modes(rawValue: 16)
  }

  /// `nil` where the aircraft does not tell.
  public var modes: Modes? {
    guard message.isSet(47) else { return nil }
    var modes: Modes = []
    if message.isSet(48) { modes.insert(.autopilot) }
    if message.isSet(49) { modes.insert(.verticalNavigation) }
    if message.isSet(50) { modes.insert(.altitudeHold) }
    // Bit 51 is the address flag of ADS-R.
    if message.isSet(52) { modes.insert(.approach) }
    if message.isSet(54) { modes.insert(.lateralNavigation) }
    return modes
  }

  /// Whether ACAS is in operation.
  public var isACASOperational: Bool { message.isSet(53) }

  /// What an aircraft transmits.
  ///
  /// - Parameters:
  ///   - selectedAltitude: rounded to 32 ft, from 0 to 65,472.
  ///   - pressureSetting: hPa, rounded to 0.8; out of 800 to 1208 it is left out.
  ///   - selectedHeading: degrees, rounded to 180/256.
  public init(
    selectedAltitude: SelectedAltitude?, pressureSetting: Double?, selectedHeading: Double?, modes: Modes?,
    isACASOperational: Bool = false, accuracyCategory: Int = 0, isAltitudeChecked: Bool = false,
    integrityLevel: Int = 0, isIntegrityPerSample: Bool = false
  ) {
    var bits = UInt64(0).placing(29, 1, 5).placing(1, 6, 2).placing(isIntegrityPerSample, 8)
    if let selectedAltitude {
      bits = bits.placing(selectedAltitude.source == .flightManagementSystem, 9)
        .placing(min(2046, max(0, (selectedAltitude.feet + 16) / 32)) + 1, 10, 11)
    }
    if let pressureSetting, (800...1208).contains(pressureSetting) {
      bits = bits.placing(Int(((pressureSetting - 800) / 0.8).rounded()) + 1, 21, 9)
    }
    if let selectedHeading {
      bits = bits.placing(true, 30).placing(Int((selectedHeading * 256 / 180).rounded()), 31, 9)
    }
    if let modes {
      bits = bits.placing(true, 47).placing(modes.contains(.autopilot), 48)
        .placing(modes.contains(.verticalNavigation), 49).placing(modes.contains(.altitudeHold), 50)
        .placing(modes.contains(.approach), 52).placing(modes.contains(.lateralNavigation), 54)
    }
    message = bits.placing(accuracyCategory, 40, 4).placing(isAltitudeChecked, 44).placing(integrityLevel, 45, 2)
      .placing(isACASOperational, 53)
  }
}
