import Testing

@testable import Tracks

@Suite struct RiskTests {
  private func risk(
    _ crafts: [Craft] = [Cases.gleaner, Cases.trader, Cases.fjord], _ events: [Event] = [],
    _ change: (inout Shipment) -> Void
  ) -> Risk {
    Cases.judgement(crafts, events, [Cases.shipment("S1", change)]).risks[0]
  }
  private func points(_ risk: Risk) -> [String: Int] {
    Dictionary(risk.contributions.map { ($0.factor, $0.points) }, uniquingKeysWith: +)
  }

  @Test("Points are the sum of the contributions, and the level and score follow from them")
  func sum() {
    let risk = risk([Cases.gleaner, Cases.trader]) {
      $0.imo = 9_999_993
      $0.consignor = "Meridian Gulf Trading F.Z.E."
      $0.consignorCountry = "AE"
    }
    #expect(points(risk) == ["listed_vessel": 60, "listed_consignor": 45])
    #expect(risk.points == 105)
    #expect(risk.score == 1)
    #expect(risk.level == .high)
    #expect(risk.probability == nil)
    #expect(risk.model == "risk@1")
    #expect(risk.craft == Cases.gleaner.key)
    #expect(risk.contributions[0].evidence.map(\.address.position) == [10])
    #expect(risk.contributions[0].findings.count == 1)
    #expect(RiskModel.version1.level(19) == .low && RiskModel.version1.level(20) == .medium)
    #expect(RiskModel.version1.level(49) == .medium && RiskModel.version1.level(50) == .high)
  }

  @Test("No track is a sentence and no points")
  func noTrack() {
    let risk = risk { $0.imo = 9_999_955 }
    #expect(risk.craft == nil)
    #expect(risk.points == 0 && risk.level == .low)
    #expect(risk.contributions.map(\.factor) == ["carrier"])
    #expect(risk.contributions[0].text.contains("no track of its carrier in these logs"))
  }

  @Test("A listed carrier counts by what the shipment says of it, heard or not")
  func declaredCarrier() {
    let unheard = risk([Cases.trader]) { $0.imo = 9_999_993 }
    #expect(points(unheard) == ["listed_vessel": 60, "carrier": 0])
    #expect(unheard.contributions[0].text.hasPrefix("The carrier that the shipment names is listed as OCEAN HARRIER"))
    let other = risk([Cases.trader]) {
      $0.imo = 9_999_993
      $0.mmsi = 211_999_992
    }
    #expect(other.craft == Cases.trader.key)
    #expect(points(other) == ["listed_vessel": 60])
    #expect(points(risk([Cases.gleaner]) { $0.imo = 9_999_993 }) == ["listed_vessel": 60])
    #expect(points(risk([]) { $0.vesselName = "OCEAN HARRIER" }) == ["listed_vessel": 15, "carrier": 0])
  }

  @Test("The tags of humanitarian goods and authorised operators change no points")
  func tags() {
    func score(_ humanitarian: Bool, _ authorised: Bool) -> Int {
      risk {
        $0.imo = 9_999_993
        $0.isHumanitarian = humanitarian
        $0.isAuthorisedOperator = authorised
      }.points
    }
    #expect(Set([score(false, false), score(true, false), score(false, true), score(true, true)]).count == 1)
  }

  @Test("A meeting counts once, and with whom beside it")
  func meetings() {
    let events = [
      Cases.meeting([Cases.trader.key, Cases.gleaner.key], from: 20, to: 24),
      Cases.meeting([Cases.trader.key, Cases.gleaner.key], from: 30, to: 34),
    ]
    let risk = risk([Cases.gleaner, Cases.trader], events) { $0.imo = 9_999_979 }
    #expect(points(risk) == ["rendezvous": 15, "counterpart": 40])
    #expect(risk.contributions.allSatisfy { $0.events.count == 2 && !$0.evidence.isEmpty && $0.findings.count == 2 })
    let inPort = [Cases.meeting([Cases.trader.key, Cases.gleaner.key], from: 20, to: 24, context: "port")]
    #expect(self.risk([Cases.gleaner, Cases.trader], inPort) { $0.imo = 9_999_979 }.points == 0)
    let lead = [Cases.meeting([Cases.trader.key, Cases.fjord.key], from: 20, to: 24)]
    #expect(
      points(self.risk([Cases.fjord, Cases.trader], lead) { $0.imo = 9_999_979 }) == [
        "rendezvous": 15, "counterpart": 10,
      ])
  }

  @Test("The longest silence counts, and none of the log's own")
  func gaps() {
    func gap(_ events: Event...) -> [String: Int] { points(risk([Cases.trader], events) { $0.imo = 9_999_979 }) }
    let key = Cases.trader.key
    #expect(gap(Cases.gap(key, from: 0, to: 10)) == ["gap": 10])
    #expect(gap(Cases.gap(key, from: 0, to: 10), Cases.gap(key, from: 20, to: 33)) == ["gap": 20])
    #expect(gap(Cases.gap(key, from: 0, to: 24)) == ["gap": 25])
    #expect(gap(Cases.gap(key, from: 0, to: 24, listening: 0.1)) == [:])
  }

  @Test("What happened before the loading or after the discharge is not on the shipment")
  func timeAboard() {
    let key = Cases.trader.key
    let events = [
      Cases.gap(key, from: 0, to: 10), Cases.call(key, "DEBRV", "Bremerhaven", from: 11, to: 15),
      Cases.meeting([key, Cases.gleaner.key], from: 20, to: 23),
      Cases.call(key, "DKEBJ", "Esbjerg", from: 30, to: 40), Cases.gap(key, from: 50, to: 70),
    ]
    let outward = risk([Cases.trader, Cases.gleaner], events) {
      $0.imo = 9_999_979
      $0.loadPort = "DEBRV"
      $0.dischargePort = "DKEBJ"
    }
    #expect(points(outward) == ["rendezvous": 15, "counterpart": 40, "route": 5])
    let back = risk([Cases.trader, Cases.gleaner], events) {
      $0.imo = 9_999_979
      $0.loadPort = "DKEBJ"
      $0.dischargePort = "NLRTM"
    }
    #expect(points(back) == ["gap": 20])
  }

  @Test("A discharge that was due and not seen counts where other calls were seen")
  func route() {
    let key = Cases.trader.key
    let calls = [
      Cases.call(key, "DEBRV", "Bremerhaven", from: 1, to: 5), Cases.call(key, "DKEBJ", "Esbjerg", from: 30, to: 40),
    ]
    func route(_ events: [Event], eta: Double) -> Risk {
      risk([Cases.trader], events) {
        $0.imo = 9_999_979
        $0.loadPort = "DEBRV"
        $0.dischargePort = "NLRTM"
        $0.eta = Cases.hour(eta)
      }
    }
    #expect(points(route(calls, eta: 36)) == ["route": 10])
    #expect(route(calls, eta: 36).contributions[0].text.contains("Esbjerg"))
    #expect(route(calls, eta: 60).points == 0)
    #expect(route([], eta: 36).points == 0)
  }

  @Test("A listed port counts when called at aboard, or when declared, once")
  func ports() {
    let key = Cases.trader.key
    let call = Cases.call(key, "ZZKAS", "Port Kassar", from: 3, to: 9, listed: true)
    #expect(points(risk([Cases.trader], [call]) { $0.imo = 9_999_979 }) == ["listed_port": 40])
    let declared = risk([Cases.trader], [call]) {
      $0.imo = 9_999_979
      $0.loadPort = "ZZKAS"
    }
    // The call is the loading: it ends where the time aboard begins.
    #expect(points(declared) == ["listed_port": 40])
    #expect(points(risk { $0.dischargePort = "ZZKAS" })["listed_port"] == 30)
  }

  @Test("A party is named by its role, and one listed party in two roles counts once")
  func parties() {
    let risk = risk {
      $0.mmsi = 211_999_992
      $0.consignee = "Meridian Gulf Trading FZE"
      $0.notifyParty = "Meridian Gulf Trading FZE"
    }
    #expect(points(risk) == ["listed_consignee": 40])
    #expect(points(self.risk { $0.owner = "Meridian Gulf Trading FZE" })["listed_owner"] == 40)
  }

  @Test("Arms count, and what is on the high-priority list by its tier")
  func goods() {
    func goods(_ code: String) -> Int? { points(risk { $0.hsCode = code })["goods"] }
    #expect(goods("930621") == 25)
    #expect(goods("854231") == 20)
    #expect(goods("848210") == 10)
    #expect(goods("845710") == 8)
    #expect(goods("040690") == nil)
  }

  @Test("A hull under the MMSIs of two states, and digits that are no state's, count")
  func flags() {
    let reflagged = Watching.vessel(mmsi: 538_000_001, imo: 9_999_979, name: "ELBE TRADER", flag: "MH")
    #expect(points(risk([Cases.trader, reflagged]) { $0.imo = 9_999_979 }) == ["flag": 10])
    let stateless = Watching.vessel(mmsi: 299_000_001, name: "NOWHERE")
    #expect(points(risk([stateless]) { $0.mmsi = 299_000_001 }) == ["flag": 10])
    let buoy = Watching.vessel(mmsi: 970_000_001, name: "BUOY")
    #expect(points(risk([buoy]) { $0.mmsi = 970_000_001 }) == [:])
  }

  @Test("A row that names two craft counts")
  func contradiction() {
    let risk = risk {
      $0.imo = 9_999_979
      $0.mmsi = 219_999_994
    }
    #expect(points(risk) == ["carrier": 15])
  }

  @Test("A risk becomes an item of the frame, with its contributions as reasons")
  func frame() throws {
    let shipment = Cases.shipment("S1") {
      $0.imo = 9_999_993
      $0.isHumanitarian = true
    }
    let risk = Cases.judgement([Cases.gleaner], [], [shipment]).risks[0]
    let item = FrameItem(shipment, risk: risk)
    #expect(item.risk == 0.6)
    #expect(item.isHumanitarian)
    #expect(item.reasons.map(\.code) == ["listed_vessel"])
    #expect(item.reasons.map(\.points) == [60])
  }

  @Test("Each factor has a name and a sentence of its own")
  func factors() {
    let summaries = RiskFactors.summaries
    #expect(Set(summaries.map(\.name)).count == summaries.count)
    #expect(summaries.allSatisfy { $0.summary.hasSuffix(".") || $0.summary.hasSuffix(").") })
  }
}
