/// Message 22: a base station sets channels and power, in an area or for one or two stations.
///
/// Channels are numbers of ITU-R M.1084; `power` is true for low power; `zonesize` is one less than the nautical miles
/// of the transitional zone. gpsd writes the corners as texts, this as numbers.
/// Source: ITU-R M.1371-5, annex 8, message 22 (table 75).
public enum ChannelManagement {
  public static let layout = AISLayout(
    "Channel management", source: "ITU-R M.1371-5, annex 8, message 22 (table 75)",
    [
      .spare(2), .field(AISField("channel_a", 12)), .field(AISField("channel_b", 12)), .field(AISField("txrx", 4)),
      .field(AISField("power", 1, .flag)),
      .choice(
        .field("addressed", at: 139, width: 1),
        [
          AISCase(
            0,
            [
              .field(.cornerLongitude("ne_lon")), .field(.cornerLatitude("ne_lat")),
              .field(.cornerLongitude("sw_lon")), .field(.cornerLatitude("sw_lat")),
            ]),
          AISCase(1, [.field(.identity("dest1")), .spare(5), .field(.identity("dest2")), .spare(5)]),
        ]),
      .field(AISField("addressed", 1, .flag)),
      .field(AISField("band_a", 1, .flag)), .field(AISField("band_b", 1, .flag)),
      .field(AISField("zonesize", 3)), .spare(23),
    ])
}
