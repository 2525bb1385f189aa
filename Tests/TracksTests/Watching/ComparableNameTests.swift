import Testing

@testable import Tracks

@Suite struct ComparableNameTests {
  private func vessel(_ name: String) -> String? { ComparableName(name, isVessel: true)?.text }
  private func party(_ name: String) -> String? { ComparableName(name, isVessel: false)?.text }

  @Test("Case, marks and punctuation do not count")
  func spelling() {
    #expect(vessel("Ocean  Harrier") == "OCEAN HARRIER")
    #expect(vessel("OCÉAN-HARRIER.") == "OCEAN HARRIER")
    #expect(vessel("Søren Læssøe") == "SOREN LAESSOE")
    #expect(vessel("O'Hara") == vessel("OHARA"))
    #expect(vessel("ＳＥＡ　ＳＴＡＲ") == "SEA STAR")
    #expect(vessel("Straße") == "STRASSE")
  }

  @Test(
    "What stands before a vessel's name is no part of it", arguments: ["M/V", "MV", "M.V.", "M/T", "MT", "S.S.", "m v"])
  func prefixes(prefix: String) {
    #expect(vessel(prefix + " Ocean Harrier") == "OCEAN HARRIER")
    #expect(vessel(prefix) != nil)
  }

  @Test("A name that begins with such letters keeps them")
  func noPrefix() {
    #expect(vessel("MY FAIR LADY") == "MY FAIR LADY")
    #expect(vessel("MTS VALOR") == "MTS VALOR")
  }

  @Test("A number is the same in digits, Roman and words, and another number is another name")
  func numerals() {
    for name in ["SEA STAR 7", "Sea Star VII", "sea star seven", "SEA STAR7", "SEA STAR 07", "SEA STAR NO. 7"] {
      #expect(vessel(name) == "SEA STAR 7")
    }
    #expect(vessel("SEA STAR 6") != vessel("SEA STAR 7"))
    #expect(vessel("SEA STAR") != vessel("SEA STAR 7"))
    #expect(vessel("Twenty One Roses") == "21 ROSES")
    #expect(vessel("FU YUAN YU 115") == "FU YUAN YU 115")
    #expect(vessel("XI JIANG") == "XI JIANG")
    #expect(vessel("SEA MIX") == "SEA MIX")
    #expect(vessel("STAR IIII") == "STAR IIII")
  }

  @Test("Forms of firms are one word")
  func firms() {
    #expect(party("The Meridian Gulf Trading F.Z.E.") == party("MERIDIAN GULF TRADING FZE"))
    #expect(party("Smith & Sons Limited") == party("SMITH AND SONS, LTD."))
    #expect(party("Acme Company") != party("Acme"))
  }

  @Test("Nothing is no name")
  func nothing() {
    #expect(vessel("") == nil)
    #expect(vessel(" .-/ ") == nil)
  }
}
