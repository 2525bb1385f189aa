/// Area code 1, function 16: how many persons are on board.
///
/// Source: IMO SN.1/Circ.289, annex 1, number of persons on board.
public enum PersonsOnBoard {
  public static let layout = AISLayout(
    "Number of persons on board", source: "IMO SN.1/Circ.289, annex 1",
    [
      // 8191 stands for that many or more.
      .field(AISField("persons", 13, available: 1...8191))
    ])
}
