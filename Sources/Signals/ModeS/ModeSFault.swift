/// Why a frame gives no message.
public enum ModeSFault: Error, Hashable, Sendable {
  /// The parity does not fit.
  case badParity
  /// A downlink format that the standard does not assign.
  case unknownFormat(Int)
  /// A frame of 56 bits in a format of 112, or the other way round.
  case wrongLength(format: Int)
  /// 000000 or FFFFFF, which no aircraft may have (ICAO Annex 10, volume III, chapter 9).
  case illegalAddress

  /// A sentence for people.
  public var reason: String {
    switch self {
    case .badParity: "the parity does not fit the frame"
    case .unknownFormat(let format): "the standard has no downlink format \(format)"
    case .wrongLength(let format): "a frame of downlink format \(format) has another length"
    case .illegalAddress: "no aircraft may have the address of this frame"
    }
  }
}
