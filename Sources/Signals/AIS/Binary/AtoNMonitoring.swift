/// Area codes 235 (United Kingdom) and 250 (Ireland), function 10: how an aid to navigation does.
///
/// The same message is used elsewhere with another area code, in the United States for one.
///
/// Source: General Lighthouse Authorities; IALA collection of application-specific messages, aids to navigation
/// monitoring data.
public enum AtoNMonitoring {
  public static let layout = AISLayout(
    "Aids to navigation monitoring data", source: "GLA; IALA ASM collection, DAC 235 and 250 FI 10",
    order: ["off_pos", "alarm", "stat_ext", "ana_int", "ana_ext1", "ana_ext2", "racon", "light"],
    [
      voltage("ana_int"), voltage("ana_ext1"), voltage("ana_ext2"),
      .field(AISField("racon", 2, meanings: racons)),
      .field(AISField("light", 2, meanings: lights)),
      .field(AISField("alarm", 1, .flag)),
      // Eight digital inputs, the seventh in the highest bit.
      .field(AISField("stat_ext", 8)),
      .field(AISField("off_pos", 1, .flag)),
      .spare(4),
    ])

  /// In steps of 0.05 V up to 36 V; 0 is not used.
  private static func voltage(_ name: String) -> AISItem {
    .field(AISField(name, 10, scale: AISField.Scale(multiplier: 5, divisor: 100, decimals: 2), available: 1...720))
  }

  private static let racons = AISMeanings([
    "No RACON installed", "RACON not monitored", "RACON operational", "RACON ERROR",
  ])

  private static let lights = AISMeanings([
    "No light or no monitoring", "Light ON", "Light OFF", "Light ERROR",
  ])
}
