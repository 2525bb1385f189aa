import Geo

extension PageContent {
  /// The ranked table of findings.
  var findings: Values {
    let shown = briefing.findings.prefix(Limits.findings)
    return [
      "rows": shown.map(finding), "hasRows": !shown.isEmpty,
      "cut": cut(shown.count, of: briefing.findings.count, "findings"),
    ]
  }

  private func finding(_ finding: Finding) -> Values {
    let events = finding.events.compactMap { eventsByID[$0] }
    // The lines of its events are evidence of the finding, too; each line once.
    var seen: Set<LineAddress> = []
    let lines = (finding.evidence + events.flatMap(\.evidence)).filter { seen.insert($0.address).inserted }
    let start = finding.start ?? events.map(\.start).min()
    let place = events.first.map(mark) ?? finding.craft.first.flatMap(lastPlace)
    return [
      "id": finding.id, "severity": finding.severity.name, "severityOrder": finding.severity.rawValue,
      "title": finding.title, "text": finding.text,
      "craft": finding.craft.map(craft), "craftNames": finding.craft.map(label).joined(separator: ", "),
      "startOrder": start?.milliseconds ?? 0, "when": start.map { Words.span($0, finding.end) } ?? "no time",
      "duration": maybe(
        start.flatMap { start in finding.end.map { Words.duration(seconds: $0.seconds(since: start)) } }),
      "where": place.map(Words.place) ?? "no place", "whereOrder": place.map { "\($0.latitude)" } ?? "",
      "isWhereHeardLast": events.isEmpty && place != nil,
      "cautions": finding.cautions, "hasCautions": !finding.cautions.isEmpty,
      "matches": finding.matches.map(match),
      "events": events.map { ["id": $0.id, "kind": Words.name($0.kind.name), "words": sentence($0)] as Values },
      "hasEvents": !events.isEmpty,
      "evidence": evidence(lines),
    ]
  }

  private func match(_ match: WatchlistMatch) -> Values {
    [
      "name": match.name, "entry": match.entry, "list": match.list, "source": "\(match.file):\(match.line)",
      "identity": match.identity.rawValue, "score": JSONValue.decimal((match.score * 100).rounded() / 100),
      "why": match.why, "programme": maybe(match.programme),
      "comparisons": match.comparisons.map {
        [
          "field": Words.name($0.field), "query": $0.query ?? "–", "entry": $0.entry ?? "–",
          "result": $0.result.rawValue,
        ] as Values
      }, "hasComparisons": !match.comparisons.isEmpty,
    ]
  }
}
