/// trackscan's own watchlist, a CSV with a header:
/// `id,kind,name,aliases,imo,mmsi,callsign,icao24,registration,flag,programme,listed_on,delisted_on,owner,source,note`.
///
/// `;` stands between several values in a cell. Columns may be absent but for `id`, `kind` and `name`. A row without one
/// of these, of a kind there is not, or whose id came before is skipped; a cell that cannot be what its column says is
/// left out with a warning, so that a slip of the pen in one does not take a vessel off the list.
///
/// A port is found by UN/LOCODE, given as its id or an alias (`locode:NLRTM`, or `NLRTM` alone), an airfield by
/// `icao:EHAM`; and by name.
enum PlainWatchlist {
  static let required = ["id", "kind", "name"]

  static func watchlist(of table: Table) throws(ScanError) -> Watchlist {
    var list = Watchlist(
      name: Self.name(of: table.name), file: table.name, sha256: table.sha256,
      rows: table.rows.count + table.skipped.count, entries: [], skipped: table.skipped)
    var lines: [String: Int] = [:]
    for row in table.rows {
      guard let id = row["id"], let kindText = row["kind"], let name = row["name"] else {
        let missing = required.filter { row[$0] == nil }.joined(separator: " and no ")
        list.skipped.append(SkippedRow(line: row.line, reason: "the entry has no \(missing)"))
        continue
      }
      guard let kind = kind(kindText) else {
        let kinds = WatchlistEntry.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        list.skipped.append(
          SkippedRow(line: row.line, reason: "entry \(id) is of kind `\(kindText)`, which is none of \(kinds)"))
        continue
      }
      if let first = lines[id] {
        list.skipped.append(SkippedRow(line: row.line, reason: "entry \(id) came before, in line \(first)"))
        continue
      }
      lines[id] = row.line
      var reading = RowReading(row: row, id: id)
      list.entries.append(entry(id, kind, name, &reading))
      list.warnings += reading.warnings
    }
    list.skipped.sort { $0.line < $1.line }
    guard !list.entries.isEmpty else {
      let first = list.skipped.first
      throw ScanError(
        .badTable, file: table.name, line: first?.line,
        "the watchlist has no row that can be used" + (first.map { ": " + $0.reason } ?? ""))
    }
    return list
  }

  private static func entry(
    _ id: String, _ kind: WatchlistEntry.Kind, _ name: String, _ row: inout RowReading
  ) -> WatchlistEntry {
    var entry = WatchlistEntry(id: id, kind: kind, name: name, line: row.row.line)
    entry.aliases = row.texts("aliases")
    // An organisation's number is a company's, and no hull has it.
    if kind == .vessel {
      entry.imo = row.values("imo", "an IMO number that passes its check digit") { text in IMONumber.ship(in: text) }
      entry.mmsi = row.values("mmsi", "an MMSI of nine digits", Identifier.mmsi)
    }
    entry.callsigns = row.values("callsign", "a call sign", Identifier.callsign)
    entry.icao24 = row.values("icao24", "an aircraft address of six hexadecimal digits", Identifier.icao24)
    entry.registrations = row.values("registration", "a registration mark", Identifier.registration)
    // A list that names aircraft by their mark alone.
    if kind == .aircraft, entry.registrations.isEmpty, let mark = Identifier.registration(name) {
      entry.registrations = [mark]
    }
    entry.flag = row.row["flag"]?.uppercased()
    entry.programme = row.row["programme"]
    entry.listedOn = row.values("listed_on", "a date", Timestamp.init(iso8601:)).first
    entry.delistedOn = row.values("delisted_on", "a date", Timestamp.init(iso8601:)).first
    entry.owners = row.texts("owner")
    entry.source = row.row["source"]
    entry.note = row.row["note"]
    return entry
  }

  private static func kind(_ text: String) -> WatchlistEntry.Kind? {
    let word = text.lowercased()
    return WatchlistEntry.Kind(rawValue: word == "organization" ? "organisation" : word)
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return file.split(separator: ".").first.map(String.init) ?? String(file)
  }
}

/// Takes the cells of a row apart and notes those that cannot be used.
private struct RowReading {
  let row: Table.Row
  let id: String
  var warnings: [SkippedRow] = []

  init(row: Table.Row, id: String) {
    self.row = row
    self.id = id
  }

  func texts(_ column: String) -> [String] {
    (row[column] ?? "").split(separator: ";")
      .map { Table.text(of: Array($0.utf8)[...]) }.filter { !$0.isEmpty }
  }

  mutating func values<Value: Hashable>(_ column: String, _ what: String, _ read: (String) -> Value?) -> [Value] {
    var values: [Value] = []
    for text in texts(column) {
      guard let value = read(text) else {
        warnings.append(SkippedRow(line: row.line, reason: "entry \(id): `\(text)` in `\(column)` is not \(what)"))
        continue
      }
      if !values.contains(value) { values.append(value) }
    }
    return values
  }
}
