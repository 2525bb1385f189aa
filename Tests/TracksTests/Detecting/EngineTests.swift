import Geo
import TestSupport
import Testing

@testable import Tracks

@Suite struct EngineTests {
  @Test("Any cut of the input and any number of threads give the same", arguments: 1...12 as ClosedRange<UInt64>)
  func chunksAndThreads(seed: UInt64) {
    var chance = SeededRandom(seed: seed)
    let reports = World.random(using: &chance)
    let whole = track(reports)
    #expect(whole.events.contains { $0.kind == .gap })
    #expect(whole.events.contains { $0.kind == .implausibleMove })
    #expect(whole.tracks.contains { !$0.echoes.isEmpty })
    let sorted = reports.sorted { $0.rawTime < $1.rawTime }
    for threads in [1, 2, 5] {
      var engine = Engine(context: .standard(), threads: threads)
      var next = 0
      while next < sorted.count {
        let end = min(sorted.count, next + Int.random(in: 1...400, using: &chance))
        // The watermark stands between two instants, somewhere up to the last report handed over; the rest is held.
        let reached = Int.random(in: next..<end, using: &chance)
        engine.advance(
          sorted[next..<end].shuffled(using: &chance), to: Timestamp(milliseconds: sorted[reached].rawTime - 1))
        next = end
      }
      let cut = engine.finish()
      #expect(cut.tracks == whole.tracks)
      #expect(cut.events == whole.events)
      #expect(cut.duplicates == whole.duplicates)
      #expect(cut.late.isEmpty)
    }
  }

  @Test("The worlds of these tests hold every kind of event that is cut there, and second hulls")
  func worldsAreRich() {
    var kinds: Set<String> = []
    var hulls: Set<UInt16> = []
    for seed in 1...6 as ClosedRange<UInt64> {
      var chance = SeededRandom(seed: seed)
      let result = track(World.random(using: &chance))
      kinds.formUnion(result.events.map(\.kind.name))
      hulls.formUnion(result.tracks.map(\.craft.hull))
    }
    #expect(kinds.isSuperset(of: ["gap", "implausible_move", "rendezvous"]))
    #expect(hulls.contains(2))
  }

  @Test(
    "What becomes of a report is always told: fix, duplicate, or set apart", arguments: 20...26 as ClosedRange<UInt64>)
  func nothingIsLost(seed: UInt64) {
    var chance = SeededRandom(seed: seed)
    let reports = World.random(using: &chance)
    let result = track(reports)
    let told = result.tracks.flatMap { $0.fixes.addresses + $0.outliers } + result.duplicates
    #expect(told.sorted() == reports.map(\.address).sorted())
  }

  @Test("Who else heard a report is told, and nobody that did not", arguments: 20...26 as ClosedRange<UInt64>)
  func echoes(seed: UInt64) {
    var chance = SeededRandom(seed: seed)
    let reports = World.random(using: &chance)
    let result = track(reports)
    let byLine = Dictionary(uniqueKeysWithValues: reports.map { ($0.address, $0) })
    // A transmission has a payload of its own in these worlds: the first report of it is the one that was kept.
    let first = Dictionary(
      reports.map { ("\($0.craft) \($0.payload)", $0) },
      uniquingKeysWith: { ($0.rawTime, $0.address) < ($1.rawTime, $1.address) ? $0 : $1 })
    var expected: Set<Echo> = []
    for line in result.duplicates {
      guard let report = byLine[line], let kept = first["\(report.craft) \(report.payload)"], kept != report,
        report.rawTime - kept.rawTime <= 10_000
      else { continue }
      if (report.address.input, report.station) != (kept.address.input, kept.station) {
        expected.insert(Echo(of: kept.address, input: line.input, station: report.station))
      }
    }
    for line in result.tracks.flatMap(\.outliers) {
      guard let report = byLine[line] else { continue }
      expected.insert(Echo(of: line, input: line.input, station: report.station))
    }
    let told = result.tracks.flatMap(\.echoes)
    #expect(Set(told) == expected)
    #expect(Set(told).count == told.count)
    #expect(expected.count > 20)
    for made in result.tracks {
      #expect(made.echoes == made.echoes.sorted())
      for index in made.fixes.indices {
        #expect(made.fixes.station(at: index) == byLine[made.fixes.addresses[index]]?.station)
      }
      if made.craft.hull > 1 { #expect(Set(made.echoes.map(\.line)).isSubset(of: made.fixes.addresses)) }
    }
  }

  @Test("A report that comes after its watermark is told, and used nowhere")
  func lateReports() {
    var engine = Engine(context: .standard())
    engine.advance([.made(0, 54, 8, line: 1)], to: at(100))
    engine.advance([.made(50, 54, 8, line: 2), .made(150, 54, 8, line: 3)], to: at(200))
    let result = engine.finish()
    #expect(result.late.map(\.position) == [2])
    #expect(result.tracks.map(\.fixes.count) == [2])
  }

  @Test("No report gives no track and no event")
  func nothing() {
    let result = track([])
    #expect(result.tracks.isEmpty && result.events.isEmpty)
  }

  @Test("Times at the ends of what a log can say do no harm")
  func hostileTimes() {
    var reports = [PositionReport.made(0, 54, 8, line: 1), .made(60, 54, 8, line: 2)]
    for (line, year) in [1, 1970, 2100, 9999].enumerated() {
      var report = PositionReport.made(0, 54, 8, line: 10 + line)
      report.time = Timestamp(year: year, month: 1, day: 1)
      reports.append(report)
    }
    let result = track(reports)
    let fixes = result.tracks.map(\.fixes.count).reduce(0, +)
    let outliers = result.tracks.map(\.outliers.count).reduce(0, +)
    #expect(fixes + outliers == 6)
  }
}
