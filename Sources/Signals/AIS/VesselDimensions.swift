/// Where on the vessel its position is measured, and so how long and wide it is. Whole metres; 511 and 63 stand for more.
///
/// Source: ITU-R M.1371-5, annex 8, message 5, figure of the reference point.
public struct VesselDimensions: Hashable, Sendable {
  public var toBow, toStern, toPort, toStarboard: Int

  public init(toBow: Int, toStern: Int, toPort: Int, toStarboard: Int) {
    self.toBow = toBow
    self.toStern = toStern
    self.toPort = toPort
    self.toStarboard = toStarboard
  }

  /// `nil` where a part is missing.
  init?(_ payload: AISPayload, at offset: Int) {
    guard let bow = payload.unsigned(offset, 9), let stern = payload.unsigned(offset + 9, 9),
      let port = payload.unsigned(offset + 18, 6), let starboard = payload.unsigned(offset + 24, 6)
    else { return nil }
    self.init(toBow: Int(bow), toStern: Int(stern), toPort: Int(port), toStarboard: Int(starboard))
  }

  /// `nil` where not given.
  public var length: Int? { toBow + toStern == 0 ? nil : toBow + toStern }
  /// `nil` where not given.
  public var beam: Int? { toPort + toStarboard == 0 ? nil : toPort + toStarboard }
}
