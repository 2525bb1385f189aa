/// A call at a port or in an area that is listed, by a watchlist or by the user's areas.
struct ListedPortCallRule: FindingRule {
  let kinds = ["port_call_listed"]
  let summary =
    "A call at a listed port or area: high, but medium where its name alone tells that it is the listed one."

  func findings(in facts: CaseFacts) -> [Finding] {
    facts.events(.portCall).compactMap { event in
      guard let place = ListedCall(event, in: facts.screening) else { return nil }
      // Without an entry of a watchlist it is the user who has marked the place.
      let isSure = place.match.map { $0.score >= 0.75 } ?? true
      var text = "\(facts.name(event.craft[0])) called at \(place.title) from \(Wording.instant(event.start))"
      if let end = event.end { text += " to \(Wording.instant(end))" } else { text += " on, until the log ended" }
      if let stop = event.details["stopped_s"]?.double, stop > 0 {
        text += ", and lay still for \(Wording.duration(stop))"
      }
      text += "."
      if let match = place.match {
        text += " The place is listed as \(match.name), entry \(match.entry) of \(match.list): \(match.why)."
      } else {
        text += " The place is marked as listed in the areas of this scan."
      }
      var cautions = [
        "A call tells nothing of what was loaded or discharged; shelter, repair and crew are reasons to call."
      ]
      if !isSure { cautions.append("The place was told by its name alone, which another place may bear too.") }
      return Finding(
        kind: "port_call_listed", severity: isSure ? .high : .medium, craft: event.craft, start: event.start,
        end: event.end, title: "Call at listed \(place.title)", text: text, cautions: cautions, events: [event.id],
        matches: place.match.map { [$0] } ?? [], evidence: event.evidence)
    }
  }
}
