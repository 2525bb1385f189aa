/// AIS as exactEarth, later Spire, delivers it by message: up to 140 columns, all quoted, a row a message of any type.
///
/// The time is `20210701_185151` with the milliseconds in the next column, in UTC; longitude stands before latitude; cells
/// without a value hold `None`, some hold a list as Python prints it (`[28]`). Static messages are rows without a position.
struct ExactEarthLog: TableFormat {
  let name = "exactearth"
  let title = "exactEarth/Spire AIS messages CSV"
  let example =
    #""219000001","1","0","20210701_185151","250","66","DK","","","","None","A","28","None","None","None",…"#

  let dialect = TableDialect(
    names: [
      .mmsi: ["mmsi"], .messageType: ["message_id"], .time: ["time"], .millisecond: ["millisecond"],
      .longitude: ["longitude"], .latitude: ["latitude"], .speed: ["sog"], .course: ["cog"], .heading: ["heading"],
      .status: ["navigational_status"], .name: ["vessel_name"], .callsign: ["call_sign"], .imo: ["imo"],
      .shipType: ["ship_type"], .toBow: ["dimension_to_bow"], .toStern: ["dimension_to_stern"],
      .toPort: ["dimension_to_port"], .toStarboard: ["dimension_to_starboard"], .draught: ["draught"],
      .destination: ["destination"],
    ],
    units: TableUnits(time: .packed), marks: [.messageType, .millisecond])
}
