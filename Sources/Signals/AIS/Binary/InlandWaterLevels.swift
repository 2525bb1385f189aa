/// Area code 200, function 24: how high the water stands at up to four gauges.
///
/// Centimetres above or below the local reference (GlW on the Rhine, RNW on the Danube), a sign before a magnitude: 1 is
/// positive, and 0 is unknown. gpsd reads two's complement.
///
/// Source: CCNR VTT 1.2, table 2.15.
public enum InlandWaterLevels {
  public static let layout = AISLayout(
    "Water levels", source: "CCNR VTT 1.2, table 2.15",
    [
      .text("country", characters: 2),
      .list(
        "gauges", atMost: 4,
        [
          .field(AISField("id", 11, available: 1...2047)),
          .field(AISField("level", 14, .signAndMagnitude(negative: 0), unknown: 0)),
        ]),
    ])
}
