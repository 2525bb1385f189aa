/// Message 6: a binary message to one station.
///
/// Source: ITU-R M.1371-5, annex 8, message 6 (table 54).
public enum AddressedBinaryMessage {
  public static let layout = AISLayout(
    "Addressed binary message", source: "ITU-R M.1371-5, annex 8, message 6 (table 54)",
    [
      .field(AISField("seqno", 2)), .field(.identity("dest_mmsi")), .field(AISField("retransmit", 1, .flag)), .spare(1),
      .field(AISField("dac", 10)), .field(AISField("fid", 6)), .application(addressed: true),
    ])
}
