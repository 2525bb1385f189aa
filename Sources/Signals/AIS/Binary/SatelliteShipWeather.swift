/// Area code 367 (United States), functions 23, 24 and 25: the weather at a ship, short enough to be heard by satellite.
///
/// The shortest leaves the position out: it is that of the ship's reports about it. The ranges are those of the weather
/// observation of IMO SN.1/Circ.289, which these messages shorten.
///
/// Source: USACE, Satellite Ship Weather, Small, Tiny (IALA collection of application-specific messages, drafts of 2019).
public enum SatelliteShipWeather {
  public static let layout = AISLayout(
    "Satellite ship weather", source: "USACE; IALA ASM collection, DAC 367 FI 23",
    [
      version,
      CircularFields.dayTime("timestamp"),
      longitude, latitude, pressure,
      // Degrees Celsius.
      .field(AISField("airtemp", 11, .signed, scale: .tenth, available: -600...600)),
      .field(CircularFields.wind("wspeed", most: 121)), .field(CircularFields.wind("wgust", most: 121)),
      .field(CircularFields.direction("wdir")),
      .spare(1),
    ])

  public static let small = AISLayout(
    "Satellite ship weather small", source: "USACE; IALA ASM collection, DAC 367 FI 24",
    [version, hour, minute, longitude, latitude, pressure])

  public static let tiny = AISLayout(
    "Satellite ship weather tiny", source: "USACE; IALA ASM collection, DAC 367 FI 25",
    [
      version, hour, minute, pressure, .field(CircularFields.wind("wspeed", most: 121)),
      .field(CircularFields.direction("wdir")), .spare(1),
    ])

  private static let version = AISItem.field(AISField("version", 3))
  private static let hour = AISItem.field(AISField("hour", 5, available: 0...23))
  private static let minute = AISItem.field(AISField("minute", 6, available: 0...59))
  private static let longitude = AISItem.field(CircularFields.longitude())
  private static let latitude = AISItem.field(CircularFields.latitude())
  /// Hectopascals; 0 stands for 799 or less, 402 for 1201 or more.
  private static let pressure = AISItem.field(
    AISField("pressure", 9, scale: AISField.Scale(offset: 799, decimals: 0), available: 0...402))
}
