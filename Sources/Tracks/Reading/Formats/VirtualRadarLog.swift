/// The aircraft list of Virtual Radar Server (`AircraftList.json`), one, or one a line.
///
/// The short trail of an aircraft (`Cos`) tells further positions; they are of its line. Positions by multilateration and
/// TIS-B are counted and not used. Source: Virtual Radar Server's developer documentation, "Aircraft list".
struct VirtualRadarLog: LogFormat {
  let name = "vrs"
  let title = "Virtual Radar Server AircraftList.json, one or one a line"
  let family = LogFamily.air
  let example =
    #"{"acList":[{"Icao":"4840D6","Call":"KLM1023","Lat":52.2572,"Long":3.91937,"PosTime":1777605129250,…}]}"#

  func recognises(_ head: RawSpan) -> Bool { VirtualRadarAircraft.recognises(head, opening: 0x7B) }

  func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader {
    ElementReader<VirtualRadarAircraft>(input)
  }
}
