/// Message 25: a short binary message to one station or to all, in one slot.
///
/// `app_id` is area code and function identifier, told too as `dac` and `fid`. After a destination two bits are spare;
/// gpsd, libais and pyais know only editions without them.
/// Source: ITU-R M.1371-5, annex 8, message 25 (table 81).
public enum SingleSlotBinaryMessage {
  public static let layout = AISLayout(
    "Single slot binary message", source: "ITU-R M.1371-5, annex 8, message 25 (table 81)",
    head + [.data("data", before: 0)])

  static let head: [AISItem] = [
    .field(AISField("addressed", 1, .flag)), .field(AISField("structured", 1, .flag)),
    .choice(.field("addressed", at: 38, width: 1), [AISCase(1, [.field(.identity("dest_mmsi")), .spare(2)])]),
    .choice(
      .field("structured", at: 39, width: 1),
      [AISCase(1, [.view([.field(AISField("dac", 10)), .field(AISField("fid", 6))]), .field(AISField("app_id", 16))])]),
  ]
}
