import Testing

@testable import Tracks

@Suite struct CarriageTests {
  private func carriage(_ crafts: [Craft], _ change: (inout Shipment) -> Void) -> Carriage {
    Carriers(crafts).carriage(of: Cases.shipment("S1", change))
  }
  private var crafts: [Craft] { [Cases.gleaner, Cases.trader, Cases.fjord] }

  @Test("A shipment finds its vessel by IMO number, MMSI, call sign of the flight, mark, address or unique name")
  func joining() {
    var plane = Craft(key: .icao24(0x486257))
    Watching.say(&plane, line: 5, callsign: "KLM1302 ", registration: "PH-EXA")
    let all = crafts + [plane]
    #expect(carriage(all) { $0.imo = 9_999_993 }.craft == Cases.gleaner.key)
    #expect(carriage(all) { $0.mmsi = 211_999_992 }.craft == Cases.trader.key)
    #expect(carriage(all) { $0.icao24 = 0x486257 }.craft == plane.key)
    #expect(carriage(all) { $0.registration = "phexa" }.craft == plane.key)
    #expect(carriage(all) { $0.flight = "KLM 1302" }.craft == plane.key)
    #expect(carriage(all) { $0.vesselName = "M/V Elbe Trader" }.craft == Cases.trader.key)
    #expect(carriage(all) { $0.vesselName = "ELBE TRADER II" }.craft == nil)
    #expect(carriage(all) { $0.imo = 9_999_955 }.craft == nil)
  }

  @Test("A name that two craft bear finds neither")
  func sharedName() {
    let twin = Watching.vessel(mmsi: 7, name: "ELBE TRADER")
    #expect(carriage(crafts + [twin]) { $0.vesselName = "ELBE TRADER" }.craft == nil)
  }

  @Test("An IMO number of one craft and an MMSI of another are named as a contradiction")
  func contradiction() {
    let carriage = carriage(crafts) {
      $0.imo = 9_999_993
      $0.mmsi = 211_999_992
    }
    #expect(carriage.craft == Cases.gleaner.key)
    #expect(
      carriage.contradictions == [
        "IMO number 9999993 is SEA GLEANER (mmsi:355999990), but MMSI 211999992 is ELBE TRADER (mmsi:211999992)"
      ])
  }

  @Test("A hull heard under two MMSIs is one carriage; two hulls on one MMSI are a doubt")
  func severalCrafts() {
    let reflagged = Watching.vessel(mmsi: 538_000_001, imo: 9_999_993, name: "SEA GLEANER", flag: "MH")
    let both = carriage([Cases.gleaner, reflagged]) {
      $0.imo = 9_999_993
      $0.mmsi = 538_000_001
    }
    #expect(both.crafts == [reflagged.key, Cases.gleaner.key])
    #expect(both.contradictions.isEmpty && both.doubt == nil)
    let second = Craft(key: Cases.trader.key.hull(2))
    let shared = carriage([Cases.trader, second]) { $0.mmsi = 211_999_992 }
    #expect(shared.crafts == [Cases.trader.key])
    #expect(shared.doubt != nil)
  }
}
