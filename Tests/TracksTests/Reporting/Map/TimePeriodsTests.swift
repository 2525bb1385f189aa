import Testing

@testable import Tracks

@Suite("Periods of time in which something was heard")
struct TimePeriodsTests {
  private func track(_ number: UInt32, days: ClosedRange<Double>) throws -> Track {
    var fixes = FixColumns()
    for day in [days.lowerBound, days.upperBound] {
      fixes.append(
        PositionReport(
          craft: .mmsi(number), time: Timestamp(milliseconds: Int64(day * 86_400_000)), latitudeE7: 0, longitudeE7: 0,
          payload: 0, address: LineAddress(input: 0, position: 1)))
    }
    return try #require(Track(craft: .mmsi(number), fixes: fixes))
  }

  private func days(_ tracks: [Track]) -> [[Double]] {
    TimePeriods(of: tracks).periods.map { [$0.start, $0.end].map { Double($0.milliseconds) / 86_400_000 } }
  }

  @Test("Days that lie years apart are periods of their own, the one of the first track first")
  func apart() throws {
    let tracks = [try track(1, days: 4000...4003), try track(2, days: 10...10.5), try track(3, days: 10.5...11)]
    #expect(days(tracks) == [[4000, 4003], [10, 11]])
  }

  @Test("An outage within a long log, or shorter than a day, divides nothing")
  func outage() throws {
    #expect(days([try track(1, days: 0...300), try track(2, days: 302...365)]) == [[0, 365]])
    #expect(days([try track(1, days: 0...0.1), try track(2, days: 0.9...1)]) == [[0, 1]])
    #expect(days([]) == [])
  }
}
