/// Message 24: name (part A), or type, call sign and dimensions (part B), of a vessel with class B equipment.
///
/// Source: ITU-R M.1371-5, annex 8, message 24.
public struct StaticDataReport: AISMessage {
  /// Part A has 160 bits, part B 168.
  public static let standardBitCount = 160
  public let payload: AISPayload

  public enum Part: Hashable, Sendable { case a, b }

  /// `nil` where the payload is another message.
  public init?(_ payload: AISPayload) {
    guard payload.isMessage(24...24) else { return nil }
    self.payload = payload
  }

  /// `nil` also for 2 and 3, which the standard does not have.
  public var part: Part? {
    switch payload.unsigned(38, 2) {
    case 0: .a
    case 1: .b
    default: nil
    }
  }

  /// It has fewer bits than the standard gives its part.
  public var isTruncated: Bool { payload.bitCount < (part == .b ? 168 : 160) }

  /// Part A.
  public var name: String? { part == .a ? payload.text(40, characters: 20) : nil }

  /// Part B: type of ship and cargo (table 53); `nil` for 0.
  public var shipType: Int? {
    guard part == .b, let raw = payload.unsigned(40, 8), raw != 0 else { return nil }
    return Int(raw)
  }
  /// Part B: three characters for the maker of the equipment.
  public var vendor: String? { part == .b ? payload.text(48, characters: 3) : nil }
  /// Part B.
  public var unitModel: Int? { part == .b ? payload.unsigned(66, 4).map(Int.init) : nil }
  /// Part B.
  public var serialNumber: Int? { part == .b ? payload.unsigned(70, 20).map(Int.init) : nil }
  /// Part B.
  public var callSign: String? { part == .b ? payload.text(90, characters: 7) : nil }
  /// Part B of a vessel that is not an auxiliary craft.
  public var dimensions: VesselDimensions? {
    part == .b && !isAuxiliaryCraft ? VesselDimensions(payload, at: 132) : nil
  }
  /// Part B of an auxiliary craft: its mother ship, in the place of the dimensions.
  public var motherShip: UInt32? {
    guard part == .b, isAuxiliaryCraft, let mmsi = payload.unsigned(132, 30), mmsi != 0 else { return nil }
    return mmsi
  }
  /// An identity of the form 98XXXYYYY: a craft that belongs to a parent ship (ITU-R M.585).
  public var isAuxiliaryCraft: Bool { mmsi / 10_000_000 == 98 }
}
