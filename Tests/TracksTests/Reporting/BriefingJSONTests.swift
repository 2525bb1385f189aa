import Foundation
import TestSupport
import Testing

@testable import Tracks

@Suite("The briefing as data")
struct BriefingJSONTests {
  private func object(_ briefing: Briefing) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: try written(briefing, BriefingJSON())) as? [String: Any])
  }

  @Test("It is what it was")
  func snapshot() throws {
    let text = String(decoding: try written(SampleBriefing().briefing, BriefingJSON()), as: UTF8.self)
    // Which parameters there are is the detectors' business.
    let start = try #require(text.range(of: "\"parameters\":[")).upperBound
    let end = try #require(text.range(of: "],\n\"cited_lines\"")).lowerBound
    let data = Data((text[..<start] + text[end...]).utf8)
    #expect(Snapshot.difference(data, from: "briefing.json", beside: #filePath) == nil)
  }

  @Test("It holds every part")
  func parts() throws {
    let object = try object(SampleBriefing().briefing)
    #expect(object["kind"] as? String == "trackscan-briefing/1")
    for key in [
      "inputs", "crafts", "voyages", "events", "findings", "shipments", "risks", "parameters", "companions", "notices",
    ] { #expect(object[key] is [Any], "\(key)") }
    #expect((object["events"] as? [Any])?.count == SampleBriefing().briefing.events.count)
    #expect((object["draw"] as? [String: Any])?["kind"] as? String == "trackscan-draw/1")
  }

  @Test("The ledger adds up, for each input and in all")
  func ledger() throws {
    let ledger = try #require(try object(SampleBriefing().briefing)["ledger"] as? [String: Any])
    let inputs = try #require(ledger["inputs"] as? [[String: Any]])
    let total = try #require(ledger["total"] as? [String: Any])
    let parts = [
      "decoded", "fragments_merged", "duplicates", "not_position", "bad_checksum", "malformed", "orphan_fragments",
      "unknown_type", "ignored",
    ]
    for record in inputs + [total] {
      #expect(parts.reduce(0) { $0 + (record[$1] as? Int ?? 0) } == record["lines"] as? Int)
    }
    #expect(total["lines"] as? Int == inputs.reduce(0) { $0 + ($1["lines"] as? Int ?? 0) })
    #expect(inputs[0]["sha256"] as? String == SampleBriefing().briefing.inputs[0].sha256)
  }

  @Test("It tells how each input tells the time, and who heard what")
  func clocksAndStations() throws {
    let object = try object(SampleBriefing().briefing)
    let ledger = try #require(object["ledger"] as? [String: Any])
    let inputs = try #require(ledger["inputs"] as? [[String: Any]])
    #expect(inputs[0]["time_sources"] as? [String: Int] == ["tag_block": 4126, "suffix": 84])
    #expect(inputs[0]["clock_skew_s"] as? Int == 3 && inputs[0]["clock_skew_messages"] as? Int == 212)
    #expect(inputs[1]["clock_skew_s"] is NSNull && inputs[1]["clock_skew_messages"] is NSNull)
    #expect(inputs[1]["untimed_share"] as? Double == 0.00122, "2 of 1640")
    #expect((ledger["total"] as? [String: Any])?["clock_skew_s"] is NSNull, "two clocks have no common one")
    let stations = (object["inputs"] as? [[String: Any]])?[0]["stations"] as? [[String: Any]]
    #expect(stations?.first?["name"] as? String == "rPortsmouth" && stations?.first?["positions"] as? Int == 1810)
    let rows = (object["events"] as? [[String: Any]] ?? []).flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
    #expect(rows.allSatisfy { $0["stations"] != nil }, "null where not known, never missing")
    #expect(rows.contains { $0["stations"] as? [String] == ["rCulver", "rPortsmouth"] })
    #expect(rows.contains { $0["stations"] is NSNull })
  }

  @Test("An empty briefing is an object with empty lists and no draw")
  func empty() throws {
    let object = try object(Briefing())
    #expect((object["events"] as? [Any])?.isEmpty == true)
    #expect(object["draw"] is NSNull)
    #expect(object["as_of"] is NSNull)
  }

  @Test("A folder that is not there is named in a sentence")
  func unwritable() {
    #expect {
      try BriefingJSON().write(Briefing(), to: URL(fileURLWithPath: "/nonexistent/briefing.json"))
    } throws: {
      String(describing: $0).hasPrefix("/nonexistent/briefing.json: the folder does not exist")
    }
  }
}
