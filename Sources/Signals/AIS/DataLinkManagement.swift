/// Message 20: slots that base stations reserve, in one to four blocks.
///
/// A block begins at slot `offset1` after this message, is `number1` slots long, is kept for `timeout1` minutes, and comes
/// again every `increment1` slots (0: once a minute).
/// Source: ITU-R M.1371-5, annex 8, message 20 (table 72).
public enum DataLinkManagement {
  public static let layout = AISLayout(
    "Data link management message", source: "ITU-R M.1371-5, annex 8, message 20 (table 72)",
    [
      .spare(2),
      .numbered(
        atMost: 4,
        [
          .field(AISField("offset", 12, available: 1...4095)), .field(AISField("number", 4, available: 1...15)),
          .field(AISField("timeout", 3, available: 1...7)), .field(AISField("increment", 11)),
        ]),
      .byteEnd,
    ])
}
