/// Times for the positions of a log whose lines tell none, from the clocks that were heard between them.
///
/// A position report tells the second of the minute at which it was fixed (UTC), base stations (message 4), answers to
/// their inquiries (message 11) and the receiver's own navigation (ZDA, RMC) tell date and time. Two clocks one after the
/// other in the log bracket the positions between them. A position gets the one moment with its second that fits:
///
/// - Between clocks less than 50 s apart: the moment that is at most 8 s older than the first and 2 s newer than the
///   second, where there is one (``SecondChain/late``, ``SecondChain/early``) and no other near (``SecondChain/margin``).
/// - Between clocks further apart: minutes are counted along the lines, from second to second, and the count holds only if
///   it arrives at the second clock. A silence so long that a minute may have passed unseen breaks it.
/// - Before the first clock, after the last, and where the count does not arrive: as far as vessels' own minutes confirm
///   the count. Every eighth message 1 or 2 tells hour and minute of UTC in its communication state.
///
/// All else stays without a time: a second alone never decides on a minute. Which clocks are believed, ``ClockAgreement``
/// tells. It is taken that lines stand in the order of hearing, but for some seconds, and that what is heard was sent just
/// then: a network that hands on what it heard a minute ago, in a log that does not say so, deceives.
///
/// At most ``most`` positions wait for a clock. As soon as a line tells a time of its own, such lines alone count.
/// Source: ITU-R M.1371-5, tables 46, 47 and 65 (UTC second), 50 (base station), annex 2, table 18 (communication state).
struct SilentLogClock: Sendable {
  /// What told the time.
  struct Told: Sendable {
    /// How many of the waiting positions came before.
    var order: Int
    /// Since 1970.
    var seconds: Int64
    /// The base station's identity, or above all identities the kind of sentence.
    var station: UInt64
    var source: WrapperTime.Source
  }

  private var positions: [PositionReport] = []
  private var marks: [SecondChain.Mark] = []
  private var clocks: [Told] = []
  /// From the moment at which the user says the log begins.
  private var begun: SecondCount?
  /// Stations of which it was said that they are not believed.
  private var doubted: Set<UInt64> = []
  /// It was said what times that follow from it are worth.
  private var hasTold = false

  /// Positions, and clocks, that may wait.
  static let most = 100_000

  init(begun: Timestamp?) { self.begun = begun.map { SecondCount(from: $0) } }

  var isEmpty: Bool { positions.isEmpty && clocks.isEmpty }

  private static func floored(_ milliseconds: Int64) -> Int64 {
    (milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000
  }

  /// Keeps a position until its time can be told.
  mutating func keep(_ position: PositionReport, _ mark: SecondChain.Mark, into batch: inout ReportBatch) {
    positions.append(position)
    marks.append(mark)
    if positions.count >= Self.most { settle(isLast: false, into: &batch) }
  }

  mutating func hear(_ time: WrapperTime, from station: UInt64, into batch: inout ReportBatch) {
    clocks.append(
      Told(order: positions.count, seconds: Self.floored(time.milliseconds), station: station, source: time.source))
    if clocks.count >= Self.most { settle(isLast: false, into: &batch) }
  }

  /// Hands out the positions that wait; those after the last believed clock only where no other can come.
  mutating func settle(isLast: Bool, into batch: inout ReportBatch) {
    let agreement = ClockAgreement(clocks, among: marks)
    for doubt in agreement.doubts where !doubt.stations.allSatisfy(doubted.contains) {
      batch.notices.append(doubt.notice)
      doubted.formUnion(doubt.stations)
    }
    let believed = agreement.believed
    var times = [Int64?](repeating: nil, count: positions.count)
    var sources = [WrapperTime.Source](repeating: .none, count: positions.count)
    func fill(_ range: Range<Int>, _ found: [Int64?], _ source: WrapperTime.Source) {
      for (index, time) in zip(range, found) where time != nil && times[index] == nil {
        times[index] = time
        sources[index] = source
      }
    }
    if let first = believed.first {
      fill(0..<first.order, SecondChain.before(first.seconds, marks[..<first.order]), first.source)
    }
    for (before, after) in zip(believed, believed.dropFirst()) where before.order < after.order {
      let range = before.order..<after.order
      if let found = SecondChain.between(before.seconds, after.seconds, marks[range]) {
        fill(range, found, before.source)
      } else {
        fill(range, SecondChain.after(before.seconds, marks[range]), before.source)
        fill(range, SecondChain.before(after.seconds, marks[range]), after.source)
      }
    }
    // What comes after the last clock may yet be bracketed, unless it is all that there is room for.
    let carried = isLast ? nil : believed.last { $0.order > 0 }
    let end = carried?.order ?? positions.count
    if carried == nil, let last = believed.last {
      fill(last.order..<end, SecondChain.after(last.seconds, marks[last.order...]), last.source)
    }
    if let counted = count(to: end, around: believed, times, into: &batch) { fill(0..<end, counted, .date) }
    hand(over: end, times, sources, into: &batch)
    clocks = carried.map { [Told(order: 0, seconds: $0.seconds, station: $0.station, source: $0.source)] } ?? []
  }

  /// What follows from the user's word for the positions that no clock dates; `nil` without it, or where a clock that is
  /// believed contradicts it.
  private mutating func count(
    to end: Int, around believed: [Told], _ times: [Int64?], into batch: inout ReportBatch
  ) -> [Int64?]? {
    guard var count = begun else { return nil }
    var counted = [Int64?](repeating: nil, count: end)
    var clocks = believed[...]
    for index in 0..<end {
      while let clock = clocks.first, clock.order <= index {
        clocks.removeFirst()
        guard count.hear(clock.seconds) else {
          begun = nil
          batch.notices.append(count.contradiction(clock.seconds))
          return nil
        }
      }
      if let time = times[index] { _ = count.hear(time) } else { counted[index] = count.moment(of: marks[index]) }
    }
    begun = count
    if !hasTold, counted.contains(where: { $0 != nil }) {
      hasTold = true
      batch.notices.append(count.notice)
    }
    return counted
  }

  private mutating func hand(
    over end: Int, _ times: [Int64?], _ sources: [WrapperTime.Source], into batch: inout ReportBatch
  ) {
    var counts: [WrapperTime.Source: Int] = [:]
    for index in 0..<end {
      var position = positions[index]
      if let time = times[index] {
        position.rawTime = time * 1000
        counts[sources[index], default: 0] += 1
      } else {
        batch.ledger.untimed += 1
      }
      batch.positions.append(position)
    }
    for (source, count) in counts { batch.ledger.timeSources[source.name, default: 0] += count }
    positions.removeFirst(end)
    marks.removeFirst(end)
  }
}
