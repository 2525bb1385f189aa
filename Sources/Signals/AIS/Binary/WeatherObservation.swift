/// Area code 1, function 21: the weather that a ship observes, for everyone to read, or in the codes of the WMO.
///
/// Source: IMO SN.1/Circ.289, weather observation report from ship, tables 10.1 and 10.2.
public enum WeatherObservation {
  public static let layout = AISLayout(
    "Weather observation report from ship", source: "IMO SN.1/Circ.289, tables 10.1 and 10.2",
    [
      .field(AISField("wmo", 1, .flag)),
      .choice(.field("wmo", at: 0, width: 1), [AISCase(0, plain), AISCase(1, WMOObservation.items)]),
    ])

  /// Air pressure counts from 799 hPa and water is in two's complement, as in function 31: gpsd's notes and libais differ.
  private static let plain: [AISItem] = [
    .text("location", characters: 20),
    .field(CircularFields.longitude()), .field(CircularFields.latitude()),
    CircularFields.dayTime("timestamp"),
    .field(
      AISField(
        "weather", 4, available: 0...7,
        meanings: AISMeanings(
          [
            "Clear (no clouds at any level)", "Cloudy", "Rain", "Fog", "Snow", "Typhoon/hurricane", "Monsoon",
            "Thunderstorm", "N/A",
          ], beyond: "Reserved for future use"))),
    // The instrument reached its limit: it is farther than what is told.
    .field(AISField("vislimit", 1, .flag)),
    .field(CircularFields.tenths("visibility", 7, most: 126)),
    .field(CircularFields.humidity),
    .field(CircularFields.wind("wspeed", most: 126)), .field(CircularFields.direction("wdir")),
    .field(AISField("pressure", 9, scale: .init(offset: 799, decimals: 0), available: 0...402)),
    .field(AISField("pressuretend", 4, available: 0...8, meanings: .pressureCharacteristic)),
    .field(AISField("airtemp", 11, .signed, scale: .tenth, available: -600...600)),
    .field(AISField("watertemp", 10, .signed, scale: .tenth, available: -100...500)),
    .field(CircularFields.period("waveperiod")),
    .field(CircularFields.tenths("waveheight", 8, most: 251)), .field(CircularFields.direction("wavedir")),
    .field(CircularFields.tenths("swellheight", 8, most: 251)), .field(CircularFields.direction("swelldir")),
    .field(CircularFields.period("swellperiod")),
    .spare(3),
  ]
}

extension AISMeanings {
  /// WMO 306, code table 0200, and BUFR table 0 10 063: the barograph of the last three hours.
  static let pressureCharacteristic = AISMeanings(
    [
      "Increasing, then decreasing", "Increasing, then steady", "Increasing", "Decreasing or steady, then increasing",
      "Steady", "Decreasing, then increasing", "Decreasing, then steady", "Decreasing",
      "Steady or increasing, then decreasing",
    ], beyond: "N/A")
}
