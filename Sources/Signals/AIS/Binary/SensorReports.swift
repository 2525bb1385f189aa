/// What sensors of an ``EnvironmentalReport`` tell, in 85 bits each.
///
/// Of a wide range, the number after the last stands for that much or more. The times are those of the forecast.
///
/// Source: IMO SN.1/Circ.289, tables 12.4 to 12.14.
enum SensorReports {
  static let location: [AISItem] = [
    .field(.longitude), .field(.latitude),
    // Above mean sea level.
    .field(CircularFields.tenths("alt", 11, most: 2001)),
    owner, timeout,
    .spare(12),
  ]

  static let owner = AISItem.field(
    AISField(
      "owner", 4,
      meanings: AISMeanings(
        [
          "Unknown", "Hydrographic office", "Inland waterway authority", "Coastal directorate",
          "Meteorological service", "Port authority", "Coast guard",
        ], beyond: "Reserved for future use")))
  /// After which what a sensor told is no longer to be shown.
  static let timeout = AISItem.field(
    AISField(
      "timeout", 3,
      meanings: AISMeanings(
        ["No time period", "10 minutes", "1 hour", "6 hours", "12 hours", "24 hours"],
        beyond: "Reserved for future use")))

  static let wind: [AISItem] = [
    .field(CircularFields.wind("wspeed", most: 121)), .field(CircularFields.wind("wgust", most: 121)),
    .field(CircularFields.direction("wdir")), .field(CircularFields.direction("wgustdir")),
    quality(),
    .field(CircularFields.wind("fwspeed", most: 121)), .field(CircularFields.wind("fwgust", most: 121)),
    .field(CircularFields.direction("fwdir")), CircularFields.dayTime("forecast"), duration,
    .spare(3),
  ]

  /// Centimetres are sent. The trend has other codes than in functions 11 and 31.
  static let waterLevel: [AISItem] = [
    .field(AISField("absolute", 1, .flag)), level("level"),
    .field(
      AISField(
        "leveltrend", 2, available: 0...2, meanings: AISMeanings(["increasing", "decreasing", "steady", "N/A"]))),
    .field(AISField("datum", 5, available: 0...13, meanings: .verticalDatum)),
    quality(),
    .field(AISField("fabsolute", 1, .flag)), level("flevel"),
    CircularFields.dayTime("forecast"), duration,
    .spare(17),
  ]

  static let current: [AISItem] =
    ["1", "2", "3"].flatMap { number -> [AISItem] in
      [
        speed("cspeed" + number), .field(CircularFields.direction("cdir" + number)), depth("cdepth" + number),
      ]
    } + [quality(), .spare(4)]

  static let currentInSpace: [AISItem] =
    ["1", "2"].flatMap { number -> [AISItem] in
      [speed("cnorth" + number), speed("ceast" + number), speed("cup" + number), depth("cdepth" + number)]
    } + [quality(), .spare(16)]

  static let horizontalCurrent: [AISItem] =
    ["1", "2"].flatMap { number -> [AISItem] in
      [
        // Where the current is measured, from the sensor, in degrees and metres.
        .field(CircularFields.direction("bearing" + number)),
        .field(AISField("distance" + number, 7, available: 0...121)),
        speed("speed" + number), .field(CircularFields.direction("direction" + number)), depth("depth" + number),
      ]
    } + [.spare(1)]

  /// gpsd's table gives the heights a step of half a metre beside one of a tenth; libais takes the temperature for signed.
  static let seaState: [AISItem] = [
    .field(CircularFields.tenths("swheight", 8, most: 246)), .field(CircularFields.period("swperiod")),
    .field(CircularFields.direction("swelldir")),
    .field(CircularFields.seaState), quality("swelltype"),
    waterTemperature,
    // Of the thermometer, in metres.
    .field(CircularFields.tenths("depth", 7, most: 121)), quality("depthtype"),
    .field(CircularFields.tenths("waveheight", 8, most: 246)), .field(CircularFields.period("waveperiod")),
    .field(CircularFields.direction("wavedir")), quality("wavetype"),
    salinityField,
  ]

  static let salinity: [AISItem] = [
    waterTemperature,
    // Siemens a metre, and decibars.
    .field(AISField("conductivity", 10, scale: .hundredth, available: 0...701)),
    .field(CircularFields.tenths("pressure", 16, most: 60_001)),
    salinityField,
    .field(
      AISField(
        "salinitytype", 2, available: 0...2,
        meanings: AISMeanings(["Measured", "Calculated using PSS-78", "Calculated using other method", "Reserved"]))),
    quality(), .spare(35),
  ]

  static let weather = weather(
    dewPoint: AISField("dewpoint", 10, .signed, scale: .tenth, available: -200...500))

  static func weather(dewPoint: AISField) -> [AISItem] {
    [
      .field(AISField("airtemp", 11, .signed, scale: .tenth, available: -600...600)), quality(),
      .field(AISField("preciptype", 2, meanings: AISMeanings(["Rain", "Snow", "Rain and snow", "Other"]))),
      .field(CircularFields.tenths("visibility", 8, most: 241)),
      .field(dewPoint), quality("dewtype"),
      .field(AISField("pressure", 9, scale: .init(offset: 799, decimals: 0), available: 0...402)),
      .field(CircularFields.trend("pressuretend")), quality("pressuretype"),
      salinityField,
      .spare(25),
    ]
  }

  static let airGap: [AISItem] = gaps + [.spare(28)]

  static let gaps: [AISItem] = [
    .field(CircularFields.air("airdraught", 13)), .field(CircularFields.air("airgap", 13)),
    .field(
      AISField("gaptrend", 2, available: 0...2, meanings: AISMeanings(["steady", "rising", "falling", "N/A"]))),
    .field(CircularFields.air("fairgap", 13)), CircularFields.dayTime("forecast"),
  ]

  /// How the reading came about.
  static func quality(_ name: String = "sensortype") -> AISItem {
    .field(AISField(name, 3, meanings: .sensorData))
  }
  /// Minutes from the time of the forecast; 0 cancels it.
  static let duration = AISItem.field(AISField("duration", 8, available: 0...254))
  private static func level(_ name: String) -> AISItem {
    .field(AISField(name, 16, .signed, scale: .hundredth, available: -32_767...32_767))
  }
  private static func speed(_ name: String) -> AISItem { .field(CircularFields.tenths(name, 8, most: 246)) }
  private static func depth(_ name: String) -> AISItem { .field(AISField(name, 9, available: 0...361)) }
  private static let waterTemperature = AISItem.field(
    AISField("watertemp", 10, scale: .init(offset: -100, divisor: 10, decimals: 1), available: 0...600))
  private static let salinityField = AISItem.field(CircularFields.tenths("salinity", 9, most: 501))
}

extension AISMeanings {
  fileprivate static let sensorData = AISMeanings([
    "No data", "Raw real time", "Real time with quality control", "Predicted (based on historical statistics)",
    "Forecast (predicted, refined with real-time information)", "Nowcast (a continuous forecast)",
    "Reserved for future use", "Sensor not available",
  ])
  fileprivate static let verticalDatum = AISMeanings(
    [
      "Mean Lower Low Water (MLLW)", "International Great Lakes Datum (IGLD-85)", "Local river datum",
      "Station Datum (STND)", "Mean Higher High Water (MHHW)", "Mean High Water (MHW)", "Mean Sea Level (MSL)",
      "Mean Low Water (MLW)", "National Geodetic Vertical Datum (NGVD-29)",
      "North American Vertical Datum (NAVD-88)", "World Geodetic System (WGS-84)", "Lowest Astronomical Tide (LAT)",
      "Pool", "Gauge", "Unknown/not available",
    ], beyond: "Reserved for future use")
}
