/// Register 4,0: the altitude that the crew or the flight management selected, and the altimeter's setting (ICAO Doc 9871,
/// table A-2-64).
public struct SelectedVerticalIntention: Hashable, Sendable {
  /// 56 bits at the lower end.
  public let message: UInt64

  /// `nil` where the bits cannot be this register: a reserved bit set, a status bit of 0 before a value, or all zeros.
  public init?(_ message: UInt64) {
    guard message.registerBits != 0, message.field(40, 8) == 0, message.field(52, 2) == 0,
      message.keepsStatus(1, 12), message.keepsStatus(14, 12), message.keepsStatus(27, 12),
      message.keepsStatus(48, 3), message.keepsStatus(54, 2)
    else { return nil }
    self.message = message.registerBits
  }

  /// Feet, in steps of 16, as set on the mode control panel or flight control unit.
  public var panelAltitude: Int? { message.field(status: 1, 12).map { $0 * 16 } }

  /// Feet, in steps of 16, as the flight management system has it.
  public var managementAltitude: Int? { message.field(status: 14, 12).map { $0 * 16 } }

  /// Hectopascals, in steps of 0.1.
  public var altimeterSetting: Double? { message.field(status: 27, 12).map { Double($0 + 8000) / 10 } }

  /// What the mode control panel has engaged.
  public struct Modes: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let verticalNavigation = Modes(rawValue: 4)
    public static let altitudeHold = Modes(rawValue: 2)
    public static let approach = Modes(rawValue: 1)
  }

  public var modes: Modes? { message.field(status: 48, 3).map { Modes(rawValue: $0) } }

  /// Which altitude the aircraft will level off at.
  public enum Target: Int, Hashable, Sendable {
    case unknown, aircraftAltitude, panelAltitude, managementAltitude
  }

  public var target: Target? { message.field(status: 54, 2).flatMap { Target(rawValue: $0) } }
}
