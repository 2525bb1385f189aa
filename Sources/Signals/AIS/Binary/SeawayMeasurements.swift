/// Area codes 316 and 366, function 1: weather, wind, water level and flow, current and salinity at stations of the
/// St. Lawrence Seaway and of the Coast Guard's traffic services.
///
/// Source: St. Lawrence Seaway AIS Data Messaging Formats and Specifications, revision 4.0A, sections 3 to 6 and 12.
public enum SeawayMeasurements {
  public static let layout = AISLayout(
    "Seaway weather station, wind, water level, water flow and hydrological messages", source: Seaway.source,
    Seaway.messages([
      AISCase(1, [reports(weather, atMost: 4)]),
      AISCase(2, [reports(Seaway.wind + [.spare(4)])]),
      AISCase(3, [reports(waterLevel)]),
      AISCase(4, [reports(current)]),
      AISCase(5, [reports(salinity)]),
      AISCase(6, [reports(waterFlow)]),
    ]))

  private static func reports(_ items: [AISItem], atMost most: Int = 6) -> AISItem {
    .list("reports", atMost: most, Seaway.station + items)
  }

  private static let weather: [AISItem] =
    Seaway.wind + [
      // Hectopascals.
      .field(AISField("pressure", 14, scale: .tenth, available: 0...16_382)),
      Seaway.temperature("airtemp"), Seaway.temperature("dewpoint"),
      // Kilometres; 254 stands for 25.4 and more.
      .field(AISField("visibility", 8, scale: .tenth, available: 0...254)),
      Seaway.temperature("watertemp"),
    ]

  private static let waterLevel: [AISItem] = [
    .field(AISField("level_type", 1, meanings: AISMeanings(["Relative to reference datum", "Water depth"]))),
    // Metres.
    .field(AISField("waterlevel", 16, .signed, scale: .hundredth, available: -32_767...32_767)),
    .field(AISField("datum", 2, available: 0...1, meanings: AISMeanings(["MLLW", "IGLD-85"]))),
    .spare(14),
  ]

  private static let waterFlow: [AISItem] = [
    // Cubic metres a second.
    .field(AISField("waterflow", 14, available: 0...16_382)), .spare(19),
  ]

  private static let current: [AISItem] = [
    // Knots; 254 stands for 25.4 and more.
    .field(AISField("cspeed", 8, scale: .tenth, available: 0...254)),
    .field(AISField("cdir", 9, available: 0...359)),
    .spare(16),
  ]

  private static let salinity: [AISItem] = [
    // Per mille.
    .field(AISField("salinity", 10, scale: .tenth, available: 0...1022)), Seaway.temperature("watertemp"), .spare(13),
  ]
}
