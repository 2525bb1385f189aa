extension LongRangeBroadcast {
  /// `gnss` is gpsd's name for the bit that is set where the position is more than five seconds old.
  public static let layout = AISLayout(
    "Position report for long-range applications", source: "ITU-R M.1371-5, annex 8, message 27",
    order: ["status", "accuracy", "lon", "lat", "speed", "course"],
    [
      .field(.accuracy), .field(.raim), .field(AISField("status", 4, meanings: .navigationalStatus)),
      .field(.coarseLongitude), .field(.coarseLatitude),
      // Whole knots; 62 stands for more.
      .field(AISField("speed", 6, available: 0...62)),
      .field(AISField("course", 9, available: 0...359)),
      .field(AISField("gnss", 1, .flag)), .spare(1),
    ])
}
