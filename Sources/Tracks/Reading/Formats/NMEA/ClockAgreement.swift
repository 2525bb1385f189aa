/// Which of the clocks heard in a log are believed.
///
/// A station that contradicts the vessels heard beside it is not (``StationWitness``), were it the only one.
///
/// Two stations contradict each other where one tells a time that is older than what the other told before it, by more than
/// some seconds, more than once and in a fifth of the cases where they are near each other. The station that contradicts
/// the most others is not believed, then the next, until all that are left agree: one that is wrong falls before those it
/// contradicts. Of two parties of one size neither is believed: where only two stations are heard, they contradict each
/// other, and vessels contradict neither, it is not known which is right, and there is no time. Of the reports of those who
/// are believed, the longest series in which time never runs back counts: a report handed on late, or a clock that jumped
/// once, is left out.
///
/// Where one station alone is heard, and goes with the vessels, its word is all there is.
struct ClockAgreement {
  typealias Told = SilentLogClock.Told

  /// In the order of the log, never decreasing.
  let believed: [Told]
  /// Of stations that are not believed: which, and why.
  let doubts: [(stations: [UInt64], notice: String)]

  /// - Parameter marks: of the positions between them.
  init(_ clocks: [Told], among marks: [SecondChain.Mark]) {
    guard !clocks.isEmpty else {
      (believed, doubts) = ([], [])
      return
    }
    var doubts: [(stations: [UInt64], notice: String)] = []
    let contradicted = StationWitness.contradicted(clocks, by: marks)
    for station in contradicted.sorted() {
      doubts.append(
        ([station], "\(Self.name(station)) is not believed: its clock contradicts the vessels heard beside it"))
    }
    let consistent = clocks.filter { !contradicted.contains($0.station) }
    let quarrels = StationQuarrels(consistent)
    let trusted = quarrels.believed()
    for (station, others) in quarrels.outvoted(by: trusted) {
      let count = others == 1 ? "another station" : "\(others) other stations"
      doubts.append(([station], "\(Self.name(station)) is not believed: its clock contradicts \(count)"))
    }
    let undecided = quarrels.undecided(among: trusted)
    if !undecided.isEmpty {
      let names = undecided.map(Self.name).joined(separator: " and ")
      doubts.append(
        (undecided, "\(names) contradict each other: which of their clocks is right is not known, and none is believed")
      )
    }
    believed = Self.longestSeries(consistent.filter { trusted.contains($0.station) })
    self.doubts = doubts
  }

  /// Above all identities stand the receiver's own sentences.
  private static func name(_ station: UInt64) -> String {
    guard station >> 32 != 0 else { return "base station \(station)" }
    let source = WrapperTime.Source(rawValue: Int(station & 0xFFFF_FFFF))
    return "the receiver's \(source?.name.uppercased() ?? "clock")"
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
