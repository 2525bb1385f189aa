import Geo

/// The main job: logs in; tracks, events, findings, risks and a draw of inspections out.
///
/// The same logs and options give the same ``Briefing``, whatever the number of threads.
///
/// ```swift
/// var scan = Scan(logs: ["may.nmea"])
/// scan.watchlists = ["list.csv"]
/// let briefing = try await scan.run()
/// ```
public struct Scan: Sendable {
  /// Files, folders (read in name order), or `-` for standard input.
  public var logs: [String]
  /// A name of ``LogFormats``, where the format shall not be recognised.
  public var format: String?
  /// Which columns of tables hold what, where a header shall not be recognised.
  public var columns: ColumnChoice?
  public var watchlists: [String] = []
  /// GeoJSON files with ports, anchorages, airfields and zones.
  public var areas: [String] = []
  /// False: the places of `areas` alone are known.
  public var usesBuiltInPlaces = true
  public var shipments: String?
  /// How many inspections can be made; without it, or without `seed`, none are drawn.
  public var capacity: Int?
  /// The public text that the draw is made from.
  public var seed: String?
  /// The time of the decision; `nil`: the end of the logs.
  public var asOf: Timestamp?
  /// When each log begins, for logs whose lines tell no times and that no base station dates: times then follow from the
  /// second of the minute that positions tell, on the word of the user.
  public var date: Timestamp?
  /// When the first line of each log was received, for logs whose clock only counts from a moment that they do not tell.
  public var start: Timestamp?
  /// Where the receiver of Mode S logs is: aircraft on the ground near it need no other fix.
  public var site: ReceiverSite?
  public var parameters = Parameters()
  /// Where to write each line that was not used, and why.
  public var rejects: String?
  public var threads = 1
  public var progress: (@Sendable (ScanProgress) -> Void)?

  public init(logs: [String]) { self.logs = logs }

  /// - Throws: `ScanError`: something could not be read, is of no known format, or holds nothing that can be used.
  public func run() async throws(ScanError) -> Briefing {
    try Reference.load()
    // What is small is read first, so that a mistake in it is told before the logs are read.
    let lists = try watchlists.map { path throws(ScanError) in try Watchlist.read(path: path) }
    let outlines = try areas.map { path throws(ScanError) in try Areas.read(path: path) }
    let manifest = try shipments.map { path throws(ScanError) in try Shipments.read(path: path) }

    var directory = CraftDirectory()
    let places = placeMap(adding: outlines, screenedBy: Screening(lists, asOf: asOf))
    var engine = Engine(context: DetectingContext(parameters: parameters, places: places), threads: threads)
    var reader = LogScanner(paths: logs, format: format, threads: threads, rejectsPath: rejects)
    reader.date = date
    reader.start = start
    reader.site = site
    reader.columns = columns
    reader.companions = watchlists + areas + (shipments.map { [$0] } ?? [])
    var survey = try await reader.scan(progress: progress) { batch throws(ScanError) in
      directory.add(batch.identities)
      engine.hold(batch.positions)
    }
    try survey.requireUse()
    try enter(.tracking)
    let tracked = engine.finish(at: asOf)
    survey.count(duplicates: tracked.duplicates)

    try enter(.judging)
    let end = asOf ?? survey.inputs.compactMap(\.end).max()
    let inputs = Briefing.Input.namingLogs(of: survey.inputs, heardBy: tracked.tracks)
    let crafts = directory.crafts(with: tracked.tracks)
    let zones = ZoneNotes(places)
    let events = Self.naming(flights: tracked.events, by: crafts).map(zones.noted)
    let judge = Judge(screening: Screening(lists, asOf: end), asOf: end)
    let judgement = judge.judge(crafts: crafts, events: events, shipments: manifest?.shipments ?? [])
    var briefing = Briefing(
      inputs: inputs,
      companions: lists.map(\.companion) + outlines.map(\.companion) + (manifest.map { [$0.companion] } ?? []),
      crafts: crafts, tracks: tracked.tracks, voyages: Voyages.voyages(of: tracked.tracks, events: events),
      events: events,
      findings: judgement.findings, shipments: manifest?.shipments ?? [], risks: judgement.risks,
      parameters: parameters, asOf: end)
    briefing.draw = try draw(briefing, by: judge.model)
    let cited = briefing.citations
    briefing.citedLines = try LineQuoter(survey).lines(cited)
    let receptions = Receptions(of: tracked.tracks, stations: StationDirectory(inputs), cited: cited)
    for index in crafts.indices { briefing.crafts[index].stations = receptions.ofCraft[crafts[index].key] ?? [] }
    briefing.citedStations = receptions.ofLines
    briefing.citedRepairs = cited.intersection(tracked.tracks.lazy.flatMap(\.fixes.repairs))
    let cells = lists.map { ($0.file, $0.warnings) } + (manifest.map { [($0.file, $0.warnings)] } ?? [])
    briefing.notices = survey.notices + notices(of: briefing, cells: cells)
    return briefing
  }
}

// MARK: - Stages

extension Scan {
  private func enter(_ stage: ScanProgress.Stage) throws(ScanError) {
    if Task.isCancelled { throw ScanError(.cancelled, "the scan was interrupted") }
    progress?(ScanProgress(stage: stage))
  }

  /// The built-in places and the user's; those a watchlist names are listed.
  private func placeMap(adding outlines: [Areas], screenedBy screening: Screening) -> PlaceMap {
    let builtIn = usesBuiltInPlaces ? Reference.ports + Reference.airfields : []
    return screening.marking(PlaceMap(places: builtIn + outlines.flatMap(\.places)))
  }

  /// A flight is known by what the aircraft called itself when it took off.
  private static func naming(flights events: [Event], by crafts: [Craft]) -> [Event] {
    let known = Dictionary(crafts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return events.map { event in
      guard event.kind == .flight, let callsign = known[event.craft[0]]?.callsign(at: event.start) else { return event }
      var details = event.details
      details["callsign"] = .string(callsign)
      return event.with(details: details)
    }
  }

  private func draw(_ briefing: Briefing, by model: RiskModel) throws(ScanError) -> Draw? {
    guard let capacity, let seed, !briefing.shipments.isEmpty else { return nil }
    let frame = zip(briefing.shipments, briefing.risks).map { FrameItem($0, risk: $1) }
    return try Draw.make(frame, capacity: capacity, seed: .text(seed), rules: model.name)
  }

  /// - Parameter cells: per table, the cells that could not be used in rows that could.
  private func notices(
    of briefing: Briefing, cells: [(name: String, warnings: [SkippedRow])]
  ) -> [String] {
    var notices: [String] = []
    for companion in briefing.companions {
      notices += Self.told(companion.skipped, in: companion.name, as: "skipped: ", rest: "rows skipped")
    }
    for table in cells { notices += Self.told(table.warnings, in: table.name, as: "", rest: "cells not used") }
    for input in briefing.inputs where input.isUseless {
      let first = input.firstRejects.first.map { ": line \($0.address.position) \($0.reason)" } ?? ""
      notices.append(
        "\(input.name): no line could be used as \(input.format)\(first); --rejects FILE tells why for each")
    }
    for input in briefing.inputs where input.ledger.untimed > 0 {
      notices.append(
        "\(input.name): positions without a time, which are in no track: "
          + "\(Words.count(input.ledger.untimed)) of \(Words.count(input.positions))")
    }
    if capacity != nil, briefing.shipments.isEmpty {
      notices.append("no inspections are drawn: there are no shipments to draw from (give --shipments FILE)")
    }
    return notices
  }

  /// The first few rows, and how many more there are.
  private static func told(_ rows: [SkippedRow], in name: String, as verb: String, rest: String) -> [String] {
    let shown = 5
    return rows.prefix(shown).map { "\(name):\($0.line): \(verb)\($0.reason)" }
      + (rows.count > shown ? ["\(name): \(rows.count - shown) more \(rest)"] : [])
  }
}

extension Briefing {
  /// Every line that an event, a finding or a risk rests on.
  var citations: Set<LineAddress> {
    var addresses = Set<LineAddress>()
    for event in events { addresses.formUnion(event.evidence.lazy.map(\.address)) }
    for finding in findings { addresses.formUnion(finding.evidence.lazy.map(\.address)) }
    for risk in risks {
      for contribution in risk.contributions { addresses.formUnion(contribution.evidence.lazy.map(\.address)) }
    }
    return addresses
  }
}

extension Briefing.Input {
  fileprivate var isTable: Bool { LogFormats.named(format) is any TableFormat }

  /// There were lines that should have told something, and none did; a row of a table that tells no time is none.
  fileprivate var isUseless: Bool {
    ledger.isUseless || isTable && ledger.untimed > 0 && ledger.decoded == ledger.untimed && ledger.notPosition == 0
  }
}

extension LogSurvey {
  /// - Throws: ``ScanError`` `bad_table`: there are tables, and nothing in them, or beside them, can be used.
  fileprivate func requireUse() throws(ScanError) {
    guard inputs.allSatisfy(\.isUseless), let table = inputs.first(where: \.isTable) else { return }
    let first = table.firstRejects.first
    throw ScanError(
      .badTable, file: table.name, line: first?.address.position,
      "no row can be used as \(table.format)" + (first.map { "; this one: \($0.reason)" } ?? ""),
      try: "--rejects FILE tells why for each")
  }

  /// What tracking found to be told twice was counted as decoded when it was read. A line with several positions counts
  /// once, as a duplicate if one of them is.
  mutating func count(duplicates: [LineAddress]) {
    var crowded = Set<LineAddress>()
    for address in duplicates {
      if inputs[address.input].ledger.furtherPositions > 0, !crowded.insert(address).inserted { continue }
      inputs[address.input].ledger.decoded -= 1
      inputs[address.input].ledger.duplicates += 1
    }
  }
}
