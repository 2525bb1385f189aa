/// Area code 200, function 55: how many persons are on board of an inland ship.
///
/// Source: CCNR VTT 1.2, table 2.10.
public enum InlandPersonsOnBoard {
  public static let layout = AISLayout(
    "Number of persons on board (inland)", source: "CCNR VTT 1.2, table 2.10",
    [
      .field(AISField("crew", 8, available: 0...254)),
      .field(AISField("passengers", 13, available: 0...8190)),
      .field(AISField("personnel", 8, available: 0...254)),
      .spare(51),
    ])
}
