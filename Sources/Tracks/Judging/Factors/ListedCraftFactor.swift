/// The carrier is listed, or may be: by what it transmits, or by what the shipment says of it.
struct ListedCraftFactor: RiskFactor {
  let name = "listed_vessel"
  let summary = """
    The vessel or aircraft (`listed_aircraft`) that carries it, as heard or as declared, is listed, contradicts its \
    listed identity, or may be listed.
    """

  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution] {
    var found: [(match: WatchlistMatch, who: String)] = []
    for key in carried.carriage.crafts {
      for match in facts.matches[key] ?? [] { found.append((match, "\(facts.name(key)), which carries it,")) }
    }
    // A listed carrier out of range of every receiver, and one whose papers name another than what was heard.
    for subject in Self.declared(carried.shipment) {
      for match in facts.screening.matches(for: subject) {
        found.append((match, "The carrier that the shipment names"))
      }
    }
    func points(_ match: WatchlistMatch) -> Int {
      let isLead = match.identity == .possible && match.matchedName == nil
      return isLead ? model.lead : model.listedCraft.points(match.identity)
    }
    // The strongest alone, the first of equals: one hull is listed once, whatever it was heard or written down as.
    let strongest = found.max { (points($0.match), $0.match.score) < (points($1.match), $1.match.score) }
    guard let (match, who) = strongest else { return [] }
    return [
      Risk.Contribution(
        factor: match.kind == WatchlistEntry.Kind.aircraft.rawValue ? "listed_aircraft" : name, points: points(match),
        text: "\(who) \(match.identity == .same ? "is" : "may be") listed as \(match.name) "
          + "(entry \(match.entry) of \(match.list)): \(match.why).",
        evidence: match.evidence)
    ]
  }

  /// The vessel and the aircraft as the shipment's row has them.
  private static func declared(_ shipment: Shipment) -> [ScreeningSubject] {
    var vessel = ScreeningSubject(kind: .vessel)
    if let number = shipment.imo { vessel.add(imo: number, at: nil) }
    if let number = shipment.mmsi { vessel.add(mmsi: number, at: nil) }
    if let text = shipment.vesselName { vessel.add(name: text, at: nil) }
    var aircraft = ScreeningSubject(kind: .aircraft)
    if let number = shipment.icao24 { aircraft.add(icao24: number, at: nil) }
    if let text = shipment.registration { aircraft.add(registration: text, at: nil) }
    if let text = shipment.flight { aircraft.add(callsign: text, at: nil) }
    return [vessel, aircraft]
  }
}
