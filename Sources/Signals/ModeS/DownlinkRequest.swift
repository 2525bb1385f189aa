/// What a transponder asks to be fetched: the field DR of formats 4, 5, 20 and 21 (ICAO Annex 10, volume IV, 3.1.2.6.5.2
/// and 4.3.8.4.2.1).
public struct DownlinkRequest: Hashable, Sendable {
  /// 0 to 31; 0 asks for nothing, 8 to 15 are not assigned.
  public let code: UInt8

  public init(code: UInt8) { self.code = code & 31 }

  /// A message of the aircraft's own making waits (Comm-B).
  public var hasMessage: Bool { code == 1 || code == 3 }

  /// A resolution advisory waits (ACAS).
  public var hasAdvisory: Bool { [2, 3, 6, 7].contains(code) }

  /// The message to all interrogators that waits, 1 or 2 in turn (Comm-B broadcast).
  public var broadcast: Int? {
    switch code {
    case 4, 6: 1
    case 5, 7: 2
    default: nil
    }
  }

  /// The segments of the long message that waits, 1 to 16 (Comm-D).
  public var segments: Int? { code >= 16 ? Int(code) - 15 : nil }
}
