/// Area codes 316 and 366, function 32: to which revision of their specification the Seaway's messages keep.
///
/// Source: St. Lawrence Seaway AIS Data Messaging Formats and Specifications, revision 4.0A, section 9.
public enum SeawayVersion {
  public static let layout = AISLayout(
    "Seaway version message", source: Seaway.source,
    Seaway.messages([
      AISCase(1, [.field(AISField("major", 8)), .field(AISField("minor", 8)), .spare(8)])
    ]))
}
