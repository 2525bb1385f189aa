import Signals
import Testing

@Suite("An altitude code")
struct AltitudeCodeTests {
  /// Altitudes by the thirteen bits that stand for them without bits M and Q, from the rules of the appendix to chapter 3
  /// of Annex 10, volume IV: a Gray code of steps of 500 ft, and five of the eight patterns of C within each.
  private static let gillham: [Int: Int] = {
    var table: [Int: Int] = [:]
    for feet in stride(from: -1200, through: 126_700, by: 100) {
      let steps = (feet + 1200) / 100
      let within = steps / 5 % 2 == 0 ? steps % 5 : 4 - steps % 5
      let c = [0b001, 0b011, 0b010, 0b110, 0b100][within]
      let d = (steps / 5) ^ ((steps / 5) >> 1)
      func bit(_ value: Int, _ place: Int) -> Int { value >> place & 1 }
      // C1 A1 C2 A2 C4 A4 M B1 Q B2 D2 B4 D4, of D2 D4 A1 A2 A4 B1 B2 B4 and C1 C2 C4.
      let bits = [
        bit(c, 2), bit(d, 5), bit(c, 1), bit(d, 4), bit(c, 0), bit(d, 3), 0, bit(d, 2), 0, bit(d, 1), bit(d, 7),
        bit(d, 0), bit(d, 6),
      ]
      table[bits.reduce(0) { $0 << 1 | $1 }] = feet
    }
    return table
  }()

  @Test("of thirteen bits has the right altitude, for all 8,192")
  func thirteenBits() {
    #expect(Self.gillham.count == 1280)
    var known = 0
    for code in 0..<8192 {
      let expected: Int? =
        if code & 0x40 != 0 {
          nil
        } else if code & 0x10 != 0 {
          // The eleven bits that are left without M and Q.
          ((code & 0x1F80) >> 2 | (code & 0x20) >> 1 | code & 0xF) * 25 - 1000
        } else {
          Self.gillham[code]
        }
      #expect(AltitudeCode.feet(thirteenBits: code) == expected, "\(code)")
      if expected != nil { known += 1 }
    }
    #expect(known == 2048 + 1280)
  }

  @Test("of twelve bits has the altitude of the thirteen without bit M, for all 4,096")
  func twelveBits() {
    for code in 0..<4096 {
      let reply = (code & 0xFC0) << 1 | code & 0x3F
      #expect(AltitudeCode.feet(twelveBits: code) == AltitudeCode.feet(thirteenBits: reply), "\(code)")
    }
  }

  @Test("is made of every step there is, and read back")
  func roundTrip() throws {
    for (step, altitudes) in [
      (AltitudeCode.Step.quarter, stride(from: -1000, through: 50_175, by: 25)),
      (.hundred, stride(from: -1200, through: 126_700, by: 100)),
    ] {
      for feet in altitudes {
        let long = try #require(AltitudeCode.thirteenBits(feet: feet, step: step))
        let short = try #require(AltitudeCode.twelveBits(feet: feet, step: step))
        #expect(AltitudeCode.feet(thirteenBits: long) == feet)
        #expect(AltitudeCode.feet(twelveBits: short) == feet)
        #expect((long & 0x10 != 0) == (step == .quarter))
        #expect(long & 0x40 == 0)
      }
    }
  }

  @Test("is that of the nearest step, and none beyond the ends")
  func rounding() {
    func there(_ feet: Int, _ step: AltitudeCode.Step) -> Int? {
      AltitudeCode.twelveBits(feet: feet, step: step).flatMap { AltitudeCode.feet(twelveBits: $0) }
    }
    #expect(there(38_012, .quarter) == 38_000)
    #expect(there(38_013, .quarter) == 38_025)
    #expect(there(38_049, .hundred) == 38_000)
    #expect(there(38_050, .hundred) == 38_100)
    #expect(there(50_187, .quarter) == 50_175)
    #expect(there(-1012, .quarter) == -1000)
    for feet in [Int.min, -1013, 50_188, 60_000, .max] { #expect(there(feet, .quarter) == nil) }
    for feet in [Int.min, -1251, 126_750, .max] { #expect(there(feet, .hundred) == nil) }
  }
}
