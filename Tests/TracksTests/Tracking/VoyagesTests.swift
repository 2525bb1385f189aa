import Geo
import Testing

@testable import Tracks

@Suite("Voyages")
struct VoyagesTests {
  private static let ports = [
    Place(kind: .port, name: "Home", code: "XXHOM", coordinate: spot(54, 10)),
    Place(kind: .port, name: "Uncoded", coordinate: spot(55, 10)),
  ]

  /// Hours, latitude and knots.
  private func track(_ steps: [(Double, Double, Double)]) throws -> (track: Track, events: [Event]) {
    var run = CraftRun(.mmsi(211_000_000), places: Self.ports)
    var columns = FixColumns()
    for (hours, latitude, knots) in steps { run.add(CraftRun.time(hours * 3600), spot(latitude, 10), speed: knots) }
    for report in run.reports { columns.append(report) }
    return (try #require(Track(craft: run.craft, fixes: columns)), run.events(PortCall()))
  }

  @Test("They lie between calls, and the ends that are not known are null")
  func betweenCalls() throws {
    let (track, events) = try track([
      (0, 53.5, 10), (3, 54, 0), (5, 54, 1), (5.5, 54.1, 9), (10, 54.9, 9), (11, 55, 0), (13, 55.2, 9), (20, 56, 9),
    ])
    #expect(events.count == 2)
    let voyages = Voyages.voyages(of: [track], events: events.reversed())
    #expect(voyages.map(\.from) == [nil, "XXHOM", "Uncoded"])
    #expect(voyages.map(\.to) == ["XXHOM", "Uncoded", nil])
    #expect(voyages.map(\.start) == [0, 5.5, 13].map { CraftRun.time($0 * 3600) })
    #expect(voyages.map(\.end) == [3, 11, 20].map { CraftRun.time($0 * 3600) })
    #expect(voyages.map(\.events) == [[events[0].id], events.map(\.id), [events[1].id]])
    #expect(Set(voyages.map(\.id)).count == 3)
    #expect(voyages == Voyages.voyages(of: [track], events: events))
  }

  @Test("A vessel still in port has no voyage after it; one that never calls has one")
  func ends() throws {
    let (inPort, calls) = try track([(0, 53.5, 10), (3, 54, 0), (5, 54, 0)])
    #expect(Voyages.voyages(of: [inPort], events: calls).map(\.to) == ["XXHOM"])
    let (atSea, none) = try track([(0, 50, 10), (3, 50.5, 9)])
    let voyages = Voyages.voyages(of: [atSea], events: none)
    #expect(voyages.map(\.from) == [nil] && voyages.map(\.to) == [nil])
    #expect(voyages.first?.end == CraftRun.time(10_800))
  }

  @Test("A flight is a voyage of its kind, from airfield to airfield")
  func flights() throws {
    var columns = FixColumns()
    var run = CraftRun(.icao24(0x3c6444), places: [])
    run.add(CraftRun.time(0), spot(50, 5), speed: 200)
    run.add(CraftRun.time(3600), spot(51, 5), speed: 200)
    for report in run.reports { columns.append(report) }
    let track = try #require(Track(craft: run.craft, fixes: columns))
    let event = Event(
      kind: .flight, craft: [run.craft], start: CraftRun.time(60), end: nil, place: spot(50, 5),
      bounds: BoundingBox(spot(50, 5)), details: ["departure": .object(["icao": .string("EDDF")]), "arrival": .null],
      evidence: [], detector: "flight@1")
    let voyages = Voyages.voyages(of: [track], events: [event])
    #expect(voyages.map(\.kind) == [.flight])
    #expect(voyages.first?.from == "EDDF" && voyages.first?.to == nil)
    #expect(voyages.first?.end == CraftRun.time(3600))
  }
}
