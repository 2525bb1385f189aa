import Foundation
import Geo
import TestSupport
import Testing

@testable import Tracks

@Suite("Port calls")
struct PortCallTests {
  private static let home = Place(kind: .port, name: "Home", code: "XXHOM", country: "XX", coordinate: spot(54, 10))

  /// A vessel at distances (km) from a port, due north of it.
  private static func run(
    at port: Place = home, _ steps: [(minutes: Double, kilometres: Double, knots: Double?)], start: Double = 0
  ) -> CraftRun {
    var run = CraftRun(.mmsi(211_000_000), places: [port])
    for step in steps {
      let place = Geodesic.destination(from: port.coordinate, azimuth: 0, distance: .kilometres(step.kilometres))
      run.add(CraftRun.time(start + step.minutes * 60), place, speed: step.knots)
    }
    return run
  }

  private static let call: [(minutes: Double, kilometres: Double, knots: Double?)] = [
    (0, 9, 10), (30, 3.5, 8), (60, 2.9, 5), (90, 1, 0.1), (120, 1, 0.3), (150, 1, 0.6), (180, 3.5, 6), (210, 4.01, 9),
    (240, 8, 10),
  ]

  @Test("A call has its entry, stop and exit, with the lines they rest on")
  func wholeCall() throws {
    let events = Self.run(Self.call).events(PortCall())
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.code("port", "locode") == "XXHOM")
    #expect(event.time("entry") == CraftRun.time(3600))
    #expect(event.time("stop_start") == CraftRun.time(5400))
    #expect(event.time("stop_end") == CraftRun.time(9000))
    #expect(event.time("exit") == CraftRun.time(12_600))
    #expect(event.start == CraftRun.time(3600) && event.end == CraftRun.time(12_600))
    #expect(event.details["confidence"] == .integer(4))
    #expect(event.details["listed"] == .bool(false))
    #expect(event.details["stopped_s"]?.double == 3600)
    #expect(event.details["exit_between"] == .null && event.details["entry_between"] == .null)
    #expect(["entry", "stop_start", "stop_end", "exit"].map(event.line) == [3, 4, 6, 8])
    #expect(event.detector == "port_call@1")
  }

  @Test(
    "A call is the same across 180 degrees, at 85 N, at the pole, and across midnight",
    arguments: [spot(-17, 180), spot(-17, 179.99), spot(85, 20), spot(85, -179.999), spot(89.99, 0), spot(0, 0)])
  func anywhere(coordinate: Coordinate) throws {
    let port = Place(kind: .port, name: "Far", code: "XXFAR", coordinate: coordinate)
    for azimuth in [45.0, 90, 270] {
      var run = CraftRun(.mmsi(211_000_000), places: [Self.home, port])
      for step in Self.call {
        // In on one side and out on the other, through midnight.
        let side = step.minutes < 85 ? azimuth : azimuth + 180
        let place = Geodesic.destination(from: coordinate, azimuth: side, distance: .kilometres(step.kilometres))
        run.add(CraftRun.time(82_800 + step.minutes * 60), place, speed: step.knots)
      }
      let events = run.events(PortCall())
      let event = try #require(events.first)
      #expect(events.count == 1)
      #expect(event.code("port", "locode") == "XXFAR")
      #expect(event.start == CraftRun.time(82_800 + 3600) && event.end == CraftRun.time(82_800 + 12_600))
      #expect(event.details["confidence"] == .integer(4))
      #expect(event.bounds.width < 360 || abs(coordinate.latitude) > 89)
    }
  }

  @Test("Passing by is no call, nor is falling silent at sea speed and being found as far on as that speed goes")
  func passingBy() {
    #expect(Self.run([(0, 9, 12), (20, 2, 12), (30, 2.5, 11), (50, 9, 12)]).events(PortCall()).isEmpty)
    #expect(Self.run([(0, 9, 12), (20, 2, 12), (320, 111, 12)]).events(PortCall()).isEmpty)
    // The same silence, with time to have been in port.
    let silent = Self.run([(0, 9, 12), (20, 2, 4), (620, 50, 12)]).events(PortCall())
    #expect(silent.map { $0.details["confidence"] } == [.integer(3)])
    #expect(silent.first?.details["exit"] == .null)
    // Silent to the end of the data: told of one that came in and was slow, not of one that was moving there all along.
    let later = CraftRun.time(40_000)
    #expect(Self.run([(0, 9, 9), (20, 2, 3)]).events(PortCall(), end: later).count == 1)
    #expect(Self.run([(0, 9, 12), (20, 2, 12)]).events(PortCall(), end: later).isEmpty)
    #expect(Self.run([(0, 2, 3), (20, 1, 3)]).events(PortCall(), end: later).isEmpty)
  }

  @Test("Fixes at 3 to 4 km never make an entry, and never an exit")
  func hysteresis() throws {
    #expect(Self.run([(0, 9, 9), (20, 3.5, 3), (40, 3.2, 0.1), (60, 9, 9)]).events(PortCall()).isEmpty)
    let swinging = Self.run([
      (0, 9, 9), (20, 2.9, 3), (40, 3.9, 0.1), (60, 2.9, 0.4), (80, 3.9, 0.3), (100, 2.5, 2), (120, 5, 9),
    ])
    let event = try #require(swinging.events(PortCall()).first)
    #expect(swinging.events(PortCall()).count == 1)
    #expect(event.time("stop_end") == CraftRun.time(6000))
  }

  @Test("A stop at anchor with a scatter of 0.3 knots is one")
  func jitter() throws {
    var steps: [(minutes: Double, kilometres: Double, knots: Double?)] = [(0, 9, 9), (20, 2, 4), (30, 1, 0.1)]
    for minute in 1...200 { steps.append((30 + Double(minute), 1, minute % 3 == 0 ? 0.4 : minute % 3 == 1 ? 0.3 : 0)) }
    steps += [(240, 1, 2), (260, 6, 9)]
    let event = try #require(Self.run(steps).events(PortCall()).first)
    #expect(event.time("stop_start") == CraftRun.time(1800))
    #expect(event.time("stop_end") == CraftRun.time(14_400))
    #expect(event.details["stopped_s"]?.double == 12_600)
  }

  @Test("Where no speed is transmitted, the one between fixes makes the stop, and their scatter does not end it")
  func withoutSpeed() throws {
    var run = CraftRun(.mmsi(211_000_000), places: [Self.home])
    func add(_ minutes: Double, _ kilometres: Double, _ azimuth: Double = 0) {
      run.add(
        CraftRun.time(minutes * 60),
        Geodesic.destination(from: Self.home.coordinate, azimuth: azimuth, distance: .kilometres(kilometres)))
    }
    for minute in 0..<30 { add(Double(minute), 9 - Double(minute) * 0.27) }
    // Ten metres of scatter each half minute would be 0.6 knots.
    for half in 0..<240 { add(30 + Double(half) / 2, half % 2 == 0 ? 1 : 1.01) }
    for minute in 0..<30 { add(150 + Double(minute), 1 + Double(minute) * 0.3) }
    let events = run.events(PortCall())
    let event = try #require(events.first)
    #expect(events.count == 1)
    let start = try #require(event.time("stop_start"))
    let end = try #require(event.time("stop_end"))
    #expect(abs(start.seconds(since: CraftRun.time(1800))) <= 660)
    #expect(abs(end.seconds(since: CraftRun.time(9000))) <= 660)
    #expect(event.details["stopped_s"]?.double == end.seconds(since: start))
  }

  @Test("What was not heard has no time: inside from the beginning, inside at the end, gone in a silence")
  func unheard() throws {
    let begins = try #require(Self.run([(0, 1, 0.1), (60, 1, 0), (120, 5, 9)]).events(PortCall()).first)
    #expect(begins.details["entry"] == .null && begins.details["stop_start"] == .null)
    #expect(begins.start == CraftRun.time(0))
    #expect(begins.line("first_inside") == 1 && begins.line("entry") == nil)

    let ends = try #require(Self.run([(0, 9, 9), (60, 1, 0)]).events(PortCall()).first)
    #expect(ends.end == nil && ends.details["exit"] == .null && ends.details["stop_end"] == .null)
    #expect(ends.details["confidence"] == .integer(3))
    #expect(ends.time("last_inside") == CraftRun.time(3600))

    let gone = try #require(Self.run([(0, 9, 9), (30, 2, 4), (60, 1, 0.1), (800, 50, 9)]).events(PortCall()).first)
    #expect(gone.details["exit"] == .null && gone.details["stop_end"] == .null)
    #expect(gone.end == CraftRun.time(3600))
    let window = JSONValue.array([.time(CraftRun.time(3600)), .time(CraftRun.time(48_000))])
    #expect(gone.details["exit_between"] == window && gone.details["stop_end_between"] == window)
    #expect(gone.line("last_inside") == 3 && gone.line("first_outside") == 4 && gone.line("exit") == nil)

    let came = try #require(Self.run([(0, 90, 9), (600, 1, 0.1), (700, 1, 2), (720, 5, 9)]).events(PortCall()).first)
    #expect(came.details["entry"] == .null && came.start == CraftRun.time(36_000))
    #expect(came.details["entry_between"] == .array([.time(CraftRun.time(0)), .time(CraftRun.time(36_000))]))
    #expect(came.details["confidence"] == .integer(3))
  }

  @Test("A jump that cannot be ends the call unheard")
  func jump() throws {
    var run = Self.run([(0, 9, 9), (30, 2, 4), (60, 1, 0.1)])
    run.add(CraftRun.time(3660), spot(10, 10), speed: 9, isBroken: true)
    let event = try #require(run.events(PortCall()).first)
    #expect(event.details["exit"] == .null && event.end == CraftRun.time(3600))
  }

  @Test("Two calls at one port, and a port reached from another without a fix between, are calls of their own")
  func twoCalls() {
    let twice = Self.call + Self.call.map { ($0.minutes + 300, $0.kilometres, $0.knots) }
    #expect(Self.run(twice).events(PortCall()).map(\.start) == [CraftRun.time(3600), CraftRun.time(3600 + 18_000)])

    let other = Place(kind: .port, name: "Other", code: "XXOTH", coordinate: spot(54.4, 10))
    var run = CraftRun(.mmsi(211_000_000), places: [Self.home, other])
    for (hours, latitude, knots) in [(0.0, 53.8, 9.0), (1, 54, 0), (4, 54.4, 0), (6, 54.6, 9)] {
      run.add(CraftRun.time(hours * 3600), spot(latitude, 10), speed: knots)
    }
    #expect(run.events(PortCall()).map { $0.code("port", "locode") } == ["XXHOM", "XXOTH"])
  }

  @Test("A call that moves on to an adjoining port is one, at the port it stayed at longest; a listed one counts")
  func adjoining() throws {
    let next = Place(
      kind: .anchorage, name: "Roads", code: nil, coordinate: spot(54.05, 10), isListed: true, origin: "areas.geojson:1"
    )
    var run = CraftRun(.mmsi(211_000_000), places: [Self.home, next])
    for (minutes, latitude, knots) in [
      (0.0, 54.2, 9.0), (30, 54.06, 3), (40, 54.05, 0), (100, 54.05, 3), (110, 54.025, 3), (120, 54, 0), (600, 54, 4),
      (660, 53.8, 9),
    ] {
      run.add(CraftRun.time(minutes * 60), spot(latitude, 10), speed: knots)
    }
    let events = run.events(PortCall())
    #expect(events.count == 1)
    let event = try #require(events.first)
    #expect(event.code("port", "locode") == "XXHOM")
    #expect(event.details["listed"] == .bool(true))
    #expect(event.details["also_stopped_at"]?.elements?.first?.members?["name"] == .string("Roads"))
    // The second stop is known to have lasted only until the silence in it, which counts as a stay all the same.
    #expect(event.details["stopped_s"]?.double == 3600)
    #expect(event.details["longest_silence_s"]?.double == 28_800)
  }

  @Test("A port with an outline is entered at it, and left a kilometre off it")
  func outline() throws {
    let ring = [spot(54, 179.95), spot(54, -179.95), spot(54.1, -179.95), spot(54.1, 179.95)]
    let port = Place(
      kind: .port, name: "Basin", code: "XXBAS", coordinate: spot(54.05, 180),
      area: Area(polygons: [Area.Polygon(outline: ring)]))
    var run = CraftRun(.mmsi(211_000_000), places: [Self.home, port])
    for (minutes, latitude, longitude, knots) in [
      (0.0, 53.9, 180.0, 9.0), (30, 53.98, 180, 5), (40, 54.01, 179.999, 3), (50, 54.001, -179.999, 0.1),
      (60, 53.999, 180, 0.2), (70, 54.001, 180, 0.1), (100, 53.995, 180, 3), (110, 53.98, 180, 5), (130, 53.8, 180, 9),
    ] {
      run.add(CraftRun.time(minutes * 60), spot(latitude, longitude), speed: knots)
    }
    let events = run.events(PortCall())
    #expect(events.count == 1)
    let event = try #require(events.first)
    #expect(event.code("port", "locode") == "XXBAS")
    #expect(event.time("entry") == CraftRun.time(2400))
    #expect(event.time("stop_start") == CraftRun.time(3000))
    #expect(event.time("exit") == CraftRun.time(6600))
    #expect(event.bounds.crossesAntimeridian)
  }

  @Test("Aircraft, and those of search and rescue on AIS, make no calls")
  func aircraft() {
    for craft in [CraftKey.icao24(0x3c6444), .mmsi(111_211_500)] {
      var run = Self.run(Self.call)
      run.craft = craft
      #expect(run.events(PortCall()).isEmpty)
    }
  }

  @Test("However the fixes are cut, the calls are the same")
  func chunking() {
    var random = SeededRandom(seed: 11)
    var found = 0
    for _ in 0..<60 {
      let ports = [
        Self.home, Place(kind: .port, name: "B", coordinate: spot(54.06, 10.02)),
        Place(
          kind: .anchorage, name: "C", coordinate: spot(54, 10.2),
          area: Area(polygons: [
            Area.Polygon(outline: [spot(53.97, 10.15), spot(53.97, 10.25), spot(54.03, 10.25), spot(54.03, 10.15)])
          ])),
      ]
      var run = CraftRun(.mmsi(211_000_000), places: ports)
      var time = 0.0
      var (latitude, longitude) = (54.1, 10.1)
      for _ in 0..<120 {
        let isResting = Int.random(in: 0..<3, using: &random) == 0
        time += Int.random(in: 0..<25, using: &random) == 0 ? 20_000 : .random(in: 10...1200, using: &random)
        if !isResting {
          latitude = min(54.15, max(53.9, latitude + .random(in: -0.03...0.03, using: &random)))
          longitude = min(10.3, max(9.9, longitude + .random(in: -0.05...0.05, using: &random)))
        }
        let speed = Int.random(in: 0..<4, using: &random) == 0 ? nil : isResting ? 0.1 : 6.0
        run.add(
          CraftRun.time(time), spot(latitude, longitude), speed: speed,
          isBroken: Int.random(in: 0..<40, using: &random) == 0)
      }
      let whole = run.events(PortCall())
      found += whole.count
      for _ in 0..<4 {
        let cuts = (0..<Int.random(in: 1...20, using: &random)).map { _ in Int.random(in: 1..<120, using: &random) }
        #expect(run.events(PortCall(), cuts: cuts) == whole)
      }
      #expect(run.events(PortCall(), cuts: Array(0..<120)) == whole)
    }
    #expect(found > 100)
  }
}
