/// Area code 0, function 0: lamp, battery and place of a buoy, as makers of buoys agreed to send it.
///
/// Source: the message of Zeni Lite buoys, as published on e-navigation.nl (monitoring aids to navigation); libais and
/// AIS-catcher agree on its bits.
public enum BuoyMonitoring {
  public static let layout = AISLayout(
    "Monitoring of aids to navigation", source: "Zeni Lite Buoy, DAC 0, FI 0",
    [
      .field(AISField("sub_app_id", 16)),
      // Volts and amperes.
      .field(AISField("voltage", 12, scale: .tenth)), .field(AISField("current", 10, scale: .tenth)),
      .field(AISField("dc_power_supply", 1, .flag)),
      .field(AISField("light_on", 1, .flag)),
      .field(AISField("battery_low", 1, .flag)),
      .field(AISField("off_position", 1, .flag)),
      .spare(6),
    ])
}
