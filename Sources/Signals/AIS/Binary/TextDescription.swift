/// Area code 1, functions 29 (to all) and 30 (addressed): words on another message of the same sender and linkage.
///
/// Source: IMO SN.1/Circ.289, text description, tables 14.1 and 14.3.
public enum TextDescription {
  public static let layout = AISLayout(
    "Text description", source: "IMO SN.1/Circ.289, tables 14.1 and 14.3",
    [.field(CircularFields.linkage), .text("text", characters: nil), .byteEnd])
}
