extension PositionReportClassA {
  public static let layout = AISLayout(
    "Position report, class A", source: "ITU-R M.1371-5, annex 8, table 48",
    [
      .field(AISField("status", 4, meanings: .navigationalStatus)),
      .field(AISField("turn", 8, .rateOfTurn, available: -126...126)),
      .field(.speed),
      .field(AISField("accuracy", 1, .flag)),
      .field(.longitude), .field(.latitude),
      .field(.course), .field(.heading),
      .field(AISField("second", 6, available: 0...59)),
      .field(AISField("maneuver", 2)),
      .spare(3),
      .field(AISField("raim", 1, .flag)),
      .field(AISField("radio", 19)),
    ])
}
