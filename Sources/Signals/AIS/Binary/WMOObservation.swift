/// The weather that a ship observes, in the codes of the WMO: the second variant of ``WeatherObservation``.
///
/// Temperatures are sent in kelvin and told in degrees Celsius, as in all other messages. Visibility and the height of the
/// clouds grow with the square of what is sent: the code is told, with the metres in words. The latitude counts from -90°;
/// the circular's formula says 9000, and libais takes 180;
/// the minutes stand after five bits of hours, where libais reads them a bit early.
///
/// Source: IMO SN.1/Circ.289, weather observation report from ship, table 10.2; codes of BUFR tables 0 20 003 and on.
enum WMOObservation {
  static let items: [AISItem] = moment + motion + pressure + wind + air + sky + sea + ice

  private static let moment: [AISItem] = [
    .field(AISField("lon", 16, scale: .init(offset: -18_000, divisor: 100, decimals: 2), available: 0...36_000)),
    .field(AISField("lat", 15, scale: .init(offset: -9_000, divisor: 100, decimals: 2), available: 0...18_000)),
    .field(AISField("month", 4, available: 1...12)), .field(AISField("day", 6, available: 1...31)),
    .field(AISField("hour", 5, available: 0...23)),
    // The end of ten minutes.
    .field(AISField("minute", 3, scale: .init(multiplier: 10, decimals: 0), available: 0...5)),
  ]

  private static let motion: [AISItem] = [
    direction("course"),
    // Metres a second; 15 stands for that much or more.
    .field(AISField("speed", 5, scale: half, available: 0...30)),
    direction("heading"),
  ]

  private static let pressure: [AISItem] = [
    .field(AISField("pressure", 11, scale: .init(offset: 9_000, divisor: 10, decimals: 1), available: 0...2000)),
    .field(AISField("pdelta", 10, scale: .init(offset: -500, divisor: 10, decimals: 1), available: 0...1000)),
    .field(AISField("ptend", 4, available: 0...8, meanings: .pressureCharacteristic)),
  ]

  private static let wind: [AISItem] =
    ["twind", "rwind"].flatMap { [direction($0 + "dir"), speed($0 + "speed")] }
    + [speed("mgustspeed"), direction("mgustdir")]

  private static let air: [AISItem] = [
    .field(AISField("airtemp", 10, scale: kelvin(223), available: 0...1000)),
    .field(CircularFields.humidity),
    .field(AISField("surftemp", 9, scale: kelvin(268), available: 0...500)),
    .field(
      AISField(
        "visibility_code", 6, available: 0...62,
        meanings: AISMeanings((0...62).map { "\($0 * $0 * 13_073 / 1000) m" }, beyond: "N/A"))),
    code("weather", 9), code("pweather1", 5), code("pweather2", 5),
  ]

  private static let sky: [AISItem] = [
    // Per cent.
    .field(AISField("totalcloud", 4, scale: .init(multiplier: 10, decimals: 0), available: 0...10)),
    code("lowclouda", 4), code("lowcloudt", 6), code("midcloudt", 6), code("highcloudt", 6),
    .field(
      AISField(
        "cloudbase_code", 7, available: 0...126,
        meanings: AISMeanings((0...125).map { "\($0 * $0 * 16 / 100) m" } + ["more than 2500 m"], beyond: "N/A"))),
  ]

  private static let sea: [AISItem] =
    [code("wwperiod", 5), height("wwheight")]
    + ["1", "2"].flatMap { number -> [AISItem] in
      [
        // Whence, 10 to 360; 0 is calm.
        .field(AISField("swelldir" + number, 6, scale: .init(multiplier: 10, decimals: 0), available: 0...36)),
        code("swperiod" + number, 5), height("swheight" + number),
      ]
    }

  private static let ice: [AISItem] = [
    // Centimetres.
    code("icedeposit", 7),
    code("icerate", 3), code("icecause", 3), code("seaice", 5), code("icetype", 4), code("icestate", 5),
    code("icedevel", 5),
    .field(AISField("icebearing", 4, scale: .init(multiplier: 45, decimals: 0), available: 1...8)),
  ]

  /// All bits set are not available.
  private static func code(_ name: String, _ width: Int) -> AISItem {
    .field(AISField(name, width, available: 0...(1 << width) - 2))
  }
  /// 5 to 360 degrees; 0 is calm, or a ship that lies still.
  private static func direction(_ name: String) -> AISItem {
    .field(AISField(name, 7, scale: .init(multiplier: 5, decimals: 0), available: 0...72))
  }
  /// Metres a second.
  private static func speed(_ name: String) -> AISItem { .field(AISField(name, 8, scale: half, available: 0...254)) }
  /// Metres.
  private static func height(_ name: String) -> AISItem { .field(AISField(name, 6, scale: half, available: 0...60)) }

  private static let half = AISField.Scale(divisor: 2, decimals: 1)

  /// Tenths of a kelvin above a whole one, as degrees Celsius.
  private static func kelvin(_ least: Int) -> AISField.Scale {
    .init(multiplier: 10, offset: least * 100 - 27_315, divisor: 100, decimals: 2)
  }
}
