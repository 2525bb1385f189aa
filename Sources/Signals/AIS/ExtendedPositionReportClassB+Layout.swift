extension ExtendedPositionReportClassB {
  /// `reserved` and `regional` are spare today.
  public static let layout = AISLayout(
    "Extended class B equipment position report", source: "ITU-R M.1371-5, annex 8, message 19 (table 71)",
    [
      .field(AISField("reserved", 8)),
      .field(.speed), .field(.accuracy), .field(.longitude), .field(.latitude), .field(.course), .field(.heading),
      .field(.second),
      .field(AISField("regional", 4)),
      .text("shipname", characters: 20), .field(.shipType), .dimensions, .field(.positionFixingDevice),
      .field(.raim), .field(AISField("dte", 1)), .field(.assigned), .spare(4),
    ])
}
