/// Fields that several messages have.
extension AISField {
  /// Knots in tenths; 1023 is not available, 1022 stands for 102.2 and more.
  static let speed = AISField("speed", 10, scale: .tenth, available: 0...1022)
  /// Degrees true in tenths; 3600 is not available, more is out of range.
  static let course = AISField("course", 12, scale: .tenth, available: 0...3599)
  /// Degrees true; 511 is not available.
  static let heading = AISField("heading", 9, available: 0...359)
  /// Degrees, in 1/10 000 of a minute; 181° is not available.
  static let longitude = AISField(
    "lon", 28, .signed, scale: .minuteE4, available: -108_000_000...108_000_000)
  /// Degrees, in 1/10 000 of a minute; 91° is not available.
  static let latitude = AISField("lat", 27, .signed, scale: .minuteE4, available: -54_000_000...54_000_000)
  /// Degrees, in tenths of a minute; 181° is not available.
  static let coarseLongitude = AISField(
    "lon", 18, .signed, scale: .minuteE1, available: -108_000...108_000)
  /// Degrees, in tenths of a minute; 91° is not available.
  static let coarseLatitude = AISField("lat", 17, .signed, scale: .minuteE1, available: -54_000...54_000)
  /// The corner of an area, in tenths of a minute; six decimals, as gpsd writes them.
  static func cornerLongitude(_ name: String) -> AISField {
    AISField(name, 18, .signed, scale: Scale(divisor: 600, decimals: 6), available: -108_000...108_000)
  }
  /// The corner of an area, in tenths of a minute; six decimals, as gpsd writes them.
  static func cornerLatitude(_ name: String) -> AISField {
    AISField(name, 17, .signed, scale: Scale(divisor: 600, decimals: 6), available: -54_000...54_000)
  }
  /// Better than 10 m.
  static let accuracy = AISField("accuracy", 1, .flag)
  /// Of the UTC minute; 60 is not available, 61 manual input, 62 dead reckoning, 63 inoperative.
  static let second = AISField("second", 6, available: 0...59)
  static let raim = AISField("raim", 1, .flag)
  /// The station is in assigned, not in autonomous mode.
  static let assigned = AISField("assigned", 1, .flag)
  static let positionFixingDevice = AISField("epfd", 4, meanings: .positionFixingDevice)
  static let shipType = AISField("shiptype", 8, meanings: .shipType)
  /// A station's identity; 0 and what has more than nine digits is none.
  static func identity(_ name: String) -> AISField { AISField(name, 30, available: 1...999_999_999) }
  /// To bow, stern, port and starboard of the reference point, in metres.
  public static let toReferencePoint = [
    AISField("to_bow", 9), AISField("to_stern", 9), AISField("to_port", 6), AISField("to_starboard", 6),
  ]
}

extension AISMeanings {
  /// ITU-R M.1371-5, table 48.
  public static let navigationalStatus = AISMeanings([
    "Under way using engine", "At anchor", "Not under command", "Restricted maneuverability",
    "Constrained by her draught", "Moored", "Aground", "Engaged in fishing", "Under way sailing", "Reserved for HSC",
    "Reserved for WIG", "Power-driven vessel towing astern", "Power-driven vessel pushing ahead or towing alongside",
    "Reserved", "AIS-SART is active", "Not defined",
  ])
}
