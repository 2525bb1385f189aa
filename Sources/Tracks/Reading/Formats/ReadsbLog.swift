/// `aircraft.json` of readsb, dump1090 and tar1090, and the answers of ADS-B Exchange and its like (version 2: `ac`), one
/// for all, or one a line.
///
/// The time of a position is that of the file less its age (`seen_pos`). Only what an aircraft sends under its own ICAO
/// address is used: positions by multilateration, TIS-B and ADS-R are counted and not used.
/// Source: readsb's `README-json.md`.
struct ReadsbLog: LogFormat {
  let name = "readsb"
  let title = "aircraft.json of readsb, dump1090, tar1090 and ADS-B Exchange (v2), one or one a line"
  let family = LogFamily.air
  let example =
    #"{"now":1777605129.3,"messages":12,"aircraft":[{"hex":"4840d6","lat":52.25,"lon":3.91,"seen_pos":0.2,…}]}"#

  func recognises(_ head: RawSpan) -> Bool { ReadsbAircraft.recognises(head, opening: 0x7B) }

  func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader { ElementReader<ReadsbAircraft>(input) }
}
