extension PageContent {
  /// How each input tells the time, how its clock stands to the base stations', and which stations it holds.
  var clocks: [Values] {
    briefing.inputs.prefix(Limits.inputs).map { input in
      let ledger = input.ledger
      return [
        "name": input.name, "format": input.format, "conventions": Self.conventions(ledger),
        "untimed": Self.untimed(input), "skew": maybe(ledger.clockSkew.map(Words.skew)),
        "skewMessages": maybe(ledger.clockSkew.map { "median of " + Words.count($0.messages, "message") }),
        "stations": maybe(Self.stations(input.stations.map { ($0.name, $0.positions) }, sorted: true)),
        "stationCount": maybe(input.stations.count > 1 ? Words.count(input.stations.count, "station") : nil),
      ]
    }
  }

  /// `TAG block time, 98 %; time written after the message, 2 %`, of the lines that have a time.
  private static func conventions(_ ledger: LineLedger) -> String {
    let sources = ledger.timeSourcesByUse
    let timed = sources.reduce(0) { $0 + $1.lines }
    guard timed > 0 else { return "no times found" }
    if sources.count == 1 { return Words.timeSource(sources[0].name) }
    return sources.map { "\(Words.timeSource($0.name)), \(Words.percent(Double($0.lines) / Double(timed)))" }
      .joined(separator: "; ")
  }

  private static func untimed(_ input: Briefing.Input) -> String {
    guard let share = input.untimedShare else { return "no positions" }
    if input.ledger.untimed == 0 { return "none" }
    return
      "\(Words.percent(share)): \(Words.count(input.ledger.untimed)) of \(Words.count(input.positions, "position"))"
  }

  /// The first few, and how many more there are; `nil` for none.
  static func stations(_ stations: [(name: String, count: Int)], sorted: Bool) -> String? {
    if stations.isEmpty { return nil }
    let ranked = sorted ? stations.sorted { ($1.count, $0.name) < ($0.count, $1.name) } : stations
    let shown = ranked.prefix(Limits.stations).map { "\($0.name) (\(Words.count($0.count)))" }.joined(separator: ", ")
    let rest = ranked.count - Limits.stations
    return rest > 0 ? shown + " and \(Words.count(rest)) more" : shown
  }

  /// `heard by r003669930, r003669945`.
  static func heardBy(_ names: [String]) -> String {
    let shown = names.prefix(Limits.stations)
    let rest = names.count - shown.count
    return "heard by " + shown.joined(separator: ", ") + (rest > 0 ? " and \(Words.count(rest)) more" : "")
  }
}
