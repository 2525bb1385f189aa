/// Message 26: a binary message to one station or to all, in one to five slots, with a communication state at its end.
///
/// Begins like message 25. The four bits before the state are spare, which gpsd and pyais count with the data.
/// Source: ITU-R M.1371-5, annex 8, message 26 (table 82).
public enum MultipleSlotBinaryMessage {
  public static let layout = AISLayout(
    "Multiple slot binary message with communications state", source: "ITU-R M.1371-5, annex 8, message 26 (table 82)",
    SingleSlotBinaryMessage.head + [.data("data", before: 24), .spare(4), .field(AISField("radio", 20))])
}
