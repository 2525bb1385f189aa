/// Area code 367 (United States), function 33: up to eight reports of sensors, as ``EnvironmentalReport`` with reports of
/// its own for the site, currents, weather, air gap and wind.
///
/// The specification is not published in full. Widths are those that libais reads; ranges are those of the circular, with
/// the sign that an added bit makes room for. Dew point and water temperature count from −20 °C and −10 °C.
///
/// Source: USCG and USACE environmental message (IALA collection of application-specific messages, DAC 367 FI 33); IMO
/// SN.1/Circ.289, tables 12.1 to 12.14.
public enum CoastGuardEnvironmentalReport {
  public static let layout = AISLayout(
    "Environmental (United States)", source: "USCG; IALA ASM collection, DAC 367 FI 33",
    [
      .list(
        "reports", atMost: 8,
        [
          .field(AISField("sensor", 4, meanings: .coastGuardSensor)),
          CircularFields.dayTime("timestamp"),
          // Unique together with the sender.
          .field(AISField("site", 7)),
          .choice(
            .field("sensor", at: 0, width: 4),
            [
              AISCase(0, location), AISCase(1, [.text("name", characters: 14), .spare(1)]),
              AISCase(2, SensorReports.wind), AISCase(3, SensorReports.waterLevel),
              AISCase(4, SensorReports.current), AISCase(5, currentInSpace), AISCase(6, horizontalCurrent),
              AISCase(7, SensorReports.seaState), AISCase(8, SensorReports.salinity), AISCase(9, weather),
              AISCase(10, airGap), AISCase(11, averagedWind),
              // Reports of the future.
              AISCase(12...15, [.bits("data", 85)]),
            ]),
        ])
    ])

  private static let location: [AISItem] = [
    .field(AISField("version", 6)),
    .field(.longitude), .field(.latitude), .field(AISField("precision", 3)),
    // Above mean sea level.
    .field(AISField("alt", 12, .signed, scale: .tenth, available: -2001...2001)),
    SensorReports.owner, SensorReports.timeout, .spare(2),
  ]

  private static let currentInSpace: [AISItem] =
    ["1", "2"].flatMap { number -> [AISItem] in
      ["cnorth", "ceast", "cup"].map { .field(AISField($0 + number, 9, .signed, scale: .tenth, available: -246...246)) }
        + [.field(AISField("cdepth" + number, 9, available: 0...361))]
    } + [SensorReports.quality(), .spare(10)]

  private static let horizontalCurrent: [AISItem] =
    [.field(CircularFields.direction("bearing"))]
    + ["1", "2"].flatMap { number -> [AISItem] in
      [
        .field(AISField("distance" + number, 9, available: 0...121)),
        .field(CircularFields.tenths("speed" + number, 8, most: 246)),
        .field(CircularFields.direction("direction" + number)),
        .field(AISField("depth" + number, 9, available: 0...361)),
      ]
    } + [SensorReports.quality(), .spare(3)]

  private static let weather: [AISItem] = SensorReports.weather(
    dewPoint: AISField("dewpoint", 10, scale: .init(offset: -200, divisor: 10, decimals: 1), available: 0...700))

  private static let airGap: [AISItem] = SensorReports.gaps + [SensorReports.quality(), .spare(25)]

  private static let averagedWind: [AISItem] = [
    .field(CircularFields.wind("wspeed", most: 121)), .field(CircularFields.wind("wgust", most: 121)),
    .field(CircularFields.direction("wdir")),
    // Minutes.
    .field(AISField("averaging", 6)), SensorReports.quality(),
    .field(CircularFields.wind("fwspeed", most: 121)), .field(CircularFields.wind("fwgust", most: 121)),
    .field(CircularFields.direction("fwdir")),
    .field(.hour("forecast")), .field(.minute("forecast")), SensorReports.duration, .spare(11),
  ]
}

extension AISMeanings {
  fileprivate static let coastGuardSensor = AISMeanings(
    [
      "Site location", "Station ID", "Wind", "Water level", "Current flow (2D)", "Current flow (3D)",
      "Horizontal current flow", "Sea state", "Salinity", "Weather", "Air gap/Air draught", "Wind (version 2)",
    ], beyond: "Reserved for future use")
}
