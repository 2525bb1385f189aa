/// How many lines had their time by which convention: counted beside the ledger, since its names are slow to look up.
struct ReceptionTimeCount {
  private var unixTime = 0
  private var iso8601 = 0
  private var dateGenerated = 0

  mutating func count(_ time: ReceptionTime) {
    switch time.convention {
    case .unixTime: unixTime += 1
    case .iso8601: iso8601 += 1
    case .dateGenerated: dateGenerated += 1
    case .relative: break
    }
  }

  func add(to ledger: inout LineLedger) {
    for (convention, count) in [
      (ReceptionTime.Convention.unixTime, unixTime), (.iso8601, iso8601), (.dateGenerated, dateGenerated),
    ] where count > 0 {
      ledger.timeSources[convention.rawValue, default: 0] += count
    }
  }
}
