extension BriefingRecords {
  package func json(_ finding: Finding) -> JSONValue {
    .object([
      "id": .string(finding.id), "kind": .string(finding.kind), "severity": .string(finding.severity.name),
      "craft": json(finding.craft), "start": .time(finding.start), "end": .time(finding.end),
      "title": .string(finding.title), "text": .string(finding.text), "cautions": json(finding.cautions),
      "events": json(finding.events), "matches": .array(finding.matches.map(json)),
      "evidence": json(finding.evidence),
    ])
  }

  package func json(_ match: WatchlistMatch) -> JSONValue {
    .object([
      "entry_id": .string(match.entry), "list": .string(match.list), "kind": .string(match.kind),
      "name": .string(match.name), "matched_name": .string(match.matchedName), "score": .number(match.score),
      "identity": .string(match.identity.rawValue),
      "evidence": .array(
        match.comparisons.map {
          .object([
            "field": .string($0.field), "query": .string($0.query), "entry": .string($0.entry),
            "result": .string($0.result.rawValue),
          ])
        }),
      "why": .string(match.why), "programme": .string(match.programme),
      "source": .object(["file": .string(match.file), "line": .integer(match.line)]),
    ])
  }
}
