/// What all craft said of themselves, put together from their identity reports.
///
/// A statement that says what the one before it of its craft said is dropped. The fields of a ``Craft`` are the latest that
/// were said; fields of one statement that another leaves open are kept, since AIS tells name and dimensions apart.
struct CraftDirectory: Sendable {
  private var statements: [CraftKey: [IdentityReport]] = [:]

  mutating func add(_ reports: [IdentityReport]) {
    for report in reports { statements[report.craft, default: []].append(report) }
  }

  /// All craft that were heard of, in order of key: those that have a track and those that only said who they are.
  ///
  /// A second hull on an identifier (`#2`) is given no statement: which of the two said it is not known.
  func crafts(with tracks: [Track]) -> [Craft] {
    let firstFixes = Dictionary(
      tracks.lazy.compactMap { track in track.fixes.addresses.first.map { (track.craft, $0) } },
      uniquingKeysWith: { first, _ in first })
    return Set(statements.keys).union(firstFixes.keys).sorted().map { key in
      var craft = craft(key)
      craft.firstHeard = craft.statements.first?.address ?? firstFixes[key]
      return craft
    }
  }

  private func craft(_ key: CraftKey) -> Craft {
    var craft = Craft(key: key)
    craft.flag = key.isAircraft ? Reference.flag(icao24: key.number) : Reference.flag(mmsi: key.number)
    var said = Set<IdentityReport>()
    for statement in (statements[key] ?? []).sorted(by: Self.isBefore) {
      craft.take(statement)
      var content = statement
      content.time = nil
      content.address = LineAddress(input: 0, position: 0)
      // Names that alternate from message to message, or are told by two receivers, are told once each.
      if said.insert(content).inserted { craft.statements.append(statement) }
    }
    return craft
  }

  private static func isBefore(_ left: IdentityReport, _ right: IdentityReport) -> Bool {
    let times = (left.time?.milliseconds ?? .min, right.time?.milliseconds ?? .min)
    return times.0 != times.1 ? times.0 < times.1 : left.address < right.address
  }
}

extension Craft {
  fileprivate mutating func take(_ statement: IdentityReport) {
    if let number = statement.imo, IMONumber.isShip(number) { imo = number }
    if let value = statement.name { name = value }
    if let value = statement.callsign { callsign = value }
    if let value = statement.registration { registration = value }
    if let value = statement.lengthMetres { lengthMetres = value }
    if let code = statement.shipType, let word = ShipType.word(for: Int(code)) { type = word }
    if let category = statement.category, let word = EmitterCategory.word(for: category) { type = word }
  }

  /// What an aircraft called itself at `time`: the last flight identification said by then, or the first said after.
  func callsign(at time: Timestamp) -> String? {
    let said = statements.filter { $0.callsign != nil }
    return (said.last { ($0.time ?? time) <= time } ?? said.first)?.callsign
  }
}
