/// How good a position of version 0 is by its type code alone, which is all that version 0 tells (RTCA DO-260,
/// 2.2.3.2.3.1; ICAO Doc 9871, A.2.3.1), and what later versions would have said of it (RTCA DO-260B, tables N-7 and
/// N-8).
public struct NavigationUncertainty: Hashable, Sendable {
  /// NUCp, 0 to 9; 0 is unknown.
  public let category: Int
  /// Metres that 95 % of positions are within; `nil`: unknown.
  public let accuracy: Double?
  /// The NACp that allows so much.
  public let accuracyCategory: Int
  /// The SIL that DO-260B takes it for.
  public let integrityLevel: Int

  /// `nil` where the type code is none of a position.
  public init?(typeCode: Int) {
    let row: (Int, Double?, Int)? =
      switch typeCode {
      case 5, 9, 20: (9, 3, 11)
      case 6, 10, 21: (8, 10, 10)
      case 7, 11: (7, 92.6, 8)
      case 12: (6, 185.2, 7)
      case 13: (5, 463, 6)
      case 14: (4, 926, 5)
      case 15: (3, 1852, 4)
      case 16: (2, 9260, 1)
      case 17: (1, 18_520, 1)
      case 8: (6, nil, 0)
      case 0, 18, 22: (0, nil, 0)
      default: nil
      }
    guard let row else { return nil }
    (category, accuracy, accuracyCategory) = row
    integrityLevel = category == 0 ? 0 : 2
  }
}
