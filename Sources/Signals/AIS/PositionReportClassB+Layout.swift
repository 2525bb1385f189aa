extension PositionReportClassB {
  /// `reserved` and `regional` are spare today. `radio` is the selector, then the state, which says nothing where `cs` is
  /// true: carrier-sense equipment has none.
  public static let layout = AISLayout(
    "Standard class B equipment position report", source: "ITU-R M.1371-5, annex 8, message 18 (table 70)",
    [
      .field(AISField("reserved", 8)),
      .field(.speed), .field(.accuracy), .field(.longitude), .field(.latitude), .field(.course), .field(.heading),
      .field(.second),
      .field(AISField("regional", 2)),
      .field(AISField("cs", 1, .flag)), .field(AISField("display", 1, .flag)), .field(AISField("dsc", 1, .flag)),
      .field(AISField("band", 1, .flag)), .field(AISField("msg22", 1, .flag)),
      .field(.assigned), .field(.raim), .field(AISField("radio", 20)),
    ])
}
