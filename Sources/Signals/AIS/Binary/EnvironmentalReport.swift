/// Area code 1, function 26: up to eight reports of sensors at one or more sites.
///
/// Each has 112 bits, of which 85 depend on the sensor. gpsd does not decode it; AIS-catcher takes the head of the first
/// report only.
///
/// Source: IMO SN.1/Circ.289, environmental, tables 12.1 to 12.14.
public enum EnvironmentalReport {
  public static let layout = AISLayout(
    "Environmental", source: "IMO SN.1/Circ.289, tables 12.1 to 12.14",
    [
      .list(
        "reports", atMost: 8,
        [
          .field(AISField("sensor", 4, meanings: .sensor)),
          CircularFields.dayTime("timestamp"),
          // Unique together with the sender.
          .field(AISField("site", 7)),
          .choice(
            .field("sensor", at: 0, width: 4),
            [
              AISCase(0, SensorReports.location), AISCase(1, [.text("name", characters: 14), .spare(1)]),
              AISCase(2, SensorReports.wind), AISCase(3, SensorReports.waterLevel),
              AISCase(4, SensorReports.current), AISCase(5, SensorReports.currentInSpace),
              AISCase(6, SensorReports.horizontalCurrent), AISCase(7, SensorReports.seaState),
              AISCase(8, SensorReports.salinity), AISCase(9, SensorReports.weather),
              AISCase(10, SensorReports.airGap),
              // Reports of the future.
              AISCase(11...15, [.bits("data", 85)]),
            ]),
        ])
    ])
}

extension AISMeanings {
  fileprivate static let sensor = AISMeanings(
    [
      "Site location", "Station ID", "Wind", "Water level", "Current flow (2D)", "Current flow (3D)",
      "Horizontal current flow", "Sea state", "Salinity", "Weather", "Air gap/Air draught",
    ], beyond: "Reserved for future use")
}
