/// Which interrogator has reserved the transponder's data link, and for what: the field UM of formats 4, 5, 20 and 21
/// (ICAO Annex 10, volume IV, 3.1.2.6.5.3).
public struct UtilityMessage: Hashable, Sendable {
  /// Interrogator identifier (IIS), 0 to 15.
  public let interrogator: UInt8
  /// What for (IDS).
  public let reservation: Reservation

  /// What the data link is reserved for.
  public enum Reservation: UInt8, Hashable, Sendable {
    case none, commB, commC, commD
  }

  /// - Parameter code: six bits, IIS and IDS.
  public init(code: UInt8) {
    interrogator = code >> 2 & 15
    reservation = Reservation(rawValue: code & 3) ?? .none
  }

  public var code: UInt8 { interrogator << 2 | reservation.rawValue }
}
