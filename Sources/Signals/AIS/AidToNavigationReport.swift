/// Message 21: a buoy, beacon or light, or one that is only said to be there.
///
/// A name of more than twenty characters goes on at the end, with fourteen at most. `off_position` counts for floating
/// aids alone, where `second` is a time. `regional` is the status of the aid, in the authority's code.
/// Source: ITU-R M.1371-5, annex 8, message 21 (tables 73 and 74).
public enum AidToNavigationReport {
  public static let layout = AISLayout(
    "Aids-to-navigation report", source: "ITU-R M.1371-5, annex 8, message 21 (tables 73 and 74)",
    order: [
      "aid_type", "name", "lon", "lat", "accuracy", "to_bow", "to_stern", "to_port", "to_starboard", "epfd", "second",
      "regional",
    ],
    [
      .field(AISField("aid_type", 5, meanings: .aidType)),
      .dividedText(
        "name", characters: 20,
        around: [
          .field(.accuracy), .field(.longitude), .field(.latitude), .dimensions, .field(.positionFixingDevice),
          .field(.second), .field(AISField("off_position", 1, .flag)), .field(AISField("regional", 8)),
          .field(.raim), .field(AISField("virtual_aid", 1, .flag)), .field(.assigned), .spare(1),
        ]),
      .byteEnd,
    ])
}
