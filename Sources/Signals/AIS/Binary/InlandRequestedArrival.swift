/// Area code 200, function 22: when a ship is asked to be at a lock, bridge or terminal, in answer to its ETA.
///
/// The requested time bears the name `eta` that gpsd gives it.
///
/// Source: CCNR VTT 1.2, table 2.9.
public enum InlandRequestedArrival {
  public static let layout = AISLayout(
    "RTA at lock/bridge/terminal", source: "CCNR VTT 1.2, table 2.9",
    InlandPlace.items + [
      .moment(.monthDay("eta")),
      .field(
        AISField(
          "status", 2, available: 0...2,
          meanings: AISMeanings(["Operational", "Limited operation", "Out of order", "N/A"]))),
      .spare(2),
    ])
}
