import Foundation
import GRDB
import Tracks

extension CaseWriter {
  private static let identityColumns: KeyValuePairs<String, CaseTable.Kind> = [
    "craft": .text, "mmsi": .integer, "imo": .integer, "icao24": .text, "name": .text, "callsign": .text,
    "registration": .text, "flag": .text, "type": .text, "length_m": .integer,
  ]

  func identity(_ craft: Craft) -> Row {
    let key = craft.key
    return [
      key.description, key.scheme == .mmsi ? Int64(key.number) : nil, craft.imo.map { Int64($0) },
      key.scheme == .icao24 ? CraftKey.hexadecimal(key.number) : nil, craft.name, craft.callsign, craft.registration,
      craft.flag, craft.type, craft.lengthMetres,
    ]
  }

  func fillCrafts() throws {
    try fill(
      CaseTable("crafts", "Vessels and aircraft, with the latest they said of themselves.", Self.identityColumns),
      briefing.crafts.map(identity))
    try fill(
      CaseTable(
        "craft_stations", "How many fixes of each craft each station heard; a fix counts for each that heard it.",
        ["craft": .text, "station": .text, "fixes": .integer]),
      briefing.crafts.lazy.flatMap { craft in
        craft.stations.map { [craft.key.description, $0.name, $0.fixes] as Row }
      })
    try fill(
      CaseTable(
        "identities", "What each craft said of itself, each change once, and where that was read.",
        [
          "craft": .text, "time": .time, "imo": .integer, "name": .text, "callsign": .text, "registration": .text,
          "ship_type": .integer, "category": .text, "length_m": .integer, "beam_m": .integer, "draught_m": .real,
          "destination": .text, "eta": .text, "input": .integer, "position": .integer,
        ]),
      briefing.crafts.lazy.flatMap { craft in
        craft.statements.map { said in
          [
            craft.key.description, Self.time(said.time), said.imo.map { Int64($0) }, said.name, said.callsign,
            said.registration, said.shipType.map { Int($0) }, said.category, said.lengthMetres, said.beamMetres,
            said.draughtMetres, said.destination, said.eta, said.address.input, said.address.position,
          ] as Row
        }
      })
    try fill(
      CaseTable(
        "voyages", "Parts of tracks between calls, or from take-off to landing.",
        [
          "voyage": .text, "kind": .text, "craft": .text, "start": .time, "end": .time, "from_place": .text,
          "to_place": .text, "events": .text,
        ]),
      briefing.voyages.map {
        [
          $0.id, $0.kind.rawValue, $0.craft.description, Self.time($0.start), Self.time($0.end), $0.from, $0.to,
          JSONValue.array($0.events.map { .string($0) }).description,
        ] as Row
      })
  }

  /// The lines for map programs, and every fix for later commands.
  func fillTracks() throws {
    var envelope = Envelope()
    let identityColumns = Array(Self.identityColumns.map { ($0.key, $0.value) })
    let table = CaseTable(
      "tracks", "One line a track: broken where the craft cannot have gone, cut at 180 degrees.", shape: .lines,
      columns: identityColumns + [("start", .time), ("end", .time), ("fixes", .integer), ("outliers", .integer)])
    try fill(
      table,
      envelope: { envelope },
      briefing.tracks.lazy.map { track in
        let line = GeometryBlob.line(of: track)
        envelope.include(line.envelope)
        let facts: Row = [
          Self.time(track.start), Self.time(track.end), track.fixes.count, track.outliers.count,
        ]
        return [line.blob] + identity(records.crafts[track.craft]) + facts
      })
    try fill(
      CaseTable(
        "trackscan_fixes", "Every fix of each track in columns; about.fixes_layout says how.",
        [
          "craft": .text, "start_ms": .integer, "end_ms": .integer, "fixes": .integer, "columns": .bytes,
          "breaks": .bytes, "outliers": .bytes, "echoes": .bytes,
        ]),
      briefing.tracks.lazy.map { track in
        var breaks: [UInt8] = []
        for index in track.breaks { breaks.append(littleEndian: UInt32(clamping: index)) }
        var outliers: [UInt8] = []
        for address in track.outliers { outliers.append(littleEndian: address.number) }
        var echoes: [UInt8] = []
        for echo in track.echoes {
          echoes.append(littleEndian: echo.line.number)
          echoes.append(littleEndian: UInt32(clamping: echo.input))
          echoes.append(littleEndian: echo.station)
        }
        return [
          track.craft.description, track.start.milliseconds, track.end.milliseconds, track.fixes.count,
          Data(track.fixes.columnBytes), Data(breaks), Data(outliers), Data(echoes),
        ] as Row
      })
  }
}
