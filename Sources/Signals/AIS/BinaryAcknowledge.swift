/// Messages 7 and 13: acknowledges up to four addressed binary (6) or safety-related (12) messages.
///
/// Source: ITU-R M.1371-5, annex 8, messages 7 and 13.
public enum BinaryAcknowledge {
  public static let layout = AISLayout(
    "Binary acknowledge; safety related acknowledge", source: "ITU-R M.1371-5, annex 8, messages 7 and 13",
    [
      .spare(2),
      .field(AISField("mmsi1", 30, available: 1...999_999_999)),
      .field(AISField("mmsi1_seqno", 2)),
    ])
}
