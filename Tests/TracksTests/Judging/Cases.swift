import Geo

@testable import Tracks

/// Events and tables for tests of what is judged.
enum Cases {
  static func hour(_ hours: Double) -> Timestamp {
    Timestamp(seconds: 1_777_593_600).advanced(bySeconds: hours * 3600)
  }

  static func event(
    _ kind: EventKind, _ craft: [CraftKey], from start: Double, to end: Double?, line: Int = 100,
    _ details: JSONObject = [:]
  ) -> Event {
    let place = Coordinate(clampingLatitude: 55, longitude: 5 + start / 100)
    return Event(
      kind: kind, craft: craft, start: hour(start), end: end.map(hour), place: place, bounds: BoundingBox(place),
      details: details, evidence: [Evidence(LineAddress(input: 0, position: line), role: "off")], detector: "test@1")
  }

  static func gap(
    _ craft: CraftKey, from start: Double, to end: Double?, hours: Double? = nil, listening: Double? = nil,
    verdict: String = "undetermined"
  ) -> Event {
    event(
      .gap, [craft], from: start, to: end,
      [
        "duration_s": .number((hours ?? (end ?? start) - start) * 3600), "distance_m": .number(120_000),
        "implied_speed_kn": .number(6.4), "verdict": .string(verdict), "listening_share": .number(listening),
      ])
  }

  static func meeting(_ craft: [CraftKey], from start: Double, to end: Double, context: String = "at_sea") -> Event {
    event(
      .rendezvous, craft, from: start, to: end,
      [
        "duration_s": .number((end - start) * 3600), "median_distance_m": .number(180), "median_speed_kn": .number(0.7),
        "distance_from_port_m": .number(62_000), "distance_from_shore_m": .number(48_000), "context": .string(context),
      ])
  }

  static func call(
    _ craft: CraftKey, _ code: String, _ name: String, from start: Double, to end: Double?, listed: Bool = false
  ) -> Event {
    event(
      .portCall, [craft], from: start, to: end,
      [
        "port": .object([
          "locode": .string(code), "name": .string(name), "country": .string(String(code.prefix(2))),
          "kind": .string("port"),
        ]), "confidence": .integer(4), "listed": .bool(listed), "stopped_s": .number(18_000),
      ])
  }

  static let screening = try? Watching.screening(
    "h,vessel,OCEAN HARRIER,,9999993,,T8ZZ1,,,PW,TEST,,,,,", "o,organisation,Meridian Gulf Trading FZE,,,,,,,AE,,,,,,",
    "p,port,Port Kassar,locode:ZZKAS,,,,,,ZZ,,,,,,", "l,vessel,KASSAR PEARL,,,,OZZZ5,,,,,,,,,",
    "t,vessel,TWIN,,9999981,,,,,,,,,,,")

  static let gleaner = Watching.vessel(
    mmsi: 355_999_990, imo: 9_999_993, name: "SEA GLEANER", callsign: "3EZZ9", flag: "PA")
  static let trader = Watching.vessel(
    mmsi: 211_999_992, imo: 9_999_979, name: "ELBE TRADER", callsign: "DZZZ7", flag: "DE")
  static let fjord = Watching.vessel(mmsi: 219_999_994, name: "DANIA FJORD", callsign: "OZZZ5", flag: "DK")

  static func judgement(_ crafts: [Craft], _ events: [Event], _ shipments: [Shipment] = []) -> Judgement {
    Judge(screening: screening ?? Screening([], asOf: nil), asOf: hour(72))
      .judge(crafts: crafts, events: events, shipments: shipments)
  }

  static func shipment(_ id: String = "S1", _ change: (inout Shipment) -> Void = { _ in }) -> Shipment {
    var shipment = Shipment(id: id, line: 2)
    change(&shipment)
    return shipment
  }
}
