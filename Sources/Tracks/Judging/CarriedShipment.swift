/// A shipment with what carried it, and what happened while it was aboard.
struct CarriedShipment: Sendable {
  let shipment: Shipment
  let carriage: Carriage
  let aboard: TimeAboard
  /// That overlap the time aboard, of all craft of the carriage; sorted.
  let events: [Event]

  init(_ shipment: Shipment, by carriers: Carriers, in facts: CaseFacts) {
    self.shipment = shipment
    carriage = carriers.carriage(of: shipment)
    let events = carriage.crafts.flatMap { facts.eventsOfCraft[$0] ?? [] }.unique().sorted()
    let aboard = TimeAboard(of: shipment, among: events)
    self.aboard = aboard
    self.events = events.filter(aboard.overlaps)
  }

  func events(_ kind: EventKind) -> [Event] { events.filter { $0.kind == kind } }
}
