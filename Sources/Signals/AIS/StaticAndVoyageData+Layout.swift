extension StaticAndVoyageData {
  /// Some stations send 422 bits, which end before the data terminal flag.
  public static let layout = AISLayout(
    "Ship static and voyage related data", source: "ITU-R M.1371-5, annex 8, message 5 (table 52)",
    order: ["imo"],
    [
      .field(AISField("ais_version", 2)),
      .field(AISField("imo", 30, available: 1...(1 << 30) - 1)),
      .text("callsign", characters: 7), .text("shipname", characters: 20),
      .field(.shipType), .dimensions, .field(.positionFixingDevice),
      .moment(.monthDay("eta")),
      .field(AISField("draught", 8, scale: .tenth, available: 1...255)),
      .text("destination", characters: 20),
      // 0 is ready.
      .optional([.field(AISField("dte", 1)), .spare(1)]),
    ])
}
