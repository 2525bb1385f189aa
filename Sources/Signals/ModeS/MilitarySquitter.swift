/// An extended squitter for military use, downlink format 19: 104 bits whose meaning is not published (ICAO Annex 10,
/// volume IV, 3.1.2.8.8).
public struct MilitarySquitter: Hashable, Sendable {
  public let frame: ModeSFrame

  /// What the rest is for (AF), 0 to 7; 0 is kept for the formats of civil use.
  public var application: UInt8 { UInt8(frame.field(6, 3)) }
}
