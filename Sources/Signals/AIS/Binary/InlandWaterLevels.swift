/// Area code 200, functions 24 and 26: how high the water stands at gauges.
///
/// Function 24 tells centimetres above or below the local reference (GlW on the Rhine, RNW on the Danube) as a magnitude
/// with its sign in the lowest bit, where 1 is positive and 0 unknown. Austrian stations do so; Croatian ones put the sign
/// into the highest bit, as libais and AIS-catcher read it, and gpsd takes the whole for two's complement. What would stand
/// more than 41 m off is such a sign, and no level. Function 26 took the place of 24, in two's complement.
///
/// Source: CCNR VTT 1.2, table 2.15; IALA collection of application-specific messages, water level message (EU), which
/// says which bit is the sign.
public enum InlandWaterLevels {
  public static let layout = AISLayout(
    "Water levels", source: "CCNR VTT 1.2, table 2.15; IALA ASM collection, DAC 200 FI 24",
    [
      .text("country", characters: 2),
      .list(
        "gauges", atMost: 4,
        [
          id,
          .field(AISField("level", 14, .magnitudeAndSign(negative: 0), available: -4095...4095, unknown: 0)),
        ]),
    ])

  /// Function 26, in force since 2020.
  public static let current = AISLayout(
    "Water level message", source: "IALA ASM collection, DAC 200 FI 26",
    [
      .field(AISField("version", 3)),
      .text("country", characters: 2),
      .list(
        "gauges", atMost: 3,
        [
          id,
          // Code of the reference level.
          .field(AISField("reference", 3)),
          // Centimetres.
          .field(AISField("level", 17, .signed, available: -65_535...65_535)),
        ]),
      .byteEnd,
    ])

  private static let id = AISItem.field(AISField("id", 11, available: 1...2047))
}
