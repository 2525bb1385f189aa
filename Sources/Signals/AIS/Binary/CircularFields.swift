/// Fields that several messages of IMO SN.1/Circ.289 and of SN/Circ.236 before it have.
enum CircularFields {
  /// Links a text description (1/29, 1/30) to a message of the same sender; 0 is none.
  static let linkage = AISField("linkage", 10, available: 1...1023)

  /// Degrees, in 1/1 000 of a minute; 181° is not available.
  static func longitude(_ name: String = "lon") -> AISField {
    AISField(name, 25, .signed, scale: .minuteE3, available: -10_800_000...10_800_000)
  }
  /// Degrees, in 1/1 000 of a minute; 91° is not available.
  static func latitude(_ name: String = "lat") -> AISField {
    AISField(name, 24, .signed, scale: .minuteE3, available: -5_400_000...5_400_000)
  }

  /// Degrees true; 360 is not available (in Circ.236 511).
  static func direction(_ name: String) -> AISField { AISField(name, 9, available: 0...359) }
  /// Knots, averaged or greatest of ten minutes.
  static func wind(_ name: String, most: Int) -> AISField { AISField(name, 7, available: 0...most) }
  /// Tenths: of knots, metres, or parts per thousand.
  static func tenths(_ name: String, _ width: Int, most: Int) -> AISField {
    AISField(name, width, scale: .tenth, available: 0...most)
  }
  /// Seconds.
  static func period(_ name: String) -> AISField { AISField(name, 6, available: 0...60) }
  /// Per cent; 101 is not available (in Circ.236 127).
  static let humidity = AISField("humidity", 7, available: 0...100)
  /// On the Beaufort scale; 13 is not available (in Circ.236 15).
  static let seaState = AISField("seastate", 4, available: 0...12)
  /// Of air pressure or water level.
  static func trend(_ name: String) -> AISField { AISField(name, 2, available: 0...2, meanings: .trend) }
  static let precipitation = AISField("preciptype", 3, available: 1...5, meanings: .precipitation)
  static let ice = AISField("ice", 2, available: 0...1, meanings: .ice)

  /// Day, hour and minute in sixteen bits; 0, 24 and 60 are not available.
  static func dayTime(_ name: String) -> AISItem {
    .moment(AISMoment(name, .day, [.day(name), .hour(name), .minute(name)]))
  }
  /// Minutes from the start; 0 cancels, 262 143 is not available.
  static let duration = AISField("duration", 18, available: 0...262_142)
  /// Persons on board; 8191 stands for that many or more, 0 is not available.
  static let persons = AISField("persons", 13, available: 1...8191)
  /// UN/LOCODE.
  static func port(_ name: String) -> AISItem { .text(name, characters: 5) }
}

extension AISMeanings {
  /// Air pressure tendency and water level trend (Circ.236, and Circ.289, table 1.1). gpsd has 1 and 2 the wrong way about.
  static let trend = AISMeanings(["steady", "decreasing", "increasing", "N/A"])
  /// WMO 306, code table 4.201, as the circulars take it.
  static let precipitation = AISMeanings([
    "reserved", "rain", "thunderstorm", "freezing rain", "mixed/ice", "snow", "reserved", "N/A",
  ])
  static let ice = AISMeanings(["no", "yes", "reserved", "N/A"])
  static let cargoUnit = AISMeanings(["Not available", "kg", "tonnes", "1000 tonnes"])
}
