/// AIS of the Norwegian Coastal Administration's receivers and satellites as Statsat prepares it: a row a message,
/// semicolons, times in UTC.
///
/// Source: Statsat, "AIS data prepared by Statsat AS", Zenodo 7415840 (speeds in knots, a heading of 511 is none).
struct StatsatLog: TableFormat {
  let name = "statsat"
  let title = "Statsat (Norway) AIS CSV"
  let example = "257000001;10.5;59.5;2020-01-01 00:00:00;10.2;180.0;181;0;0;1;g"

  let dialect = TableDialect(
    names: [
      .mmsi: ["mmsi"], .longitude: ["lon"], .latitude: ["lat"], .time: ["date_time_utc"], .speed: ["sog"],
      .course: ["cog"], .heading: ["true_heading"], .status: ["nav_status"], .messageType: ["message_nr"],
      .imo: ["imo_nr"], .length: ["length"],
    ],
    units: TableUnits(time: .yearFirst), marks: [.messageType])
}
