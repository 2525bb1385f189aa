/// AIS as MarineCadastre.gov publishes it: a row a position, in UTC.
///
/// Both layouts: that of the daily files from 2015 on (`BaseDateTime`, latitude first; until 2017 without
/// `TransceiverClass` and with the status in words), and the later one in lower case (`base_date_time`, longitude first,
/// what is not available left empty).
struct MarineCadastreLog: TableFormat {
  let name = "marinecadastre"
  let title = "MarineCadastre AIS CSV, both layouts"
  let example =
    "367379190,2022-01-03T00:00:00,30.3706,-88.56408,0.0,336.2,511,EAGLE,IMO8207721,WTD4583,31,0,28,11,3.3,52,A"

  let dialect = TableDialect(
    names: [
      .mmsi: ["mmsi"], .time: ["basedatetime", "base_date_time"], .latitude: ["lat", "latitude"],
      .longitude: ["lon", "longitude"], .speed: ["sog"], .course: ["cog"], .heading: ["heading"],
      .name: ["vesselname", "vessel_name"], .imo: ["imo"], .callsign: ["callsign", "call_sign"],
      .shipType: ["vesseltype", "vessel_type"], .status: ["status"], .length: ["length"], .width: ["width"],
      .draught: ["draft"], .transceiver: ["transceiverclass", "transceiver_class", "transceiver"],
    ],
    units: TableUnits(time: .yearFirst),
    standardHeader: "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,"
      + "Draft,Cargo,TransceiverClass",
    standardCounts: [16, 17])
}
