/// What OpenSky's interface answers to `/states/all`: arrays of state vectors, one answer, or one a line.
///
/// Positions whose source is not ADS-B (radar, multilateration, FLARM) are counted and not used.
/// Source: The OpenSky Network API documentation, "All State Vectors".
struct OpenSkyJSONLog: LogFormat {
  let name = "opensky-json"
  let title = "OpenSky REST /states/all JSON, one or one a line"
  let family = LogFamily.air
  let example =
    #"{"time":1777605130,"states":[["4840d6","KLM1023 ","Netherlands",1777605129,1777605129,3.91937,52.2572,11582.4,…]]}"#

  func recognises(_ head: RawSpan) -> Bool { OpenSkyStates.recognises(head, opening: 0x5B) }

  func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader { ElementReader<OpenSkyStates>(input) }
}
