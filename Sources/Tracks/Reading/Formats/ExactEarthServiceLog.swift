/// AIS as the Geospatial Web Services of exactEarth, later Spire, give it: a row a position, with what is known of the
/// vessel beside it.
///
/// The column `position` holds a WKT point of which samples have latitude and longitude swapped, so it is not used;
/// `longitude` and `latitude` are. Times are `dt_pos_utc` (`2019-03-27 08:50:40`), else `ts_pos_utc` (`20190327085040`).
struct ExactEarthServiceLog: TableFormat {
  let name = "exactearth-gws"
  let title = "exactEarth/Spire GWS CSV"
  let example =
    "219000001,9000003,NORTH,ABCD,Cargo,70,,A,120,20,Denmark,208,AARHUS,,6.5,POINT (55.5 12.5),12.5,55.5,10.2,180,0,181,…"

  let dialect = TableDialect(
    names: [
      .mmsi: ["mmsi"], .time: ["dt_pos_utc", "ts_pos_utc"], .longitude: ["longitude"], .latitude: ["latitude"],
      .speed: ["sog"], .course: ["cog"], .heading: ["heading"], .status: ["nav_status_code", "nav_status"],
      .transceiver: ["vessel_class"], .messageType: ["message_type"], .imo: ["imo"], .name: ["vessel_name"],
      .callsign: ["callsign"], .shipType: ["vessel_type_code", "vessel_type"], .length: ["length"], .width: ["width"],
      .draught: ["draught"], .destination: ["destination"], .eta: ["eta"],
    ],
    units: TableUnits(time: nil), markTitles: ["vessel_class", "nav_status"],
    wordsForNothing: ["Unknown", "Not Available", "Not available"])
}
