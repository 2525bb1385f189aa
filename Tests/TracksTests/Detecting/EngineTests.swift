import Geo
import Testing

@testable import Tracks

@Suite struct EngineTests {
  @Test("Any cut of the input and any number of threads give the same", arguments: 1...12 as ClosedRange<UInt64>)
  func chunksAndThreads(seed: UInt64) {
    var chance = SeededChance(seed)
    let reports = World.random(using: &chance)
    let whole = track(reports)
    #expect(whole.events.contains { $0.kind == .gap })
    #expect(whole.events.contains { $0.kind == .implausibleMove })
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
      var chance = SeededChance(seed)
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
    var chance = SeededChance(seed)
    let reports = World.random(using: &chance)
    let result = track(reports)
    let told = result.tracks.flatMap { $0.fixes.addresses + $0.outliers } + result.duplicates
    #expect(told.sorted() == reports.map(\.address).sorted())
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
