import Testing

@testable import Tracks

struct CraftTypeTests {
  @Test(
    "AIS types have a word",
    arguments: [
      (30, "fishing"), (35, "military"), (36, "sailing"), (37, "pleasure"), (49, "high_speed"), (50, "pilot"),
      (51, "search_and_rescue"), (52, "tug"), (55, "law_enforcement"), (60, "passenger"), (70, "cargo"), (79, "cargo"),
      (84, "tanker"), (99, "other"), (1024, "tanker"), (1004, "cargo"),
    ])
  func shipType(code: Int, word: String) {
    #expect(ShipType.word(for: code) == word)
  }

  @Test("types that are not available or reserved have none", arguments: [0, 1, 19, 38, 39, 100, 255, 1000, 1026, -1])
  func noWord(code: Int) {
    #expect(ShipType.word(for: code) == nil)
  }

  @Test("dangerous goods are the second digits 1 to 4 of the types that have a cargo")
  func dangerousGoods() {
    #expect(ShipType.carriesDangerousGoods(71))
    #expect(ShipType.carriesDangerousGoods(84))
    #expect(!ShipType.carriesDangerousGoods(70))
    #expect(!ShipType.carriesDangerousGoods(85))
    #expect(!ShipType.carriesDangerousGoods(31))
    #expect(!ShipType.carriesDangerousGoods(52))
  }

  @Test("emitter categories have words, those without information none")
  func emitterCategory() {
    #expect(EmitterCategory.word(for: "A1") == "light")
    #expect(EmitterCategory.word(for: "a5") == "heavy")
    #expect(EmitterCategory.word(for: "B6") == "unmanned")
    #expect(EmitterCategory.word(for: "A0") == nil)
    #expect(EmitterCategory.word(for: "D1") == nil)
    #expect(EmitterCategory.word(for: "") == nil)
  }
}
