/// Message 18: the position of a vessel with class B equipment.
///
/// Source: ITU-R M.1371-5, annex 8, message 18.
public struct PositionReportClassB: AISMessage {
  public static let standardBitCount = 168
  public let payload: AISPositionBits

  /// `nil` where the payload is another message.
  @inlinable @inline(__always)
  public init?(_ payload: AISPositionBits) {
    guard payload.isMessage(18...18) else { return nil }
    self.payload = payload
  }

  public init?(_ payload: AISPayload) { self.init(AISPositionBits(payload)) }

  /// Knots.
  public var speedOverGround: Double? { AISScaling.speed(rawSpeedOverGround) }
  /// Tenths of a knot; 1023 is not available.
  @inlinable @inline(__always)
  public var rawSpeedOverGround: Int? { payload.unsigned(46, 10).map { Int(truncatingIfNeeded: $0) } }

  /// Better than 10 m.
  @inlinable @inline(__always)
  public var isPositionAccurate: Bool? { payload.flag(56) }

  /// Degrees, east positive.
  public var longitude: Double? { AISScaling.longitude(rawLongitude, perDegree: 600_000) }
  /// 1/10 000 of a minute; 181 degrees is not available.
  @inlinable @inline(__always)
  public var rawLongitude: Int32? { payload.signed(57, 28) }
  /// Degrees, north positive.
  public var latitude: Double? { AISScaling.latitude(rawLatitude, perDegree: 600_000) }
  /// 1/10 000 of a minute; 91 degrees is not available.
  @inlinable @inline(__always)
  public var rawLatitude: Int32? { payload.signed(85, 27) }

  /// Degrees true.
  public var courseOverGround: Double? { AISScaling.course(rawCourseOverGround) }
  /// Tenths of a degree; 3600 is not available.
  @inlinable @inline(__always)
  public var rawCourseOverGround: Int? { payload.unsigned(112, 12).map { Int(truncatingIfNeeded: $0) } }

  /// Degrees true.
  public var trueHeading: Int? { AISScaling.heading(rawTrueHeading) }
  /// 511 is not available.
  @inlinable @inline(__always)
  public var rawTrueHeading: Int? { payload.unsigned(124, 9).map { Int(truncatingIfNeeded: $0) } }

  /// Of the UTC minute in which the position was fixed.
  public var second: Int? { AISScaling.second(rawSecond) }
  /// 60 is not available, 61 manual, 62 dead reckoning, 63 inoperative.
  @inlinable @inline(__always)
  public var rawSecond: Int? { payload.unsigned(133, 6).map { Int(truncatingIfNeeded: $0) } }

  /// The carrier-sense kind of class B, not the self-organised.
  public var isCarrierSense: Bool? { payload.flag(141) }
  public var hasDisplay: Bool? { payload.flag(142) }
  public var hasDSC: Bool? { payload.flag(143) }
  public var usesWholeBand: Bool? { payload.flag(144) }
  public var obeysMessage22: Bool? { payload.flag(145) }
  public var isAssigned: Bool? { payload.flag(146) }
  public var isRAIMInUse: Bool? { payload.flag(147) }
  /// SOTDMA or ITDMA, by the selector before it; `nil` also of carrier-sense equipment, which has none.
  public var communicationState: CommunicationState? {
    guard isCarrierSense == false, let bits = payload.unsigned(148, 20) else { return nil }
    return bits >> 19 == 1 ? .init(incremental: bits) : .init(selfOrganized: bits)
  }
  /// The selector, then the state.
  public var rawCommunicationState: Int? { payload.unsigned(148, 20).map { Int(truncatingIfNeeded: $0) } }
}
