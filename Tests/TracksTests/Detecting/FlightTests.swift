import Geo
import TestSupport
import Testing

@testable import Tracks

@Suite("Flights")
struct FlightTests {
  private static let west = Place(
    kind: .airfield, name: "West", code: "XWST", coordinate: spot(50, 5), elevationFeet: 100)
  private static let east = Place(
    kind: .airfield, name: "East", code: "XEST", coordinate: spot(50, 9), elevationFeet: 1500)

  /// A flight along the geodesic at 300 knots, up at 2,000 and down at 1,200 ft a minute, with ten minutes of ground
  /// at both ends, in steps of ten seconds; only what is heard in `windows` (minutes of the flight) is kept.
  private static func fly(
    _ run: inout CraftRun, from start: Place, to end: Place, at begin: Double = 0, cruise: Int = 20_000,
    heard: (Double) -> Bool = { _ in true }
  ) {
    let line = Geodesic.inverse(from: start.coordinate, to: end.coordinate)
    let knots = 300.0
    let duration = (line.distance.metres / Speed(knots: knots).metresPerSecond / 10).rounded(.down) * 10
    let (low, high) = (Double(start.elevationFeet ?? 0), Double(end.elevationFeet ?? 0))
    for step in -60...(Int(duration) / 10 + 60) {
      let seconds = Double(step) * 10
      guard heard(seconds / 60) else { continue }
      let time = CraftRun.time(begin + 600 + seconds)
      if seconds < 0 || seconds > duration {
        run.add(time, seconds < 0 ? start.coordinate : end.coordinate, speed: 10, onGround: true)
        continue
      }
      let place = Geodesic.point(at: seconds / duration, from: start.coordinate, to: end.coordinate)
      let course = Geodesic.inverse(from: place, to: end.coordinate).azimuth
      let climb = low + seconds / 60 * 2000
      let sink = high + (duration - seconds) / 60 * 1200
      let altitude = min(climb, sink, Double(cruise))
      let rate = altitude == climb ? 2000 : altitude == sink ? -1200 : 0
      run.add(time, place, speed: knots, course: course, altitude: Int(altitude), rate: rate)
    }
  }

  private static func run(_ places: [Place] = [west, east]) -> CraftRun { CraftRun(.icao24(0x3c6444), places: places) }

  @Test("A flight goes from take-off to landing, between the airfields it was on the ground at")
  func wholeFlight() throws {
    var run = Self.run()
    Self.fly(&run, from: Self.west, to: Self.east)
    let events = run.events(Flight())
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.code("departure", "icao") == "XWST" && event.code("arrival", "icao") == "XEST")
    #expect(event.text("began") == "ground" && event.text("ended") == "ground")
    #expect(event.start == CraftRun.time(600))
    let way = Geodesic.distance(from: Self.west.coordinate, to: Self.east.coordinate).metres
    #expect(abs((event.details["distance_m"]?.double ?? 0) - way) < way * 0.01)
    #expect(event.line("takeoff") == 61)
    #expect(event.line("landing") == run.reports.count - 59)
    #expect(event.details["takeoff_between"] == .null && event.details["landing_between"] == .null)
    #expect(event.details["callsign"] == .null && event.details["highest_altitude_ft"] == .integer(20_000))
  }

  @Test(
    "It does so across 180 degrees, at 85 N, over the pole and across midnight",
    arguments: [
      (spot(-17, 178), spot(-16, -178)), (spot(85, 0), spot(85, 40)), (spot(88, 0), spot(88, 180)),
      (spot(10, -179.99), spot(12, 179.5)),
    ])
  func anywhere(start: Coordinate, end: Coordinate) throws {
    let places = [
      Place(kind: .airfield, name: "A", code: "XAAA", coordinate: start, elevationFeet: 0),
      Place(kind: .airfield, name: "B", code: "XBBB", coordinate: end, elevationFeet: 0),
    ]
    for isHeardOnGround in [true, false] {
      var run = Self.run(places)
      let minutes = Geodesic.distance(from: start, to: end).metres / Speed(knots: 300).metresPerSecond / 60
      Self.fly(&run, from: places[0], to: places[1], at: 85_000) { isHeardOnGround || $0 > 0.5 && $0 < minutes - 1 }
      let events = run.events(Flight(), end: CraftRun.time(200_000))
      let event = try #require(events.first)
      #expect(events.count == 1)
      #expect(event.code("departure", "icao") == "XAAA" && event.code("arrival", "icao") == "XBBB")
      #expect(event.text("ended") == (isHeardOnGround ? "ground" : "approach"))
    }
  }

  @Test("Where the track begins and ends at cruise, no airfield is named, however near one is to its ends")
  func inFlight() throws {
    let below = Place(kind: .airfield, name: "Below", code: "XBLW", coordinate: spot(50, 7), elevationFeet: 0)
    var run = Self.run([Self.west, Self.east, below])
    Self.fly(&run, from: Self.west, to: Self.east) { $0 > 12 && $0 < 16 }
    let open = try #require(run.events(Flight()).first)
    #expect(open.details["departure"] == .null && open.details["arrival"] == .null)
    #expect(open.text("began") == "in_flight" && open.text("ended") == "in_flight")
    #expect(open.end == nil)
    let lost = try #require(run.events(Flight(), end: CraftRun.time(90_000)).first)
    #expect(lost.end == run.reports.last?.time && lost.id == open.id)
    #expect(lost.details["arrival"] == .null)
  }

  @Test("Lost on the approach, it goes to the airfield ahead, not to one that is nearer beside or behind it")
  func approach() throws {
    let beside = Place(
      kind: .airfield, name: "Beside", code: "XBSD", coordinate: spot(50.06, 8.92), elevationFeet: 1500)
    let behind = Place(kind: .airfield, name: "Behind", code: "XBHD", coordinate: spot(50, 8.87), elevationFeet: 1500)
    var run = Self.run([Self.west, Self.east, beside, behind])
    let minutes =
      Geodesic.distance(from: Self.west.coordinate, to: Self.east.coordinate).metres
      / Speed(knots: 300).metresPerSecond / 60
    Self.fly(&run, from: Self.west, to: Self.east) { $0 < minutes - 0.9 }
    let event = try #require(run.events(Flight()).first)
    #expect(event.code("arrival", "icao") == "XEST")
    #expect(event.text("ended") == "approach")
    #expect(event.end == run.reports.last?.time)
  }

  @Test("Of two airfields that fit an approach alike, none is the arrival, and all are named with their shares")
  func ambiguous() throws {
    let twins = ["XTWA", "XTWB", "XTWC"].enumerated().map { number, code in
      Place(
        kind: .airfield, name: code, code: code, coordinate: spot(50 + Double(number - 1) * 0.012, 9),
        elevationFeet: 1500)
    }
    var run = Self.run([Self.west] + twins)
    Self.fly(&run, from: Self.west, to: Self.east) { $0 < 30.2 }
    let event = try #require(run.events(Flight()).first)
    let posterior = try #require(event.details["arrival_posterior"]?.elements)
    #expect(posterior.count == 3)
    #expect(event.details["arrival"] == .null && event.text("ended") == "approach")
    let sum = posterior.reduce(0) { $0 + ($1.members?["share"]?.double ?? 0) }
    #expect(abs(sum - 1) < 0.02)
  }

  @Test("Lifting off and flaring, at no rate yet or any more, are told by the climb after and the descent before")
  func liftOffAndFlare() throws {
    var run = Self.run()
    for step in 0...60 {
      let up = min(step, 60 - step)
      let (field, way) = step <= 30 ? (Self.west, 90.0) : (Self.east, 270)
      let rate = up == 0 ? 0 : step <= 30 ? 1500 : -1500
      run.add(
        CraftRun.time(Double(step) * 30),
        Geodesic.destination(from: field.coordinate, azimuth: way, distance: .metres(Double(up) * 2000)), speed: 130,
        course: 90, altitude: (field.elevationFeet ?? 0) + 40 + up * 750, rate: rate)
    }
    let event = try #require(run.events(Flight()).first)
    #expect(event.code("departure", "icao") == "XWST" && event.text("began") == "climb")
    #expect(event.code("arrival", "icao") == "XEST" && event.text("ended") == "approach")
  }

  @Test("Low and level beside an airfield is no arrival")
  func lowAndLevel() throws {
    var run = Self.run()
    for step in 0..<120 {
      run.add(
        CraftRun.time(Double(step) * 10), spot(50, 9.5 - Double(step) * 0.005), speed: 110, course: 270, altitude: 3000,
        rate: 0)
    }
    let event = try #require(run.events(Flight()).first)
    #expect(event.details["arrival"] == .null && event.text("ended") == "in_flight")
  }

  @Test("A touch-and-go is part of the flight, twenty minutes on the ground are not")
  func groundStops() throws {
    func circuits(groundSeconds: Int) -> CraftRun {
      var run = Self.run()
      var time = 0.0
      for circuit in 0..<2 {
        for step in 0..<60 {
          let height = 100 + min(step, 60 - step) * 40
          run.add(
            CraftRun.time(time), spot(50 + Double(min(step, 60 - step)) * 0.001, 5), speed: 80, course: 0,
            altitude: height, rate: step < 30 ? 500 : -500)
          time += 10
        }
        for _ in 0..<max(1, groundSeconds / 10) where circuit == 0 {
          run.add(CraftRun.time(time), Self.west.coordinate, speed: 20, onGround: true)
          time += 10
        }
      }
      run.add(CraftRun.time(time), Self.west.coordinate, speed: 20, onGround: true)
      return run
    }
    let touch = circuits(groundSeconds: 20).events(Flight())
    #expect(touch.count == 1)
    #expect(touch.first?.details["touch_and_goes"] == .integer(1))
    let stop = circuits(groundSeconds: 1200).events(Flight())
    #expect(stop.count == 2)
    #expect(stop.allSatisfy { $0.code("departure", "icao") == "XWST" || $0.start == CraftRun.time(0) })
    #expect(stop.allSatisfy { $0.code("arrival", "icao") == "XWST" })
  }

  @Test("A silence splits a flight where it may have landed, and not where the way took all the time")
  func silences() throws {
    // Five hours without coverage at cruise, over an ocean.
    let far = Place(kind: .airfield, name: "Far", code: "XFAR", coordinate: spot(45, -40), elevationFeet: 0)
    var ocean = Self.run([Self.west, far])
    Self.fly(&ocean, from: Self.west, to: far) { $0 < 40 || $0 > 300 }
    let crossing = ocean.events(Flight())
    #expect(crossing.count == 1)
    #expect(crossing.first?.code("arrival", "icao") == "XFAR")

    // Down to the east, silent for forty minutes, and up again to the west.
    var turn = Self.run()
    let minutes =
      Geodesic.distance(from: Self.west.coordinate, to: Self.east.coordinate).metres
      / Speed(knots: 300).metresPerSecond / 60
    Self.fly(&turn, from: Self.west, to: Self.east) { $0 < minutes - 1 }
    Self.fly(&turn, from: Self.east, to: Self.west, at: (minutes + 40) * 60) { $0 > 0.5 }
    let legs = turn.events(Flight())
    #expect(legs.map { $0.code("arrival", "icao") } == ["XEST", "XWST"])
    #expect(legs.map { $0.code("departure", "icao") } == ["XWST", "XEST"])
    #expect(legs.first?.text("ended") == "approach" && legs.last?.text("began") == "climb")

    // Two hours of silence at cruise over a place it could cross in minutes: nobody knows.
    var lost = Self.run()
    Self.fly(&lost, from: Self.west, to: Self.east) { $0 < 15 }
    Self.fly(&lost, from: Self.west, to: Self.east, at: 8000) { $0 > 15 }
    let pieces = lost.events(Flight())
    #expect(pieces.count == 2)
    #expect(pieces.first?.details["arrival"] == .null && pieces.last?.details["departure"] == .null)
  }

  @Test("A landing that was not heard has no time but the two it lies between")
  func unheardLanding() throws {
    var run = Self.run()
    let minutes =
      Geodesic.distance(from: Self.west.coordinate, to: Self.east.coordinate).metres
      / Speed(knots: 300).metresPerSecond / 60
    Self.fly(&run, from: Self.west, to: Self.east) { $0 < minutes - 5 || $0 > minutes + 7 }
    let event = try #require(run.events(Flight()).first)
    #expect(event.code("arrival", "icao") == "XEST" && event.text("ended") == "ground")
    let last = try #require(event.line("last_in_flight"))
    #expect(event.end == run.reports[last - 1].time)
    #expect(
      event.details["landing_between"] == .array([.time(run.reports[last - 1].time), .time(run.reports[last].time)]))
  }

  @Test("What only taxies does not fly, with or without a flag for the ground")
  func taxiing() {
    for flagged in [true, false] {
      var run = Self.run()
      for step in 0..<300 {
        run.add(
          CraftRun.time(Double(step) * 5), spot(50 + Double(step % 20) * 0.0005, 5), speed: Double(step % 45),
          altitude: flagged ? nil : 100, onGround: flagged)
      }
      #expect(run.events(Flight()).isEmpty)
    }
    var vessel = CraftRun(.mmsi(211_000_000), places: [Self.west])
    Self.fly(&vessel, from: Self.west, to: Self.east)
    #expect(vessel.events(Flight()).isEmpty)
  }

  @Test("However the fixes are cut, the flights are the same")
  func chunking() {
    var random = SeededRandom(seed: 21)
    for _ in 0..<12 {
      var run = Self.run()
      let quiet = Double.random(in: 0...30, using: &random)
      let length = Double.random(in: 0...20, using: &random)
      Self.fly(&run, from: Self.west, to: Self.east) { $0 < quiet || $0 > quiet + length }
      Self.fly(&run, from: Self.east, to: Self.west, at: .random(in: 4000...9000, using: &random)) { $0 > quiet / 3 }
      let whole = run.events(Flight())
      #expect(!whole.isEmpty)
      for _ in 0..<4 {
        let cuts = (0..<30).map { _ in Int.random(in: 1..<run.reports.count, using: &random) }
        #expect(run.events(Flight(), cuts: cuts) == whole)
      }
      #expect(run.events(Flight(), cuts: Array(0..<run.reports.count)) == whole)
    }
  }
}
