/// Any other table of positions: by the titles that most tables have, or by columns that the user names.
///
/// What no title tells (the unit of a speed, day or month first) is guessed from the first rows, and each guess is told.
struct TableLog: TableFormat {
  let name = "table"
  let title = "any other table with columns for MMSI, time, latitude and longitude (--columns names them)"
  let example = "219000001;2021-07-09 08:06:58;55.5;12.5;10.2"

  let dialect: TableDialect

  init() { self.init(names: Self.commonNames) }

  private init(names: [TableDialect.Column: [String]]) {
    dialect = TableDialect(
      names: names, units: TableUnits(time: nil, speed: nil, position: nil),
      wordsForNothing: ["Unknown", "Undefined", "unknown", "undefined"], namesAreLoose: !names.isEmpty)
  }

  /// By the columns that are given alone.
  static let chosen = TableLog(names: [:])

  /// Letters and digits alone.
  private static let commonNames: [TableDialect.Column: [String]] = [
    .mmsi: ["mmsi", "sourcemmsi", "shipmmsi", "vesselmmsi", "mmsinumber", "userid", "ssvid"],
    .time: [
      "time", "timestamp", "timestamputc", "datetime", "datetimeutc", "timeutc", "utctime", "utc", "basedatetime",
      "tstamp", "msgtime", "receivedat", "receptiontime", "positiontime", "dtposutc", "t", "ts", "date",
    ],
    .latitude: ["latitude", "lat", "latitudedegrees", "latdeg", "latitudedeg", "positionlatitude"],
    .longitude: ["longitude", "lon", "lng", "long", "longitudedegrees", "londeg", "longitudedeg", "positionlongitude"],
    .speed: ["sog", "speedoverground", "speed", "sogknots", "speedknots", "sogkn", "speedkn", "speedkmh", "speedms"],
    .course: ["cog", "courseoverground", "course", "cogdegrees", "cogdeg"],
    .heading: ["heading", "trueheading", "hdg"],
    .status: ["status", "navstatus", "navigationalstatus", "navstat", "navigationstatus"],
    .transceiver: ["transceiverclass", "transceiver", "aisclass", "vesselclass"],
    .mobileType: ["typeofmobile"],
    .messageType: ["messageid", "messagetype", "msgtype", "messagenr", "msgid"],
    .imo: ["imo", "imonumber", "imonr", "imono"], .callsign: ["callsign"],
    .name: ["vesselname", "shipname", "name"], .shipType: ["vesseltype", "shiptype", "typeofship"],
    .length: ["length", "loa"], .width: ["width", "beam", "breadth"],
    .toBow: ["tobow", "dimensiontobow"], .toStern: ["tostern", "dimensiontostern"],
    .toPort: ["toport", "dimensiontoport"], .toStarboard: ["tostarboard", "dimensiontostarboard"],
    .draught: ["draught", "draft"], .destination: ["destination", "dest"], .eta: ["eta"],
  ]
}
