import Geo
import TestSupport
import Testing

@testable import Tracks

@Suite struct RendezvousTests {
  private let hour = 3600.0
  private let one = CraftKey.mmsi(211_000_001)
  private let other = CraftKey.mmsi(257_000_002)

  private func meetings(_ result: EngineResult) -> [Event] { result.events.filter { $0.kind == .rendezvous } }

  /// A ship that lies still, with a report every `step` seconds.
  private func lying(
    _ craft: CraftKey, _ latitude: Double, _ longitude: Double, from start: Double, to end: Double,
    every step: Double = 300, line: Int
  ) -> [PositionReport] {
    stride(from: start, through: end, by: step).enumerated().map {
      .made(craft, $1, latitude, longitude, speed: 0.1, line: line + $0)
    }
  }

  /// A ship that comes along the meridian at ten knots, lies 200 m east of a place from `start` to `end`, and goes on.
  private func visiting(
    _ craft: CraftKey, _ place: Coordinate, from start: Double, to end: Double, every step: Double = 300, line: Int
  ) -> [PositionReport] {
    let berth = Geodesic.destination(from: place, azimuth: 90, distance: .metres(200))
    let pace = Speed.knots(10).metresPerSecond
    return stride(from: start - 2 * hour, through: end + 2 * hour, by: step).enumerated().map { index, time in
      let away = max(0, start - time, time - end) * pace
      let position = Geodesic.destination(from: berth, azimuth: time < start ? 180 : 0, distance: .metres(away))
      return .made(
        craft, time, position.latitude, position.longitude, speed: away > 0 ? 10 : 0.2, line: line + index)
    }
  }

  private func meeting(at place: Coordinate, from start: Double, to end: Double, every step: Double = 300)
    -> [PositionReport]
  {
    lying(one, place.latitude, place.longitude, from: start - 3 * hour, to: end + 3 * hour, every: step, line: 1)
      + visiting(other, place, from: start, to: end, every: step, line: 10_000)
  }

  @Test(
    "A meeting is found with its times, distances and speed, across midnight, across 180 degrees, and at 85 N",
    arguments: [(54.5, 5.0), (10.0, 179.9999), (-10, -180), (85, 40), (85, 179.9999), (-89, 12), (0, 0)])
  func found(latitude: Double, longitude: Double) throws {
    let place = Coordinate(clampingLatitude: latitude, longitude: longitude)
    // The clock of the tests starts at midnight; the last leg of 458 m before and after takes 89 s.
    let result = track(meeting(at: place, from: -1.5 * hour, to: 2 * hour))
    let event = try #require(meetings(result).first)
    #expect(meetings(result).count == 1)
    #expect(event.craft == [one, other])
    let edge = (500.0 * 500 - 200 * 200).squareRoot() / Speed.knots(10).metresPerSecond
    #expect(abs(event.start.seconds(since: at(-1.5 * hour - edge))) < 2)
    #expect(abs(try #require(event.end).seconds(since: at(2 * hour + edge))) < 2)
    #expect(abs(try #require(event.details["minimum_distance_m"]?.double) - 200) < 1)
    #expect(abs(try #require(event.details["median_distance_m"]?.double) - 200) < 8)
    #expect(try #require(event.details["median_speed_kn"]?.double) < 0.3)
    #expect(Geodesic.distance(from: event.place, to: place).metres < 110)
    #expect(event.bounds.width < 90 || abs(latitude) > 89)
    // At 89 S is land.
    #expect(event.details["context"] == .string(latitude == -89 ? "port" : "at_sea"))
    #expect(event.evidence.count == 6)
    #expect(
      event.details.members.map(\.name).prefix(7) == [
        "duration_s", "median_distance_m", "minimum_distance_m", "median_speed_kn", "distance_from_port_m",
        "distance_from_shore_m", "context",
      ])
  }

  @Test("Reports every fifty minutes find the meeting as well")
  func sparse() {
    let place = Coordinate(clampingLatitude: 54.5, longitude: 5)
    #expect(meetings(track(meeting(at: place, from: 0, to: 5 * hour, every: 3000))).count == 1)
  }

  @Test("Together for exactly the minimum is no meeting, a second longer is")
  func strictlyLonger() {
    func lengths(_ seconds: Double) -> Int {
      let result = track(
        lying(one, 54, 5, from: 0, to: 10 * hour, line: 1)
          + lying(other, 54.001, 5, from: hour, to: hour + seconds, every: seconds / 4, line: 9000))
      return meetings(result).count
    }
    #expect(lengths(7200) == 0)
    #expect(lengths(7204) == 1)
  }

  @Test("Ships that pass, or sail together, do not meet")
  func movingTogether() {
    let convoy = [one, other].enumerated().flatMap { number, craft in
      (0..<60).map {
        PositionReport.made(
          craft, Double($0) * 300, 54 + Double($0) * 0.01, 5 + Double(number) * 0.003, speed: 7,
          line: number * 1000 + $0)
      }
    }
    #expect(meetings(track(convoy)).isEmpty)
  }

  @Test("A silence longer than may be interpolated ends a meeting, a shorter one does not")
  func silence() {
    func count(_ silence: Double) -> Int {
      let ships =
        [lying(one, 54, 5, from: 0, to: 12 * hour, line: 1)]
        + [
          lying(other, 54.001, 5, from: 0, to: 3 * hour, line: 9000),
          lying(other, 54.001, 5, from: 3 * hour + silence, to: 7 * hour + silence, line: 9500),
        ]
      return meetings(track(ships.flatMap { $0 })).count
    }
    #expect(count(3 * hour) == 1)
    #expect(count(3 * hour + 60) == 2)
  }

  @Test("A short drift apart does not cut a meeting in two, a long or a far one does")
  func drift() {
    func count(metres: Double, minutes: Double) -> Int {
      let away = Geodesic.destination(
        from: Coordinate(clampingLatitude: 54, longitude: 5), azimuth: 0, distance: .metres(metres))
      let ships = [
        lying(one, 54, 5, from: 0, to: 8 * hour, line: 1), lying(other, 54.001, 5, from: 0, to: 3 * hour, line: 9000),
        lying(other, away.latitude, 5, from: 3 * hour + 60, to: 3 * hour + minutes * 60, every: 60, line: 9500),
        lying(other, 54.001, 5, from: 3 * hour + minutes * 60 + 60, to: 7 * hour, line: 9700),
      ]
      return meetings(track(ships.flatMap { $0 })).count
    }
    #expect(count(metres: 700, minutes: 20) == 1)
    #expect(count(metres: 700, minutes: 40) == 2)
    #expect(count(metres: 1300, minutes: 20) == 2)
  }

  @Test("Together until the log ends is open; until one falls silent for long is not")
  func open() throws {
    let ships =
      lying(one, 54, 5, from: 0, to: 5 * hour, line: 1) + lying(other, 54.001, 5, from: 0, to: 5 * hour, line: 9000)
    let event = try #require(meetings(track(ships)).first)
    #expect(event.end == nil && event.details["duration_s"]?.double == 5 * hour)
    let more = lying(.mmsi(265_000_000), 60, 5, from: 0, to: 9 * hour, line: 20_000)
    #expect(meetings(track(ships + more)).map(\.end) == [at(5 * hour)])
  }

  @Test("In a port nobody meets; near one the context says so; in an anchorage, too")
  func ports() {
    let ships =
      lying(one, 54, 5, from: 0, to: 5 * hour, line: 1) + lying(other, 54.001, 5, from: 0, to: 5 * hour, line: 9000)
    func contexts(_ kind: Place.Kind, _ kilometres: Double) -> [JSONValue?] {
      let place = Geodesic.destination(
        from: Coordinate(clampingLatitude: 54, longitude: 5), azimuth: 180, distance: .kilometres(kilometres))
      let result = track(ships, in: .standard(places: [Place(kind: kind, name: "Somewhere", coordinate: place)]))
      return meetings(result).map { $0.details["context"] }
    }
    #expect(contexts(.port, 1) == [])
    #expect(contexts(.port, 6) == [.string("port")])
    #expect(contexts(.port, 11) == [.string("at_sea")])
    #expect(contexts(.anchorage, 1) == [.string("anchorage")])
  }

  @Test("Two that lie still on the land of the outline are in port; that drift there, at sea", arguments: [0.1, 1])
  func ashore(knots: Double) {
    // The Rhine between two ports, and open sea.
    for (latitude, longitude, isLand) in [(50.2, 7.6, true), (54.5, 5, false)] {
      let ships = [(one, 0.0), (other, 0.001)].flatMap { craft, north in
        (0...60).map {
          PositionReport.made(
            craft, Double($0) * 300, latitude + north, longitude, speed: knots, line: $0 + Int(north * 1e6))
        }
      }
      let found = meetings(track(ships)).map { $0.details["context"] }
      #expect(found == [.string(isLand && knots < 0.2 ? "port" : "at_sea")])
    }
  }

  @Test("Coast stations, aircraft, beacons and boats of a mother ship meet nobody")
  func stations() {
    for number in [2_110_000, 111_211_500, 992_111_111, 970_000_001, 982_111_111] as [UInt32] {
      let ships =
        lying(one, 54, 5, from: 0, to: 5 * hour, line: 1)
        + lying(.mmsi(number), 54.001, 5, from: 0, to: 5 * hour, line: 9000)
      #expect(meetings(track(ships)).isEmpty)
    }
  }

  // MARK: - Against every pair, one by one

  private struct OpenSea: MeetingSurroundings {
    func isInPort(_ place: Coordinate) -> Bool { false }
    func isInAnchorage(_ place: Coordinate) -> Bool { false }
    func distanceFromPort(_ place: Coordinate) -> Distance? { nil }
    func distanceFromShore(_ place: Coordinate) -> Distance? { nil }
  }

  /// Ships that wander, slowly for the most part, in a few kilometres around a place, and are silent at times.
  private func flotilla(_ latitude: Double, _ longitude: Double, _ chance: inout SeededRandom) -> [TrackPiece] {
    (0..<14).compactMap { ship in
      var fixes = FixColumns()
      let centre = Coordinate(clampingLatitude: latitude, longitude: longitude)
      var place = Geodesic.destination(
        from: centre, azimuth: .random(in: 0..<360, using: &chance),
        distance: .metres(.random(in: 0...1200, using: &chance)))
      var time = Double.random(in: 0...7200, using: &chance).rounded()
      while time < 60 * hour {
        fixes.append(
          .made(
            .mmsi(211_000_000 + UInt32(ship)), time, place.latitude, place.longitude, line: ship * 10_000 + fixes.count)
        )
        let step: Double =
          switch Int.random(in: 0..<40, using: &chance) {
          case 0: .random(in: 10_000...20_000, using: &chance)
          case 1...6: .random(in: 1000...10_800, using: &chance)
          default: .random(in: 10...900, using: &chance)
          }
        let knots: Double = Int.random(in: 0..<50, using: &chance) == 0 ? 14 : .random(in: 0...0.4, using: &chance)
        let home = Geodesic.inverse(from: place, to: centre)
        place = Geodesic.destination(
          from: place, azimuth: home.azimuth + .random(in: -100...100, using: &chance),
          distance: .metres(min(Speed.knots(knots).metresPerSecond * step, 30_000)))
        time += step.rounded()
      }
      return TrackPiece(craft: .mmsi(211_000_000 + UInt32(ship)), fixes: fixes)
    }
  }

  private struct Found: Equatable {
    var craft: [CraftKey]
    var start: Int64
    var end: Int64
    var minimum: Int
  }

  @Test(
    "The search finds what following every pair from end to end finds",
    arguments: [(54.0, 5.0), (0, 179.9995), (85, -179.999), (89.999, 0), (-60, 10.0)], 1...4 as ClosedRange<UInt64>)
  func everyPair(place: (latitude: Double, longitude: Double), seed: UInt64) {
    var chance = SeededRandom(seed: seed)
    let pieces = flotilla(place.latitude, place.longitude, &chance)
    let rules = MeetingRules(Parameters())
    var detector = RendezvousDetector(name: "rendezvous@1", rules: rules, surroundings: OpenSea())
    var events: [Event] = []
    detector.advance(pieces, to: Timestamp(milliseconds: .max), into: &events)
    detector.finish(at: at(1000 * hour), into: &events)
    let searched = events.map {
      Found(
        craft: $0.craft, start: $0.start.milliseconds, end: $0.end?.milliseconds ?? 0,
        minimum: Int(($0.details["minimum_distance_m"]?.double ?? -1).rounded()))
    }
    var followed: [Found] = []
    let paths = pieces.map { piece in
      var path = MeetingPath(of: piece.craft)
      path.append(piece)
      return path
    }
    let all = (at(-hour).milliseconds, at(100 * hour).milliseconds)
    let legs = paths.map { $0.legs(from: all.0, to: all.1, by: rules, among: OpenSea()) }
    for one in paths.indices {
      for other in paths.indices where one < other {
        var pair = MeetingPair()
        pair.follow(legs[one], legs[other], from: Double(all.0), to: Double(all.1), by: rules) { ended in
          followed.append(
            Found(
              craft: [paths[one].craft, paths[other].craft], start: Int64(ended.meeting.start.rounded()),
              end: Int64(ended.meeting.end.rounded()), minimum: Int(ended.meeting.minimum.rounded())))
        }
      }
    }
    func sorted(_ found: [Found]) -> [Found] {
      found.sorted { ($0.craft[0], $0.craft[1], $0.start) < ($1.craft[0], $1.craft[1], $1.start) }
    }
    #expect(followed.count > 3)
    #expect(searched.count == followed.count)
    for (left, right) in zip(sorted(searched), sorted(followed)) {
      #expect(left.craft == right.craft)
      #expect((0...1000).contains(right.start - left.start) && (0...1000).contains(left.end - right.end))
      #expect(abs(left.minimum - right.minimum) <= 1)
    }
  }

  @Test(
    "What is followed is what geodesics say, second by second", arguments: [(54.0, 5.0), (0, 179.9995), (85, -179.999)])
  func bySeconds(place: (latitude: Double, longitude: Double)) {
    var chance = SeededRandom(seed: 77)
    let pieces = flotilla(place.latitude, place.longitude, &chance).prefix(4)
    let rules = MeetingRules(Parameters())
    for first in pieces.indices {
      for second in pieces.indices where first < second {
        let paths = [pieces[first], pieces[second]].map { piece in
          var path = MeetingPath(of: piece.craft)
          path.append(piece)
          return path
        }
        let all = (at(0).milliseconds, at(70 * hour).milliseconds)
        let legs = paths.map { $0.legs(from: all.0, to: all.1, by: rules, among: OpenSea()) }
        var within = 0.0
        var pair = MeetingPair()
        var loose = Parameters()
        loose.set(RendezvousDetection.minimumDuration, to: .duration(0))
        loose.set(RendezvousDetection.maximumSpeed, to: .speed(.knots(1000)))
        pair.follow(legs[0], legs[1], from: Double(all.0), to: Double(all.1), by: MeetingRules(loose)) {
          within += $0.meeting.within / 1000
        }
        // Each twentieth second by PROJ's geodesics.
        var seconds = 0.0
        for time in stride(from: 0.0, to: 62 * hour, by: 20) {
          if let left = position(pieces[first].fixes, at: at(time)),
            let right = position(pieces[second].fixes, at: at(time)),
            Geodesic.distance(from: left, to: right).metres <= 500
          {
            seconds += 20
          }
        }
        #expect(abs(within - seconds) <= 20 * 40 + seconds * 0.01)
      }
    }
  }

  private func position(_ fixes: FixColumns, at time: Timestamp) -> Coordinate? {
    let next = fixes.times.partitioningIndex { $0 > time }
    guard next > 0, next < fixes.count else { return nil }
    let length = fixes.times[next].seconds(since: fixes.times[next - 1])
    guard length <= 3 * hour else { return nil }
    return Geodesic.point(
      at: time.seconds(since: fixes.times[next - 1]) / length, from: fixes.coordinate(at: next - 1),
      to: fixes.coordinate(at: next))
  }

  @Test("Neighbours are those that comparing all with all finds", arguments: 1...10 as ClosedRange<UInt64>)
  func neighbours(seed: UInt64) {
    var chance = SeededRandom(seed: seed)
    let points = (0..<600).map { _ in
      let spread = Double.random(in: 0...0.2, using: &chance)
      return Geocentric.point(
        Coordinate(
          clampingLatitude: [0, 85, 89.99, -45].randomElement(using: &chance, or: 0)
            + .random(in: -spread...spread, using: &chance),
          longitude: 180 + .random(in: -spread...spread, using: &chance)))
    }
    var found: Set<[Int]> = []
    CloseNeighbours(within: 1005).search(points) { later, earlier in
      #expect(found.insert([earlier, later]).inserted)
      return true
    }
    var all: Set<[Int]> = []
    for one in points.indices {
      for other in points.indices where one < other && Geocentric.squared(points[one] - points[other]) <= 1005 * 1005 {
        all.insert([one, other])
      }
    }
    #expect(found == all)
    #expect(all.count > 20)
  }
}

extension Array {
  fileprivate func randomElement(using chance: inout SeededRandom, or fallback: Element) -> Element {
    randomElement(using: &chance) ?? fallback
  }
}
