/// The shape by which a kind of event is told on maps and in lists, without help of colour.
struct MarkerShape: Hashable {
  /// An outline about the origin, some 12 units wide.
  let path: String

  private static let shapes: [EventKind: String] = [
    .rendezvous: "M0-7 7 0 0 7-7 0Z",
    EventKind("dark_rendezvous"): "M0-7 7 0 0 7-7 0ZM0-3-3 0 0 3 3 0Z",
    .gap: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0ZM-2.6 0a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1-5.2 0Z",
    .portCall: "M-5-5H5V5H-5Z",
    EventKind("dark_port_call"): "M-6-6H6V6H-6ZM-2.6-2.6V2.6H2.6V-2.6Z",
    .implausibleMove: "M-6-4-4-6 0-2 4-6 6-4 2 0 6 4 4 6 0 2-4 6-6 4-2 0Z",
    .flight: "M0-7 6.5 5H-6.5Z",
    EventKind("loitering"): "M-6 0-3-5.2H3L6 0 3 5.2H-3Z",
  ]
  private static let other = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z"

  init(_ kind: EventKind) { path = Self.shapes[kind] ?? Self.other }

  /// A drawing of the shape alone, for lists and legends.
  var symbol: String {
    "<svg class=\"symbol\" viewBox=\"-8 -8 16 16\" aria-hidden=\"true\"><path d=\"\(path)\"/></svg>"
  }
}

/// The hue of a craft, by what it is: six that readers with any colour vision can tell apart.
///
/// Source: M. Okabe, K. Ito, *Color Universal Design* (2008); the values are in the page's style.
enum CraftHue: String, CaseIterable {
  case cargo, tanker, passenger, fishing, aircraft, other

  init(_ craft: Craft) {
    if craft.key.isAircraft {
      self = .aircraft
    } else {
      self = [.cargo, .tanker, .passenger, .fishing].first { craft.type?.hasPrefix($0.rawValue) ?? false } ?? .other
    }
  }
}
