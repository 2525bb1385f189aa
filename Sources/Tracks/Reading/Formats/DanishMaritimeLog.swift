/// AIS as the Danish Maritime Authority publishes it: a row a message, in UTC, day first, statuses and types in words.
///
/// Of 26 columns; files before 2019 have 22. Base stations, aids to navigation and aircraft stand among the rows; they
/// are no craft of ours and count as rows without a position.
struct DanishMaritimeLog: TableFormat {
  let name = "dma"
  let title = "Danish Maritime Authority AIS CSV"
  let example =
    "01/03/2024 00:00:00,Class A,219000001,55.500000,12.500000,Under way using engine,0.0,10.2,180.0,181,9000003,ABCD,NORTH,Cargo,,20,120,GPS,6.5,AARHUS,,AIS,60,60,10,10"

  let dialect = TableDialect(
    names: [
      .time: ["# timestamp", "timestamp"], .mobileType: ["type of mobile"], .mmsi: ["mmsi"], .latitude: ["latitude"],
      .longitude: ["longitude"], .status: ["navigational status"], .speed: ["sog"], .course: ["cog"],
      .heading: ["heading"], .imo: ["imo"], .callsign: ["callsign"], .name: ["name"], .shipType: ["ship type"],
      .width: ["width"], .length: ["length"], .draught: ["draught"], .destination: ["destination"], .eta: ["eta"],
    ],
    units: TableUnits(time: .dayFirst), marks: [.mobileType],
    wordsForNothing: ["Unknown", "Undefined", "Unknown value"],
    standardHeader: "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,"
      + "Callsign,Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,ETA,"
      + "Data source type,A,B,C,D",
    standardCounts: [22, 26])
}
