/// The stations of a log, and how they stand to each other.
struct StationQuarrels {
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

  /// By station, the others that it contradicts.
  private var foes: [Int: Set<Int>] {
    var foes: [Int: Set<Int>] = [:]
    for (pair, count) in pairs where count.contrary > 1 && count.contrary * 4 > count.near {
      foes[pair.low, default: []].insert(pair.high)
      foes[pair.high, default: []].insert(pair.low)
    }
    return foes
  }

  func believed() -> Set<UInt64> {
    var foes = foes
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

  /// Those that contradict some who are believed, and how many.
  func outvoted(by believed: Set<UInt64>) -> [(station: UInt64, others: Int)] {
    foes.map { station, others in (stations[station], others.count { believed.contains(stations[$0]) }) }
      .filter { !believed.contains($0.0) && $0.1 > 0 }
      .sorted { $0.0 < $1.0 }
  }

  /// Those that contradict only others who are not believed either.
  func undecided(among believed: Set<UInt64>) -> [UInt64] {
    foes.filter { station, others in
      !believed.contains(stations[station]) && !others.contains { believed.contains(stations[$0]) }
    }
    .map { stations[$0.key] }.sorted()
  }
}
