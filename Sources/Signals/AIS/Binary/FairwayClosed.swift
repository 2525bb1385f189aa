/// Area code 1, function 13: a fairway or part of a port that is closed for a time.
///
/// Source: IMO SN/Circ.236, fairway closed; replaced by the area notice of Circ.289.
public enum FairwayClosed {
  public static let layout = AISLayout(
    "Fairway closed", source: "IMO SN/Circ.236",
    [
      .text("reason", characters: 20), .text("closefrom", characters: 20), .text("closeto", characters: 20),
      // How far on either side, in the unit that follows.
      .field(AISField("radius", 10, available: 0...1000)),
      .field(AISField("extunit", 2, meanings: AISMeanings(["m", "km", "NM", "cables"]))),
      moment("from"), moment("to"),
      .spare(4),
    ])

  /// The day comes before the month.
  private static func moment(_ name: String) -> AISItem {
    .moment(AISMoment(name, .monthDay, [.day(name), .month(name), .hour(name), .minute(name)]))
  }
}
