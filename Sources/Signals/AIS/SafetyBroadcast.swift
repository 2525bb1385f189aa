/// Message 14: a text on safety to all.
///
/// Source: ITU-R M.1371-5, annex 8, message 14 (table 63).
public enum SafetyBroadcast {
  public static let layout = AISLayout(
    "Safety related broadcast message", source: "ITU-R M.1371-5, annex 8, message 14 (table 63)",
    [.spare(2), .text("text", characters: nil), .byteEnd])
}
