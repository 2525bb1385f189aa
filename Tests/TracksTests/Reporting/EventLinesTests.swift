import Foundation
import TestSupport
import Testing

@testable import Tracks

@Suite("The event lines")
struct EventLinesTests {
  @Test("They are what they were")
  func snapshot() throws {
    let data = try written(SampleBriefing().briefing, EventLines())
    #expect(Snapshot.difference(data, from: "events.ndjson", beside: #filePath) == nil)
  }

  @Test("Each line is an object with all its keys, in the order of the list")
  func shape() throws {
    let text = String(decoding: try written(SampleBriefing().briefing, EventLines()), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == SampleBriefing().briefing.events.count)
    #expect(text.hasSuffix("}\n"))
    for line in lines {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(
        Set(object.keys) == [
          "id", "kind", "craft", "start", "end", "lat", "lon", "bbox", "details", "evidence", "detector",
        ])
      #expect((object["bbox"] as? [Double])?.count == 4)
      let craft = try #require(object["craft"] as? [[String: Any]])
      for key in ["key", "mmsi", "imo", "icao24", "name", "callsign", "flag", "type"] {
        #expect(craft.allSatisfy { $0[key] != nil }, "null where not available, never missing: \(key)")
      }
    }
  }

  @Test("Events of one kind and instant stand in the order of their craft as printed")
  func order() {
    let sample = SampleBriefing().briefing.events[0]
    let events = [211_000_000, 36_926_403, 9_110_192].map { number in
      Event(
        kind: sample.kind, craft: [.mmsi(number)], start: sample.start, end: nil, place: sample.place,
        bounds: sample.bounds, details: [:], evidence: [], detector: sample.detector)
    }
    let keys = events.sorted().map(\.craft[0].description)
    #expect(keys == ["mmsi:211000000", "mmsi:36926403", "mmsi:9110192"])
  }

  @Test("A second hull has the first one's identity, an unknown craft its key alone")
  func identities() {
    let index = CraftIndex(SampleBriefing().briefing.crafts)
    let second = index[SampleBriefing.trader.hull(2)]
    #expect(second.key.description == "mmsi:235012345#2")
    #expect(second.imo == 9_074_729)
    #expect(index[.mmsi(1)].json.description.contains(#""key":"mmsi:1","mmsi":1,"imo":null"#))
  }

  @Test("Binary inputs are cited by byte")
  func binaryEvidence() {
    var briefing = SampleBriefing().briefing
    briefing.inputs[1].isBinary = true
    let evidence = BriefingRecords(briefing).json([Evidence(LineAddress(input: 1, position: 7), role: "off")])
    #expect(evidence.description == #"[{"input":"schiphol.sbs","byte":7,"role":"off","stations":null}]"#)
  }
}

/// What `format` writes of `briefing`.
func written(_ briefing: Briefing, _ format: any BriefingFormat) throws -> Data {
  let folder = try ScratchFolder()
  defer { folder.remove() }
  let file = folder.url.appending(path: format.fileName)
  try format.write(briefing, to: file)
  return try Data(contentsOf: file)
}
