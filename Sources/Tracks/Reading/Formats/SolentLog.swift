/// AIS positions in six columns with their units in the names, as the recording from the Solent that comes with
/// Stone Soup has them.
struct SolentLog: TableFormat {
  let name = "solent"
  let title = "Time,MMSI,Latitude_degrees,… CSV"
  let example = "2016-01-12 13:02:11.218,235070762,50.7730133333333,-1.092935,157.8,5.9"

  let dialect = TableDialect(
    names: [
      .time: ["time"], .mmsi: ["mmsi"], .latitude: ["latitude_degrees"], .longitude: ["longitude_degrees"],
      .course: ["cog_degrees"], .speed: ["sog_knots"],
    ],
    units: TableUnits(time: .yearFirst),
    standardHeader: "Time,MMSI,Latitude_degrees,Longitude_degrees,COG_degrees,SOG_knots",
    standardCounts: [6])
}
