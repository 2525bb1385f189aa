/// Message 17: corrections of satellite positions, from a base station with a reference receiver.
///
/// The first 40 bits of `data` are told by name too: the header of ITU-R M.823 without preamble and parity, which gpsd
/// leaves in the data. `length` counts the words of 24 bits after it. Position to a tenth of a minute; gpsd writes it with
/// one decimal, which is as much as 5 km away.
/// Source: ITU-R M.1371-5, annex 8, message 17 (tables 68 and 69).
public enum DifferentialCorrections {
  public static let layout = AISLayout(
    "GNSS broadcast binary message", source: "ITU-R M.1371-5, annex 8, message 17 (tables 68 and 69)",
    [
      .spare(2), .field(.coarseLongitude), .field(.coarseLatitude), .spare(5),
      .view([
        .field(AISField("dgnss_type", 6)), .field(AISField("station_id", 10)),
        // Seconds of the hour, in steps of 0.6.
        .field(
          AISField("zcount", 13, scale: AISField.Scale(multiplier: 6, divisor: 10, decimals: 1), available: 0...5999)),
        .field(AISField("seqnum", 3)), .field(AISField("length", 5)), .field(AISField("station_health", 3)),
      ]),
      .data("data", before: 0),
    ])
}
