/// The time a shipment was aboard, as far as the log shows it: from the end of the call at the port of loading to the
/// call at the port of discharge; open where a call was not seen. Of a flight: from take-off to landing.
///
/// Of several calls at the port of discharge it is the one nearest to the expected arrival, else the last; of several
/// calls at the port of loading the last before that, or before the expected arrival.
struct TimeAboard: Hashable, Sendable {
  private(set) var loading: Event?
  private(set) var discharge: Event?
  private(set) var flight: Event?
  /// All calls of the craft, in order.
  let calls: [Event]

  init(of shipment: Shipment, among events: [Event]) {
    calls = events.filter { $0.kind == .portCall }
    func seen(at code: String?) -> [Event] {
      guard let code else { return [] }
      return calls.filter { Self.code($0) == code }
    }
    let discharges = seen(at: shipment.dischargePort)
    if let eta = shipment.eta {
      discharge = discharges.min { abs($0.start.seconds(since: eta)) < abs($1.start.seconds(since: eta)) }
    } else {
      discharge = discharges.last
    }
    let end = discharge?.start ?? shipment.eta
    loading = seen(at: shipment.loadPort).last { call in end.map { call.start < $0 } ?? true }
    // A call at the port of discharge before the loading ended is of an earlier voyage.
    if let loaded = loading?.end, let arrived = discharge?.start, arrived < loaded { discharge = nil }
    if let text = shipment.flight, let number = Identifier.callsign(text) {
      let flights = events.filter { $0.kind == .flight }
      let named = flights.filter { $0.details["callsign"]?.text.flatMap(Identifier.callsign) == number }
      // A flight whose number was not heard may be it, if there is no other.
      let candidates = named.isEmpty ? flights.filter { $0.details["callsign"]?.text == nil } : named
      flight = candidates.count == 1 ? candidates[0] : nil
    }
  }

  var start: Timestamp? { flight?.start ?? loading?.end }
  var end: Timestamp? { flight.map(\.end) ?? discharge?.start }

  func overlaps(_ event: Event) -> Bool {
    if let start, let eventEnd = event.end, eventEnd < start { return false }
    if let end, event.start > end { return false }
    return true
  }

  /// UN/LOCODE of the port of a call.
  static func code(_ call: Event) -> String? {
    call.details["port"]?.members?["locode"]?.text.flatMap(Identifier.locode)
  }
}
