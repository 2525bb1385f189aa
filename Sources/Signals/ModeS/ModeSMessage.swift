/// What a Mode S frame says, as far as its format tells.
public enum ModeSMessage: Hashable, Sendable {
  /// Formats 17 and 18.
  case extendedSquitter(ExtendedSquitter)
  /// Format 11: the address, and the code of the interrogator that asked, 0 for an acquisition squitter.
  case allCallReply(address: UInt32, interrogator: UInt8)
  /// Formats 0, 4, 5, 16, 20, 21 and 24, whose parity is overlaid with the address: the address that makes the parity
  /// fit. Noise makes one too, so that it proves nothing before the address was heard in a frame that can be checked.
  case addressedReply(format: Int, derivedAddress: UInt32)
  /// Format 19, military.
  case military

  /// - Throws: where the frame cannot be what its format says (ICAO Annex 10, volume IV, 3.1.2.3 and 3.1.2.5).
  public init(_ frame: ModeSFrame) throws(ModeSFault) {
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
      guard frame.parityRemainder == 0 else { throw .badParity }
      guard Self.isLegal(frame.announcedAddress) else { throw .illegalAddress }
      self = .extendedSquitter(ExtendedSquitter(frame, isTransponder: format == 17))
    case 11:
      // The interrogator's code is overlaid: II 0 to 15, or SI as 16 and up (3.1.2.5.2.1.2).
      let code = frame.parityRemainder
      guard code < 80 else { throw .badParity }
      guard Self.isLegal(frame.announcedAddress) else { throw .illegalAddress }
      self = .allCallReply(address: frame.announcedAddress, interrogator: UInt8(code))
    case 19:
      self = .military
    default:
      let address = frame.parityRemainder
      guard Self.isLegal(address) else { throw .illegalAddress }
      self = .addressedReply(format: format, derivedAddress: address)
    }
  }

  /// Whether an aircraft may have this 24-bit address.
  public static func isLegal(_ address: UInt32) -> Bool { address != 0 && address < 0xFF_FFFF }
}
