import Testing

@testable import Tracks

@Suite struct FindingTests {
  @Test("The list of the tests can be read") func list() { #expect(Cases.screening != nil) }

  @Test("A listed hull under a new name is a high finding that cites the line with its IMO number")
  func renamed() throws {
    let finding = try #require(Cases.judgement([Cases.gleaner], []).findings.first)
    #expect(finding.kind == "renamed_listed_vessel")
    #expect(finding.severity == .high)
    #expect(finding.matches.map(\.entry) == ["h"])
    #expect(finding.evidence == [Evidence(LineAddress(input: 0, position: 10), role: "imo")])
    #expect(finding.start != nil)
    #expect(finding.text.contains("OCEAN HARRIER") && finding.text.contains("line 2"))
    #expect(!finding.cautions.isEmpty)
  }

  @Test("Under its listed name it is a listed vessel")
  func listed() throws {
    let craft = Watching.vessel(mmsi: 1, imo: 9_999_993, name: "Ocean Harrier")
    let finding = try #require(Cases.judgement([craft], []).findings.first)
    #expect(finding.kind == "listed_vessel")
    #expect(finding.severity == .high)
  }

  @Test("A call sign alone is a low lead that says it is no identity")
  func lead() throws {
    let finding = try #require(Cases.judgement([Cases.fjord], []).findings.first)
    #expect(finding.severity == .low)
    #expect(finding.title.hasPrefix("Lead"))
    #expect(finding.cautions.contains { $0.contains("never an identity") })
  }

  @Test("An identity in conflict is medium")
  func conflict() throws {
    var craft = Cases.gleaner
    Watching.say(&craft, line: 30, imo: 9_999_967)
    let finding = try #require(Cases.judgement([craft], []).findings.first)
    #expect(finding.severity == .medium)
    #expect(finding.title.contains("conflict"))
  }

  @Test("A silence is low below 12 h, medium from then on, and one step more for a listed vessel")
  func gaps() {
    func severity(_ craft: Craft, _ event: Event) -> Finding.Severity? {
      Cases.judgement([craft], [event]).findings.first { $0.kind == "gap" }?.severity
    }
    let trader = Cases.trader.key
    #expect(severity(Cases.trader, Cases.gap(trader, from: 0, to: 10)) == .low)
    #expect(severity(Cases.trader, Cases.gap(trader, from: 0, to: 12)) == .medium)
    #expect(severity(Cases.gleaner, Cases.gap(Cases.gleaner.key, from: 0, to: 10)) == .medium)
    #expect(severity(Cases.gleaner, Cases.gap(Cases.gleaner.key, from: 0, to: 14)) == .high)
    #expect(severity(Cases.gleaner, Cases.gap(Cases.gleaner.key, from: 0, to: nil, hours: 14)) == .medium)
    #expect(severity(Cases.trader, Cases.gap(trader, from: 0, to: 8, verdict: "intentional")) == .medium)
    // It may just have sailed out of range, as every passing ship does.
    #expect(severity(Cases.trader, Cases.gap(trader, from: 0, to: nil, hours: 14)) == .low)
  }

  @Test("A silence of the log is not the vessel's")
  func listening() throws {
    let key = Cases.trader.key
    #expect(Cases.judgement([Cases.trader], [Cases.gap(key, from: 0, to: 20, listening: 0.1)]).findings.isEmpty)
    #expect(Cases.judgement([Cases.trader], [Cases.gap(key, from: 0, to: 20, verdict: "outage")]).findings.isEmpty)
    let half = try #require(
      Cases.judgement([Cases.trader], [Cases.gap(key, from: 0, to: 20, listening: 0.4)]).findings.first)
    #expect(half.severity == .low)
    #expect(half.cautions[0].contains("60 %"))
    #expect(
      Cases.judgement([Cases.trader], [Cases.gap(key, from: 0, to: 20, listening: 0.9)]).findings[0].severity == .medium
    )
  }

  @Test("The sentence of a silence has its figures")
  func gapText() throws {
    let finding = try #require(
      Cases.judgement([Cases.trader], [Cases.gap(Cases.trader.key, from: 16.1667, to: 26.3333)]).findings.first)
    #expect(
      finding.text == "ELBE TRADER (mmsi:211999992) was silent for 10 h 10 min from 2026-05-01 16:10 UTC to "
        + "2026-05-02 02:19 UTC, and was next heard 120 km away (6.4 kn on average).")
    #expect(finding.events.count == 1)
    #expect(finding.evidence.count == 1)
  }

  @Test("The silences of an aircraft are one low finding")
  func aircraft() throws {
    let craft = Craft(key: .icao24(0x486257))
    let events = [Cases.gap(craft.key, from: 1, to: 1.5), Cases.gap(craft.key, from: 2, to: 3)]
    let findings = Cases.judgement([craft], events).findings
    #expect(findings.count == 1)
    #expect(findings[0].severity == .low)
    #expect(findings[0].events.count == 2)
    #expect(findings[0].title == "2 silences of an aircraft, the longest 1 h")
  }

  @Test("A meeting at sea is medium, with a listed vessel high; in port it is one only with a listed vessel")
  func meetings() {
    func found(_ craft: Craft, _ context: String) -> Finding? {
      Cases.judgement(
        [craft, Cases.trader], [Cases.meeting([craft.key, Cases.trader.key], from: 20, to: 24, context: context)]
      ).findings.first { $0.kind.hasPrefix("rendezvous") }
    }
    let other = Watching.vessel(mmsi: 5, name: "OTHER")
    #expect(found(other, "at_sea")?.severity == .medium)
    #expect(found(other, "at_sea")?.kind == "rendezvous")
    #expect(found(other, "anchorage")?.severity == .low)
    #expect(found(other, "port") == nil)
    #expect(found(Cases.gleaner, "at_sea")?.severity == .high)
    #expect(found(Cases.gleaner, "at_sea")?.kind == "rendezvous_with_listed")
    #expect(found(Cases.gleaner, "port")?.severity == .medium)
    #expect(found(Cases.fjord, "at_sea")?.kind == "rendezvous")
    #expect(found(Cases.fjord, "at_sea")?.cautions.contains { $0.contains("KASSAR PEARL") } == true)
  }

  @Test("Two that lay still near a shore may have been at berths: low, unless one is listed")
  func moored() {
    func severity(_ craft: Craft, shore: Double, knots: Double) -> Finding.Severity? {
      let meeting = Cases.meeting([craft.key, Cases.trader.key], from: 20, to: 24)
      var details = meeting.details
      details["distance_from_shore_m"] = .number(shore)
      details["median_speed_kn"] = .number(knots)
      return Cases.judgement([craft, Cases.trader], [meeting.with(details: details)]).findings.first {
        $0.kind.hasPrefix("rendezvous")
      }?
      .severity
    }
    let other = Watching.vessel(mmsi: 5, name: "OTHER")
    #expect(severity(other, shore: 900, knots: 0.1) == .low)
    #expect(severity(other, shore: 900, knots: 0.8) == .medium)
    #expect(severity(other, shore: 9000, knots: 0.1) == .medium)
    #expect(severity(Cases.gleaner, shore: 900, knots: 0.1) == .high)
  }

  @Test("A call at a listed port is a finding, also where it was not the longest stop; another call is none")
  func calls() throws {
    let key = Cases.trader.key
    let listed = Cases.call(key, "ZZKAS", "Port Kassar", from: 3, to: 9, listed: true)
    let finding = try #require(Cases.judgement([Cases.trader], [listed]).findings.first)
    #expect(finding.kind == "port_call_listed")
    #expect(finding.severity == .high)
    #expect(finding.matches.map(\.entry) == ["p"])
    #expect(finding.text.contains("lay still for 5 h"))
    #expect(
      Cases.judgement([Cases.trader], [Cases.call(key, "DKEBJ", "Esbjerg", from: 3, to: 9)]).findings.isEmpty)
    // Marked by the user's areas, on no watchlist.
    let area = Cases.call(key, "ZZXXX", "Somewhere", from: 3, to: 9, listed: true)
    #expect(Cases.judgement([Cases.trader], [area]).findings.first?.matches.isEmpty == true)
    var details = Cases.call(key, "DKEBJ", "Esbjerg", from: 3, to: 9, listed: true).details
    details["also_stopped_at"] = .array([
      .object(["locode": .string("ZZKAS"), "name": .string("Port Kassar"), "country": .null, "listed": .bool(true)])
    ])
    let both = Cases.event(.portCall, [key], from: 3, to: 9, details)
    #expect(Cases.judgement([Cases.trader], [both]).findings.first?.title == "Call at listed Port Kassar (ZZKAS)")
  }

  @Test("Impossible jumps of a craft are one low finding")
  func jumps() throws {
    let events = (0..<3).map { number in
      Cases.event(
        .implausibleMove, [Cases.trader.key], from: Double(number), to: Double(number) + 0.1, line: 100 + number,
        ["distance_m": .number(166_000), "implied_speed_kn": .number(1080), "limit_kn": .number(60)])
    }
    let findings = Cases.judgement([Cases.trader], events).findings
    #expect(findings.count == 1)
    #expect(findings[0].severity == .low)
    #expect(
      findings[0].text.contains("3 impossible jumps, 166 km at most, at up to 1,080 kn where 60 kn is the limit"))
    #expect(findings[0].evidence.count == 3)
  }

  @Test("Most severe first, and the order of the input changes nothing")
  func order() {
    let crafts = [Cases.gleaner, Cases.trader, Cases.fjord]
    let events = [
      Cases.gap(Cases.trader.key, from: 16, to: 26),
      Cases.meeting([Cases.gleaner.key, Cases.fjord.key], from: 20, to: 24),
      Cases.call(Cases.trader.key, "ZZKAS", "Port Kassar", from: 30, to: 40, listed: true),
    ]
    let findings = Cases.judgement(crafts, events).findings
    #expect(findings.map(\.severity) == findings.map(\.severity).sorted(by: >))
    #expect(findings.map(\.severity).filter { $0 == .high }.count == 3)
    #expect(Cases.judgement(crafts.reversed(), events.reversed()).findings == findings)
    #expect(Set(findings.map(\.id)).count == findings.count)
  }
}
