/// Area code 200, function 23: heavy weather along a stretch of a fairway, as the European meteorological services warn
/// of it (EMMA).
///
/// What `min` and `max` measure depends on the kind of warning (annex B). They are a magnitude with its sign in the lowest
/// bit, the standard's bit 0 (gpsd reads two's complement, AIS-catcher takes the highest); ±254 stands for that or beyond,
/// ±255 is unknown. gpsd's names `type` and `class` are those of the message itself, so that AIS-catcher's are taken; its
/// words for the class stand one place too low.
///
/// Source: CCNR VTT 1.2, table 2.11 and annex B.
public enum EMMAWarning {
  public static let layout = AISLayout(
    "EMMA warning", source: "CCNR VTT 1.2, table 2.11 and annex B",
    [
      year("start"), .field(.month("start")), .field(.day("start")),
      year("end"), .field(.month("end")), .field(.day("end")),
      .field(.hour("start")), .field(.minute("start")),
      .field(.hour("end")), .field(.minute("end")),
      position("start_lon", .longitude), position("start_lat", .latitude),
      position("end_lon", .longitude), position("end_lat", .latitude),
      .field(AISField("emma_warning_type", 4, available: 1...9, meanings: kinds)),
      .field(AISField("min", 9, .magnitudeAndSign(negative: 1), available: -254...254)),
      .field(AISField("max", 9, .magnitudeAndSign(negative: 1), available: -254...254)),
      .field(
        AISField(
          "emma_severity", 2, available: 1...3, meanings: AISMeanings(["Unknown", "Slight", "Medium", "Strong"]))),
      .field(AISField("wind", 4, available: 1...8, meanings: winds)),
      .spare(6),
    ])

  private static func year(_ moment: String) -> AISItem {
    .field(AISField(moment + "_year", 8, scale: AISField.Scale(offset: 2000, decimals: 0), available: 1...255))
  }

  private static func position(_ name: String, _ field: AISField) -> AISItem { .field(field.named(name)) }

  private static let kinds = AISMeanings([
    "Not Available", "Wind", "Rain", "Snow and ice", "Thunderstorm", "Fog", "Low temperature", "High temperature",
    "Flood", "Forest Fire",
  ])

  private static let winds = AISMeanings([
    "N/A", "North", "North East", "East", "South East", "South", "South West", "West", "North West",
  ])
}
