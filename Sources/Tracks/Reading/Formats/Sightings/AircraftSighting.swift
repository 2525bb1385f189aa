import Geo

/// What a log of states tells of one aircraft: where it was, how it moved, and what it called itself. Units are ours.
struct AircraftSighting {
  /// The 24-bit address.
  var address: UInt32
  /// Of the position; `nil` where the log does not tell.
  var time: ReceptionTime?
  /// Whole 1e-7 degrees.
  var latitude: Int?
  var longitude: Int?
  /// Feet.
  var altitude: Int?
  /// The altitude is a height above the ellipsoid.
  var isGNSSAltitude = false
  /// Knots.
  var speed: Double?
  /// Degrees.
  var track: Double?
  /// Degrees, where the nose points.
  var heading: Double?
  /// Feet a minute.
  var verticalRate: Int?
  var isOnGround = false
  /// As transmitted.
  var callsign: String?
  /// As a database has it.
  var registration: String?
  /// Of the emitter, such as `A5`.
  var category: String?
  /// The position is the work of others, who listened to what the aircraft sends (multilateration) or saw it by radar
  /// (TIS-B), or is not under its own address: it is not the aircraft's own word.
  var isOfOthers = false

  init(address: UInt32) { self.address = address }

  /// - Throws: where it is no place on the globe, or no motion of an aircraft.
  func report(at line: LineAddress) throws(RowFault) -> PositionReport? {
    guard let latitude, let longitude else {
      if (latitude == nil) != (longitude == nil) { throw RowFault(reason: "half a position") }
      return nil
    }
    guard abs(latitude) <= 900_000_000 else { throw RowFault(reason: "a latitude beyond the poles") }
    guard abs(longitude) <= 1_800_000_000 else { throw RowFault(reason: "a longitude beyond 180 degrees") }
    if let speed, !(0...6553.4).contains(speed) { throw RowFault(reason: "a ground speed of no aircraft") }
    for angle in [track, heading] {
      if let angle, !(0...360).contains(angle) { throw RowFault(reason: "a direction outside 0 to 360 degrees") }
    }
    var report = PositionReport(
      craft: .icao24(address), time: time?.timestamp, latitudeE7: Int32(latitude),
      longitudeE7: Int32(longitude == 1_800_000_000 ? -1_800_000_000 : longitude), speed: speed.map(Speed.init(knots:)),
      course: track, heading: heading, altitudeFeet: isOnGround ? nil : altitude, verticalRate: verticalRate,
      payload: PositionReport.digest(address, latitude, longitude), address: line)
    if isOnGround { report.traits.insert(.onGround) }
    if isGNSSAltitude, report.rawAltitude != PositionReport.noAltitude { report.traits.insert(.gnssAltitude) }
    return report
  }
}

extension PositionReport {
  /// Spreads what an aircraft told evenly over 32 bits (the finaliser of MurmurHash3).
  static func digest(_ aircraft: UInt32, _ values: Int...) -> UInt32 {
    var digest = UInt64(aircraft)
    for value in values {
      digest = (digest ^ UInt64(bitPattern: Int64(value))) &* 0xFF51_AFD7_ED55_8CCD
      digest ^= digest >> 33
    }
    digest = digest &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: digest ^ digest >> 33)
  }
}
