/// `trace_full_….json` of readsb and tar1090: all that one aircraft did on a day, a point an array of 9 to 15 elements.
///
/// Points whose source is not the aircraft itself (multilateration, TIS-B, ADS-R) are counted and not used; of older
/// files, which do not tell the source, all are. The flag that calls a point stale says that nothing was heard for a while
/// before it, and changes nothing. Source: readsb's `README-json.md`, "trace jsons".
struct ReadsbTraceLog: LogFormat {
  let name = "readsb-trace"
  let title = "trace_full JSON of readsb and tar1090 (a day of one aircraft)"
  let family = LogFamily.air
  let example = #"{"icao":"4840d6","timestamp":1777605129.3,"trace":[[0.0,52.25,3.91,38000,451.3,87.9,0,0,null,…],…]}"#

  func recognises(_ head: RawSpan) -> Bool { ReadsbTrace.recognises(head, opening: 0x5B) }

  func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader { ElementReader<ReadsbTrace>(input) }
}
