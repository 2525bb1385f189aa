import Signals
import Testing

@Suite("An identity code")
struct IdentityCodeTests {
  @Test("has the digits that the standard's bits make, for all 8,192, and is read back from them")
  func digits() throws {
    let names = ["C1", "A1", "C2", "A2", "C4", "A4", "X", "B1", "D1", "B2", "D2", "B4", "D4"]
    for bits in 0..<8192 {
      var digits: [String: Int] = [:]
      for (place, name) in names.enumerated() where bits >> (12 - place) & 1 == 1 {
        digits[String(name.prefix(1)), default: 0] += Int(name.dropFirst()) ?? 0
      }
      let text = ["A", "B", "C", "D"].map { String(digits[$0] ?? 0) }.joined()
      let code = IdentityCode(thirteenBits: bits)
      #expect(code.description == text)
      #expect(code.thirteenBits == bits & ~0x40)
      #expect(String(code.octal, radix: 8) == String(Int(text) ?? -1))
      #expect(IdentityCode(octal: code.octal) == code)
      #expect(try #require(IdentityCode(text)) == code)
    }
  }

  @Test("is not made of anything but four octal digits")
  func notDigits() {
    for text in ["", "0", "777", "77777", "7778", "-777", " 777", "７７７７", "12 4"] { #expect(IdentityCode(text) == nil) }
  }

  @Test("names one aircraft where its last two digits are not 00")
  func discrete() throws {
    for (text, isDiscrete) in [("0000", false), ("1200", false), ("7700", false), ("7001", true), ("0010", true)] {
      #expect(try #require(IdentityCode(text)).isDiscrete == isDiscrete)
    }
  }
}
