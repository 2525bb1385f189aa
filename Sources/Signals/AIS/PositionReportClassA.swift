/// Messages 1, 2 and 3: the position of a vessel with class A equipment, scheduled, assigned, or interrogated.
///
/// Source: ITU-R M.1371-5, annex 8, messages 1, 2, 3 (table 48).
public struct PositionReportClassA: AISMessage {
  public static let standardBitCount = 168
  public let payload: AISPositionBits

  /// `nil` where the payload is another message.
  @inlinable @inline(__always)
  public init?(_ payload: AISPositionBits) {
    guard payload.isMessage(1...3) else { return nil }
    self.payload = payload
  }

  public init?(_ payload: AISPayload) { self.init(AISPositionBits(payload)) }

  /// 0 under way using engine, 1 at anchor, 5 moored, …; `nil` for 15, not defined.
  public var navigationalStatus: Int? { rawNavigationalStatus.flatMap { $0 == 15 ? nil : $0 } }
  @inlinable @inline(__always)
  public var rawNavigationalStatus: Int? { payload.unsigned(38, 4).map { Int(truncatingIfNeeded: $0) } }

  /// Degrees a minute, starboard positive; `nil` also for raw ±127, a turn of more than 5° in 30 s without an indicator.
  public var rateOfTurn: Double? {
    guard let raw = rawRateOfTurn, abs(raw) < 127 else { return nil }
    let root = Double(raw) / 4.733
    return raw < 0 ? -root * root : root * root
  }
  /// -128 is not available.
  @inlinable @inline(__always)
  public var rawRateOfTurn: Int? { payload.signed(42, 8).map { Int(truncatingIfNeeded: $0) } }

  /// Knots.
  public var speedOverGround: Double? { AISScaling.speed(rawSpeedOverGround) }
  /// Tenths of a knot; 1023 is not available.
  @inlinable @inline(__always)
  public var rawSpeedOverGround: Int? { payload.unsigned(50, 10).map { Int(truncatingIfNeeded: $0) } }

  /// Better than 10 m.
  @inlinable @inline(__always)
  public var isPositionAccurate: Bool? { payload.flag(60) }

  /// Degrees, east positive.
  public var longitude: Double? { AISScaling.longitude(rawLongitude, perDegree: 600_000) }
  /// 1/10 000 of a minute; 181 degrees is not available.
  @inlinable @inline(__always)
  public var rawLongitude: Int32? { payload.signed(61, 28) }
  /// Degrees, north positive.
  public var latitude: Double? { AISScaling.latitude(rawLatitude, perDegree: 600_000) }
  /// 1/10 000 of a minute; 91 degrees is not available.
  @inlinable @inline(__always)
  public var rawLatitude: Int32? { payload.signed(89, 27) }

  /// Degrees true.
  public var courseOverGround: Double? { AISScaling.course(rawCourseOverGround) }
  /// Tenths of a degree; 3600 is not available.
  @inlinable @inline(__always)
  public var rawCourseOverGround: Int? { payload.unsigned(116, 12).map { Int(truncatingIfNeeded: $0) } }

  /// Degrees true.
  public var trueHeading: Int? { AISScaling.heading(rawTrueHeading) }
  /// 511 is not available.
  @inlinable @inline(__always)
  public var rawTrueHeading: Int? { payload.unsigned(128, 9).map { Int(truncatingIfNeeded: $0) } }

  /// Of the UTC minute in which the position was fixed.
  public var second: Int? { AISScaling.second(rawSecond) }
  /// 60 is not available, 61 manual, 62 dead reckoning, 63 inoperative.
  @inlinable @inline(__always)
  public var rawSecond: Int? { payload.unsigned(137, 6).map { Int(truncatingIfNeeded: $0) } }

  /// 0 not available, 1 not engaged, 2 engaged in a special manoeuvre.
  @inlinable @inline(__always)
  public var rawSpecialManoeuvre: Int? { payload.unsigned(143, 2).map { Int(truncatingIfNeeded: $0) } }
  public var isRAIMInUse: Bool? { payload.flag(148) }
  /// SOTDMA in messages 1 and 2, ITDMA in 3.
  public var communicationState: CommunicationState? {
    payload.unsigned(149, 19).map { messageType == 3 ? .init(incremental: $0) : .init(selfOrganized: $0) }
  }
  public var rawCommunicationState: Int? { payload.unsigned(149, 19).map { Int(truncatingIfNeeded: $0) } }
}
