/// Message 15: asks one station for one or two messages (88 or 110 bits), or two stations (160 bits).
///
/// `type1_2` is the second message asked of the first station, `offset1_2` the slot in which it shall answer, and so on.
/// Source: ITU-R M.1371-5, annex 8, message 15 (table 66).
public enum Interrogation {
  public static let layout = AISLayout(
    "Interrogation", source: "ITU-R M.1371-5, annex 8, message 15 (table 66)",
    [
      .spare(2), .field(.identity("mmsi1")), .field(type("type1_1")), .field(AISField("offset1_1", 12)),
      .optional([
        .spare(2), .field(type("type1_2")), .field(AISField("offset1_2", 12)),
        .optional([
          .spare(2), .field(.identity("mmsi2")), .field(type("type2_1")), .field(AISField("offset2_1", 12)), .spare(2),
        ]),
      ]),
      .byteEnd,
    ])

  /// 0 asks for none.
  private static func type(_ name: String) -> AISField { AISField(name, 6, available: 1...63) }
}
