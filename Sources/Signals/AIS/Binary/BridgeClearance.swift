/// Area code 200, function 25: how high a ship may be to pass a bridge.
///
/// Version 0 tells how old the measurement is. The standard's version 1 has the minute of the day in its place, of
/// another width: its bits after the clearance are kept undecoded.
///
/// Source: IALA collection of application-specific messages, present bridge clearance (EU, version 0).
public enum BridgeClearance {
  public static let layout = AISLayout(
    "Present bridge clearance", source: "IALA ASM collection, DAC 200 FI 25, version 0",
    [
      .field(AISField("version", 3)),
      .text("country", characters: 2),
      // Parts of the location code of the ship reporting standard.
      .field(AISField("section", 17, available: 1...99_999)),
      .text("object_code", characters: 5),
      .field(AISField("hectometre", 17, available: 1...99_999)),
      // Centimetres from the water to the lowest part over the fairway.
      .field(AISField("bridge_clearance", 14, available: 1...16_383)),
      .choice(
        .field("version", at: 0, width: 3),
        [
          AISCase(
            0,
            [
              // Minutes.
              .field(AISField("measurement_age", 10, available: 0...721)),
              // Centimetres, to be taken off.
              .field(AISField("clearance_accuracy", 5, available: 1...31)),
              .spare(4),
            ]),
          AISCase(1...7, [.bits("data", 19)]),
        ]),
    ])
}
