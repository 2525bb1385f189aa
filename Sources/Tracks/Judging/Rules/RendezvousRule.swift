/// A meeting of two craft, and with whom.
struct RendezvousRule: FindingRule {
  let kinds = ["rendezvous", "rendezvous_with_listed"]
  let summary = """
    A meeting at sea (medium) or at an anchorage (low), with a listed craft one step more; in port only where one of the \
    two is listed. Of two unlisted vessels that lay still within 3 km of a shore: low, as they may have been at berths.
    """

  /// Nine tenths of the outline of land are right to this many metres (``Land``): nearer, what is water and what is quay is
  /// not told apart.
  static let outlineError = 3000.0
  /// Knots; a vessel made fast shows no more.
  static let still = 0.2

  func findings(in facts: CaseFacts) -> [Finding] {
    facts.events(.rendezvous).compactMap { event in
      let context = event.details["context"]?.text ?? "at_sea"
      let identities = event.craft.flatMap(facts.identities)
      let possible = event.craft.flatMap { facts.matches[$0] ?? [] }.filter { $0.identity != .same && $0.score >= 0.55 }
      var severity: Finding.Severity = context == "at_sea" ? .medium : .low
      if !identities.isEmpty { severity = context == "port" ? .medium : .high }
      if context == "port", identities.isEmpty { return nil }
      let mayBeMoored = context == "at_sea" && Self.mayBeMoored(event)
      if mayBeMoored, identities.isEmpty { severity = .low }
      var cautions = [
        "What was done is not seen in a log: bunkering, stores, crew changes, repairs, pilotage and waiting look the same."
      ]
      if context == "anchorage" {
        cautions.append("At an anchorage ships lie close to each other as a matter of course.")
      }
      if context == "port" { cautions.append("In a port ships lie close to each other as a matter of course.") }
      if mayBeMoored { cautions.append("They lay still so close to a shore that they may have been at their berths.") }
      for match in possible where identities.isEmpty {
        cautions.append("One of them may be \(match.name), which is listed: \(match.why).")
      }
      let isListed = !identities.isEmpty
      var text = Self.sentence(event, context, in: facts)
      for key in event.craft {
        guard let match = facts.identities(key).first else { continue }
        text += " \(facts.name(key)) is listed as \(match.name): \(match.why)."
      }
      return Finding(
        kind: isListed ? "rendezvous_with_listed" : "rendezvous", severity: severity, craft: event.craft,
        start: event.start, end: event.end,
        title: (isListed ? "Meeting with a listed \(identities[0].kind)" : "Meeting") + Self.place(context), text: text,
        cautions: cautions, events: [event.id], matches: isListed ? identities : possible,
        evidence: (event.evidence + identities.flatMap(\.evidence)).unique())
    }
  }

  private static func mayBeMoored(_ event: Event) -> Bool {
    guard let shore = event.details["distance_from_shore_m"]?.double, shore < outlineError else { return false }
    return event.details["median_speed_kn"]?.double.map { $0 <= still } ?? false
  }

  private static func place(_ context: String) -> String {
    switch context {
    case "port": " in port"
    case "anchorage": " at an anchorage"
    default: " at sea"
    }
  }

  private static func sentence(_ event: Event, _ context: String, in facts: CaseFacts) -> String {
    let details = event.details
    var text = Wording.list(event.craft.map(facts.name)) + " lay close to each other\(place(context))"
    if let duration = details["duration_s"]?.double { text += " for \(Wording.duration(duration))" }
    text += " from \(Wording.instant(event.start))"
    if let end = event.end { text += " to \(Wording.instant(end))" } else { text += " on, until the log ended" }
    var figures: [String] = []
    if let distance = details["median_distance_m"]?.double { figures.append("\(Wording.distance(distance)) apart") }
    if let speed = details["median_speed_kn"]?.double { figures.append("at \(Wording.speed(speed))") }
    if !figures.isEmpty { text += ", \(figures.joined(separator: " ")) in the median" }
    var places: [String] = []
    if let port = details["distance_from_port_m"]?.double {
      places.append("\(Wording.distance(port)) from the nearest port")
    }
    if let shore = details["distance_from_shore_m"]?.double {
      places.append("\(Wording.distance(shore)) from the shore")
    }
    if !places.isEmpty { text += ", \(Wording.list(places))" }
    return text + "."
  }
}
