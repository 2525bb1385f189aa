import GRDB
import Tracks

extension CaseWriter {
  func fillFindings() throws {
    let findings = briefing.findings
    try fill(
      CaseTable(
        "findings", "Why something may matter, most severe first; cautions say what is not known.",
        [
          "finding": .text, "kind": .text, "severity": .text, "craft": .text, "start": .time, "end": .time,
          "title": .text, "text": .text, "cautions": .text,
        ]),
      findings.lazy.map {
        [
          $0.id, $0.kind, $0.severity.name, $0.craft.map(\.description).joined(separator: ","), Self.time($0.start),
          Self.time($0.end), $0.title, $0.text, JSONValue.array($0.cautions.map { .string($0) }).description,
        ] as Row
      })
    try fill(
      CaseTable("finding_events", "Which events a finding rests on.", ["finding": .text, "event": .text]),
      findings.lazy.flatMap { finding in finding.events.map { [finding.id, $0] as Row } })
    try fill(
      CaseTable(
        "matches", "Matches with entries of watchlists, and what agrees.",
        [
          "finding": .text, "entry_id": .text, "list": .text, "kind": .text, "name": .text, "matched_name": .text,
          "score": .real, "identity": .text, "why": .text, "programme": .text, "file": .text, "line": .integer,
          "comparisons": .text,
        ]),
      findings.lazy.flatMap { finding in
        finding.matches.map { match in
          [
            finding.id, match.entry, match.list, match.kind, match.name, match.matchedName, match.score,
            match.identity.rawValue, match.why, match.programme, match.file, match.line,
            records.json(match).members?["evidence"]?.description,
          ] as Row
        }
      })
  }

  /// The lines that events, findings and contributions to risks rest on, with their text.
  func fillEvidence() throws {
    func rows(_ owner: String, _ id: String, _ evidence: [Evidence]) -> [Row] {
      evidence.map {
        [
          owner, id, $0.role, $0.address.input, inputName($0.address), $0.address.position,
          briefing.citedLines[$0.address], briefing.citedStations[$0.address].map { records.json($0).description },
          briefing.citedRepairs.contains($0.address),
        ]
      }
    }
    let table = CaseTable(
      "evidence", "The input lines that each event, finding and contribution rests on.",
      [
        "owner": .text, "owner_id": .text, "role": .text, "input": .integer, "input_name": .text, "position": .integer,
        "text": .text, "stations": .text, "repaired": .flag,
      ])
    let ofEvents = briefing.events.lazy.flatMap { rows("event", $0.id, $0.evidence) }
    let ofFindings = briefing.findings.lazy.flatMap { rows("finding", $0.id, $0.evidence) }
    let ofRisks = briefing.risks.lazy.flatMap { risk in
      risk.contributions.flatMap { rows("contribution", risk.shipment + "/" + $0.factor, $0.evidence) }
    }
    try fill(table, [AnySequence(ofEvents), AnySequence(ofFindings), AnySequence(ofRisks)].lazy.joined())
  }
}
