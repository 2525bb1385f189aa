/// Area code 1, function 0: text in six-bit characters.
///
/// Source: ITU-R M.1371-5, annex 5, international function message 0.
public enum TextTelegram {
  public static let layout = AISLayout(
    "Text using 6-bit ASCII", source: "ITU-R M.1371-5, annex 5, IFM 0",
    [
      .field(AISField("ack_required", 1, .flag)),
      // 0: the application does not count.
      .field(AISField("msg_seq", 11, available: 1...2047)),
      .text("text", characters: nil), .byteEnd,
    ])
}
