/// Message 23: a base station tells the stations of a kind in an area how often to report, or to be silent.
///
/// `interval` is a code (table 77); `quiet` is minutes, 0 for no silence. gpsd leaves out `txrx`, and writes the corners
/// as texts.
/// Source: ITU-R M.1371-5, annex 8, message 23 (tables 76 and 77).
public enum GroupAssignmentCommand {
  public static let layout = AISLayout(
    "Group assignment command", source: "ITU-R M.1371-5, annex 8, message 23 (tables 76 and 77)",
    [
      .spare(2),
      .field(.cornerLongitude("ne_lon")), .field(.cornerLatitude("ne_lat")),
      .field(.cornerLongitude("sw_lon")), .field(.cornerLatitude("sw_lat")),
      .field(AISField("stationtype", 4, meanings: .stationType)), .field(.shipType), .spare(22),
      .field(AISField("txrx", 2)), .field(AISField("interval", 4)), .field(AISField("quiet", 4)), .spare(6),
    ])
}
