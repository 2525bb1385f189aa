/// Area code 1, function 32: when the tide lets a ship pass, at up to three points of a fairway.
///
/// The circular's table leaves out when it ends at the second of three points, and its total of 350 bits counts so, as do
/// libais and AIS-catcher. Points that all have their end, as gpsd reads them, are told by the length of the message.
///
/// Source: IMO SN.1/Circ.289, tidal window, table 3.1.
public enum TidalWindow289 {
  public static let layout = AISLayout(
    "Tidal window", source: "IMO SN.1/Circ.289, table 3.1",
    items(
      position: [.field(CircularFields.longitude()), .field(CircularFields.latitude())],
      // 251 stands for 25.1 knots or more.
      speed: CircularFields.tenths("cspeed", 8, most: 251),
      end: [
        .choice(
          .length,
          [
            // The second and the third point are left, and what fills up the last byte.
            AISCase(165...172, []),
            AISCase(0...1023, TidalWindow236.end),
          ])
      ]))

  static func items(position: [AISItem], speed: AISField, end: [AISItem]) -> [AISItem] {
    [
      .field(AISField("month", 4, available: 1...12)), .field(AISField("day", 5, available: 1...31)),
      .list(
        "tidals", atMost: 3,
        position + [
          .field(AISField("from_hour", 5, available: 0...23)), .field(AISField("from_min", 6, available: 0...59)),
        ] + end + [.field(CircularFields.direction("cdir")), .field(speed)]),
      .byteEnd,
    ]
  }
}
