/// Messages 7 and 13: acknowledges up to four addressed binary (6) or safety related (12) messages.
///
/// `seqno1` is the sequence number of the message from `mmsi1`, and so on; gpsd leaves them out.
/// Source: ITU-R M.1371-5, annex 8, messages 7 and 13 (table 56).
public enum BinaryAcknowledge {
  public static let layout = AISLayout(
    "Binary acknowledge; safety related acknowledge", source: "ITU-R M.1371-5, annex 8, messages 7 and 13 (table 56)",
    [.spare(2), .numbered(atMost: 4, [.field(.identity("mmsi")), .field(AISField("seqno", 2))])])
}
