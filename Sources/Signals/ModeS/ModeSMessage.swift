/// What a Mode S frame says, as far as its format tells.
public enum ModeSMessage: Hashable, Sendable {
  /// Formats 0 and 16.
  case airAirSurveillance(AirAirSurveillance)
  /// Formats 4, 5, 20 and 21.
  case surveillanceReply(SurveillanceReply)
  /// Format 11.
  case allCallReply(AllCallReply)
  /// Formats 17 and 18.
  case extendedSquitter(ExtendedSquitter)
  /// Format 19.
  case military(MilitarySquitter)
  /// Format 24.
  case commD(CommDSegment)

  /// - Throws: where the frame cannot be what its format says (ICAO Annex 10, volume IV, 3.1.2.3 and 3.1.2.5).
  public init(_ frame: ModeSFrame) throws(ModeSFault) {
    try self.init(frame, leaving: frame.parityRemainder)
  }

  /// The same, where it is known what the parity leaves.
  ///
  /// - Parameter remainder: ``ModeSFrame/parityRemainder``.
  public init(_ frame: ModeSFrame, leaving remainder: UInt32) throws(ModeSFault) {
    let format = frame.downlinkFormat
    switch format {
    case 0, 4, 5, 11:
      guard !frame.isLong else { throw .wrongLength(format: format) }
    case 16...21, 24:
      guard frame.isLong else { throw .wrongLength(format: format) }
    default: throw .unknownFormat(format)
    }
    switch format {
    case 17, 18:
      guard remainder == 0 else { throw .badParity }
      guard Self.isLegal(frame.announcedAddress) else { throw .illegalAddress }
      self = .extendedSquitter(ExtendedSquitter(frame, isTransponder: format == 17))
    case 11:
      guard let interrogator = InterrogatorCode(overlay: remainder) else { throw .badParity }
      guard Self.isLegal(frame.announcedAddress) else { throw .illegalAddress }
      self = .allCallReply(
        AllCallReply(address: frame.announcedAddress, capability: frame.capability, interrogator: interrogator))
    case 19:
      self = .military(MilitarySquitter(frame: frame))
    default:
      let address = remainder
      guard Self.isLegal(address) else { throw .illegalAddress }
      switch format {
      case 0, 16: self = .airAirSurveillance(AirAirSurveillance(frame, derivedAddress: address))
      case 24: self = .commD(CommDSegment(frame, derivedAddress: address))
      default: self = .surveillanceReply(SurveillanceReply(frame, derivedAddress: address))
      }
    }
  }

  /// The message of a frame, repaired by one bit where its parity does not fit and the address is then one that `isKnown`:
  /// heard before in a frame that needed no repair.
  ///
  /// - Returns: with the message the repair that it took; `nil` where it took none.
  public static func read(
    _ frame: ModeSFrame, repairedFor isKnown: (_ address: UInt32) -> Bool
  ) throws(ModeSFault) -> (message: ModeSMessage, repair: ModeSRepair?) {
    try read(frame, leaving: frame.parityRemainder, repairedFor: isKnown)
  }

  /// The same, where it is known what the parity leaves.
  public static func read(
    _ frame: ModeSFrame, leaving remainder: UInt32, repairedFor isKnown: (_ address: UInt32) -> Bool
  ) throws(ModeSFault) -> (message: ModeSMessage, repair: ModeSRepair?) {
    do {
      return (try ModeSMessage(frame, leaving: remainder), nil)
    } catch {
      guard error == .badParity, let repair = frame.repair(leaving: remainder), isKnown(repair.frame.announcedAddress)
      else { throw error }
      return (try ModeSMessage(repair.frame, leaving: repair.remainder), repair)
    }
  }

  /// What the parity vouches for in a frame that needed no repair; `nil` in military ones, of which nothing is published.
  public var check: ModeSCheck? {
    switch self {
    case .allCallReply, .extendedSquitter: .ok
    case .airAirSurveillance, .surveillanceReply, .commD: .derived
    case .military: nil
    }
  }

  /// The 24-bit address, announced or derived (see ``check``): that of an aircraft, but for extended squitters of other
  /// origin. `nil` in military ones.
  public var address: UInt32? {
    switch self {
    case .airAirSurveillance(let reply): reply.address
    case .surveillanceReply(let reply): reply.address
    case .allCallReply(let reply): reply.address
    case .extendedSquitter(let squitter): squitter.address
    case .commD(let segment): segment.address
    case .military: nil
    }
  }

  /// Whether an aircraft may have this 24-bit address.
  public static func isLegal(_ address: UInt32) -> Bool { address != 0 && address < 0xFF_FFFF }
}
