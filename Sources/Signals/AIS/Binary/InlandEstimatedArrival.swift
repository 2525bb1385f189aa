/// Area code 200, function 21: when an inland ship means to be at a lock, bridge or terminal.
///
/// Source: CCNR VTT 1.2, table 2.8.
public enum InlandEstimatedArrival {
  public static let layout = AISLayout(
    "ETA at lock/bridge/terminal", source: "CCNR VTT 1.2, table 2.8",
    InlandPlace.items + [
      .moment(.monthDay("eta")),
      // Assisting tugboats.
      .field(AISField("tugs", 3, available: 0...6)),
      // Centimetres.
      .field(AISField("airdraught", 12, available: 1...4000)),
      .spare(5),
    ])
}
