/// AIS as Global Fishing Watch publishes it for training: a row a position, the time in seconds since 1970, numbers with a
/// point behind them.
///
/// In the public sets `mmsi` is no MMSI but a number of fourteen digits in its place; such rows are not used, for no
/// vessel can be told from it. Source: Global Fishing Watch, "Anonymized AIS training data".
struct FishingWatchLog: TableFormat {
  let name = "gfw"
  let title = "Global Fishing Watch training CSV"
  let example = "219000001.0,1327136733.0,232994.3,311748.7,8.2,230.5,14.8656,-26.8537,-1.0,gfw"

  let dialect = TableDialect(
    names: [
      .mmsi: ["mmsi"], .time: ["timestamp"], .latitude: ["lat"], .longitude: ["lon"], .speed: ["speed"],
      .course: ["course"],
    ],
    units: TableUnits(time: nil), markTitles: ["distance_from_shore"])
}
