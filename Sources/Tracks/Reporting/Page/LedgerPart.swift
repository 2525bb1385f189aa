extension PageContent {
  /// What became of every line of every input.
  var ledger: Values {
    let total = briefing.ledger
    let lines = max(1, total.lines)
    let parts: [Values] = Self.parts.map { part in
      let count = total[keyPath: part.count]
      return [
        "name": part.name, "count": Words.count(count), "share": Words.percent(Double(count) / Double(lines)),
        "meaning": part.meaning,
      ]
    }
    let shown = briefing.inputs.prefix(Limits.inputs)
    return [
      "lines": Words.count(total.lines), "untimed": Words.count(total.untimed), "hasUntimed": total.untimed > 0,
      "bytes": Words.count(total.bytes), "parts": parts, "inputs": shown.map(row),
      "columns": Self.parts.map(\.name), "clocks": clocks, "cut": cut(shown.count, of: briefing.inputs.count, "inputs"),
    ]
  }

  private static let parts: [(name: String, count: any KeyPath<LineLedger, Int> & Sendable, meaning: String)] = [
    ("decoded", \.decoded, "gave a position of a craft"),
    ("fragments merged", \.fragmentsMerged, "part of a message put together from several lines"),
    ("duplicates", \.duplicates, "told what another line had told"),
    ("not position", \.notPosition, "good, but without a position: names, dimensions, altitudes"),
    ("bad checksum", \.badChecksum, "damaged on the way: the checksum does not fit"),
    ("malformed", \.malformed, "of the format, but cannot be right"),
    ("orphan fragments", \.orphanFragments, "part of a message whose other parts never came"),
    ("unknown type", \.unknownType, "a message type the standard does not have"),
    ("ignored", \.ignored, "nothing to decode: blank lines, comments, headers"),
  ]

  private func row(_ input: Briefing.Input) -> Values {
    [
      "name": input.name, "format": input.format, "lines": Words.count(input.ledger.lines),
      "counts": Self.parts.map { Words.count(input.ledger[keyPath: $0.count]) },
      "bytes": Words.count(input.ledger.bytes),
      "span": input.start.map { Words.span($0, input.end ?? $0) } ?? "no times", "sha256": input.sha256,
      "hasRejects": !input.firstRejects.isEmpty,
      "rejects": input.firstRejects.map {
        ["address": "\(input.name)\(input.isBinary ? " byte " : ":")\($0.address.position)", "reason": $0.reason]
          as Values
      },
    ]
  }

  /// The tables that were read beside the logs.
  var companions: Values {
    [
      "hasRows": !briefing.companions.isEmpty,
      "rows": briefing.companions.map { table in
        [
          "role": table.role, "name": table.name, "rows": Words.count(table.rows), "used": Words.count(table.used),
          "sha256": table.sha256, "hasSkipped": !table.skipped.isEmpty,
          "skippedCount": Words.count(table.skipped.count, "row"),
          "skipped": table.skipped.prefix(Limits.skippedRows).map {
            ["address": "\(table.name):\($0.line)", "reason": $0.reason] as Values
          }, "cut": cut(min(Limits.skippedRows, table.skipped.count), of: table.skipped.count, "skipped rows"),
        ] as Values
      },
    ]
  }

  var parameters: Values {
    let described = briefing.parameters.described
    return [
      "hasRows": !described.isEmpty,
      "rows": described.map {
        [
          "key": $0.parameter.key, "value": $0.value.description, "isChanged": $0.isChanged,
          "standard": $0.parameter.standard.description, "meaning": $0.parameter.meaning, "source": $0.parameter.source,
        ] as Values
      },
    ]
  }
}
