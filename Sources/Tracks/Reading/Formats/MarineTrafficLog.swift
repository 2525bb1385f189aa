/// AIS as the services of MarineTraffic export it: a row a position, speeds in tenths of knots, times in UTC.
///
/// Source: MarineTraffic, "AIS data API documentation", Vessel Positions: SPEED is in knots times ten; a heading of 511 or
/// -1 is none. Exports that name vessels by `SHIP_ID` alone, MarineTraffic's own number, are not of it.
struct MarineTrafficLog: TableFormat {
  let name = "marinetraffic"
  let title = "MarineTraffic CSV (speed in tenths of knots)"
  let example = "219000001,9000003,371441,55.5,12.5,102,181,180,0,2021-07-09T08:06:58,TER"

  let dialect = TableDialect(
    names: [
      .mmsi: ["mmsi"], .time: ["timestamp"], .latitude: ["lat"], .longitude: ["lon"], .speed: ["speed"],
      .course: ["course"], .heading: ["heading"], .status: ["status"], .imo: ["imo"], .name: ["shipname"],
      .callsign: ["callsign"], .shipType: ["shiptype"], .length: ["length"], .width: ["width"], .draught: ["draught"],
      .destination: ["destination"], .eta: ["eta"],
    ],
    units: TableUnits(time: nil, speed: .tenths, draught: .tenths), marks: [.speed, .course],
    speedAuthority: "as MarineTraffic gives it")

  /// Its own columns tell it from other tables.
  func recognises(_ head: RawSpan) -> Bool {
    var own = dialect
    return ["ship_id", "dsrc"].contains { title in
      own.markTitles = [title]
      return own.recognises(head)
    }
  }
}
