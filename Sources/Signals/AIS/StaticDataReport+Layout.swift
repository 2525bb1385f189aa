extension StaticDataReport {
  /// Part A is a name, part B the rest; each is told by itself, where gpsd joins the two of a station. Older equipment has
  /// seven characters of maker's mark in the place of three, a model and a serial number, and ends after the dimensions.
  /// Parts 2 and 3 are not in the standard, though they are sent.
  public static let layout = AISLayout(
    "Static data report", source: "ITU-R M.1371-5, annex 8, message 24 (tables 78 and 79)",
    [
      .field(AISField("partno", 2)),
      .choice(
        .field("partno", at: 38, width: 2),
        [
          AISCase(0, [.text("shipname", characters: 20)]),
          AISCase(1, partB),
          AISCase(2...3, [.data("data", before: 0)]),
        ]),
    ])

  private static let partB: [AISItem] = [
    .field(.shipType), .text("vendorid", characters: 3), .field(AISField("model", 4)), .field(AISField("serial", 20)),
    .text("callsign", characters: 7),
    .choice(
      .field("mmsi", at: 8, width: 30),
      [
        // A craft of a parent ship.
        AISCase(980_000_000...989_999_999, [.field(.identity("mothership_mmsi"))]),
        AISCase(0...1_073_741_823, [.dimensions]),
      ]),
    .optional([.field(.positionFixingDevice), .spare(2)]),
  ]
}
