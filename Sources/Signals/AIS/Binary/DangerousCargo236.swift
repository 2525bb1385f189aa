/// Area code 1, function 12: the main dangerous cargo of a ship, with the ports where its papers are.
///
/// Source: IMO SN/Circ.236, dangerous cargo indication; replaced by function 25 of Circ.289.
public enum DangerousCargo236 {
  public static let layout = AISLayout(
    "Dangerous cargo indication", source: "IMO SN/Circ.236",
    [
      CircularFields.port("lastport"), .moment(.monthDay("departure")),
      CircularFields.port("nextport"), .moment(.monthDay("eta")),
      .text("dangerous", characters: 20), .text("imdcat", characters: 4),
      .field(DangerousCargo289.unNumber),
      .field(AISField("amount", 10, available: 1...1023)),
      .field(AISField("unit", 2, available: 1...3, meanings: .cargoUnit)),
      .spare(3),
    ])
}
