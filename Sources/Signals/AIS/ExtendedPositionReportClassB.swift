/// Message 19: position, name and dimensions of a vessel with class B equipment.
///
/// Source: ITU-R M.1371-5, annex 8, message 19.
public struct ExtendedPositionReportClassB: AISMessage {
  public static let standardBitCount = 312
  public let payload: AISPayload

  /// `nil` where the payload is another message.
  public init?(_ payload: AISPayload) {
    guard payload.isMessage(19...19) else { return nil }
    self.payload = payload
  }

  /// Knots.
  public var speedOverGround: Double? { AISScaling.speed(rawSpeedOverGround) }
  /// Tenths of a knot; 1023 is not available.
  public var rawSpeedOverGround: Int? { payload.unsigned(46, 10).map(Int.init) }

  /// Better than 10 m.
  public var isPositionAccurate: Bool? { payload.flag(56) }

  /// Degrees, east positive.
  public var longitude: Double? { AISScaling.longitude(rawLongitude, perDegree: 600_000) }
  /// 1/10 000 of a minute; 181 degrees is not available.
  public var rawLongitude: Int32? { payload.signed(57, 28) }
  /// Degrees, north positive.
  public var latitude: Double? { AISScaling.latitude(rawLatitude, perDegree: 600_000) }
  /// 1/10 000 of a minute; 91 degrees is not available.
  public var rawLatitude: Int32? { payload.signed(85, 27) }

  /// Degrees true.
  public var courseOverGround: Double? { AISScaling.course(rawCourseOverGround) }
  /// Tenths of a degree; 3600 is not available.
  public var rawCourseOverGround: Int? { payload.unsigned(112, 12).map(Int.init) }

  /// Degrees true.
  public var trueHeading: Int? { AISScaling.heading(rawTrueHeading) }
  /// 511 is not available.
  public var rawTrueHeading: Int? { payload.unsigned(124, 9).map(Int.init) }

  /// Of the UTC minute in which the position was fixed.
  public var second: Int? { AISScaling.second(rawSecond) }
  /// 60 is not available, 61 manual, 62 dead reckoning, 63 inoperative.
  public var rawSecond: Int? { payload.unsigned(133, 6).map(Int.init) }

  public var name: String? { payload.text(143, characters: 20) }
  /// Type of ship and cargo (table 53); `nil` for 0.
  public var shipType: Int? { payload.unsigned(263, 8).flatMap { $0 == 0 ? nil : Int($0) } }
  public var dimensions: VesselDimensions? { VesselDimensions(payload, at: 271) }
  /// Kind of electronic position fixing device: 0 undefined, 1 GPS, 2 GLONASS, …
  public var rawPositionFixingDevice: Int? { payload.unsigned(301, 4).map(Int.init) }
  public var isRAIMInUse: Bool? { payload.flag(305) }
  public var isAssigned: Bool? { payload.flag(307) }

  /// A hash of what is said of the vessel itself, position and motion aside.
  public var staticDigest: UInt64 {
    var digest: UInt64 = 0
    for offset in stride(from: 143, to: 305, by: 27) {
      digest = AISPayload.digest(digest, UInt64(payload.unsigned(offset, 27) ?? .max))
    }
    return digest
  }
}
