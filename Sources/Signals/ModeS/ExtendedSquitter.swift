/// A broadcast of an aircraft, or about one: who sent it, and 56 bits of message (RTCA DO-260B, 2.2.3).
public struct ExtendedSquitter: Hashable, Sendable {
  public let address: UInt32
  /// The control field of a device that is no transponder (downlink format 18); `nil` for a transponder (17).
  public let control: UInt8?
  /// The field ME, 56 bits at the lower end.
  public let message: UInt64

  /// - Precondition: `frame` is of format 17 or 18.
  @inline(__always)
  init(_ frame: ModeSFrame, isTransponder: Bool) {
    address = frame.announcedAddress
    message = frame.message
    control = isTransponder ? nil : UInt8(truncatingIfNeeded: frame.high >> 56) & 7
  }

  /// Message of an aircraft's transponder under its own address.
  public init(address: UInt32, message: UInt64) {
    self.address = address
    self.message = message & 0xFF_FFFF_FFFF_FFFF
    control = nil
  }

  /// Bits 1 to 5 of the message.
  public var typeCode: Int { message.field(1, 5) }

  /// What a message is about (RTCA DO-260B, 2.2.3.2). Nothing is decoded before it is asked for.
  public enum Content: Hashable, Sendable {
    case identification(AircraftIdentification)
    case surfacePosition(SurfacePosition)
    case airbornePosition(AirbornePosition)
    case velocity(AirborneVelocity)
    /// Type code 0: the aircraft broadcasts, but does not know where it is.
    case noPosition(PositionlessReport)
    case test(TestMessage)
    case emergencyStatus(EmergencyStatus)
    case resolutionAdvisory(ResolutionAdvisory)
    /// Versions 2 and up.
    case targetState(TargetState)
    /// Version 1.
    case firstTargetState(FirstTargetState)
    case operationalStatus(OperationalStatus)
    /// A ground station's coarse view of a radar target.
    case coarsePosition(CoarsePosition)
    /// A type code or subtype that holds nothing of the above: 24 (surface system status, whose content is a national
    /// matter), 25 to 27 (reserved; 27 was meant for trajectory changes), 30 (operational coordination of version 0),
    /// and what the standard reserves. The message is all there is.
    case other
  }

  public var content: Content {
    guard let control, control > 1 else { return content(of: message) }
    switch Origin(control: Int(control), message: message) {
    case .trafficInformation(isCoarse: true, hasICAOAddress: _): return .coarsePosition(CoarsePosition(message))
    case .trafficInformation: return trafficInformation
    case .rebroadcast: return content(of: message & ~Origin.addressFlag(of: message))
    case .aircraft, .otherAddress, .management, .reserved: return .other
    }
  }

  @inline(__always)
  private func content(of message: UInt64) -> Content {
    switch typeCode {
    case 0: .noPosition(PositionlessReport(message))
    case 1...4: .identification(AircraftIdentification(message))
    case 5...8: .surfacePosition(SurfacePosition(message))
    case 9...18, 20...22: .airbornePosition(AirbornePosition(message))
    case 19: AirborneVelocity(message).map { .velocity($0) } ?? .other
    default: status(of: message)
    }
  }

  /// Type codes 23 to 31.
  private func status(of message: UInt64) -> Content {
    switch (typeCode, message.field(6, 3)) {
    case (23, _): .test(TestMessage(message))
    case (28, 1): .emergencyStatus(EmergencyStatus(message))
    case (28, 2): .resolutionAdvisory(ResolutionAdvisory(broadcast: message))
    // The subtype has two bits here.
    case (29, 2...3): .targetState(TargetState(message))
    case (29, 0...1): FirstTargetState(message).map { .firstTargetState($0) } ?? .other
    case (31, 0...1): .operationalStatus(OperationalStatus(message))
    default: .other
    }
  }

  /// What a ground station tells of a target in the layouts of ADS-B, but for the address flag, and but for where it
  /// puts the quality of velocities (RTCA DO-260B, 2.2.17.3; ICAO Doc 9871, B.3.4).
  private var trafficInformation: Content {
    let message = message & ~Origin.addressFlag(of: message)
    switch typeCode {
    case 0...18, 20...22: return content(of: message)
    case 19: return AirborneVelocity(message, isTrafficInformation: true).map { .velocity($0) } ?? .other
    default: return .other
    }
  }
}
