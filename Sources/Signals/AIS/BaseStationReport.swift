/// Messages 4 and 11: the time and position of a base station, and of a mobile one that was asked for them.
///
/// Source: ITU-R M.1371-5, annex 8, messages 4 and 11 (table 51).
public enum BaseStationReport {
  public static let layout = AISLayout(
    "Base station report; UTC and date response", source: "ITU-R M.1371-5, annex 8, messages 4 and 11 (table 51)",
    [
      .moment(
        AISMoment(
          "timestamp", .second,
          [
            .year("timestamp"), .month("timestamp"), .day("timestamp"), .hour("timestamp"), .minute("timestamp"),
            .second("timestamp"),
          ])),
      .field(.accuracy), .field(.longitude), .field(.latitude), .field(.positionFixingDevice),
      // Class A stations in its coverage area shall send message 27.
      .field(AISField("transmission_control", 1, .flag)),
      .spare(9), .field(.raim), .field(AISField("radio", 19)),
    ])
}
