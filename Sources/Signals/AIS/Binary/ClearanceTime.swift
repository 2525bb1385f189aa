/// Area code 1, function 18: the port or berth that a ship may call at, and when she may enter.
///
/// Source: IMO SN.1/Circ.289, clearance time to enter port, table 7.1.
public enum ClearanceTime {
  public static let layout = AISLayout(
    "Clearance time to enter port", source: "IMO SN.1/Circ.289, table 7.1",
    [
      .field(CircularFields.linkage),
      .moment(.monthDay("arrival")),
      .text("portname", characters: 20), CircularFields.port("destination"),
      .field(CircularFields.longitude()), .field(CircularFields.latitude()),
      .optional([.spare(43)]),
    ])
}
