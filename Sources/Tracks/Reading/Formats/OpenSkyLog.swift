/// State vectors of the OpenSky Network as CSV: the weekly sets, and what Trino and the `traffic` library give.
///
/// OpenSky's own are in SI units, and repeat an aircraft's last state for up to 300 s after it was last heard: the time of
/// a position is `lastposupdate`, and a row that has the one before again is a duplicate, so that silences show. The
/// table of `traffic` has knots and feet. Source: OpenSky, "State Vectors" of the data sets.
struct OpenSkyLog: LogFormat {
  let name = "opensky"
  let title = "OpenSky state vectors CSV (weekly sets, Trino, traffic)"
  let family = LogFamily.air
  let example =
    "1777605120,4840d6,52.2572,3.91937,231.5,87.9,-3.25,KLM1023,False,False,False,1000,11582.4,11700,1777605119.25,1777605119.9"

  private static let dialects = [
    AircraftTableDialect(
      titles: [
        "icao24": .address, "time": .time, "lastposupdate": .positionTime, "lastcontact": .heardTime, "lat": .latitude,
        "lon": .longitude, "baroaltitude": .altitudeMetres, "geoaltitude": .heightMetres,
        "velocity": .speedMetresPerSecond, "heading": .track, "vertrate": .rateMetresPerSecond, "callsign": .callsign,
        "onground": .onGround,
      ], marks: ["icao24", "time", "lat", "lon", "velocity"], time: { ReceptionTime($0, $1) }),
    AircraftTableDialect(
      titles: [
        "icao24": .address, "timestamp": .time, "last_position": .positionTime, "lastcontact": .heardTime,
        "latitude": .latitude, "longitude": .longitude, "altitude": .altitudeFeet, "geoaltitude": .heightFeet,
        "groundspeed": .speedKnots, "track": .track, "vertical_rate": .rateFeetPerMinute, "callsign": .callsign,
        "onground": .onGround, "registration": .registration,
      ], marks: ["icao24", "timestamp", "latitude", "longitude", "groundspeed"], time: { ReceptionTime($0, $1) }),
  ]

  func recognises(_ head: RawSpan) -> Bool { Self.dialects.contains { $0.recognises(head) } }

  func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader {
    AircraftTableReader(input, dialects: Self.dialects)
  }
}
