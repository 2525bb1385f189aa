/// How far a position may be off without the aircraft knowing: the navigation integrity category and the radius of
/// containment, as the type code of a position and what other messages told of the aircraft say.
///
/// Sources: version 0: ICAO Doc 9871, A.2.3.1 (RTCA DO-260, 2.2.3.2.3.1), and for its category RTCA DO-260B, table
/// 2-200; version 1: Doc 9871, B.2.3.1 (DO-260A); version 2: Doc 9871, table C-2 (DO-260B, 2.2.3.2.3.1).
public struct PositionIntegrity: Hashable, Sendable {
  /// NIC, 0 to 11; 0 is unknown. For version 0, which has none, the NIC of the same radius.
  public let category: Int
  /// Metres, R_c: the position is within, but for the chance that the integrity level allows. `nil`: unknown, or larger
  /// than any category allows.
  public let containmentRadius: Double?

  init(_ category: Int, _ radius: Double?) {
    self.category = category
    containmentRadius = radius
  }

  /// `nil` where the type code is none of a position, or the version none that has been written.
  ///
  /// A supplement that has not been heard, and a combination that the table does not have, counts as whichever fits it
  /// and allows most.
  ///
  /// - Parameters:
  ///   - typeCode: 5 to 8 on the ground, 9 to 18 and 20 to 22 in the air, 0 without position.
  ///   - version: of the operational status message; 0 where none was ever heard (RTCA DO-260B, appendix N).
  ///   - supplementA: of the operational status message; in version 1 the only one.
  ///   - supplementB: of the position message, version 2 in the air.
  ///   - supplementC: of the operational status message, version 2 on the ground.
  public init?(
    typeCode: Int, version: Int, supplementA: Bool? = nil, supplementB: Bool? = nil, supplementC: Bool? = nil
  ) {
    guard (0...2).contains(version), (0...31).contains(typeCode) else { return nil }
    let second = (5...8).contains(typeCode) ? supplementC : supplementB
    let place = Self.place(typeCode, version, Self.heard(supplementA), Self.heard(second))
    guard let integrity = Self.all[place] else { return nil }
    self = integrity
  }

  /// 0 for not heard.
  private static func heard(_ supplement: Bool?) -> Int { supplement.map { $0 ? 2 : 1 } ?? 0 }

  private static func place(_ typeCode: Int, _ version: Int, _ first: Int, _ second: Int) -> Int {
    ((version * 32 + typeCode) * 3 + first) * 3 + second
  }

  /// The answers to all questions, since they are asked of every position.
  private static let all: [PositionIntegrity?] = {
    var all = [PositionIntegrity?](repeating: nil, count: 3 * 32 * 9)
    let states: [Bool?] = [nil, false, true]
    for (version, table) in [versionZero, versionOne, versionTwo].enumerated() {
      for typeCode in 0..<32 {
        // By radius, the smallest first.
        let rows = table(typeCode)
        for first in 0..<3 {
          for second in 0..<3 {
            let row = rows.last { $0.fits([states[first], states[second]]) } ?? rows.last
            all[place(typeCode, version, first, second)] = row?.integrity
          }
        }
      }
    }
    return all
  }()

  /// A line of the tables: supplement A, then B in the air or C on the ground; empty where they do not matter.
  private struct Row {
    let supplements: [Bool]
    let integrity: PositionIntegrity

    init(_ category: Int, _ radius: Double?, _ supplements: Bool...) {
      integrity = PositionIntegrity(category, radius)
      self.supplements = supplements
    }

    func fits(_ heard: [Bool?]) -> Bool { zip(supplements, heard).allSatisfy { $1 == nil || $0 == $1 } }
  }

  /// What all versions have in common.
  private static func common(_ typeCode: Int) -> [Row] {
    switch typeCode {
    case 5, 9, 20: [Row(11, 7.5)]
    case 6, 10, 21: [Row(10, 25)]
    case 12: [Row(7, 370.4)]
    case 14: [Row(5, 1852)]
    case 15: [Row(4, 3704)]
    case 17: [Row(1, 37_040)]
    case 0, 8, 18, 22: [Row(0, nil)]
    default: []
    }
  }

  private static func versionZero(_ typeCode: Int) -> [Row] {
    switch typeCode {
    case 7, 11: [Row(8, 185.2)]
    case 13: [Row(6, 926)]
    case 16: [Row(1, 18_520)]
    default: common(typeCode)
    }
  }

  private static func versionOne(_ typeCode: Int) -> [Row] {
    switch typeCode {
    case 7, 11: [Row(9, 75, true), Row(8, 185.2, false)]
    case 13: [Row(6, 926, false), Row(6, 1111.2, true)]
    case 16: [Row(3, 7408, true), Row(2, 14_816, false)]
    default: common(typeCode)
    }
  }

  private static func versionTwo(_ typeCode: Int) -> [Row] {
    switch typeCode {
    case 7: [Row(9, 75, true, false), Row(8, 185.2, false, false)]
    case 8:
      [
        Row(7, 370.4, true, true), Row(6, 555.6, true, false), Row(6, 1111.2, false, true),
        Row(0, nil, false, false),
      ]
    case 11: [Row(9, 75, true, true), Row(8, 185.2, false, false)]
    case 13:
      [Row(6, 555.6, false, true), Row(6, 926, false, false), Row(6, 1111.2, true, true)]
    case 16: [Row(3, 7408, true, true), Row(2, 14_816, false, false)]
    default: common(typeCode)
    }
  }
}
