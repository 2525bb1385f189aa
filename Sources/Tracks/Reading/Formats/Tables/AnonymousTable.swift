/// A table of positions whose vessels have no MMSI, or whose positions have no time: why it is not read.
///
/// The Piraeus set (`t,vessel_id,lon,lat,heading,speed,course`) names vessels by a hash, map exports of MarineTraffic by its
/// own `SHIP_ID` with minutes elapsed in place of a time. Neither was transmitted by anybody: no watchlist, flag or other
/// log can be held against it, and two hulls could not be told from one. Inventing an MMSI would make evidence of it.
enum AnonymousTable {
  static func reason(_ head: RawSpan) -> (sentence: String, remedy: String)? {
    guard let line = LineCursor.firstLine(of: head),
      let columns = TableColumns(header: head.extracting(line), of: TableLog().dialect),
      columns[.latitude] != nil, columns[.longitude] != nil
    else { return nil }
    let shown = columns.titles.prefix(40).map { "`\($0)`" }.joined(separator: ", ")
    if columns[.mmsi] != nil {
      return (
        "is a table of positions without a time", "--columns time=… names it; its columns: \(shown)"
      )
    }
    let own = columns.titles.first { ["vesselid", "shipid", "trackid", "id"].contains(TableColumns.loose($0)) }
    guard let own else {
      return ("is a table of positions without an MMSI", "--columns mmsi=… names it; its columns: \(shown)")
    }
    return (
      "names vessels by `\(own)`, the publisher's own, which is no MMSI: no watchlist, flag or other log can be held "
        + "against it",
      "if it does hold MMSIs, --columns mmsi=\(ColumnChoice.quoted(own)),time=… reads it; its columns: \(shown)"
    )
  }
}
