/// Area code 200, function 40: what a light signal at a waterway shows.
///
/// `status` is a number of nine decimal digits, a light each from left to right: 1 no light, 2 white, 3 yellow, 4 green,
/// 5 red, 6 white flashing, 7 yellow flashing; 0 is unknown. gpsd takes the whole number for one such code and so tells
/// a text only of the last.
///
/// Source: CCNR VTT 1.2, table 2.16 and annex C.
public enum InlandSignalStatus {
  public static let layout = AISLayout(
    "Signal status", source: "CCNR VTT 1.2, table 2.16 and annex C",
    [
      .field(.longitude), .field(.latitude),
      // Of annex C; 0 and 15 are unknown.
      .field(AISField("form", 4, available: 1...14)),
      // Degrees.
      .field(AISField("facing", 9, available: 0...359)),
      .field(
        AISField(
          "direction", 3, available: 1...4,
          meanings: AISMeanings(["Unknown", "Upstream", "Downstream", "To left bank", "To right bank"]))),
      .field(AISField("status", 30, available: 1...777_777_777)),
      .spare(11),
    ])
}
