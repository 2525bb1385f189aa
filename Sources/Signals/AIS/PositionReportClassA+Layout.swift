extension PositionReportClassA {
  public static let layout = AISLayout(
    "Position report, class A", source: "ITU-R M.1371-5, annex 8, messages 1, 2, 3 (table 48)",
    [
      .field(AISField("status", 4, meanings: .navigationalStatus)),
      .field(AISField("turn", 8, .rateOfTurn, available: -126...126)),
      .field(.speed), .field(.accuracy), .field(.longitude), .field(.latitude), .field(.course), .field(.heading),
      .field(.second),
      // 0 is not available, 1 not engaged, 2 engaged in a special manoeuvre.
      .field(AISField("maneuver", 2)),
      .spare(3), .field(.raim), .field(AISField("radio", 19)),
    ])
}
