/// Area code 1, function 20: the berth that a ship asks for or is given, with its services.
///
/// AIS-catcher reads another, made-up, layout.
///
/// Source: IMO SN.1/Circ.289, berthing data, table 9.1.
public enum BerthingData {
  public static let layout = AISLayout(
    "Berthing data", source: "IMO SN.1/Circ.289, table 9.1",
    order: ["linkage", "berth_length", "position", "arrival", "availability"] + services
      + ["berth_name", "berth_lon", "berth_lat", "berth_depth"],
    [
      .field(CircularFields.linkage),
      // Metres, 511 stands for that many or more.
      .field(AISField("berth_length", 9, available: 1...511)),
      // 255 stands for 25.5 m or more.
      .field(AISField("berth_depth", 8, scale: .tenth, available: 1...255)),
      .field(AISField("position", 3, available: 1...5, meanings: .mooringPosition)),
      .moment(.monthDay("arrival")),
      .field(AISField("availability", 1, meanings: AISMeanings(["Services unknown", "Services known"]))),
    ]
      + services.map { .field(AISField($0, 2, meanings: .berthService)) } + [
        .text("berth_name", characters: 20),
        .field(CircularFields.longitude("berth_lon")), .field(CircularFields.latitude("berth_lat")),
      ])

  private static let services = [
    "agent", "fuel", "chandler", "stevedore", "electrical", "water", "customs", "cartage", "crane", "lift", "medical",
    "navrepair", "provisions", "shiprepair", "surveyor", "steam", "tugs", "solidwaste", "liquidwaste", "hazardouswaste",
    "ballast", "additional", "regional1", "regional2", "future1", "future2",
  ]
}

extension AISMeanings {
  fileprivate static let mooringPosition = AISMeanings(
    [
      "Not available", "Port-side to", "Starboard-side to", "Mediterranean (end-on) mooring", "Mooring buoy",
      "Anchorage",
    ], beyond: "Reserved for future use")
  fileprivate static let berthService = AISMeanings([
    "Not available or requested", "Service available", "No data or unknown", "Not to be used",
  ])
}
