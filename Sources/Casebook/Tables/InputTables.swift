import GRDB
import Tracks

extension CaseWriter {
  /// Which program made the case, of which time, with which parameters.
  func fillAbout() throws {
    try fill(
      CaseTable("about", "What made this case, and as of when.", ["name": .text, "value": .text]),
      [
        ["kind", "trackscan-case/1"] as Row, ["version", briefing.version], ["as_of", briefing.asOf?.description],
        [
          "fixes_layout",
          """
          trackscan_fixes.columns: UInt32 number of fixes n, UInt32 what is there (1 altitudes and vertical rates, 2 stations); \
          then one column after the other, little-endian, for n fixes: Int64 time (ms since 1970), \
          Int32 latitude (1e-7 degree), Int32 longitude (1e-7 degree), UInt16 speed (0.1 kn, 65535 not available), \
          UInt16 course (0.1 degree, 65535 not available), Int32 altitude (ft, -2147483648 not available) and \
          Int16 vertical rate (ft/min, -32768 not available) if there, UInt8 traits (1 on the ground, 2 class B, 4 accuracy \
          below 10 m, 8 long-range broadcast, 16 GNSS altitude, 32 found in a second look, 64 by an even and an odd message, \
          128 from a frame with one wrong bit that was repaired), UInt8 navigational status, \
          UInt64 address (input * 2^44 + line or byte), UInt16 station (number in table stations, 0 none) if there; \
          breaks: UInt32 indices; outliers: UInt64 addresses; echoes, who else heard a fix or outlier: UInt64 address of \
          the fix or outlier, UInt32 input and UInt16 station of the other reception
          """,
        ],
      ])
    try fill(
      CaseTable("notices", "What to know before using the case.", ["text": .text]), briefing.notices.map { [$0] as Row }
    )
    try fill(
      CaseTable(
        "parameters", "Every figure the detectors and rules worked with.",
        ["key": .text, "value": .text, "standard": .text, "changed": .flag, "meaning": .text, "source": .text]),
      briefing.parameters.described.map {
        [
          $0.parameter.key, $0.value.description, $0.parameter.standard.description, $0.isChanged, $0.parameter.meaning,
          $0.parameter.source,
        ] as Row
      })
  }

  /// What was read, and what became of each line. `input` is the index in addresses.
  func fillInputs() throws {
    let inputs = briefing.inputs.enumerated()
    try fill(
      CaseTable(
        "inputs", "The logs that were read, in order.",
        [
          "input": .integer, "name": .text, "sha256": .text, "format": .text, "family": .text, "start": .time,
          "end": .time, "binary": .flag, "positions": .integer,
        ]),
      inputs.map { index, input in
        [
          index, input.name, input.sha256, input.format, input.family.rawValue, Self.time(input.start),
          Self.time(input.end), input.isBinary, input.positions,
        ] as Row
      })
    try fill(
      CaseTable(
        "ledger", "What became of each line: lines is the sum of the nine counts after it.",
        [
          "input": .integer, "lines": .integer, "decoded": .integer, "fragments_merged": .integer,
          "duplicates": .integer, "not_position": .integer, "bad_checksum": .integer, "malformed": .integer,
          "orphan_fragments": .integer, "unknown_type": .integer, "ignored": .integer, "bytes": .integer,
          "untimed": .integer, "time_source": .text, "time_sources": .text, "untimed_share": .real,
          "clock_skew_s": .integer, "clock_skew_messages": .integer,
        ]),
      inputs.map { index, input in
        let ledger = input.ledger
        return [
          index, ledger.lines, ledger.decoded, ledger.fragmentsMerged, ledger.duplicates, ledger.notPosition,
          ledger.badChecksum, ledger.malformed, ledger.orphanFragments, ledger.unknownType, ledger.ignored,
          ledger.bytes, ledger.untimed, ledger.timeSource, BriefingRecords.timeSources(ledger).description,
          input.untimedShare, ledger.clockSkew?.seconds, ledger.clockSkew?.messages,
        ] as Row
      })
    try fill(
      CaseTable(
        "stations", "The receivers that each input names, and how many positions each heard.",
        ["input": .integer, "station": .integer, "name": .text, "positions": .integer]),
      inputs.lazy.flatMap { index, input in
        input.stations.map { [index, Int($0.number), $0.name, $0.positions] as Row }
      })
    try fill(
      CaseTable(
        "first_rejects", "The first lines of each input that were not used.",
        ["input": .integer, "position": .integer, "reason": .text]),
      briefing.inputs.flatMap(\.firstRejects).map { [$0.address.input, $0.address.position, $0.reason] as Row })
    try fill(
      CaseTable(
        "companions", "Watchlists, shipments, declarations and areas that were read.",
        ["role": .text, "name": .text, "sha256": .text, "rows": .integer, "used": .integer]),
      briefing.companions.map { [$0.role, $0.name, $0.sha256, $0.rows, $0.used] as Row })
    try fill(
      CaseTable(
        "skipped_rows", "Rows of those that could not be used.", ["name": .text, "line": .integer, "reason": .text]),
      briefing.companions.flatMap { table in table.skipped.map { [table.name, $0.line, $0.reason] as Row } })
  }
}
