/// A vessel or an aircraft that is, or may be, on a watchlist.
struct ListedCraftRule: FindingRule {
  let kinds = ["listed_vessel", "renamed_listed_vessel", "listed_aircraft"]
  let summary = """
    A craft that is listed (high), under a name that is not the list's (`renamed_listed_vessel`), whose identifiers \
    contradict each other (medium), or that may be listed (low).
    """

  func findings(in facts: CaseFacts) -> [Finding] {
    facts.keys.flatMap { key -> [Finding] in
      guard let craft = facts.crafts[key], let matches = facts.matches[key] else { return [] }
      let identities = matches.filter { $0.identity == .same }
      var findings: [Finding] = []
      if !identities.isEmpty { findings.append(identity(craft, identities)) }
      for match in matches where match.identity != .same { findings.append(doubt(craft, match)) }
      return findings
    }
  }

  /// One finding for all lists that name the craft.
  private func identity(_ craft: Craft, _ matches: [WatchlistMatch]) -> Finding {
    let isRenamed = matches.allSatisfy { match in
      let name = match.comparisons.first { $0.field == "name" }?.result
      return name == .differs || name == .former
    }
    let kind = craft.key.isAircraft ? "listed_aircraft" : isRenamed ? "renamed_listed_vessel" : "listed_vessel"
    let listed = Wording.list(matches.map { "\($0.name) (\(Self.reference($0)))" })
    var text = "\(Wording.name(craft)) is listed as \(listed). " + Self.sentence(matches[0].why)
    let former = Self.formerNames(craft)
    if isRenamed, !former.isEmpty { text += " In these logs it also called itself \(Wording.list(former))." }
    var cautions = [
      "Identifiers are what the craft itself transmits, and can be set to another's; only a look at the hull or airframe "
        + "confirms them."
    ]
    if matches.contains(where: { $0.comparisons.contains { $0.field == "flag" && $0.result == .differs } }) {
      cautions.append("The flag differs from the list's, which keeps the flag of the day of listing.")
    }
    return finding(
      kind, .high, craft, matches, text: text, cautions: cautions,
      title: isRenamed && !craft.key.isAircraft
        ? "Listed vessel \(matches[0].name) under the name \(craft.name ?? "of none")"
        : "Listed \(matches[0].kind) \(matches[0].name)")
  }

  private func doubt(_ craft: Craft, _ match: WatchlistMatch) -> Finding {
    let isConflict = match.identity == .conflict
    let isLead = match.comparisons.allSatisfy { $0.field != "name" || ($0.result != .equal && $0.result != .former) }
    var cautions: [String]
    if isConflict {
      cautions = [
        "One of the identifiers is wrong, by a slip in typing it in or on purpose; which one is not known from the log."
      ]
    } else if isLead {
      cautions = [
        "An MMSI or a call sign alone is a lead, never an identity: both are re-issued and typed in by hand.",
        "Look for its IMO number before anything is done.",
      ]
    } else {
      cautions = ["Names of vessels are not unique: look for its IMO number before anything is done."]
    }
    return finding(
      craft.key.isAircraft ? "listed_aircraft" : "listed_vessel", isConflict ? .medium : .low, craft, [match],
      text: "\(Wording.name(craft)) may be \(match.name) (\(Self.reference(match))). " + Self.sentence(match.why),
      cautions: cautions,
      title: isConflict
        ? "Identity in conflict: \(match.name), listed" : "\(isLead ? "Lead" : "Possible match"): \(match.name), listed"
    )
  }

  private func finding(
    _ kind: String, _ severity: Finding.Severity, _ craft: Craft, _ matches: [WatchlistMatch], text: String,
    cautions: [String], title: String
  ) -> Finding {
    let evidence = matches.flatMap(\.evidence).unique()
    let lines = Set(evidence.map(\.address))
    return Finding(
      kind: kind, severity: severity, craft: [craft.key],
      start: craft.statements.first { lines.contains($0.address) }?.time, end: nil, title: title, text: text,
      cautions: cautions, events: [], matches: matches, evidence: evidence)
  }

  private static func reference(_ match: WatchlistMatch) -> String {
    "entry \(match.entry) of \(match.list), line \(match.line)" + (match.programme.map { ", programme \($0)" } ?? "")
  }

  private static func sentence(_ why: String) -> String { why.prefix(1).uppercased() + why.dropFirst() + "." }

  private static func formerNames(_ craft: Craft) -> [String] {
    craft.statements.compactMap(\.name).filter { $0 != craft.name }.unique()
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in order of its first place.
  func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
