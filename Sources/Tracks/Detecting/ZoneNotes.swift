import Geo

/// Notes at an event in which zones of the user's areas it happened, as `zones` in its details: by its place and, for a
/// silence, also by the place where the craft was next heard. Events outside all zones are left as they are.
struct ZoneNotes: Sendable {
  private let places: PlaceMap
  private let hasZones: Bool

  init(_ places: PlaceMap) {
    self.places = places
    hasZones = places.places.contains { $0.kind == .zone }
  }

  func noted(_ event: Event) -> Event {
    guard hasZones else { return event }
    var zones = Set(holding(event.place))
    if let on = event.details["on"]?.members, let latitude = on["lat"]?.double, let longitude = on["lon"]?.double,
      let coordinate = Coordinate(latitude: latitude, longitude: longitude)
    {
      zones.formUnion(holding(coordinate))
    }
    guard !zones.isEmpty else { return event }
    var details = event.details
    details["zones"] = .array(
      zones.sorted().map { index in
        let zone = places.places[index]
        return .object([
          "name": .string(zone.name), "listed": .bool(zone.isListed), "purpose": .string(zone.purpose),
        ])
      })
    return event.with(details: details)
  }

  private func holding(_ coordinate: Coordinate) -> [Int] {
    places.index.places(holding: coordinate).filter { places.places[$0].kind == .zone }
  }
}
