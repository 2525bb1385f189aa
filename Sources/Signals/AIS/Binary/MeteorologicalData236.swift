/// Area code 1, function 11: weather and water at a place ashore or a buoy, as before 2013.
///
/// All bits of a field set say that nothing is known, but for latitude and longitude, where it is the highest positive
/// number. A value beyond the circular's range is none. Logs have 346 bits, and 352, as the circular says.
///
/// Source: IMO SN/Circ.236, meteorological and hydrological data; replaced by function 31 of Circ.289.
public enum MeteorologicalData236 {
  public static let layout = AISLayout(
    "Meteorological and hydrological data", source: "IMO SN/Circ.236",
    order: ["lat", "lon", "timestamp", "wspeed", "wgust", "wdir", "wgustdir", "humidity"],
    [
      .field(CircularFields.latitude()), .field(CircularFields.longitude()),
      CircularFields.dayTime("timestamp"),
      .field(CircularFields.wind("wspeed", most: 120)), .field(CircularFields.wind("wgust", most: 120)),
      .field(CircularFields.direction("wdir")), .field(CircularFields.direction("wgustdir")),
      .field(AISField("airtemp", 11, scale: .init(offset: -600, divisor: 10, decimals: 1), available: 0...1200)),
      .field(CircularFields.humidity),
      .field(AISField("dewpoint", 10, scale: .init(offset: -200, divisor: 10, decimals: 1), available: 0...700)),
      .field(AISField("pressure", 9, scale: .init(offset: 800, decimals: 0), available: 0...400)),
      .field(CircularFields.trend("pressuretend")),
      .field(CircularFields.tenths("visibility", 8, most: 250)),
      .field(AISField("waterlevel", 9, scale: .init(offset: -100, divisor: 10, decimals: 1), available: 0...400)),
      .field(CircularFields.trend("leveltrend")),
    ]
      + MeteorologicalData289.current("", most: 250)
      + MeteorologicalData289.current("2", most: 250) + [.field(AISField("cdepth2", 5, available: 0...30))]
      + MeteorologicalData289.current("3", most: 250) + [.field(AISField("cdepth3", 5, available: 0...30))]
      + MeteorologicalData289.waves(most: 250) + [
        .field(CircularFields.seaState),
        .field(AISField("watertemp", 10, scale: .init(offset: -100, divisor: 10, decimals: 1), available: 0...600)),
        .field(CircularFields.precipitation),
        .field(CircularFields.tenths("salinity", 9, most: 500)),
        .field(CircularFields.ice),
        .byteEnd,
      ])
}
