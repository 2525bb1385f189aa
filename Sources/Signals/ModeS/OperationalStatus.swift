/// Type code 31: what the aircraft can do and is doing, which version of the formats it speaks, and how good its
/// positions are (RTCA DO-260B, 2.2.3.2.7.2; for version 1 DO-260A, for version 0 DO-260; ICAO Doc 9871, A to C.2.3.10).
///
/// A field that the version of the message, or its subtype, does not have is `nil`. Of versions 3 and up, which the
/// standard reserves, nothing is read but the version.
public struct OperationalStatus: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  init(_ message: UInt64) { self.message = message }

  /// Subtype 1, sent on the ground; else subtype 0, sent in the air (and in version 0).
  public var isSurface: Bool { message.field(6, 3) == 1 }

  /// 0 (DO-260), 1 (DO-260A), 2 (DO-260B); 3 to 7 are reserved.
  public var version: Int { message.field(41, 3) }

  // MARK: - Capability

  /// Whether the bits from 9 on have their usual meaning: two more patterns are left for others.
  private var hasCapability: Bool {
    guard message.field(9, 2) == 0 else { return false }
    return version == 0 ? !isSurface : version == 1 ? message.field(13, 2) == 0 : version == 2
  }

  private func capability(_ place: Int, _ versions: ClosedRange<Int>, surface: Bool) -> Bool? {
    hasCapability && versions.contains(version) && isSurface == surface ? message.isSet(place) : nil
  }

  /// Whether ACAS operates. Before version 2 one code is for "operational or unknown": then `nil`.
  public var isACASOperational: Bool? {
    guard let bit = capability(11, 0...2, surface: false) else { return nil }
    return version == 2 ? bit : bit ? false : nil
  }

  /// Whether traffic is shown to the crew; versions 0 and 1.
  public var showsTraffic: Bool? {
    capability(12, 0...1, surface: false) ?? capability(12, 1...1, surface: true)
  }

  /// Whether the aircraft receives extended squitters; version 2.
  public var receivesSquitters: Bool? { version == 2 && hasCapability ? message.isSet(12) : nil }

  /// Whether the aircraft receives the universal access transceiver's link (UAT); version 2.
  public var receivesUAT: Bool? { capability(19, 2...2, surface: false) ?? capability(16, 2...2, surface: true) }

  /// Whether it can send air referenced velocities.
  public var sendsAirVelocity: Bool? { capability(15, 1...2, surface: false) }

  /// Whether it can send target states.
  public var sendsTargetState: Bool? { capability(16, 1...2, surface: false) }

  /// How much of its changes of trajectory it can send: 0 nothing, 1 the next one, 2 several, 3 reserved.
  public var trajectoryChangeLevel: Int? {
    capability(17, 1...2, surface: false) == nil ? nil : message.field(17, 2)
  }

  /// Whether it sends with less than 70 W, on the ground.
  public var isLowPower: Bool? { capability(15, 1...2, surface: true) }

  /// Whether the position is that of the middle of the craft, on the ground: told by a bit of its own in version 1, by
  /// ``antennaOffset`` since.
  public var isPositionOffsetApplied: Bool? {
    if let bit = capability(11, 1...1, surface: true) { return bit }
    return antennaOffset.map { $0 == .applied }
  }

  /// Navigation accuracy category for velocity: see ``NavigationAccuracy``; version 2 on the ground, where no other
  /// message has it.
  public var velocityAccuracyCategory: Int? {
    capability(17, 2...2, surface: true) == nil ? nil : message.field(17, 3)
  }

  // MARK: - Size

  /// How long and wide a craft is at most, in metres.
  public struct Size: Hashable, Sendable {
    public let length: Double
    public let width: Double
    /// The last code is for what is larger, too.
    public let mayBeLarger: Bool
  }

  /// 4 bits, on the ground.
  public var sizeCode: Int? { isSurface && (1...2).contains(version) ? message.field(21, 4) : nil }

  /// `nil` for code 0 of version 2, which is "no data" there (RTCA DO-260B, table 2-74).
  public var size: Size? {
    guard let code = sizeCode, code > 0 || version == 1 else { return nil }
    let widths = [11.5, 23, 28.5, 34, 33, 38, 39.5, 45, 45, 52, 59.5, 67, 72.5, 80, 80, 90]
    return Size(length: Double(15 + code / 2 * 10), width: widths[code], mayBeLarger: code == 15)
  }

  // MARK: - Mode of operation

  private func mode(_ place: Int, _ versions: ClosedRange<Int>) -> Bool? {
    versions.contains(version) && message.field(25, 2) == 0 ? message.isSet(place) : nil
  }

  /// A resolution advisory of ACAS is active.
  public var hasResolutionAdvisory: Bool? { mode(27, 1...2) }

  /// The crew was asked to identify itself, and did (for 18 s).
  public var isIdentifying: Bool? { mode(28, 1...2) }

  /// Whether the aircraft is under air traffic services; reserved in version 2.
  public var receivesTrafficServices: Bool? { mode(29, 1...1) }

  public var hasSingleAntenna: Bool? { mode(30, 2...2) }

  /// SDA: see ``IntegrityLevel``.
  public var designAssurance: Int? { mode(31, 2...2) == nil ? nil : message.field(31, 2) }

  /// Where the GNSS antenna is on the craft.
  public enum AntennaOffset: Hashable, Sendable {
    /// The position is that of the middle of the craft.
    case applied
    /// Metres to the right of the axis (`nil`: not told), up to 6, and aft of the nose (`nil`: not told), up to 60; to 2.
    case place(right: Int?, aft: Int?)
  }

  /// Version 2, on the ground; `nil` where it is not told (RTCA DO-260B, 2.2.3.2.7.2.4.7).
  public var antennaOffset: AntennaOffset? {
    guard isSurface, mode(33, 2...2) != nil else { return nil }
    let lateral = message.field(33, 3)
    let aft = message.field(36, 5)
    if aft == 1 { return .applied }
    guard lateral != 0 || aft != 0 else { return nil }
    // Bit 33 tells the right side, where 0 is the axis itself; on the left it is "not told".
    let right: Int? = lateral == 0 ? nil : (lateral & 3) * (lateral >= 4 ? 2 : -2)
    return .place(right: right, aft: aft == 0 ? nil : (aft - 1) * 2)
  }

  // MARK: - Quality

  private var hasQuality: Bool { (1...2).contains(version) }

  /// NIC supplement A; the only one in version 1. See ``PositionIntegrity``.
  public var supplementA: Bool? { hasQuality ? message.isSet(44) : nil }

  /// NIC supplement C, on the ground. See ``PositionIntegrity``.
  public var supplementC: Bool? { capability(20, 2...2, surface: true) }

  /// Navigation accuracy category for position: see ``NavigationAccuracy``.
  public var accuracyCategory: Int? { hasQuality ? message.field(45, 4) : nil }

  /// GVA: see ``NavigationAccuracy``; version 2 in the air.
  public var heightAccuracyCategory: Int? { version == 2 && !isSurface ? message.field(49, 2) : nil }

  /// SIL: see ``IntegrityLevel``.
  public var integrityLevel: Int? { hasQuality ? message.field(51, 2) : nil }

  /// SIL supplement: `integrityLevel` counts by sample, not by flight hour; version 2.
  public var isIntegrityPerSample: Bool? { version == 2 ? message.isSet(55) : nil }

  /// NICbaro: the barometric altitude was checked against another source; in the air.
  public var isAltitudeChecked: Bool? { hasQuality && !isSurface ? message.isSet(53) : nil }

  // MARK: - Direction

  /// Whether surface positions tell the direction of the nose, not that of movement; on the ground.
  public var givesHeading: Bool? { hasQuality && isSurface ? message.isSet(53) : nil }

  /// HRD: directions count from magnetic north, not true.
  public var usesMagneticNorth: Bool? { hasQuality ? message.isSet(54) : nil }
}
