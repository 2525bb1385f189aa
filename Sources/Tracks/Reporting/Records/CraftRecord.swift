extension BriefingRecords {
  /// A craft, with what it said of itself and where that was read.
  func full(_ craft: Craft) -> JSONValue {
    guard case .object(var record) = craft.json else { return craft.json }
    record["length_m"] = .integer(craft.lengthMetres)
    record["stations"] = .array(
      craft.stations.map { .object(["name": .string($0.name), "fixes": .integer($0.fixes)]) })
    record["statements"] = .array(craft.statements.map(json))
    return .object(record)
  }

  private func json(_ statement: IdentityReport) -> JSONValue {
    var record: JSONObject = [
      "time": .time(statement.time), "imo": .integer(statement.imo.map(Int.init)), "name": .string(statement.name),
      "callsign": .string(statement.callsign), "registration": .string(statement.registration),
      "ship_type": .integer(statement.shipType.map(Int.init)), "category": .string(statement.category),
      "length_m": .integer(statement.lengthMetres), "beam_m": .integer(statement.beamMetres),
      "draught_m": .rounded(statement.draughtMetres, 1), "destination": .string(statement.destination),
      "eta": .string(statement.eta),
    ]
    for member in place(statement.address).members { record[member.name] = member.value }
    return .object(record)
  }

  /// A track in short; its positions are in `tracks.geojson`.
  func json(_ track: Track) -> JSONValue {
    .object([
      "key": .string(track.craft.description), "start": .time(track.start), "end": .time(track.end),
      "fixes": .integer(track.fixes.count), "breaks": .integer(track.breaks.count),
      "outliers": .integer(track.outliers.count),
    ])
  }

  func json(_ voyage: Voyage) -> JSONValue {
    .object([
      "id": .string(voyage.id), "kind": .string(voyage.kind.rawValue), "craft": json(voyage.craft),
      "start": .time(voyage.start), "end": .time(voyage.end), "from": .string(voyage.from), "to": .string(voyage.to),
      "events": json(voyage.events),
    ])
  }
}
