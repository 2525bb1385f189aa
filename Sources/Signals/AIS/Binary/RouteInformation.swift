/// Area code 1, functions 27 (to all) and 28 (addressed): a route that is mandatory, recommended, or a ship's plan.
///
/// How many waypoints follow is told by the length of the message; the count is told beside it.
///
/// Source: IMO SN.1/Circ.289, route information, tables 13.1 to 13.3.
public enum RouteInformation {
  public static let layout = AISLayout(
    "Route information", source: "IMO SN.1/Circ.289, tables 13.1 to 13.3",
    order: ["linkage", "sender", "rtype", "start", "duration", "waypoints"],
    [
      .field(CircularFields.linkage),
      .field(
        AISField(
          "sender", 3, available: 0...1,
          meanings: AISMeanings(["Ship", "Authority"], beyond: "Reserved for future use"))),
      .field(
        AISField(
          "rtype", 5,
          meanings: AISMeanings(
            [
              "Undefined (default)", "Mandatory", "Recommended", "Alternative", "Recommended route through ice",
              "Ship route plan",
            ] + Array(repeating: "Reserved for future use.", count: 25) + [
              "Cancel route identified by message linkage"
            ]))),
      .moment(.monthDay("start")),
      .field(CircularFields.duration),
      .field(AISField("waycount", 5, available: 1...16)),
      .list("waypoints", atMost: 16, [.field(.longitude), .field(.latitude)]),
      .byteEnd,
    ])
}
