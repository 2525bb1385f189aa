/// AIS as AISHub's web service gives it as CSV, in either of its two formats: as it is transmitted (positions in 1/600000
/// degrees, speeds, courses and draughts in tenths, the arrival packed into one number, the time in seconds since 1970),
/// or for people (degrees, knots, `2021-07-09 08:06:58 GMT`). Which one it is, its content tells.
///
/// Source: aishub.net, "API", output values.
struct AISHubLog: TableFormat {
  let name = "aishub"
  let title = "AISHub CSV, raw or human"
  let example =
    "219000001,1625818018,33300000,7500000,1800,102,181,0,0,9000003,NORTH,ABCD,70,60,60,10,10,65,AARHUS,211584"

  let dialect = TableDialect(
    names: Self.names, units: TableUnits(time: nil, speed: nil, course: nil, position: nil), marks: [.status],
    markTitles: ["navstat", "tstamp"], isTransmittedOrHuman: true)

  static let names: [TableDialect.Column: [String]] = [
    .mmsi: ["mmsi"], .time: ["tstamp", "time"], .latitude: ["latitude"], .longitude: ["longitude"], .course: ["cog"],
    .speed: ["sog"], .heading: ["heading"], .status: ["navstat"], .imo: ["imo"], .name: ["name"],
    .callsign: ["callsign"], .shipType: ["type"], .toBow: ["a"], .toStern: ["b"], .toPort: ["c"],
    .toStarboard: ["d"], .draught: ["draught"], .destination: ["dest"], .eta: ["eta"],
  ]
}
