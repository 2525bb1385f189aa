/// Turns the reports of one identifier, in order of time, into the tracks of the hulls or airframes that use it.
///
/// A report that its hull can plainly have reached is that hull's next fix. Any other opens a *stretch*, and waits for more
/// that agree with it:
/// - three that agree, while nothing was heard from where the craft was: it is elsewhere now. If it can have gone there, the
///   track goes on; if not, the track goes on after a break, and an `implausible_move` tells of it;
/// - three that agree, while the craft was also heard from where it was: two hulls use one identifier. The second gets a track
///   of its own, `key#2`, and one `implausible_move` tells of it;
/// - fewer than three, and no more within `patience`: if the craft can have been there and was heard nowhere else, they are
///   its fixes; otherwise they are wrong, set apart, and one `implausible_move` tells of the run.
///
/// The beginning of a track is no exception: until three reports agree, no hull is known, so that a wrong first position
/// poisons nothing. What a report becomes depends on the reports of its identifier alone, and on none later than twice
/// `patience` after it; how they come in pieces changes nothing.
struct TrackBuilder: Sendable {
  /// How long a stretch waits for the next report that agrees, in milliseconds.
  static let patience: Int64 = 6 * 3_600_000
  /// So many that agree are no chance.
  static let quorum = 3
  /// A hull unheard for so long takes no lone report while another hull is heard, in milliseconds.
  private static let dormancy: Int64 = 24 * 3_600_000
  /// More hulls on one identifier than these are not kept apart: what fits none of them is set apart.
  private static let mostHulls = 9
  /// More stretches than these are not kept open: of those with fewest reports, the one that waits longest is set apart.
  private static let mostStretches = 8

  let craft: CraftKey
  private let plausibility: Plausibility
  private var recent: RecentTransmissions
  private(set) var hulls: [Hull] = []
  private var stretches: [Stretch] = []
  private var opened = 0
  private var lastPlace = Whereabouts.nowhere
  // Where a report may go, and the last report there: kept from one to the next for their memory alone.
  private var possible: [Whereabouts] = []
  private var lasts: [PositionReport] = []
  private var account: MoveAccount
  private(set) var outliers: [LineAddress] = []

  /// Whose report was accepted last.
  private enum Whereabouts: Equatable {
    case nowhere, hull(Int), stretch(Int)
  }

  init(for craft: CraftKey, by parameters: Parameters) {
    self.craft = craft
    plausibility = Plausibility(of: craft, by: parameters)
    recent = RecentTransmissions(within: parameters.seconds(RecentTransmissions.window))
    account = MoveAccount(of: craft, by: plausibility)
  }

  /// The time of the earliest report that is not yet decided on.
  var pendingSince: Int64? { stretches.map(\.first.rawTime).min() }

  /// Takes reports that are later than all before, in ``ReportOrder``.
  mutating func advance(_ reports: [PositionReport], duplicates: inout [LineAddress]) {
    var index = 0
    var hasReserved = false
    while index < reports.count {
      if hulls.count == 1, stretches.isEmpty {
        if !hasReserved { hulls[0].reserve(reports.count - index + Self.quorum) }
        hasReserved = true
        let last = hulls[0].last.rawTime
        index = hulls[0].acceptRun(
          of: reports, from: index, by: plausibility, without: &recent, duplicates: &duplicates)
        if hulls[0].last.rawTime > last { lastPlace = .hull(0) }
        if index == reports.count { return }
      }
      let time = reports[index].rawTime
      let start = index
      while index < reports.count, reports[index].rawTime == time { index += 1 }
      consider(reports[start..<index], duplicates: &duplicates)
    }
  }

  /// Decides on what has waited long enough at `time`, before which no more reports will come.
  mutating func settle(at time: Int64) {
    if stretches.allSatisfy({ $0.last.rawTime >= time - Self.patience }) { return }
    while let next = stretches.indices.min(by: { expiry(of: stretches[$0]) < expiry(of: stretches[$1]) }),
      stretches[next].last.rawTime < time - Self.patience
    {
      giveUpWaiting(for: next)
    }
  }

  /// No more will come: decides on all that waits, and gives the account of the moves that no such craft can make.
  mutating func finish() -> [Event] {
    settle(at: .max)
    return account.finish(hulls: hulls)
  }

  private func expiry(of stretch: Stretch) -> (Int64, Int) { (stretch.last.rawTime, stretch.number) }

  // MARK: - One instant

  /// Takes the reports of one instant. A craft is at one place at a time: the report nearest to where it was is its fix, and
  /// others that it could have sent as well are duplicates.
  private mutating func consider(_ instant: ArraySlice<PositionReport>, duplicates: inout [LineAddress]) {
    if instant.count == 1, let report = instant.first {
      if recent.isRepeat(report) {
        duplicates.append(report.address)
      } else {
        settle(at: report.rawTime)
        place(report, duplicates: &duplicates)
      }
      return
    }
    var fresh: [PositionReport] = []
    for report in instant {
      if recent.isRepeat(report) {
        duplicates.append(report.address)
      } else {
        fresh.append(report)
      }
    }
    guard let time = fresh.first?.rawTime else { return }
    settle(at: time)
    if fresh.count > 1 {
      let places = hulls.map(\.last) + stretches.map(\.last)
      let distances = fresh.map { report in places.map { Plausibility.distance($0, report) }.min() ?? 0 }
      let order = fresh.indices.sorted {
        distances[$0] != distances[$1]
          ? distances[$0] < distances[$1] : ReportOrder.precedesWithinInstant(fresh[$0], fresh[$1])
      }
      fresh = order.map { fresh[$0] }
    }
    for report in fresh { place(report, duplicates: &duplicates) }
  }

  private mutating func place(_ report: PositionReport, duplicates: inout [LineAddress]) {
    switch likeliestPlace(of: report) {
    case .hull(let index):
      guard report.rawTime > hulls[index].last.rawTime else {
        duplicates.append(report.address)
        return
      }
      hulls[index].accept(report)
      note(report, at: .hull(index))
    case .stretch(let number):
      guard let index = stretches.firstIndex(where: { $0.number == number }) else { return }
      guard report.rawTime > stretches[index].last.rawTime else {
        duplicates.append(report.address)
        return
      }
      stretches[index].append(report)
      note(report, at: .stretch(number))
      if stretches[index].reports.count == Self.quorum { confirm(stretches.remove(at: index)) }
    case .nowhere:
      open(report)
    }
  }

  /// The hull or stretch that the report most likely goes on.
  private mutating func likeliestPlace(of report: PositionReport) -> Whereabouts {
    var newest: Int64 = 0
    for index in hulls.indices { newest = index == 0 ? hulls[0].last.rawTime : max(newest, hulls[index].last.rawTime) }
    possible.removeAll(keepingCapacity: true)
    lasts.removeAll(keepingCapacity: true)
    for index in hulls.indices {
      let last = hulls[index].last
      let sleeps = report.rawTime - last.rawTime > Self.dormancy && last.rawTime < newest
      if !sleeps, plausibility.clearlyAllows(last, report) {
        possible.append(.hull(index))
        lasts.append(last)
      }
    }
    for index in stretches.indices {
      let last = stretches[index].last
      if plausibility.allows(last, report) {
        possible.append(.stretch(stretches[index].number))
        lasts.append(last)
      }
    }
    guard possible.count > 1 else { return possible.first ?? .nowhere }
    return possible[plausibility.likeliest(of: lasts, for: report)]
  }

  /// Tells the other places that the craft was heard here.
  private mutating func note(_ report: PositionReport, at place: Whereabouts) {
    for index in stretches.indices where place != .stretch(stretches[index].number) {
      if stretches[index].after == nil { stretches[index].after = report }
      if lastPlace == .stretch(stretches[index].number) { stretches[index].switches += 1 }
    }
    if place != lastPlace {
      switch (place, lastPlace) {
      case (.hull(let index), .hull(let other)): hulls[max(index, other)].switches += 1
      case (.stretch(let number), _):
        if let index = stretches.firstIndex(where: { $0.number == number }) { stretches[index].switches += 1 }
      default: break
      }
    }
    lastPlace = place
  }

  // MARK: - Stretches

  private mutating func open(_ report: PositionReport) {
    if stretches.count == Self.mostStretches,
      let weakest = stretches.indices.min(by: {
        (stretches[$0].reports.count, stretches[$0].last.rawTime, stretches[$0].number)
          < (stretches[$1].reports.count, stretches[$1].last.rawTime, stretches[$1].number)
      })
    {
      setApart(stretches.remove(at: weakest))
    }
    let heard = hulls.isEmpty ? stretches.map(\.last) : hulls.map(\.last)
    let before = heard.max { $0.rawTime < $1.rawTime }
    let stretch = Stretch(report, number: opened, before: before)
    opened += 1
    for index in stretches.indices where stretches[index].after == nil { stretches[index].after = report }
    if case .stretch(let number) = lastPlace, let index = stretches.firstIndex(where: { $0.number == number }) {
      stretches[index].switches += 1
    }
    stretches.append(stretch)
    lastPlace = .stretch(stretch.number)
  }

  /// Three reports agree: the first hull, the same hull further on, a jump, or another hull.
  private mutating func confirm(_ stretch: Stretch) {
    if hulls.isEmpty {
      found(stretch)
      return
    }
    if join(stretch) { return }
    let current = latestHull
    if hulls.allSatisfy({ $0.last.rawTime <= stretch.first.rawTime }) {
      let isReturn =
        hulls[current].left.map { left in
          stretch.first.rawTime - left.rawTime <= Self.dormancy && plausibility.allows(left, stretch.first)
        } ?? false
      // The second time that it is back where it had been, it is no jump: both places have a craft.
      if !isReturn || hulls[current].returns == 0 {
        account.jumped(from: hulls[current].last, to: stretch.first)
        let later = stretch.reports.drop { $0.rawTime <= hulls[current].last.rawTime }
        setApart(stretch.reports.prefix(stretch.reports.count - later.count))
        hulls[current].jump(to: later, isReturn: isReturn)
        lastPlace = .hull(current)
        return
      }
    }
    guard hulls.count < Self.mostHulls else {
      setApart(stretch)
      return
    }
    var hull = Hull(stretch.reports)
    hull.switches = stretch.switches
    if lastPlace == .stretch(stretch.number) { lastPlace = .hull(hulls.count) }
    account.foundHull(hulls.count, by: stretch)
    hulls.append(hull)
  }

  private var latestHull: Int {
    hulls.indices.max { (hulls[$0].last.rawTime, -$0) < (hulls[$1].last.rawTime, -$1) } ?? 0
  }

  /// The first hull. The other stretches get their place before and after its fixes.
  private mutating func found(_ stretch: Stretch) {
    hulls.append(Hull(stretch.reports))
    if lastPlace == .stretch(stretch.number) { lastPlace = .hull(0) }
    for index in stretches.indices {
      let start = stretches[index].first.rawTime
      stretches[index].before = stretch.reports.last { $0.rawTime <= start }
      stretches[index].after = stretch.reports.first { $0.rawTime > start }
    }
  }

  /// Gives the stretch to the hull that can have gone there and was not heard since it began, if there is one.
  private mutating func join(_ stretch: Stretch) -> Bool {
    let able = hulls.indices.filter {
      hulls[$0].last.rawTime < stretch.first.rawTime && plausibility.allows(hulls[$0].last, stretch.first)
    }
    guard
      let likeliest = able.min(by: {
        plausibility.unlikelihood(hulls[$0].last, stretch.first)
          < plausibility.unlikelihood(hulls[$1].last, stretch.first)
      })
    else { return false }
    for report in stretch.reports { hulls[likeliest].accept(report) }
    if lastPlace == .stretch(stretch.number) { lastPlace = .hull(likeliest) }
    return true
  }

  /// A stretch has found too few that agree.
  private mutating func giveUpWaiting(for index: Int) {
    if hulls.isEmpty {
      // Nothing better is known: the stretch with most reports, the first of these, is where the craft is.
      let fullest = stretches.indices.max {
        (stretches[$0].reports.count, -stretches[$0].number) < (stretches[$1].reports.count, -stretches[$1].number)
      }
      found(stretches.remove(at: fullest ?? index))
      return
    }
    let stretch = stretches.remove(at: index)
    if !join(stretch) { setApart(stretch) }
  }

  private mutating func setApart(_ stretch: Stretch) {
    setApart(stretch.reports[...])
    account.setApart(stretch)
    if lastPlace == .stretch(stretch.number) { lastPlace = .nowhere }
  }

  private mutating func setApart(_ reports: ArraySlice<PositionReport>) {
    for report in reports {
      outliers.append(report.address)
      recent.keepStation(of: report)
    }
  }
}

extension TrackBuilder {
  /// Who else heard the reports of all hulls: sorted, each once.
  var echoes: [Echo] { recent.settledEchoes() }

  /// What was accepted since this was last called, hull by hull.
  mutating func takeFresh() -> [(hull: Int, fixes: FixColumns, breaks: [Int])] {
    hulls.indices.compactMap { index in
      let (fixes, breaks) = hulls[index].takeFresh()
      return fixes.isEmpty ? nil : (index, fixes, breaks)
    }
  }
}
