import Testing

@testable import Tracks

struct GoodsTests {
  @Test(
    "chapter 93 is arms, however the code is written", arguments: ["93", "9306", "9306.90", "9301 10 00", "930200"])
  func arms(code: String) {
    #expect(Goods.isArms(hs: code))
  }

  @Test("other chapters and what is no code are not arms", arguments: ["", "9", "8793.00", "0930", "arms", "93x"])
  func notArms(code: String) {
    #expect(!Goods.isArms(hs: code))
  }

  @Test(
    "a high-priority code has its tier, whatever digits a state adds",
    arguments: [
      ("854231", "1"), ("8542.31", "1"), ("8542 31 0090", "1"), ("8526.91.00", "2"), ("85258900", "3A"),
      ("848210", "3B"),
      ("9030.20", "4A"), ("84669300", "4B"),
    ])
  func tier(code: String, tier: String) {
    #expect(Goods.highPriorityTier(hs: code) == tier)
  }

  @Test("other codes and shorter ones have none", arguments: ["", "8542", "85423", "854290", "930690", "85423l"])
  func noTier(code: String) {
    #expect(Goods.highPriorityTier(hs: code) == nil)
  }
}
