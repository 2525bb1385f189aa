import Foundation
import Geo
import Testing

@testable import Tracks

@Suite struct GapTests {
  private func gaps(_ result: EngineResult) -> [Event] { result.events.filter { $0.kind == .gap } }
  private let hour = 3600.0
  private let ship = CraftKey.mmsi(211_234_560)
  private let other = CraftKey.mmsi(257_111_111)

  @Test("A silence of exactly the minimum is none, one a millisecond longer is a gap")
  func strictlyLonger() {
    #expect(gaps(track([.made(0, 54, 8, line: 1), .made(6 * hour, 54, 8, line: 2)])).isEmpty)
    #expect(gaps(track([.made(0, 54, 8, line: 1), .made(6 * hour + 0.001, 54, 8, line: 2)])).count == 1)
  }

  @Test("A gap tells duration, geodesic distance, speed, both ends and both lines")
  func details() throws {
    let result = track([.made(0, 54, 8, line: 1), .made(10 * hour, 55, 8, line: 2)])
    let gap = try #require(gaps(result).first)
    #expect(gap.details["duration_s"]?.double == 36_000)
    // The meridian arc from 54 to 55 N on WGS 84.
    #expect(abs(try #require(gap.details["distance_m"]?.double) - 111_306.5) < 10)
    #expect(abs(try #require(gap.details["implied_speed_kn"]?.double) - 6.01) < 0.02)
    #expect(gap.evidence.map(\.role) == ["off", "on"])
    #expect(gap.evidence.map(\.address.position) == [1, 2])
    #expect(gap.place.latitude == 54 && gap.end == at(10 * hour))
    #expect(gap.details["verdict"] == .string("undetermined"))
    #expect(gap.details["on"]?.members?["lat"]?.double == 55)
    #expect(
      gap.details.members.map(\.name).prefix(9) == [
        "duration_s", "distance_m", "implied_speed_kn", "off", "on", "expected_messages", "silence_p_value", "coverage",
        "verdict",
      ])
  }

  @Test("Midnight makes no difference")
  func midnight() {
    // The clock of the tests starts at midnight.
    let result = track([.made(-4 * hour, 54, 8, line: 1), .made(4 * hour, 54, 8, line: 2)])
    #expect(gaps(result).map { $0.details["duration_s"]?.double } == [28_800])
  }

  @Test("A gap across 180 degrees is short, and its box crosses them")
  func antimeridian() throws {
    let gap = try #require(gaps(track([.made(0, 52, 179.9, line: 1), .made(8 * hour, 52, -179.9, line: 2)])).first)
    #expect(try #require(gap.details["distance_m"]?.double) < 14_000)
    #expect(gap.bounds.crossesAntimeridian && gap.bounds.width < 0.21)
  }

  @Test("A gap at 85 N across the pole's neighbourhood has the geodesic's length")
  func polar() throws {
    let gap = try #require(gaps(track([.made(0, 85, 0, line: 1), .made(40 * hour, 85, 179, line: 2)])).first)
    let distance = try #require(gap.details["distance_m"]?.double)
    #expect(distance < 1_117_000 && distance > 1_116_000)
  }

  @Test("An open gap lasts to the end of what was listened to")
  func openGap() throws {
    let result = track([
      .made(ship, 0, 54, 8, line: 1), .made(other, 0, 60, 4, line: 2), .made(other, 9 * hour, 60, 4, line: 3),
    ])
    let open = try #require(gaps(result).first { $0.craft == [ship] })
    #expect(open.end == nil && open.details["on"] == .null && open.details["distance_m"] == .null)
    #expect(open.details["duration_s"]?.double == 9 * hour)
    #expect(open.evidence.map(\.role) == ["off"])
  }

  @Test("A log of another year, or one of aircraft, lengthens no open gap")
  func otherListening() {
    let year = 365 * 24 * hour
    let old = [PositionReport.made(ship, 0, 54, 8, line: 1), .made(other, 2 * hour, 60, 4, line: 2)]
    let new = [
      PositionReport.made(.mmsi(1), year, 0, 0, input: 1, line: 1),
      .made(.mmsi(1), year + hour, 0, 0, input: 1, line: 2),
    ]
    let planes = [PositionReport.made(.icao24(1), 30 * hour, 0, 0, input: 2, line: 1)]
    #expect(gaps(track(old + new + planes)).isEmpty)
  }

  @Test("Logs that follow each other within the minimum are one listening")
  func consecutiveLogs() {
    let first = [PositionReport.made(ship, 0, 54, 8, line: 1), .made(other, 4 * hour, 60, 4, line: 2)]
    let second = [
      PositionReport.made(other, 9 * hour, 60, 4, input: 1, line: 1), .made(other, 12 * hour, 60, 4, input: 1, line: 2),
    ]
    #expect(gaps(track(first + second)).map { $0.details["duration_s"]?.double } == [12 * hour])
  }

  @Test("A later end that the user gives lengthens the last listening")
  func asOf() {
    var engine = Engine(context: .standard())
    engine.hold([.made(ship, 0, 54, 8, line: 1)])
    let open = gaps(engine.finish(at: at(8 * hour)))
    #expect(open.map { $0.details["duration_s"]?.double } == [8 * hour])
  }

  @Test("The share of the silence in which others were heard is told")
  func listeningShare() throws {
    var reports = [PositionReport.made(ship, 0, 54, 8, line: 1), .made(ship, 11 * hour, 54, 8, line: 2)]
    // Ten whole hours lie between; another is heard in the first five of them.
    for quarter in 0..<20 { reports.append(.made(other, hour + Double(quarter) * 900, 60, 4, line: 10 + quarter)) }
    let gap = try #require(gaps(track(reports)).first { $0.craft == [ship] && $0.end != nil })
    #expect(gap.details["listening_share"]?.double == 0.5)
  }

  @Test("A parked aircraft has no gap; one that vanishes in flight, or comes back elsewhere, has")
  func aircraft() {
    let plane = CraftKey.icao24(0x4840d6)
    func silence(_ on: PositionReport, ground: Bool) -> Int {
      let before = (0..<5).map {
        PositionReport.made(plane, Double($0), 52, 4, traits: ground ? .onGround : [], line: $0)
      }
      return gaps(track(before + [on])).count
    }
    #expect(silence(.made(plane, 5 * hour, 52, 4, traits: .onGround, line: 9), ground: true) == 0)
    #expect(silence(.made(plane, 5 * hour, 52.1, 4.1, line: 9), ground: true) == 0)
    #expect(silence(.made(plane, 5 * hour, 48, 12, traits: .onGround, line: 9), ground: true) == 1)
    #expect(silence(.made(plane, 901, 52.1, 4.1, line: 9), ground: false) == 0)
    #expect(silence(.made(plane, 905, 52.1, 4.1, line: 9), ground: false) == 1)
    let landed = [
      PositionReport.made(plane, 0, 52, 4, traits: .onGround, line: 1), .made(.icao24(2), 5 * hour, 50, 4, line: 2),
    ]
    #expect(gaps(track(landed)).isEmpty)
  }

  @Test("A silence that ends in an impossible place is told as broken")
  func broken() throws {
    let there = (0..<5).map { PositionReport.made(7 * hour + Double($0) * 60, -30, 150, line: 10 + $0) }
    let gap = try #require(
      gaps(track([.made(0, 54, 8, line: 1), .made(60, 54, 8, line: 2), .made(120, 54, 8, line: 3)] + there)).first)
    #expect(gap.details["broken"] == .bool(true))
  }

  // MARK: - The reference's own cases

  private static let cases = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/cases/pipe_gaps_cases.json")

  @Test(
    "The closed gaps of the pipe-gaps cases",
    .enabled(if: FileManager.default.fileExists(atPath: cases.path), "shared/data is not beside the repository"))
  func pipeGaps() throws {
    struct File: Decodable {
      struct Message: Decodable {
        var ssvid: String
        var timestamp: Double
        var lat: Double?
        var lon: Double?
      }
      struct Gap: Decodable {
        var ssvid: String
        var start: Double
        var end: Double
        var hours: Double
        enum CodingKeys: String, CodingKey {
          case ssvid, start, end
          case hours = "duration_h"
        }
      }
      struct Case: Decodable {
        var id: String
        var messages: [Message]
        var threshold: Double
        var closedGaps: [Gap]
        enum CodingKeys: String, CodingKey {
          case id, messages, threshold
          case closedGaps = "reference_closed_gaps_full_scan"
        }
      }
      var cases: [Case]
    }
    let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: Self.cases))
    #expect(file.cases.count == 19)
    for example in file.cases {
      let reports = example.messages.enumerated().map { index, message in
        var report = PositionReport.made(
          .mmsi(UInt32(message.ssvid) ?? 0), 0, message.lat ?? 10, message.lon ?? 20, line: index + 1)
        report.time = Timestamp(milliseconds: Int64(message.timestamp * 1000))
        return report
      }
      let closed = gaps(
        track(reports, in: .standard([(GapDetection.minimumDuration, .duration(example.threshold * hour))]))
      )
      .filter { $0.end != nil }
      let found = closed.map {
        [Double($0.craft[0].number), Double($0.start.milliseconds) / 1000, $0.details["duration_s"]?.double ?? 0]
      }
      let expected = example.closedGaps.map {
        [Double($0.ssvid) ?? 0, $0.start, ($0.hours * hour).rounded()]
      }
      #expect(Set(found) == Set(expected), "\(example.id)")
    }
  }
}
