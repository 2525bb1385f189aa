/// A silence of a craft, as far as the log itself was listening.
struct GapRule: FindingRule {
  let kinds = ["gap"]
  let summary = """
    A vessel's silence: low, from 12 h on medium, a listed vessel's one step more; one that it has not come back from: \
    low, a listed vessel's medium; all silences of an aircraft together: low. A silence of the whole log is none of the \
    craft.
    """

  /// From here on a silence is medium: the least that Welch et al. (Science Advances, 2022) look at.
  static let long = 12.0 * 3600

  /// A log that was silent for more of the time tells nothing of one craft.
  static let leastListening = 0.2
  /// Below this the craft's silence is not raised above low.
  static let fairListening = 0.5

  func findings(in facts: CaseFacts) -> [Finding] {
    var ofAircraft: [CraftKey: [Event]] = [:]
    var findings: [Finding] = []
    for event in facts.events(.gap) {
      guard let key = event.craft.first, !Self.isExplained(event) else { continue }
      if key.isAircraft {
        ofAircraft[key, default: []].append(event)
      } else {
        findings.append(finding(event, of: key, in: facts))
      }
    }
    for key in ofAircraft.keys.sorted() { findings.append(finding(ofAircraft[key] ?? [], of: key, in: facts)) }
    return findings
  }

  /// The receivers were silent too, or the detector says that it was them.
  static func isExplained(_ event: Event) -> Bool {
    let verdict = event.details["verdict"]?.text
    if verdict == "outage" || verdict == "coverage" { return true }
    return event.details["listening_share"]?.double.map { $0 < leastListening } ?? false
  }

  private func finding(_ event: Event, of key: CraftKey, in facts: CaseFacts) -> Finding {
    let duration = event.details["duration_s"]?.double ?? 0
    let listening = event.details["listening_share"]?.double
    let isIntentional = event.details["verdict"]?.text == "intentional"
    let identities = facts.identities(key)
    var severity: Finding.Severity = duration >= Self.long ? .medium : .low
    // A vessel that has left the range of the receivers and one that has switched off look the same until it is back, and
    // every passing ship leaves.
    if event.end == nil { severity = .low }
    if isIntentional { severity = .medium }
    if !identities.isEmpty { severity = severity == .medium ? .high : .medium }
    var cautions = ["Silence has innocent causes: out of range of receivers, a fault, equipment switched off in port."]
    if !isIntentional {
      cautions.insert("Why it was silent is not known: no model of reception was applied.", at: 0)
    }
    if event.end == nil { cautions.append("It had not been heard again when the log ended.") }
    if let listening, listening < Self.fairListening {
      severity = .low
      cautions.insert(
        "The log itself was silent for \(Int(((1 - listening) * 100).rounded())) % of that time: receivers may have failed.",
        at: 0)
    }
    var text = "\(facts.name(key)) was silent for \(Wording.duration(duration)) from \(Wording.instant(event.start))"
    if let end = event.end {
      text += " to \(Wording.instant(end))"
      if event.details["broken"] == .bool(true) {
        text += " and was next heard where it cannot have gone to"
      } else if let distance = event.details["distance_m"]?.double {
        text += ", and was next heard \(Wording.distance(distance)) away"
        if let speed = event.details["implied_speed_kn"]?.double { text += " (\(Wording.speed(speed)) on average)" }
      }
    } else {
      text += " on, until the log ended"
    }
    text += "."
    if let match = identities.first { text += " It is listed as \(match.name)." }
    return Finding(
      kind: "gap", severity: severity, craft: event.craft, start: event.start, end: event.end,
      title: "Silent for \(Wording.duration(duration))", text: text, cautions: cautions, events: [event.id],
      matches: identities, evidence: event.evidence)
  }

  /// Receivers of aircraft on the ground hear to the horizon alone: one finding for a craft, not one for each valley.
  private func finding(_ events: [Event], of key: CraftKey, in facts: CaseFacts) -> Finding {
    let durations = events.map { $0.details["duration_s"]?.double ?? 0 }
    let identities = facts.identities(key)
    let longest = durations.max() ?? 0
    return Finding(
      kind: "gap", severity: identities.isEmpty ? .low : .medium, craft: [key], start: events.first?.start,
      end: events.contains { $0.end == nil } ? nil : events.compactMap(\.end).max(),
      title: Wording.count(events.count, "silence") + " of an aircraft, the longest \(Wording.duration(longest))",
      text: "\(facts.name(key)) fell silent \(Wording.count(events.count, "time")), "
        + "\(Wording.duration(durations.reduce(0, +))) in all and \(Wording.duration(longest)) at most.",
      cautions: [
        "Why it was silent is not known: no model of reception was applied.",
        "Receivers on the ground hear an aircraft to their horizon alone; low flight and distance silence it.",
      ], events: events.map(\.id), matches: identities, evidence: events.flatMap(\.evidence))
  }
}
