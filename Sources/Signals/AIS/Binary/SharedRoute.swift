/// Area code 265 (Sweden), function 1: the route that a ship follows, shared with ships about it (Sea Traffic Management).
///
/// A waypoint, up to six legs of 64 bits that begin at it, and a last leg that ends at a position of its own. A message
/// without them says that no route is followed. Its specification is not published in full: what is told here is what
/// AIS-catcher reads. The legs between are kept undecoded; each has the differences of longitude and latitude to the
/// waypoint before, in 1/10 000 of a minute, 22 bits each, at its end.
///
/// Source: Swedish Maritime Administration, route message (IALA collection of application-specific messages).
public enum SharedRoute {
  public static let layout = AISLayout(
    "Route message", source: "Swedish Maritime Administration; IALA ASM collection, DAC 265 FI 1",
    [
      .optional([
        .field(AISField("reserved1", 1)), .field(.longitude), .field(.latitude),
        .optional([
          .data("legs", before: 72),
          .field(AISField("reserved2", 1)),
          // Knots.
          .field(AISField("planned_speed", 10, scale: .tenth, available: 1...1023)),
          .field(AISField.longitude.named("end_lon")), .field(AISField.latitude.named("end_lat")),
          .field(AISField("steering_mode", 2)),
          .field(AISField("reserved3", 4)),
        ]),
      ])
    ])
}
