import Geo
import TestSupport
import Testing

@testable import Tracks

@Suite struct TrackBuilderTests {
  /// A ship that goes east at ten knots from 54 N 8 E, a report a minute.
  private func voyage(_ minutes: Range<Int>, latitude: Double = 54, line: Int = 1, craft: CraftKey = .mmsi(211_234_560))
    -> [PositionReport]
  {
    minutes.map { .made(craft, Double($0) * 60, latitude, 8 + Double($0) * 0.0047, line: line + $0) }
  }
  private func moves(_ result: EngineResult) -> [Event] { result.events.filter { $0.kind == .implausibleMove } }
  private func lines(_ addresses: [LineAddress]) -> [Int] { addresses.map(\.position) }

  @Test("A plain voyage is one unbroken track")
  func plainVoyage() throws {
    let result = track(voyage(0..<100))
    let made = try #require(result.tracks.first)
    #expect(result.tracks.count == 1)
    #expect(made.fixes.count == 100)
    #expect(made.breaks.isEmpty && made.outliers.isEmpty && moves(result).isEmpty && result.duplicates.isEmpty)
  }

  @Test("A track of one or two reports is a track")
  func shortTracks() {
    #expect(track(voyage(0..<1)).tracks.map(\.fixes.count) == [1])
    #expect(track(voyage(0..<2)).tracks.map(\.fixes.count) == [2])
  }

  @Test("The same transmission from a second receiver is a duplicate, and changes nothing else")
  func duplicates() {
    let ship = voyage(0..<50)
    let alone = track(ship)
    let echoes = ship.map { report in
      var echo = report
      echo.time = report.time?.advanced(bySeconds: Double(report.address.position % 9))
      echo.address = LineAddress(input: 1, position: report.address.position)
      return echo
    }
    let both = track(ship + echoes)
    #expect(both.tracks.map(\.fixes) == alone.tracks.map(\.fixes))
    #expect(both.duplicates == echoes.map(\.address).sorted())
  }

  @Test("A parked aircraft that repeats its frame is heard once a window")
  func parked() throws {
    let reports = (0..<200).map {
      PositionReport.made(.icao24(0x3c65_ac), Double($0) / 2, 50, 8, payload: 7, traits: .onGround, line: $0)
    }
    let result = track(reports)
    let made = try #require(result.tracks.first)
    #expect(made.fixes.count == 10)
    #expect(made.fixes.count + result.duplicates.count == 200)
  }

  @Test("A wrong position in the middle is set apart and told once")
  func wrongInTheMiddle() throws {
    var reports = voyage(0..<60)
    reports.append(.made(30 * 60 + 20, 12, 34, line: 900))
    let result = track(reports)
    let made = try #require(result.tracks.first)
    #expect(made.fixes.count == 60 && made.breaks.isEmpty)
    #expect(lines(made.outliers) == [900])
    let move = try #require(moves(result).first)
    #expect(moves(result).count == 1)
    #expect(move.evidence.map(\.role) == ["before", "jump", "after"])
    #expect(lines(move.evidence.map(\.address)) == [31, 900, 32])
    #expect(move.place.latitude == 12)
    let speed = try #require(move.details["implied_speed_kn"]?.double)
    #expect(speed > 60 && speed.isFinite)
    #expect(move.details["set_apart"] == .integer(1))
  }

  @Test(
    "A wrong position at the same instant as the right one does no harm, in either order", arguments: [false, true])
  func wrongAtTheSameInstant(isFirst: Bool) throws {
    var reports = voyage(0..<60)
    reports.append(.made(30 * 60, -12, -34, payload: isFirst ? 0 : .max, line: 900))
    let result = track(reports)
    #expect(result.tracks.map(\.fixes.count) == [60])
    #expect(lines(result.tracks[0].outliers) == [900])
    let speed = try #require(moves(result).first?.details["implied_speed_kn"]?.double)
    #expect(speed.isFinite && speed > 60)
  }

  @Test("A wrong first position, or two, poison nothing", arguments: 1...2)
  func wrongFirst(count: Int) throws {
    let wrong = (0..<count).map { PositionReport.made(Double($0) - 30, 0, 0, line: 900 + $0) }
    let result = track(wrong + voyage(0..<60))
    let made = try #require(result.tracks.first)
    #expect(made.fixes.count == 60 && made.breaks.isEmpty)
    #expect(lines(made.outliers) == Array(900..<(900 + count)))
    #expect(moves(result).count == 1)
  }

  @Test("A wrong last position is set apart")
  func wrongLast() throws {
    let result = track(voyage(0..<60) + [.made(3600, 0, 0, line: 900)])
    #expect(result.tracks.map(\.fixes.count) == [60])
    #expect(moves(result).map { lines($0.evidence.map(\.address)) } == [[60, 900]])
  }

  @Test("Many more wrong positions than right ones are one run, and the right ones are found")
  func mostlyWrong() throws {
    var chance = SeededRandom(seed: 4)
    let wrong = (0..<300).map {
      PositionReport.made(
        Double($0) * 11.7 + 1, .random(in: -80...80, using: &chance), .random(in: -180...179, using: &chance),
        line: 1000 + $0)
    }
    let result = track(voyage(0..<60) + wrong)
    #expect(result.tracks[0].fixes.count == 60)
    #expect(moves(result).count == 1)
  }

  @Test("A jump that stays breaks the track and is told once")
  func jumpThatStays() throws {
    let there = (60..<120).map { PositionReport.made(Double($0) * 60, 20, -40 + Double($0) * 0.004, line: 1 + $0) }
    let result = track(voyage(0..<60) + there)
    let made = try #require(result.tracks.first)
    #expect(result.tracks.count == 1)
    #expect(made.fixes.count == 120 && made.breaks == [60] && made.outliers.isEmpty)
    #expect(moves(result).count == 1)
    #expect(lines(try #require(moves(result).first).evidence.map(\.address)) == [60, 61])
  }

  @Test("A jump and the return are two breaks of one track")
  func jumpAndReturn() throws {
    let there = (60..<80).map { PositionReport.made(Double($0) * 60, 20, -40 + Double($0) * 0.004, line: 1 + $0) }
    let result = track(voyage(0..<60) + there + voyage(80..<140))
    #expect(result.tracks.map(\.breaks) == [[60, 80]])
    #expect(moves(result).count == 2)
  }

  @Test("Two hulls that use one number at the same time get a track each, and are told of once", arguments: [0.0, 30])
  func twoHulls(offset: Double) throws {
    let other = (0..<60).map {
      PositionReport.made(Double($0) * 60 + offset, -33, 18 - Double($0) * 0.004, line: 500 + $0)
    }
    let result = track(voyage(0..<60) + other)
    #expect(result.tracks.map(\.craft.hull) == [1, 2])
    #expect(result.tracks.map(\.fixes.count) == [60, 60])
    #expect(result.tracks.allSatisfy { $0.breaks.isEmpty && $0.outliers.isEmpty })
    let move = try #require(moves(result).first)
    #expect(moves(result).count == 1)
    #expect(try #require(move.details["switches"]?.double) > 50)
    #expect(move.details["second_track"]?.text == "mmsi:211234560#2")
  }

  @Test("A second hull that is heard in the middle of a long track is found")
  func secondHullLater() throws {
    let other = (300..<360).map { PositionReport.made(Double($0) * 60 + 7, -33, 18, line: 9000 + $0) }
    let result = track(voyage(0..<600) + other)
    #expect(result.tracks.map(\.fixes.count) == [600, 60])
  }

  @Test("Two hulls heard in turns, ten reports each, are told apart after the second return")
  func hullsInTurns() throws {
    let reports = (0..<200).map { minute in
      minute / 10 % 2 == 0
        ? PositionReport.made(Double(minute) * 60, 54, 8, line: 1 + minute)
        : PositionReport.made(Double(minute) * 60, -33, 18, line: 1 + minute)
    }
    let result = track(reports)
    #expect(result.tracks.count == 2)
    #expect(moves(result).count == 3)
    #expect(result.tracks.map(\.fixes.count).reduce(0, +) == 200)
  }

  @Test("A long-range report some hundred metres off breaks nothing")
  func longRange() {
    var reports = voyage(0..<60)
    for minute in stride(from: 5, to: 60, by: 9) {
      reports.append(
        .made(Double(minute) * 60 + 1, 54.0055, 8 + Double(minute) * 0.0047, traits: .longRange, line: 900 + minute))
    }
    let result = track(reports)
    #expect(result.tracks.map(\.fixes.count) == [reports.count])
    #expect(moves(result).isEmpty)
  }

  @Test(
    "A wrong position after a long silence, which the ship could have reached, is set apart when others contradict it")
  func wrongAfterSilence() {
    let later = voyage(2000..<2060).map { report in
      var report = report
      report.longitudeE7 = 81_000_000
      return report
    }
    let result = track(voyage(0..<60) + [.made(1999 * 60, 50, -10, line: 9000)] + later)
    #expect(result.tracks.map(\.fixes.count) == [120])
    #expect(result.tracks[0].breaks.isEmpty)
    #expect(result.tracks[0].outliers.map(\.position) == [9000])
    #expect(moves(result).count == 1)
  }

  @Test("A lone report after a long silence, that nothing contradicts, is a fix")
  func farAfterSilence() {
    let result = track(voyage(0..<60) + [.made(86_400, 56, 12, line: 900)])
    #expect(result.tracks.map(\.fixes.count) == [61])
    #expect(moves(result).isEmpty)
  }

  @Test("Across 180 degrees and near the pole a ship just goes on")
  func seams() {
    let across = (0..<100).map { PositionReport.made(Double($0) * 60, 60, 179.9 + Double($0) * 0.004, line: $0) }
    #expect(track(across).tracks.map(\.breaks) == [[]])
    let polar = (0..<100).map { PositionReport.made(Double($0) * 60, 89.99, Double($0) * 3.6 - 180, line: $0) }
    #expect(track(polar).tracks.map(\.breaks) == [[]])
    #expect(track(polar).tracks.map(\.fixes.count) == [100])
  }

  @Test("The order of the input changes nothing")
  func orderOfInput() {
    var chance = SeededRandom(seed: 9)
    let reports = World.random(using: &chance)
    let one = track(reports)
    for _ in 0..<5 {
      let other = track(reports.shuffled(using: &chance))
      #expect(other.tracks == one.tracks)
      #expect(other.events == one.events)
      #expect(other.duplicates == one.duplicates)
    }
  }
}
