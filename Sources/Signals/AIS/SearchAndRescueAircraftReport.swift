/// Message 9: the position of an aircraft in search and rescue.
///
/// `regional` is gpsd's name for eight bits of older editions, of which the first is the altitude sensor today and the
/// others are spare. Speed is in whole knots.
/// Source: ITU-R M.1371-5, annex 8, message 9 (table 59).
public enum SearchAndRescueAircraftReport {
  public static let layout = AISLayout(
    "Standard search and rescue aircraft position report", source: "ITU-R M.1371-5, annex 8, message 9 (table 59)",
    [
      // Metres; 4094 stands for more.
      .field(AISField("alt", 12, available: 0...4094)),
      // 1022 stands for more.
      .field(AISField("speed", 10, available: 0...1022)),
      .field(.accuracy), .field(.longitude), .field(.latitude), .field(.course), .field(.second),
      .view([.field(AISField("alt_sensor", 1, meanings: AISMeanings(["GNSS", "Barometric"])))]),
      .field(AISField("regional", 8)),
      .field(AISField("dte", 1)), .spare(3), .field(.assigned), .field(.raim),
      // The selector, then the state.
      .field(AISField("radio", 20)),
    ])
}
