/// Message 12: a text on safety to one station.
///
/// Source: ITU-R M.1371-5, annex 8, message 12 (table 61).
public enum AddressedSafetyMessage {
  public static let layout = AISLayout(
    "Addressed safety related message", source: "ITU-R M.1371-5, annex 8, message 12 (table 61)",
    [
      .field(AISField("seqno", 2)), .field(.identity("dest_mmsi")), .field(AISField("retransmit", 1, .flag)), .spare(1),
      .text("text", characters: nil), .byteEnd,
    ])
}
