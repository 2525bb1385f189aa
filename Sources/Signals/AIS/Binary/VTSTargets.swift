/// Area code 1, function 17: targets that a vessel traffic service tracks by other means than AIS.
///
/// Each has 120 bits. gpsd takes 122, with ten for the speed, and so loses all but the first. The older function 16 has the
/// same records; logs hold up to six of them in a message, where the circular allows four.
///
/// Source: IMO SN.1/Circ.289, VTS-generated/synthetic targets, tables 6.1 and 6.2.
public enum VTSTargets {
  public static let layout = AISLayout(
    "VTS-generated/synthetic targets", source: "IMO SN.1/Circ.289, tables 6.1 and 6.2", [list(atMost: 8)])

  static func list(atMost most: Int) -> AISItem {
    .list(
      "targets", atMost: most,
      [
        .field(AISField("idtype", 2, meanings: AISMeanings(["mmsi", "imo", "callsign", "other"]))),
        .choice(
          .field("idtype", at: 0, width: 2),
          [
            // A number stands in the lowest of the 42 bits.
            AISCase(0, [.spare(12), .field(AISField("mmsi", 30, available: 1...999_999_999))]),
            AISCase(1, [.spare(12), .field(AISField("imo", 30, available: 1...(1 << 30) - 1))]),
            AISCase(2, [.text("callsign", characters: 7)]),
            AISCase(3, [.text("other", characters: 7)]),
          ]),
        .spare(4),
        .field(CircularFields.latitude()), .field(CircularFields.longitude()),
        .field(CircularFields.direction("course")),
        .field(AISField("second", 6, available: 0...59)),
        // Whole knots.
        .field(AISField("speed", 8, available: 0...254)),
      ])
  }
}
