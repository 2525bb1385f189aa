extension BriefingRecords {
  func json(_ input: Briefing.Input) -> JSONValue {
    .object([
      "name": .string(input.name), "sha256": .string(input.sha256), "format": .string(input.format),
      "family": .string(input.family.rawValue), "bytes": .integer(input.ledger.bytes),
      "lines": .integer(input.ledger.lines), "start": .time(input.start), "end": .time(input.end),
      "positions": .integer(input.positions),
      "first_rejects": .array(
        input.firstRejects.map { reject in
          var record = place(reject.address)
          record["reason"] = .string(reject.reason)
          return .object(record)
        }),
      "stations": .array(
        input.stations.map { .object(["name": .string($0.name), "positions": .integer($0.positions)]) }),
    ])
  }

  /// An input's ledger of lines, named by its input.
  func ledgerLine(_ input: Briefing.Input) -> JSONValue {
    var record: JSONObject = ["input": .string(input.name), "sha256": .string(input.sha256)]
    for member in Self.ledger(input.ledger, untimedShare: input.untimedShare).members {
      record[member.name] = member.value
    }
    return .object(record)
  }

  /// `lines` is the sum of the nine counts that follow it.
  static func ledger(_ ledger: LineLedger, untimedShare: Double?) -> JSONObject {
    [
      "lines": .integer(ledger.lines), "decoded": .integer(ledger.decoded),
      "fragments_merged": .integer(ledger.fragmentsMerged), "duplicates": .integer(ledger.duplicates),
      "not_position": .integer(ledger.notPosition), "bad_checksum": .integer(ledger.badChecksum),
      "malformed": .integer(ledger.malformed), "orphan_fragments": .integer(ledger.orphanFragments),
      "unknown_type": .integer(ledger.unknownType), "ignored": .integer(ledger.ignored),
      "bytes": .integer(ledger.bytes), "time_source": .string(ledger.timeSource), "untimed": .integer(ledger.untimed),
      "time_sources": timeSources(ledger), "untimed_share": .rounded(untimedShare, 6),
      "clock_skew_s": .integer(ledger.clockSkew?.seconds),
      "clock_skew_messages": .integer(ledger.clockSkew?.messages),
    ]
  }

  /// Lines by convention, most used first.
  package static func timeSources(_ ledger: LineLedger) -> JSONValue {
    var record = JSONObject()
    for source in ledger.timeSourcesByUse { record[source.name] = .integer(source.lines) }
    return .object(record)
  }

  func json(_ companion: Briefing.Companion) -> JSONValue {
    .object([
      "role": .string(companion.role), "name": .string(companion.name), "sha256": .string(companion.sha256),
      "rows": .integer(companion.rows), "used": .integer(companion.used),
      "skipped": .array(
        companion.skipped.map { .object(["line": .integer($0.line), "reason": .string($0.reason)]) }),
    ])
  }

  /// A line that something rests on, as it stands in the input.
  func citedLine(_ address: LineAddress, _ text: String) -> JSONValue {
    var record = place(address)
    record["text"] = .string(text)
    return .object(record)
  }
}
