/// Area code 1, functions 16 and 40: how many persons are on board, crew included.
///
/// Circ.289 makes the message 136 bits long, Circ.236 and ITU-R M.1371-1 (function 40) leave thirty-two spare bits out.
/// 8191 is a value, that many or more; AIS-catcher takes it for not available.
///
/// Source: IMO SN.1/Circ.289, number of persons on board; ITU-R M.1371-1, annex 5, function 40.
public enum PersonsOnBoard {
  public static let layout = AISLayout("Number of persons on board", source: "IMO SN.1/Circ.289", items)

  static let items: [AISItem] = [.field(CircularFields.persons), .spare(3), .optional([.spare(32)])]

  /// Broadcast under function 16 are both persons, and the targets that stood there before: told apart by their length.
  /// What is too long for persons, and too short for a target, is not guessed at.
  public static let broadcast = AISLayout(
    "Number of persons on board, or VTS targets", source: "IMO SN/Circ.236; IALA guidelines on AIS, function 16",
    [
      .choice(
        .length,
        [
          AISCase(0...55, items), AISCase(56...119, [.data("data", before: 0)]),
          AISCase(120...1023, [VTSTargets.list(atMost: 8)]),
        ])
    ])
}
