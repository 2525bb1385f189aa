extension StaticDataReport {
  public static let layout = AISLayout(
    "Static data report", source: "ITU-R M.1371-5, annex 8, message 24",
    [
      .field(AISField("partno", 2)),
      .choice(
        .field("partno", at: 38, width: 2),
        [
          AISCase(0, [.text("shipname", characters: 20)]),
          AISCase(
            1,
            [
              .field(AISField("shiptype", 8)), .text("vendorid", characters: 3), .field(AISField("model", 4)),
              .field(AISField("serial", 20)), .text("callsign", characters: 7),
              .choice(
                .field("mmsi", at: 8, width: 30),
                [
                  AISCase(
                    980_000_000...989_999_999, [.field(AISField("mothership_mmsi", 30, available: 1...999_999_999))]),
                  AISCase(0...1_073_741_823, [.dimensions]),
                ]),
            ]),
          AISCase(2...3, [.data("data", before: 0)]),
        ]),
    ])
}
