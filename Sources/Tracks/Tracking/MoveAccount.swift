import Geo

/// Gathers the moves of one identifier that no such craft can make, each told once: a jump that stays, a run of wrong
/// positions, a second hull.
struct MoveAccount: Sendable {
  /// Positions set apart within this time of each other are one run, in milliseconds.
  private static let together: Int64 = 10 * 60_000

  private struct Run: Sendable {
    var stretch: Stretch
    var start: Int64
    var end: Int64
    var count: Int
  }

  private let craft: CraftKey
  private let plausibility: Plausibility
  private var events: [Event] = []
  private var run: Run?
  private var second: [(hull: Int, stretch: Stretch)] = []

  init(of craft: CraftKey, by plausibility: Plausibility) {
    self.craft = craft
    self.plausibility = plausibility
  }

  mutating func jumped(from before: PositionReport, to jump: PositionReport) {
    events.append(event(before: before, jump: jump, after: nil, end: jump.rawTime, setApart: 0))
  }

  mutating func foundHull(_ hull: Int, by stretch: Stretch) { second.append((hull, stretch)) }

  mutating func setApart(_ stretch: Stretch) {
    let start = stretch.first.rawTime
    let end = stretch.last.rawTime
    if var run, start <= run.end + Self.together, end >= run.start - Self.together {
      run.start = min(run.start, start)
      run.end = max(run.end, end)
      run.count += stretch.reports.count
      if let after = stretch.after, (run.stretch.after?.rawTime ?? .min) < after.rawTime { run.stretch.after = after }
      self.run = run
      return
    }
    closeRun()
    run = Run(stretch: stretch, start: start, end: end, count: stretch.reports.count)
  }

  private mutating func closeRun() {
    guard let run else { return }
    let stretch = run.stretch
    events.append(
      event(
        before: stretch.before, jump: stretch.first, after: stretch.after,
        end: max(run.end, stretch.after?.rawTime ?? run.end), setApart: run.count))
    self.run = nil
  }

  mutating func finish(hulls: [Hull]) -> [Event] {
    closeRun()
    for (hull, stretch) in second {
      events.append(
        event(
          before: stretch.before, jump: stretch.first, after: stretch.after, end: stretch.first.rawTime, setApart: 0,
          hull: hull, switches: hulls[hull].switches))
    }
    second = []
    defer { events = [] }
    return events
  }

  /// The figures are those of the move to the jump; where that one is possible, or there is none before, of the move on.
  private func event(
    before: PositionReport?, jump: PositionReport, after: PositionReport?, end: Int64, setApart: Int, hull: Int? = nil,
    switches: Int? = nil
  ) -> Event {
    let moves = [(before, jump), (jump, after)].compactMap { start, end in
      start.flatMap { start in end.map { (start, $0) } }
    }
    let move = moves.first { !plausibility.allows($0.0, $0.1) } ?? moves.first
    let distance = move.map { Plausibility.distance($0.0, $0.1) }
    // At one instant any distance would be infinitely fast: a second is the least that is taken.
    let speed = move.flatMap { move in
      distance.map { Speed.metresPerSecond($0 / (max(1000, Double(move.1.rawTime - move.0.rawTime)) / 1000)).knots }
    }
    let reports = [before, jump, after].compactMap { $0 }
    let evidence = [("before", before), ("jump", jump), ("after", after)].compactMap { role, report in
      report.map { Evidence($0.address, role: role) }
    }
    return Event(
      kind: .implausibleMove, craft: [craft],
      start: Timestamp(milliseconds: before?.rawTime ?? jump.rawTime), end: Timestamp(milliseconds: end),
      place: jump.coordinate,
      bounds: BoundingBox(enclosing: reports.map(\.coordinate)) ?? BoundingBox(jump.coordinate),
      details: [
        "distance_m": .rounded(distance, 1), "implied_speed_kn": .rounded(speed, 1),
        "limit_kn": .rounded(plausibility.limit.knots, 1), "set_apart": .integer(setApart),
        "second_track": .string(hull.map { craft.hull(UInt16($0 + 1)).description }), "switches": .integer(switches),
      ],
      evidence: evidence, detector: ImplausibleMove.version)
  }
}
