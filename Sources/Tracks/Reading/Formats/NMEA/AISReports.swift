import Signals

/// What an AIS message is worth to tracks.
enum AISPlacement {
  case position(PositionReport)
  /// The sender does not know where it is.
  case notAvailable
  /// It ends before its position.
  case cutShort
  case notOnTheGlobe
}

extension AISPlacement {
  @inline(__always)
  init(_ message: PositionReportClassA, time: Int64, address: LineAddress) {
    self.init(
      message.payload, longitude: message.rawLongitude, latitude: message.rawLatitude, perDegree: 600_000,
      speed: message.rawSpeedOverGround, course: message.rawCourseOverGround, heading: message.rawTrueHeading,
      status: message.rawNavigationalStatus, traits: [], accurate: message.isPositionAccurate, time: time,
      address: address)
  }

  @inline(__always)
  init(_ message: PositionReportClassB, time: Int64, address: LineAddress) {
    self.init(
      message.payload, longitude: message.rawLongitude, latitude: message.rawLatitude, perDegree: 600_000,
      speed: message.rawSpeedOverGround, course: message.rawCourseOverGround, heading: message.rawTrueHeading,
      status: nil, traits: .classB, accurate: message.isPositionAccurate, time: time, address: address)
  }

  init(_ message: ExtendedPositionReportClassB, time: Int64, address: LineAddress) {
    self.init(
      AISPositionBits(message.payload), longitude: message.rawLongitude, latitude: message.rawLatitude,
      perDegree: 600_000,
      speed: message.rawSpeedOverGround, course: message.rawCourseOverGround, heading: message.rawTrueHeading,
      status: nil, traits: .classB, accurate: message.isPositionAccurate, time: time, address: address)
  }

  init(_ message: LongRangeBroadcast, time: Int64, address: LineAddress) {
    self.init(
      message.payload, longitude: message.rawLongitude, latitude: message.rawLatitude, perDegree: 600,
      speed: message.rawSpeedOverGround.map { $0 == 63 ? 1023 : $0 * 10 },
      course: message.rawCourseOverGround.map { $0 * 10 }, heading: nil, status: message.rawNavigationalStatus,
      traits: .longRange, accurate: message.isPositionAccurate, time: time, address: address)
  }

  @inline(__always)
  private init(
    _ payload: AISPositionBits, longitude: Int32?, latitude: Int32?, perDegree: Int32, speed: Int?, course: Int?,
    heading: Int?, status: Int?, traits: PositionReport.Traits, accurate: Bool?, time: Int64, address: LineAddress
  ) {
    guard let longitude, let latitude, let mmsi = payload.mmsi else {
      self = .cutShort
      return
    }
    guard longitude.magnitude <= 180 * perDegree.magnitude, latitude.magnitude <= 90 * perDegree.magnitude else {
      let isLongitudeGood = longitude.magnitude <= 180 * perDegree.magnitude || longitude == 181 * perDegree
      let isLatitudeGood = latitude.magnitude <= 90 * perDegree.magnitude || latitude == 91 * perDegree
      self = isLongitudeGood && isLatitudeGood ? .notAvailable : .notOnTheGlobe
      return
    }
    // 180 degrees east and west are one meridian, which a report has as west.
    let east = longitude == 180 * perDegree ? -longitude : longitude
    var traits = traits
    if accurate == true { traits.insert(.highAccuracy) }
    self = .position(
      PositionReport(
        craft: .mmsi(mmsi), rawTime: time,
        latitudeE7: Self.degreesE7(latitude, perDegree: perDegree),
        longitudeE7: Self.degreesE7(east, perDegree: perDegree),
        rawSpeed: Self.available(speed, below: 1023), rawCourse: Self.available(course, below: 3600),
        rawHeading: Self.available(heading, below: 360),
        navigationalStatus: UInt8(truncatingIfNeeded: status ?? 15), traits: traits,
        payload: UInt32(truncatingIfNeeded: payload.transmissionDigest &>> 32), address: address))
  }

  /// The nearest whole 1e-7 degree. Steps of 1/600 000 degree are 16 2/3 of them apart, so the way back is unique.
  @inline(__always)
  static func degreesE7(_ raw: Int32, perDegree: Int32) -> Int32 {
    // raw x 1e7 / 600 000 = raw x 50 / 3; a tenth of a minute is a thousand times that. Thirds have no ties.
    let thirds = Int64(raw) * (perDegree == 600_000 ? 50 : 50_000)
    return Int32(truncatingIfNeeded: (thirds + (thirds < 0 ? -1 : 1)) / 3)
  }

  @inline(__always)
  private static func available(_ value: Int?, below limit: Int) -> UInt16 {
    guard let value, value < limit else { return PositionReport.notAvailable16 }
    return UInt16(truncatingIfNeeded: value)
  }
}

// MARK: - Statements of identity

extension IdentityReport {
  init(_ message: StaticAndVoyageData, time: Timestamp?, address: LineAddress) {
    self.init(craft: .mmsi(message.mmsi), time: time, address: address)
    imo = message.imoNumber
    name = message.name
    callsign = message.callSign
    shipType = message.shipType.map { UInt8(truncatingIfNeeded: $0) }
    lengthMetres = message.dimensions?.length
    beamMetres = message.dimensions?.beam
    draughtMetres = message.draught
    destination = message.destination
    eta = message.estimatedArrival?.description
    classB = false
  }

  init(_ message: ExtendedPositionReportClassB, time: Timestamp?, address: LineAddress) {
    self.init(craft: .mmsi(message.mmsi), time: time, address: address)
    name = message.name
    shipType = message.shipType.map { UInt8(truncatingIfNeeded: $0) }
    lengthMetres = message.dimensions?.length
    beamMetres = message.dimensions?.beam
    classB = true
  }

  init(_ message: StaticDataReport, time: Timestamp?, address: LineAddress) {
    self.init(craft: .mmsi(message.mmsi), time: time, address: address)
    name = message.name
    callsign = message.callSign
    shipType = message.shipType.map { UInt8(truncatingIfNeeded: $0) }
    lengthMetres = message.dimensions?.length
    beamMetres = message.dimensions?.beam
    classB = true
  }
}
