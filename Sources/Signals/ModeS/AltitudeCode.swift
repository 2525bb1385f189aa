/// The altitude code of Mode S and Mode C (ICAO Annex 10, volume IV, 3.1.2.6.5.4 and the appendix to chapter 3).
public enum AltitudeCode {
  /// Feet of the 12-bit code in an extended squitter, which is the 13-bit code of a reply without its bit M; `nil` for
  /// 0 and for codes that stand for no altitude.
  public static func feet(twelveBits code: Int) -> Int? {
    guard code & 0xFFF != 0 else { return nil }
    if code & 0x10 != 0 {
      // Bit Q: steps of 25 ft.
      return ((code >> 5 & 0x7F) << 4 | code & 0xF) * 25 - 1000
    }
    return gillham((code & 0xFC0) << 1 | code & 0x3F)
  }

  /// Steps of 100 ft in Gillham's code: bits C1 A1 C2 A2 C4 A4 M B1 Q B2 D2 B4 D4.
  private static func gillham(_ code: Int) -> Int? {
    func gray(_ places: Int...) -> Int {
      var bit = 0
      return places.reduce(0) { value, place in
        bit ^= code >> (13 - place) & 1
        return value << 1 | bit
      }
    }
    // D1 stands where Q does, and is always 0.
    let fiveHundreds = gray(11, 13, 2, 4, 6, 8, 10, 12)
    var hundreds = gray(1, 3, 5)
    guard hundreds != 0, hundreds != 5, hundreds != 6 else { return nil }
    if hundreds == 7 { hundreds = 5 }
    // The hundreds run up and down in turn, so that one bit changes at each step.
    if fiveHundreds & 1 == 1 { hundreds = 6 - hundreds }
    let feet = fiveHundreds * 500 + hundreds * 100 - 1300
    return feet >= -1200 ? feet : nil
  }
}
