import Foundation
import Geo
import Testing

@testable import Tracks

/// The cases that the state machine of pipe-anchorages was run on, where they are at hand.
@Suite("Port calls beside the reference")
struct PortCallReferenceTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../../shared/data/cases/port_fsm_reference.json")
  private static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

  private struct File: Decodable { var cases: [Case] }
  private struct Case: Decodable {
    var `case`: String
    var records: [Record]
    var expectedEvents: [Expected]
  }
  private struct Record: Decodable {
    var t: String
    var distToAnchorageKm: Double?
    var speedKn: Double
  }
  private struct Expected: Decodable {
    var t: String
    var type: String
  }

  private func time(_ text: String) throws -> Timestamp {
    try #require(Timestamp(iso8601: text.replacing("+00:00", with: "Z")))
  }

  @Test(
    "The same entries, stops and exits, but for times the reference puts at the far end of a silence",
    .enabled(if: isThere, "the reference's cases are not beside the repository"))
  func cases() throws {
    let port = Place(kind: .port, name: "Home", code: "XXHOM", coordinate: spot(54, 10))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let cases = try decoder.decode(File.self, from: Data(contentsOf: Self.file)).cases
    #expect(cases.count >= 10)
    for one in cases {
      var run = CraftRun(.mmsi(211_000_000), places: [port])
      for record in one.records {
        // Fixes have whole 1e-7 degrees: a point at exactly 4 km is put the next centimetre out.
        let kilometres = (record.distToAnchorageKm ?? 100) + 0.000_02
        // AIS has tenths of a knot: 0.49 is less than 0.5, and not rounded to it.
        let knots = (record.speedKn * 10).rounded(.down) / 10
        run.add(
          try time(record.t),
          Geodesic.destination(from: port.coordinate, azimuth: 0, distance: .kilometres(kilometres)),
          speed: knots)
      }
      func first(_ type: String) throws -> Timestamp? {
        try one.expectedEvents.first { $0.type == type }.map { try time($0.t) }
      }
      func last(_ type: String) throws -> Timestamp? {
        try one.expectedEvents.last { $0.type == type }.map { try time($0.t) }
      }
      let stays = one.expectedEvents.contains { $0.type.hasPrefix("PORT_STOP") || $0.type.hasPrefix("PORT_GAP") }
      let events = run.events(PortCall(), end: try time("2026-01-03T00:00:00Z"))
      #expect(events.count == (stays ? 1 : 0), "\(one.case)")
      guard stays, let event = events.first else { continue }

      #expect(event.time("entry") == (try first("PORT_ENTRY")), "\(one.case)")
      switch one.case {
      case "gap_then_reappear_at_sea":
        // The reference has the stop end and the vessel go out at 13:20, when it is 50 km away.
        let window = JSONValue.array([.string("2026-01-01T01:00:00Z"), .string("2026-01-01T13:20:00Z")])
        #expect(event.details["exit"] == .null && event.details["exit_between"] == window)
        #expect(event.details["stop_end"] == .null && event.details["stop_end_between"] == window)
      case let name where name.hasPrefix("stop_hysteresis"):
        // Two stops: the first began before the data, the last goes on. The reference has no word for a call of two.
        #expect(event.details["stop_start"] == .null && event.details["stop_end"] == .null)
        #expect(event.details["stopped_s"]?.double == 1800)
      default:
        #expect(event.time("stop_start") == (try first("PORT_STOP_BEGIN")), "\(one.case)")
        #expect(event.time("stop_end") == (try last("PORT_STOP_END")), "\(one.case)")
        #expect(event.time("exit") == (try last("PORT_EXIT")), "\(one.case)")
      }
      let isOpen = try last("PORT_EXIT") == nil
      #expect((event.end == nil) == isOpen, "\(one.case)")
      // Where the reference tells a silence, so does the event.
      let isSilent = try first("PORT_GAP_BEGIN") != nil
      #expect((event.details["longest_silence_s"] != .null) == isSilent, "\(one.case)")
    }
  }
}
