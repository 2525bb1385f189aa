/// Message 27: a coarse position for reception by satellite.
///
/// Source: ITU-R M.1371-5, annex 8, message 27.
public struct LongRangeBroadcast: AISMessage {
  public static let standardBitCount = 96
  public let payload: AISPositionBits

  /// `nil` where the payload is another message.
  @inlinable @inline(__always)
  public init?(_ payload: AISPositionBits) {
    guard payload.isMessage(27...27) else { return nil }
    self.payload = payload
  }

  public init?(_ payload: AISPayload) { self.init(AISPositionBits(payload)) }

  /// Better than 10 m.
  @inlinable @inline(__always)
  public var isPositionAccurate: Bool? { payload.flag(38) }
  public var isRAIMInUse: Bool? { payload.flag(39) }
  /// As in ``PositionReportClassA``.
  public var navigationalStatus: Int? { rawNavigationalStatus.flatMap { $0 == 15 ? nil : $0 } }
  @inlinable @inline(__always)
  public var rawNavigationalStatus: Int? { payload.unsigned(40, 4).map { Int(truncatingIfNeeded: $0) } }

  /// Degrees, east positive.
  public var longitude: Double? { AISScaling.longitude(rawLongitude, perDegree: 600) }
  /// Tenths of a minute; 181 degrees is not available.
  @inlinable @inline(__always)
  public var rawLongitude: Int32? { payload.signed(44, 18) }
  /// Degrees, north positive.
  public var latitude: Double? { AISScaling.latitude(rawLatitude, perDegree: 600) }
  /// Tenths of a minute; 91 degrees is not available.
  @inlinable @inline(__always)
  public var rawLatitude: Int32? { payload.signed(62, 17) }

  /// Knots; 62 stands for more.
  public var speedOverGround: Double? { rawSpeedOverGround.flatMap { $0 == 63 ? nil : Double($0) } }
  /// Whole knots; 63 is not available.
  @inlinable @inline(__always)
  public var rawSpeedOverGround: Int? { payload.unsigned(79, 6).map { Int(truncatingIfNeeded: $0) } }
  /// Degrees true.
  public var courseOverGround: Double? { rawCourseOverGround.flatMap { $0 < 360 ? Double($0) : nil } }
  /// Whole degrees; 511 is not available.
  @inlinable @inline(__always)
  public var rawCourseOverGround: Int? { payload.unsigned(85, 9).map { Int(truncatingIfNeeded: $0) } }
  /// The position is at most five seconds old: transmitted as 0.
  public var isPositionCurrent: Bool? { payload.flag(94).map { !$0 } }
}
