import TestSupport
import Testing

@testable import Tracks

/// A log made up with its truth: what was sent when.
struct SilentLog {
  private(set) var lines: [String] = []
  /// Of each position, in the order of lines: seconds since 1970.
  private(set) var truth: [Int] = []
  var vessel = 0

  static let start = 1_452_603_722  // 2016-01-12T13:02:02Z

  /// - Parameter minute: whether the communication state tells hour and minute.
  mutating func position(at time: Int, second: Int? = nil, minute: Bool = false, type: Int = 1) {
    vessel = (vessel + 1) % 50
    let place = [(6_000_000 + vessel, 28), (30_000_000, 27)]
    let clock = Self.fields(of: time)
    let message: [(value: Int, width: Int)] =
      type == 18
      ? [(18, 6), (0, 2), (211_000_000 + vessel, 30), (0, 8), (100, 10), (1, 1)] + place
        + [(900, 12), (91, 9), (second ?? time % 60, 6), (0, 29)]
      : [(type, 6), (0, 2), (211_000_000 + vessel, 30), (0, 4), (0, 8), (100, 10), (1, 1)] + place
        + [(900, 12), (91, 9), (second ?? time % 60, 6), (0, 6)]
        + (minute ? [(0, 2), (1, 3), (clock.hour, 5), (clock.minute, 7), (0, 2)] : [(0, 2), (3, 3), (0, 14)])
    let (text, fill) = armoured(message)
    lines.append(checksummed("AIVDM,1,1,,A,\(text),\(fill)"))
    truth.append(time)
  }

  mutating func base(_ mmsi: Int = 2_320_001, tells time: Int, type: Int = 4) {
    let clock = Self.fields(of: time)
    base(mmsi, [clock.year, clock.month, clock.day, clock.hour, clock.minute, clock.second], type: type)
  }

  mutating func base(_ mmsi: Int, _ clock: [Int], type: Int = 4) {
    let fields = zip(clock, [14, 4, 5, 5, 6, 6]).map { (value: $0.0, width: $0.1) }
    let (text, fill) = armoured(
      [(type, 6), (0, 2), (mmsi, 30)] + fields + [(1, 1), (0, 28), (0, 27), (1, 4), (0, 30)])
    lines.append(checksummed("AIVDM,1,1,,B,\(text),\(fill)"))
  }

  mutating func line(_ line: String) { lines.append(line) }

  static func fields(of time: Int) -> Timestamp.Components { Timestamp(seconds: Int64(time)).components }

  func read(date: Timestamp? = nil, blockLines: Int = .max) throws -> ReportBatch {
    try readNMEA(Array(lines.joined(separator: "\n").utf8), blockLines: blockLines, date: date)
  }

  /// How many positions have their right time; a wrong one is an issue.
  func timed(_ batch: ReportBatch, sourceLocation: SourceLocation = #_sourceLocation) -> Int {
    #expect(batch.positions.count == truth.count, sourceLocation: sourceLocation)
    var right = 0
    let positions = batch.positions.sorted { $0.address < $1.address }
    for (position, time) in zip(positions, truth) {
      guard let told = position.time else { continue }
      if told == Timestamp(seconds: Int64(time)) {
        right += 1
      } else {
        Issue.record(
          "line \(position.address.position): \(told) for \(Timestamp(seconds: Int64(time)))",
          sourceLocation: sourceLocation)
      }
    }
    #expect(batch.ledger.untimed == truth.count - right, sourceLocation: sourceLocation)
    return right
  }
}

@Suite("Logs without times")
struct SilentLogTests {
  /// Three vessels a second, and a base station every ten.
  func watch(
    _ log: inout SilentLog, _ seconds: Range<Int>, bases: [Int] = [2_320_001], every: Int = 10, offsets: [Int] = [0]
  ) {
    for second in seconds {
      let time = SilentLog.start + second
      for index in bases.indices where second % every == index {
        log.base(bases[index], tells: time + offsets[index % offsets.count])
      }
      for _ in 0..<3 { log.position(at: time, type: [1, 3, 18][second % 3]) }
    }
  }

  @Test("Positions between base stations' reports have the moment with their second, at whatever cut")
  func bracketed() throws {
    var log = SilentLog()
    watch(&log, 0..<200)
    log.base(tells: SilentLog.start + 200)
    let batch = try log.read()
    #expect(log.timed(batch) == 600)
    #expect(batch.ledger.timeSources == ["base_station": 600])
    for size in [1, 7, 100] {
      let cut = try log.read(blockLines: size)
      #expect(cut.positions == batch.positions)
      #expect(cut.ledger == batch.ledger)
    }
  }

  @Test("An answer to an inquiry (message 11), ZDA and RMC are clocks too")
  func otherClocks() throws {
    var log = SilentLog()
    log.base(tells: SilentLog.start, type: 11)
    log.position(at: SilentLog.start + 3)
    log.base(tells: SilentLog.start + 9, type: 11)
    #expect(log.timed(try log.read()) == 1)
    var ship = SilentLog()
    for second in 0..<20 {
      ship.line("$" + checksummed("GPZDA,1302\(second < 8 ? "0" : "")\(second + 2).00,12,01,2016,00,00").dropFirst())
      ship.position(at: SilentLog.start + second)
    }
    let batch = try ship.read()
    #expect(ship.timed(batch) == 19)
    #expect(batch.ledger.timeSources == ["zda": 19])
    var other = SilentLog()
    for second in 0..<20 {
      let clock = "1302\(second < 8 ? "0" : "")\(second + 2)"
      other.line("$" + checksummed("GPRMC,\(clock),A,4916.45,N,12311.12,W,000.5,054.7,120116,020.3,E").dropFirst())
      other.position(at: SilentLog.start + second)
    }
    #expect(try other.read().ledger.timeSources == ["rmc": 19])
  }

  @Test("Where no base station is heard for minutes, seconds are counted on as long as vessels are heard")
  func counted() throws {
    var log = SilentLog()
    watch(&log, 0..<30)
    watch(&log, 30..<700, every: 1000)
    watch(&log, 700..<730)
    let right = log.timed(try log.read())
    // All but those after the last clock.
    #expect(right >= 2160 && right < 2190)
  }

  @Test("A silence in which a minute may have passed unseen leaves positions without a time", arguments: 20..<320)
  func silence(length: Int) throws {
    var log = SilentLog()
    watch(&log, 0..<30)
    watch(&log, 30..<60, every: 1000)
    watch(&log, 60 + length..<90 + length, every: 1000)
    watch(&log, 90 + length..<200 + length)
    let right = log.timed(try log.read())
    #expect(right > 250, "what stands between clocks is not hurt")
    if length > 30 { #expect(right < 500) }
  }

  @Test("Nothing is made up before the first clock and after the last; vessels' own minutes confirm the count")
  func ends() throws {
    var log = SilentLog()
    for second in 0..<40 { log.position(at: SilentLog.start + second) }
    log.base(tells: SilentLog.start + 240)
    for second in 240..<280 { log.position(at: SilentLog.start + second) }
    #expect(log.timed(try log.read()) == 0)
    var told = SilentLog()
    for second in 0..<100 { told.position(at: SilentLog.start + second, minute: second % 8 == 1) }
    told.base(tells: SilentLog.start + 100)
    for second in 100..<200 { told.position(at: SilentLog.start + second, minute: second % 8 == 1) }
    #expect(told.timed(try told.read()) >= 185)
    // Minutes told after three minutes of silence do not agree with the count.
    var late = SilentLog()
    late.base(tells: SilentLog.start)
    for second in 181..<280 { late.position(at: SilentLog.start + second, minute: second % 8 == 1) }
    #expect(late.timed(try late.read()) == 0)
  }

  @Test(
    "One station whose clock is off does not override two that agree",
    arguments: [
      -86_400 * 365, -86_400, -3_600, -61, -60, -59, -30, -15, 15, 30, 59, 60, 61, 120, 3_600, 86_400, 86_400 * 365,
    ])
  func wrongStation(offset: Int) throws {
    for wrong in 0..<3 {
      var log = SilentLog()
      var offsets = [0, 0, 0]
      offsets[wrong] = offset
      watch(&log, 0..<300, bases: [2_320_001, 2_320_002, 2_320_003], offsets: offsets)
      #expect(log.timed(try log.read()) > 850)
    }
    // Of two that contradict each other none is believed, unless vessels' seconds tell which is right.
    var log = SilentLog()
    watch(&log, 0..<300, bases: [2_320_001, 2_320_002], offsets: [0, offset])
    let batch = try log.read()
    let right = log.timed(batch)
    if offset.magnitude > 15, (offset + 61) % 60 <= 2 {
      #expect(right == 0)
      #expect(batch.notices.count == 1)
      #expect(batch.notices[0].hasPrefix("base station 2320001 and base station 2320002 contradict each other"))
    } else if offset.magnitude == 30 {
      #expect(right > 850)
      #expect(
        batch.notices == ["base station 2320002 is not believed: its clock contradicts the vessels heard beside it"])
    }
  }

  @Test("A station that is outvoted is named, once")
  func outvoted() throws {
    var log = SilentLog()
    watch(&log, 0..<300, bases: [2_320_001, 2_320_002, 2_320_003], offsets: [0, 0, 3600])
    let batch = try log.read()
    #expect(log.timed(batch) > 850)
    #expect(batch.notices == ["base station 2320003 is not believed: its clock contradicts 2 other stations"])
  }

  @Test("Hour and minute that vessels tell decide between two stations that contradict each other")
  func vesselsDecide() throws {
    for offset in [-7200, -120, 120, 3600] {
      var log = SilentLog()
      for second in 0..<300 {
        let time = SilentLog.start + second
        if second % 10 == 0 { log.base(2_320_001, tells: time + offset) }
        if second % 10 == 5 { log.base(2_320_002, tells: time) }
        for _ in 0..<3 { log.position(at: time, minute: second % 4 == 0) }
      }
      let batch = try log.read()
      #expect(log.timed(batch) > 850)
      #expect(
        batch.notices == ["base station 2320001 is not believed: its clock contradicts the vessels heard beside it"])
    }
  }

  @Test(
    "One station alone that is out of step with the vessels, or stands still, is not believed", arguments: [nil, 25])
  func alone(offset: Int?) throws {
    var log = SilentLog()
    for second in 0..<300 {
      let time = SilentLog.start + second
      if second % 7 == 0 { log.base(tells: offset.map { time + $0 } ?? SilentLog.start) }
      for _ in 0..<3 { log.position(at: time) }
    }
    let batch = try log.read()
    #expect(log.timed(batch) == 0)
    #expect(
      batch.notices == ["base station 2320001 is not believed: its clock contradicts the vessels heard beside it"])
  }

  @Test("A station is not judged by vessels that are heard once in a while")
  func sparse() throws {
    var log = SilentLog()
    for second in stride(from: 0, to: 3000, by: 30) {
      log.base(tells: SilentLog.start + second)
      log.position(at: SilentLog.start + second + 13, second: (SilentLog.start + second + 13) % 60)
    }
    log.base(tells: SilentLog.start + 3000)
    let batch = try log.read()
    #expect(log.timed(batch) > 90)
    #expect(batch.notices == [])
  }

  @Test("A clock that was never set, or jumps once, tells nothing")
  func unset() throws {
    var log = SilentLog()
    for second in 0..<300 {
      let time = SilentLog.start + second
      if second % 10 == 0 { log.base(2_320_001, tells: second == 150 ? time + 86_400 : time) }
      if second % 10 == 3 {
        log.base(
          2_320_002, [[0, 0, 0, 24, 60, 60], [2016, 0, 12, 13, 2, 2], [2016, 2, 30, 0, 0, 0]][second / 10 % 3])
      }
      log.position(at: time)
    }
    #expect(log.timed(try log.read()) > 280)
  }

  @Test("A log that tells times, if only at some lines, is not guessed at after them")
  func partlyTimed() throws {
    var log = SilentLog()
    watch(&log, 0..<30)
    log.line(#"\c:1565218798*53\"# + NMEATimeTests.sentence)
    var batch = try log.read()
    #expect(batch.ledger.timeSources == ["base_station": 60, "tag_block": 1])
    watch(&log, 30..<60)
    batch = try log.read()
    #expect(batch.ledger.timeSources == ["base_station": 60, "tag_block": 1])
    #expect(batch.ledger.untimed == 30 + 90)
  }

  @Test("With no clock at all, the user's date begins a count of minutes")
  func date() throws {
    var log = SilentLog()
    for second in stride(from: 2, to: 900, by: 7) { log.position(at: SilentLog.start + second) }
    let plain = try log.read()
    #expect(plain.ledger.untimed == log.truth.count)
    let batch = try log.read(date: Timestamp(seconds: Int64(SilentLog.start)))
    #expect(log.timed(batch) == log.truth.count)
    #expect(batch.ledger.timeSources == ["date": log.truth.count])
    watch(&log, 900..<930)
    #expect(try log.read(date: Timestamp(seconds: 0)).ledger.timeSources.keys.contains("date") == false)
  }

  @Test("Seconds that are not available, and messages that have none, have no time")
  func noSecond() throws {
    var log = SilentLog()
    log.base(tells: SilentLog.start)
    for second in 60...63 { log.position(at: SilentLog.start + 1, second: second) }
    log.line("!AIVDM,1,1,,A,KCQ9r=hrFUnH7P00,0*41")
    log.base(tells: SilentLog.start + 10)
    let batch = try log.read()
    #expect(batch.ledger.untimed == 5)
    #expect(batch.ledger.timeSources.isEmpty)
  }

  @Test("At most a hundred thousand positions wait")
  func bounded() {
    var clock = SilentLogClock(begun: nil)
    var batch = ReportBatch()
    let position = PositionReport(
      craft: .mmsi(1), time: nil, latitudeE7: 0, longitudeE7: 0, payload: 0, address: LineAddress(input: 0, position: 1)
    )
    for _ in 0..<SilentLogClock.most - 1 {
      clock.keep(position, SecondChain.Mark(second: 1, minute: nil), into: &batch)
    }
    #expect(batch.positions.isEmpty)
    clock.keep(position, SecondChain.Mark(second: 1, minute: nil), into: &batch)
    #expect(batch.positions.count == SilentLogClock.most)
    #expect(batch.ledger.untimed == SilentLogClock.most)
    #expect(clock.isEmpty)
  }

  @Test("Whatever the traffic, the silences, late stations and wrong seconds, no minute is made up", arguments: 0..<30)
  func planted(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var log = SilentLog()
    var time = SilentLog.start
    let stations = Int.random(in: 1...4, using: &random)
    let wrong = stations > 2 ? Int.random(in: -400...400, using: &random) : 0
    let pace = Int.random(in: 1...15, using: &random)
    var wrongSeconds = Set<Int>()
    for _ in 0..<600 {
      time += Int.random(in: 0...pace, using: &random)
      switch Int.random(in: 0..<100, using: &random) {
      case 0: time += Int.random(in: 0...400, using: &random)
      case 1...15:
        let station = Int.random(in: 0..<stations, using: &random)
        log.base(2_320_000 + station, tells: time + (station == 2 ? wrong : 0))
      case 16...18:
        wrongSeconds.insert(log.truth.count)
        log.position(at: time, second: Int.random(in: 0..<60, using: &random))
      default:
        let isLate = Int.random(in: 0..<10, using: &random) == 0
        log.position(
          at: time - (isLate ? Int.random(in: 0...5, using: &random) : 0),
          minute: Int.random(in: 0..<8, using: &random) == 0)
      }
    }
    let batch = try log.read()
    for (index, position) in batch.positions.enumerated() {
      guard let told = position.time?.milliseconds, !wrongSeconds.contains(index) else { continue }
      if told != Int64(log.truth[index]) * 1000 {
        Issue.record(
          "position \(index) is \(told / 1000 - Int64(log.truth[index])) s off, pace \(pace), \(stations) stations, wrong by \(wrong)"
        )
      }
    }
    #expect(batch.positions.count == log.truth.count)
    #expect(batch.ledger.lines == log.lines.count)
  }
}
