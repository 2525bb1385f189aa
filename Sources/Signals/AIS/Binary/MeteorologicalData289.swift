/// Area code 1, function 31: weather and water at a place ashore or a buoy.
///
/// Each field has its own number for not available. The water level is in centimetres: gpsd rounds it to tenths of a metre.
/// Depths of currents are in whole metres.
///
/// Source: IMO SN.1/Circ.289, meteorological and hydrographic data, table 1.1.
public enum MeteorologicalData289 {
  public static let layout = AISLayout(
    "Meteorological and hydrographic data", source: "IMO SN.1/Circ.289, table 1.1",
    order: ["lat", "lon", "accuracy", "timestamp", "wspeed", "wgust", "wdir", "wgustdir", "humidity"],
    [
      .field(CircularFields.longitude()), .field(CircularFields.latitude()),
      .field(AISField("accuracy", 1, .flag)),
      CircularFields.dayTime("timestamp"),
      // 126 stands for that much or more.
      .field(CircularFields.wind("wspeed", most: 126)), .field(CircularFields.wind("wgust", most: 126)),
      .field(CircularFields.direction("wdir")), .field(CircularFields.direction("wgustdir")),
      .field(AISField("airtemp", 11, .signed, scale: .tenth, available: -600...600)),
      .field(CircularFields.humidity),
      .field(AISField("dewpoint", 10, .signed, scale: .tenth, available: -200...500)),
      // 799 stands for that little or less, 1201 for that much or more.
      .field(AISField("pressure", 9, scale: .init(offset: 799, decimals: 0), available: 0...402)),
      .field(CircularFields.trend("pressuretend")),
      // The instrument reached its limit: it is farther than what is told.
      .field(AISField("visgreater", 1, .flag)),
      .field(CircularFields.tenths("visibility", 7, most: 126)),
      .field(AISField("waterlevel", 12, scale: .init(offset: -1000, divisor: 100, decimals: 2), available: 0...4000)),
      .field(CircularFields.trend("leveltrend")),
    ]
      // 251 stands for 25.1 or more.
      + current("", most: 251)
      + current("2", most: 251) + [.field(AISField("cdepth2", 5, available: 0...30))]
      + current("3", most: 251) + [.field(AISField("cdepth3", 5, available: 0...30))]
      + waves(most: 251) + [
        .field(CircularFields.seaState),
        .field(AISField("watertemp", 10, .signed, scale: .tenth, available: -100...500)),
        .field(CircularFields.precipitation),
        .field(CircularFields.tenths("salinity", 9, most: 501)),
        .field(CircularFields.ice),
        .optional([.spare(10)]),
      ])

  /// Speed in tenths of knots, and whither.
  static func current(_ number: String, most: Int) -> [AISItem] {
    [
      .field(CircularFields.tenths("cspeed" + number, 8, most: most)),
      .field(CircularFields.direction("cdir" + number)),
    ]
  }

  /// Significant waves, and swell: height in tenths of metres, period, and whence.
  static func waves(most: Int) -> [AISItem] {
    ["wave", "swell"].flatMap { kind -> [AISItem] in
      [
        .field(CircularFields.tenths(kind + "height", 8, most: most)),
        .field(CircularFields.period(kind + "period")),
        .field(CircularFields.direction(kind + "dir")),
      ]
    }
  }
}
