/// How many lines had their time by which convention: counted beside the ledger, since its names are slow to look up.
struct ReceptionTimeCount {
  private var counts = InlineArray<8, Int>(repeating: 0)

  mutating func count(_ time: ReceptionTime) { counts[time.convention.index] += 1 }

  func add(to ledger: inout LineLedger) {
    for convention in ReceptionTime.Convention.allCases where convention != .relative {
      let count = counts[convention.index]
      if count > 0 { ledger.timeSources[convention.rawValue, default: 0] += count }
    }
  }
}

extension ReceptionTime.Convention {
  fileprivate var index: Int {
    switch self {
    case .unixTime: 0
    case .iso8601: 1
    case .dateGenerated: 2
    case .wallClock: 3
    case .timeOfDay: 4
    case .start: 5
    case .relative: 6
    }
  }
}
