/// Area code 235, function 20: where a buoy lies.
///
/// Source: Trinity House; IALA collection of application-specific messages, buoy position monitoring.
public enum BuoyPositionMonitoring {
  public static let layout = AISLayout(
    "Buoy position monitoring", source: "Trinity House; IALA ASM collection, DAC 235 FI 20",
    [
      .text("station_name", characters: 34),
      CircularFields.dayTime("timestamp"),
      .field(.longitude), .field(.latitude),
      .field(AISField("off_pos", 1, .flag)),
      .spare(4),
    ])
}
