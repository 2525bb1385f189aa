/// AIS around Brest as the French Naval Academy published it: a row a position, the time in seconds since 1970.
///
/// Source: Ray et al., "Heterogeneous integrated dataset for maritime intelligence, surveillance, and reconnaissance",
/// 2018 (`nari_dynamic.csv`).
struct NARILog: TableFormat {
  let name = "nari"
  let title = "NARI (Brest) dynamic CSV"
  let example = "245257000,0,0,0.1,13.1,36,-4.4657183,48.38249,1443650402"

  let dialect = TableDialect(
    names: [
      .mmsi: ["sourcemmsi"], .status: ["navigationalstatus"], .speed: ["speedoverground"],
      .course: ["courseoverground"], .heading: ["trueheading"], .longitude: ["lon"], .latitude: ["lat"], .time: ["t"],
    ],
    units: TableUnits(time: .seconds))
}
