/// The granular data that Flightradar24 gives of a flight, as CSV: a row a position that a receiver of its network told.
///
/// Times are those of the network, since the clocks of receivers differ; they are written `2024-01-02 07:41:03Z.515`.
struct FlightradarLog: LogFormat {
  let name = "fr24"
  let title = "Flightradar24 granular CSV"
  let family = LogFamily.air
  let example = "2026-05-01 03:12:09Z.515,2026-05-01 03:12:09Z.250,4840D6,KLM1023,52.2572,3.91937,False,38000,…,ADS-B"

  private static let dialects = [
    AircraftTableDialect(
      titles: [
        "hex": .address, "network_time": .time, "receiver_time": .otherTime, "latitude": .latitude,
        "longitude": .longitude, "no_position": .noPosition, "altitude": .altitudeFeet, "speed": .speedKnots,
        "ground_speed": .speedKnots, "groundspeed": .speedKnots, "track": .track, "heading": .track,
        "vertical_speed": .rateFeetPerMinute, "vertical_rate": .rateFeetPerMinute, "callsign": .callsign,
        "registration": .registration, "on_ground": .onGround, "onground": .onGround,
        "position_class": .positionSource,
      ], marks: ["hex", "network_time", "latitude", "longitude"], time: { time($0, $1) })
  ]

  /// With the zone before the fraction of a second, or as others write it.
  private static func time(_ bytes: RawSpan, _ field: Range<Int>) -> ReceptionTime? {
    let zone = field.lowerBound + 19
    guard field.count > 20, bytes.byte(zone) == 0x5A, bytes.byte(zone + 1) == 0x2E else {
      return ReceptionTime(bytes, field)
    }
    var text = bytes.extracting(field).withUnsafeBytes { Array($0) }
    text.remove(at: 19)
    text.append(0x5A)
    return ReceptionTime(text.span.bytes, 0..<text.count)
  }

  func recognises(_ head: RawSpan) -> Bool { Self.dialects.contains { $0.recognises(head) } }

  func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader {
    AircraftTableReader(input, dialects: Self.dialects)
  }
}
