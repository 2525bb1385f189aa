/// The altitude code of Mode S and Mode C (ICAO Annex 10, volume IV, 3.1.2.6.5.4 and the appendix to chapter 3).
///
/// Thirteen bits in a reply: C1 A1 C2 A2 C4 A4 M B1 Q B2 D2 B4 D4. With bit M it would be metric, in a coding that the
/// standard left open; with bit Q, steps of 25 ft from -1,000; with neither, Gillham's code in steps of 100 ft from -1,200.
/// An extended squitter has the same without bit M, twelve bits.
public enum AltitudeCode {
  /// How finely an altitude is coded.
  public enum Step: Hashable, Sendable, CaseIterable {
    /// 25 ft, from -1,000 to 50,175.
    case quarter
    /// 100 ft, from -1,200 to 126,700: Gillham's code.
    case hundred
  }

  /// Feet of the 12-bit code in an extended squitter; `nil` for 0 (not available) and for codes that stand for no
  /// altitude.
  public static func feet(twelveBits code: Int) -> Int? {
    guard code & 0x10 == 0 else { return ((code >> 5 & 0x7F) << 4 | code & 0xF) * 25 - 1000 }
    return gillham((code & 0xFC0) << 1 | code & 0x3F)
  }

  /// Feet of the 13-bit code in a reply; `nil` for 0 (not available), for metric codes (bit M) and for those that stand
  /// for no altitude.
  public static func feet(thirteenBits code: Int) -> Int? {
    guard code & 0x40 == 0 else { return nil }
    return feet(twelveBits: code >> 1 & 0xFC0 | code & 0x3F)
  }

  /// The 12-bit code of the step next to `feet`; `nil` where there is none within half a step.
  public static func twelveBits(feet: Int, step: Step) -> Int? {
    switch step {
    case .quarter:
      guard let steps = steps(from: -1000, to: feet, of: 25, count: 2048) else { return nil }
      return (steps >> 4) << 5 | 0x10 | steps & 0xF
    case .hundred:
      guard let steps = steps(from: -1200, to: feet, of: 100, count: 1280) else { return nil }
      let code = gillham(steps: steps)
      return code >> 1 & 0xFC0 | code & 0x3F
    }
  }

  /// The 13-bit code of the step next to `feet`; `nil` where there is none within half a step.
  public static func thirteenBits(feet: Int, step: Step) -> Int? {
    twelveBits(feet: feet, step: step).map { ($0 & 0xFC0) << 1 | $0 & 0x3F }
  }

  private static func steps(from lowest: Int, to feet: Int, of size: Int, count: Int) -> Int? {
    // Far from the ends, so that the sum cannot overflow.
    guard (-10_000...200_000).contains(feet) else { return nil }
    let steps = (feet - lowest + size / 2).quotientAndRemainder(dividingBy: size)
    return steps.remainder >= 0 && (0..<count).contains(steps.quotient) ? steps.quotient : nil
  }

  /// Feet of Gillham's code.
  private static func gillham(_ code: Int) -> Int? {
    // A Gray code: each bit says whether its place differs from the one above. D1 stands where Q does, and is always 0.
    var hundreds = gathered(code, 12, 10, 8)
    hundreds ^= hundreds >> 1 ^ hundreds >> 2
    guard hundreds != 0, hundreds != 5, hundreds != 6 else { return nil }
    if hundreds == 7 { hundreds = 5 }
    var fiveHundreds = gathered(code, 2, 0, 11) << 5 | gathered(code, 9, 7, 5) << 2 | gathered(code, 3, 1)
    fiveHundreds ^= fiveHundreds >> 1
    fiveHundreds ^= fiveHundreds >> 2
    fiveHundreds ^= fiveHundreds >> 4
    // The hundreds run up and down in turn, so that one bit changes at each step.
    if fiveHundreds & 1 == 1 { hundreds = 6 - hundreds }
    return fiveHundreds * 500 + hundreds * 100 - 1300
  }

  /// Gillham's code, 13 bits, of steps of 100 ft above -1,200.
  private static func gillham(steps: Int) -> Int {
    let fiveHundreds = steps / 5
    var hundreds = fiveHundreds & 1 == 0 ? steps % 5 + 1 : 5 - steps % 5
    if hundreds == 5 { hundreds = 7 }
    let upper = fiveHundreds ^ fiveHundreds >> 1
    let lower = hundreds ^ hundreds >> 1
    return spread(upper, 1, 3, 5, 7, 9, 11, 0, 2) | spread(lower, 8, 10, 12)
  }

  /// The bits of `code` at some places from its lower end, the first uppermost.
  @inline(__always)
  private static func gathered(_ code: Int, _ first: Int, _ second: Int, _ third: Int) -> Int {
    (code >> first & 1) << 2 | (code >> second & 1) << 1 | code >> third & 1
  }

  @inline(__always)
  private static func gathered(_ code: Int, _ first: Int, _ second: Int) -> Int {
    (code >> first & 1) << 1 | code >> second & 1
  }

  /// Puts the bits of `value`, the lowest first, at places of a code.
  private static func spread(_ value: Int, _ places: Int...) -> Int {
    places.enumerated().reduce(0) { $0 | (value >> $1.offset & 1) << $1.element }
  }
}
