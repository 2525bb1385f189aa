import Geo
import TestSupport
import Testing

@testable import Tracks

/// A coast with three stations, each with a reach and a clock of its own, and ships that pass along it.
private struct Coast {
  struct Transmission {
    var craft: CraftKey
    var payload: UInt32
    /// Who heard it.
    var stations: Set<String>
  }

  static let names = ["rWest", "rMiddle", "rEast"]
  /// Longitudes that each reaches: the middle one lies across both others.
  private static let reaches = [7.0...8.6, 7.8...9.4, 8.9...10.5]
  private static let clocks = [0.0, 2.4, -3.1]

  private(set) var transmissions: [Transmission] = []
  /// With the place in `transmissions` as the payload, and stations numbered from 1 in the order of `names`.
  private(set) var reports: [PositionReport] = []

  /// - Parameter logs: the input that each station writes to.
  init(using chance: inout SeededRandom, logs: [Int]) {
    for ship in 0..<5 {
      let craft = CraftKey.mmsi(211_000_100 + UInt32(ship))
      var time = Double(ship) * 3.7
      var longitude = 7.1 + Double(ship) * 0.3
      while longitude < 10.4, time < 40_000 {
        // The clocks are up to 5.5 s apart: transmissions stand further from each other than that.
        time += Double.random(in: 15...90, using: &chance).rounded()
        longitude += 0.0015
        let number = UInt32(transmissions.count)
        let hearing = Self.reaches.indices.filter {
          Self.reaches[$0].contains(longitude) && Int.random(in: 0..<10, using: &chance) > 0
        }
        transmissions.append(
          Transmission(craft: craft, payload: number, stations: Set(hearing.map { Self.names[$0] })))
        for station in hearing {
          // A repeater may send it once more: the same station hears it twice.
          for copy in 0..<(Int.random(in: 0..<12, using: &chance) == 0 ? 2 : 1) {
            var report = PositionReport.made(
              craft, time + Self.clocks[station] + Double(copy), 54, longitude, payload: number, input: logs[station],
              line: 0)
            report.station = UInt16(station + 1)
            reports.append(report)
          }
        }
      }
    }
    reports.sort { ($0.rawTime, $0.payload, $0.station) < ($1.rawTime, $1.payload, $1.station) }
    for index in reports.indices {
      reports[index].address = LineAddress(input: reports[index].address.input, position: index + 1)
    }
  }

  /// The inputs as they would be read; those of `unnamed` name no station.
  mutating func inputs(unnamed: Set<Int> = []) -> [Briefing.Input] {
    let count = (reports.map(\.address.input).max() ?? 0) + 1
    let inputs = (0..<count).map { input in
      Briefing.Input(
        name: "log\(input)", sha256: "", format: "nmea", family: .sea, ledger: LineLedger(), start: nil, end: nil,
        firstRejects: [],
        stations: unnamed.contains(input)
          ? []
          : Self.names.indices.map { station in
            ReceivingStation(
              number: UInt16(station + 1), name: Self.names[station],
              positions: reports.count { $0.address.input == input && Int($0.station) == station + 1 })
          }, positions: reports.count { $0.address.input == input })
    }
    for index in reports.indices where unnamed.contains(reports[index].address.input) { reports[index].station = 0 }
    return inputs
  }
}

@Suite("Who heard what")
struct StationTests {
  @Test(
    "Every fix knows all stations that heard it, whatever their clocks", arguments: 1...4 as ClosedRange<UInt64>,
    [[0, 0, 0], [0, 1, 1], [0, 1, 2]])
  func fixes(seed: UInt64, logs: [Int]) throws {
    var chance = SeededRandom(seed: seed)
    var coast = Coast(using: &chance, logs: logs)
    let inputs = coast.inputs()
    let result = track(coast.reports)
    #expect(result.tracks.count == 5)
    #expect(result.tracks.allSatisfy { $0.outliers.isEmpty && $0.breaks.isEmpty })
    let payloads = Dictionary(uniqueKeysWithValues: coast.reports.map { ($0.address, Int($0.payload)) })
    let lines = Set(result.tracks.flatMap(\.fixes.addresses))
    let heard = coast.transmissions.filter { !$0.stations.isEmpty }
    #expect(lines.count == heard.count)
    #expect(result.duplicates.count == coast.reports.count - heard.count)
    #expect(heard.count { $0.stations.count > 1 } > 100)

    let receptions = Receptions(of: result.tracks, stations: StationDirectory(inputs), cited: lines)
    for line in lines {
      let payload = try #require(payloads[line])
      let told = try #require(receptions.ofLines[line])
      #expect(Set(told) == coast.transmissions[payload].stations)
      #expect(told.count == coast.transmissions[payload].stations.count, "each once")
    }
    for made in result.tracks {
      var expected: [String: Int] = [:]
      for transmission in heard where transmission.craft == made.craft {
        for name in transmission.stations { expected[name, default: 0] += 1 }
      }
      let told = try #require(receptions.ofCraft[made.craft])
      #expect(Dictionary(uniqueKeysWithValues: told.map { ($0.name, $0.fixes) }) == expected)
      #expect(told.map(\.fixes) == told.map(\.fixes).sorted(by: >))
    }
  }

  @Test("A log that names no station is one where another heard the same; alone, it is none")
  func unnamedLogs() throws {
    var chance = SeededRandom(seed: 9)
    var coast = Coast(using: &chance, logs: [0, 1, 1])
    let inputs = coast.inputs(unnamed: [0])
    let result = track(coast.reports)
    let named = Briefing.Input.namingLogs(of: inputs, heardBy: result.tracks)
    #expect(named[0].stations == [ReceivingStation(number: 0, name: "log0", positions: inputs[0].positions)])
    #expect(named[1].stations == inputs[1].stations)
    let lines = Set(result.tracks.flatMap(\.fixes.addresses))
    let receptions = Receptions(of: result.tracks, stations: StationDirectory(named), cited: lines)
    let payloads = Dictionary(uniqueKeysWithValues: coast.reports.map { ($0.address, Int($0.payload)) })
    for line in lines {
      let stations = coast.transmissions[try #require(payloads[line])].stations
      #expect(Set(receptions.ofLines[line] ?? []) == Set(stations.map { $0 == "rWest" ? "log0" : $0 }))
    }

    var alone = Coast(using: &chance, logs: [0, 0, 0])
    let sole = alone.inputs(unnamed: [0])
    let tracks = track(alone.reports).tracks
    #expect(tracks.flatMap(\.echoes).isEmpty)
    #expect(Briefing.Input.namingLogs(of: sole, heardBy: tracks)[0].stations.isEmpty)
    let none = Receptions(of: tracks, stations: StationDirectory(sole), cited: Set(tracks.flatMap(\.fixes.addresses)))
    #expect(none.ofLines.isEmpty && none.ofCraft.isEmpty)
  }

  @Test("A craft at anchor that sends the same again after the window is heard again, by whoever heard that")
  func atAnchor() throws {
    // Every three minutes (class A at anchor), the same bits each time.
    var reports: [PositionReport] = []
    for round in 0..<20 {
      var near = PositionReport.made(Double(round) * 180, 54, 8, payload: 7, line: 10 * round + 1)
      near.station = 1
      var far = PositionReport.made(Double(round) * 180 + 4, 54, 8, payload: 7, line: 10 * round + 2)
      far.station = 2
      reports += round % 2 == 0 ? [near, far] : [near]
    }
    let result = track(reports)
    let made = try #require(result.tracks.first)
    #expect(made.fixes.count == 20)
    #expect(result.duplicates.count == 10)
    #expect(made.echoes.map(\.line.position) == (0..<10).map { 20 * $0 + 1 })
    #expect(made.echoes.allSatisfy { $0.station == 2 })
  }

  @Test("A jump that was set apart is known by its stations, too")
  func outliers() throws {
    var reports = (0..<60).map { PositionReport.made(Double($0) * 60, 54, 8, line: $0 + 1) }
    for (index, line) in [900, 901].enumerated() {
      var jump = PositionReport.made(1820 + Double(index), 12, 34, payload: 99, line: line)
      jump.station = UInt16(index + 1)
      reports.append(jump)
    }
    let made = try #require(track(reports).tracks.first)
    #expect(made.outliers.map(\.position) == [900])
    let inputs = [
      Briefing.Input(
        name: "log", sha256: "", format: "nmea", family: .sea, ledger: LineLedger(), start: nil, end: nil,
        firstRejects: [],
        stations: [
          ReceivingStation(number: 1, name: "a", positions: 1), ReceivingStation(number: 2, name: "b", positions: 1),
        ])
    ]
    let receptions = Receptions(of: [made], stations: StationDirectory(inputs), cited: Set(made.outliers))
    #expect(receptions.ofLines[made.outliers[0]] == ["a", "b"])
    #expect(receptions.ofCraft.isEmpty, "an outlier is no fix")

    // The same of two logs that name no station.
    for index in 60...61 {
      reports[index].station = 0
      reports[index].address = LineAddress(input: index - 60, position: 900)
    }
    let unnamed = try #require(track(reports).tracks.first)
    #expect(unnamed.outliers == [LineAddress(input: 0, position: 900)])
    let logs = ["one", "two"].map {
      Briefing.Input(
        name: $0, sha256: "", format: "nmea", family: .sea, ledger: LineLedger(), start: nil, end: nil,
        firstRejects: [])
    }
    let named = Briefing.Input.namingLogs(of: logs, heardBy: [unnamed])
    let both = Receptions(of: [unnamed], stations: StationDirectory(named), cited: Set(unnamed.outliers))
    #expect(both.ofLines[unnamed.outliers[0]] == ["one", "two"])
  }

  @Test("A column of stations is there only where some fix names one, however the fixes came together")
  func columns() {
    func columns(_ stations: [UInt16], from start: Int = 0) -> FixColumns {
      var columns = FixColumns()
      for (index, station) in stations.enumerated() {
        var report = PositionReport.made(Double(start + index), 54, 8, line: start + index + 1)
        report.station = station
        columns.append(report)
      }
      return columns
    }
    let stations: [UInt16] = [0, 0, 0, 2, 0, 1, 0, 0]
    let whole = columns(stations)
    #expect(whole.indices.map { whole.station(at: $0) } == stations)
    for cut in 0...stations.count {
      var parts = columns(Array(stations[..<cut]))
      #expect(parts.rawStations.isEmpty == (cut < 4))
      parts.append(contentsOf: columns(Array(stations[cut...]), from: cut))
      #expect(parts == whole)
    }
    #expect(FixColumns(columnBytes: whole.columnBytes, craft: .mmsi(211_234_560)) == whole)
    #expect(whole.columnBytes.count == 8 + 32 * stations.count)
    #expect(columns([0, 0]).columnBytes.count == 8 + 30 * 2)
    var rest = whole
    rest.removeFirst(3)
    #expect(rest.indices.map { rest.station(at: $0) } == [2, 0, 1, 0, 0])
  }

  @Test("A report stays within 56 bytes, an echo within 16")
  func sizes() {
    #expect(MemoryLayout<PositionReport>.stride == 56)
    #expect(MemoryLayout<Echo>.stride == 16)
  }

  @Test("Two inputs that name a station alike mean one station")
  func sameName() {
    func input(_ names: [String]) -> Briefing.Input {
      Briefing.Input(
        name: "x", sha256: "", format: "nmea", family: .sea, ledger: LineLedger(), start: nil, end: nil,
        firstRejects: [],
        stations: zip(1..., names).map { ReceivingStation(number: UInt16($0), name: $1, positions: 0) })
    }
    let names = StationDirectory([input(["a", "b"]), input([]), input(["b", "c"])])
    #expect(names.names == ["a", "b", "c"])
    #expect(names.place(of: 1, in: 2) == 1 && names.place(of: 2, in: 0) == 1 && names.place(of: 2, in: 2) == 2)
    #expect(names.place(of: 0, in: 0) == nil && names.place(of: 3, in: 0) == nil)
    #expect(names.place(of: 0, in: 1) == nil && names.place(of: 1, in: 1) == nil && names.place(of: 1, in: 3) == nil)
  }
}
