import Geo

extension BriefingRecords {
  /// An event as `events.ndjson` has it, one a line.
  package func json(_ event: Event) -> JSONValue {
    .object([
      "id": .string(event.id),
      "kind": .string(event.kind.name),
      "craft": json(event.craft),
      "start": .time(event.start),
      "end": .time(event.end),
      "lat": .rounded(event.place.latitude, 7),
      "lon": .rounded(event.place.longitude, 7),
      "bbox": .array(event.bounds.values.map { .rounded($0, 7) }),
      "details": .object(event.details),
      "evidence": json(event.evidence),
      "detector": .string(event.detector),
    ])
  }
}
