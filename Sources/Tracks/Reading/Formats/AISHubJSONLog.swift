/// AIS as AISHub's web service answers in JSON: an array of two, its head and its records, mostly all on one line; the
/// values are those of ``AISHubLog``.
///
/// A line of such a log means a record here (``RecordLines``): line 1 is the head, line n + 1 the nth record.
struct AISHubJSONLog: TableFormat {
  let name = "aishub-json"
  let title = "AISHub JSON, raw or human"
  let example =
    #"[{"ERROR":false,"FORMAT":"AIS","RECORDS":1},[{"MMSI":219000001,"TIME":"1625818018","LONGITUDE":7500000,…}]]"#

  let dialect = TableDialect(
    names: AISHubLog.names, units: TableUnits(time: nil, speed: nil, course: nil, position: nil),
    isTransmittedOrHuman: true, isOfObjects: true)

  func recognises(_ head: RawSpan) -> Bool { head.withUnsafeBytes { RecordLines.recognises($0) } }
}
