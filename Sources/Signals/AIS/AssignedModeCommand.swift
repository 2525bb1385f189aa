/// Message 16: a base station assigns one or two stations a reporting rate, or slots.
///
/// Where `increment1` is 0, `offset1` is the number of reports in ten minutes.
/// Source: ITU-R M.1371-5, annex 8, message 16 (table 67).
public enum AssignedModeCommand {
  public static let layout = AISLayout(
    "Assigned mode command", source: "ITU-R M.1371-5, annex 8, message 16 (table 67)",
    [
      .spare(2),
      .numbered(
        atMost: 2,
        [.field(.identity("mmsi")), .field(AISField("offset", 12)), .field(AISField("increment", 10))]),
      .byteEnd,
    ])
}
