import GRDB
import Geo
import Tracks

extension CaseWriter {
  func fillEvents() throws {
    var envelope = Envelope()
    try fill(
      CaseTable(
        "events", "What happened, at the place that stands for it; details as in events.ndjson.", shape: .point,
        [
          "event": .text, "kind": .text, "craft": .text, "names": .text, "start": .time, "end": .time, "lat": .real,
          "lon": .real, "west": .real, "south": .real, "east": .real, "north": .real, "details": .text,
          "detector": .text,
        ]),
      envelope: { envelope },
      briefing.events.lazy.map { event in
        envelope.include(longitude: event.place.longitude, latitude: event.place.latitude)
        let box = event.bounds
        return [
          GeometryBlob.point(event.place), event.id, event.kind.name,
          event.craft.map(\.description).joined(separator: ","),
          event.craft.map { records.crafts[$0].name ?? $0.description }.joined(separator: ", "),
          Self.time(event.start), Self.time(event.end), event.place.latitude, event.place.longitude, box.west,
          box.south, box.east, box.north, JSONValue.object(event.details).description, event.detector,
        ] as Row
      })
    try fill(
      CaseTable("event_crafts", "Which craft take part in which event.", ["event": .text, "craft": .text]),
      briefing.events.lazy.flatMap { event in event.craft.map { [event.id, $0.description] as Row } })
    try fillPorts()
  }

  /// The ports that were called at, once each, with the number of calls.
  private func fillPorts() throws {
    var envelope = Envelope()
    var calls: [String: (port: JSONObject, place: Coordinate, count: Int)] = [:]
    for event in briefing.events where event.kind == .portCall {
      guard let port = event.details["port"]?.members, let latitude = port["lat"]?.double,
        let longitude = port["lon"]?.double, let place = Coordinate(latitude: latitude, longitude: longitude)
      else { continue }
      calls[JSONValue.object(port).description, default: (port, place, 0)].count += 1
    }
    try fill(
      CaseTable(
        "ports_called", "Ports and anchorages that were called at.", shape: .point,
        ["locode": .text, "name": .text, "country": .text, "calls": .integer]),
      envelope: { envelope },
      calls.sorted { $0.key < $1.key }.lazy.map { _, call in
        envelope.include(longitude: call.place.longitude, latitude: call.place.latitude)
        return [
          GeometryBlob.point(call.place), call.port["locode"]?.text, call.port["name"]?.text,
          call.port["country"]?.text, call.count,
        ] as Row
      })
  }
}
