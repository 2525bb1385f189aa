/// A broadcast of an aircraft, or about one: who sent it, and 56 bits of message (RTCA DO-260B, 2.2.3).
public struct ExtendedSquitter: Hashable, Sendable {
  public let address: UInt32
  public let origin: Origin
  /// The field ME, 56 bits at the lower end.
  public let message: UInt64

  /// Who broadcasts, and what kind of address names the subject (RTCA DO-260B, 2.2.3.2.1.3; ICAO Doc 9871, B.2.1).
  ///
  /// Only ``aircraft`` is an aircraft's own word under its own address. TIS-B is a ground station's view of a radar
  /// target, ADS-R a ground station's repeat of another data link: both come late, and under addresses that may be
  /// made up.
  public enum Origin: Hashable, Sendable {
    /// ADS-B under the ICAO address of the aircraft.
    case aircraft
    /// ADS-B under an anonymous, surface vehicle's or fixed obstacle's address.
    case otherAddress
    /// TIS-B; `hasICAOAddress` is false for a track file number or an anonymous address.
    case trafficInformation(isCoarse: Bool, hasICAOAddress: Bool)
    /// TIS-B and ADS-R management messages.
    case management
    /// ADS-R.
    case rebroadcast(hasICAOAddress: Bool)
    /// A control field that the standard reserves.
    case reserved
  }

  /// - Precondition: `frame` is of format 17 or 18.
  init(_ frame: ModeSFrame, isTransponder: Bool) {
    address = frame.announcedAddress
    message = frame.message
    origin = isTransponder ? .aircraft : Origin(control: Int(frame.high >> 56) & 7, message: message)
  }

  /// Message of an aircraft under its own address.
  public init(address: UInt32, message: UInt64) {
    self.address = address
    self.message = message & 0xFF_FFFF_FFFF_FFFF
    origin = .aircraft
  }

  /// Bits 1 to 5 of the message.
  public var typeCode: Int { message.field(1, 5) }

  public enum Content: Hashable, Sendable {
    case identification(AircraftIdentification)
    case surfacePosition(SurfacePosition)
    case airbornePosition(AirbornePosition)
    case velocity(AirborneVelocity)
    /// Type code 0: the aircraft broadcasts, but does not know where it is.
    case noPosition
    /// A type code, or a velocity subtype, that holds nothing of the above.
    case other
  }

  public var content: Content {
    switch typeCode {
    case 0: .noPosition
    case 1...4: .identification(AircraftIdentification(message))
    case 5...8: .surfacePosition(SurfacePosition(message))
    case 9...18, 20...22: .airbornePosition(AirbornePosition(message))
    case 19: AirborneVelocity(message).map { .velocity($0) } ?? .other
    default: .other
    }
  }
}

extension ExtendedSquitter.Origin {
  fileprivate init(control: Int, message: UInt64) {
    switch control {
    case 0: self = .aircraft
    case 1: self = .otherAddress
    case 2: self = .trafficInformation(isCoarse: false, hasICAOAddress: !Self.usesOtherAddress(message))
    case 3: self = .trafficInformation(isCoarse: true, hasICAOAddress: message.field(1, 1) == 0)
    case 4: self = .management
    case 5: self = .trafficInformation(isCoarse: false, hasICAOAddress: false)
    case 6: self = .rebroadcast(hasICAOAddress: !Self.usesOtherAddress(message))
    default: self = .reserved
    }
  }

  /// The ICAO/Mode A flag (IMF), which takes the place of a bit of the message (RTCA DO-260B, 2.2.17.2 and 2.2.18.4).
  private static func usesOtherAddress(_ message: UInt64) -> Bool {
    switch message.field(1, 5) {
    case 5...8: message.field(21, 1) == 1
    case 9...18, 20...22: message.field(8, 1) == 1
    case 19: message.field(9, 1) == 1
    default: false
    }
  }
}

extension UInt64 {
  /// Bits of a 56-bit message, numbered from 1 at its upper end.
  @inline(__always)
  func field(_ first: Int, _ count: Int) -> Int {
    Int(truncatingIfNeeded: self >> UInt64(57 - first - count)) & ((1 << count) - 1)
  }
}
