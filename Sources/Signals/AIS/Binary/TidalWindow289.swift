/// Area code 1, function 32: when the tide lets a ship pass, at up to three points of a fairway.
///
/// Each point has 88 bits, also the second, whose end a table of the draft forgot and AIS-catcher therefore leaves out.
///
/// Source: IMO SN.1/Circ.289, tidal window, table 3.1.
public enum TidalWindow289 {
  public static let layout = AISLayout(
    "Tidal window", source: "IMO SN.1/Circ.289, table 3.1",
    items(
      position: [.field(CircularFields.longitude()), .field(CircularFields.latitude())],
      // 251 stands for 25.1 knots or more.
      speed: CircularFields.tenths("cspeed", 8, most: 251)))

  static func items(position: [AISItem], speed: AISField) -> [AISItem] {
    [
      .field(AISField("month", 4, available: 1...12)), .field(AISField("day", 5, available: 1...31)),
      .list(
        "tidals", atMost: 3,
        position + [
          .field(AISField("from_hour", 5, available: 0...23)), .field(AISField("from_min", 6, available: 0...59)),
          .field(AISField("to_hour", 5, available: 0...23)), .field(AISField("to_min", 6, available: 0...59)),
          .field(CircularFields.direction("cdir")), .field(speed),
        ]),
      .byteEnd,
    ]
  }
}
