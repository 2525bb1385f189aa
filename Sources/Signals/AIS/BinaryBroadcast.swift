/// Message 8: a binary message to all.
///
/// Source: ITU-R M.1371-5, annex 8, message 8.
public enum BinaryBroadcast {
  public static let layout = AISLayout(
    "Binary broadcast message", source: "ITU-R M.1371-5, annex 8, message 8",
    [
      .spare(2), .field(AISField("dac", 10)), .field(AISField("fid", 6)), .application(addressed: false),
    ])
}
