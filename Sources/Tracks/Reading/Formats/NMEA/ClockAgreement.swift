/// Which of the clocks heard in a log are believed.
///
/// Two stations contradict each other where one tells a time that is older than what the other told before it, by more than
/// some seconds, more than once and in a fifth of the cases where they are near each other. The station that contradicts
/// the most others is not believed, then the next, until all that are left agree: one that is wrong falls before those it
/// contradicts. Of two parties of one size neither is believed, so that where only two stations are heard, and they
/// contradict each other, there is no time. Of the reports of those who are believed, the longest series in which time
/// never runs back counts: a report handed on late, or a clock that jumped once, is left out.
///
/// Where one station alone is heard, its word is all there is.
enum ClockAgreement {
  typealias Told = SilentLogClock.Told

  /// In the order of the log, never decreasing.
  static func believed(_ clocks: [Told]) -> [Told] {
    guard !clocks.isEmpty else { return [] }
    let believed = StationQuarrels(clocks).believed()
    return longestSeries(clocks.filter { believed.contains($0.station) })
  }

  /// By patience sorting.
  static func longestSeries(_ clocks: [Told]) -> [Told] {
    // Per length of a series: the index of the report that ends the one whose end is the earliest.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: clocks.count)
    for (index, clock) in clocks.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if clocks[ends[middle]].seconds <= clock.seconds { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var series: [Told] = []
    var next = ends.last
    while let index = next {
      series.append(clocks[index])
      next = before[index]
    }
    return series.reversed()
  }
}

/// The stations of a log, and how they stand to each other.
private struct StationQuarrels {
  private struct Pair: Hashable {
    var low: Int
    var high: Int
    init(_ one: Int, _ other: Int) { (low, high) = (min(one, other), max(one, other)) }
  }

  private var stations: [UInt64] = []
  private var pairs: [Pair: (near: Int, contrary: Int)] = [:]

  /// How many stations that were heard last a report is compared with.
  private static let compared = 8
  /// Seconds within which one that follows another is near it.
  private static let near: Int64 = 15

  init(_ clocks: [SilentLogClock.Told]) {
    var numbers: [UInt64: Int] = [:]
    var recent: [(station: Int, seconds: Int64)] = []
    for clock in clocks {
      let station = numbers[clock.station] ?? stations.count
      if station == stations.count {
        numbers[clock.station] = station
        stations.append(clock.station)
      }
      for other in recent where other.station != station {
        let later = clock.seconds - other.seconds
        if later < -SecondChain.late {
          pairs[Pair(station, other.station), default: (0, 0)].contrary += 1
        } else if later <= Self.near {
          pairs[Pair(station, other.station), default: (0, 0)].near += 1
        }
      }
      recent.removeAll { $0.station == station }
      if recent.count == Self.compared { recent.removeFirst() }
      recent.append((station, clock.seconds))
    }
  }

  func believed() -> Set<UInt64> {
    var foes: [Int: Set<Int>] = [:]
    for (pair, count) in pairs where count.contrary > 1 && count.contrary * 4 > count.near {
      foes[pair.low, default: []].insert(pair.high)
      foes[pair.high, default: []].insert(pair.low)
    }
    var believed = Set(stations.indices)
    while let most = foes.values.map(\.count).max(), most > 0 {
      let fallen = foes.filter { $0.value.count == most }.map(\.key)
      believed.subtract(fallen)
      for station in fallen {
        for other in foes.removeValue(forKey: station) ?? [] { foes[other]?.remove(station) }
      }
    }
    return Set(believed.map { stations[$0] })
  }
}
