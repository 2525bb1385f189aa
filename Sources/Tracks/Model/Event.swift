public import Geo

/// The name of a kind of event, as in the table of kinds. A struct, so that a new kind makes no `switch` grow.
public struct EventKind: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  public init(_ name: String) { self.name = name }
  public var description: String { name }

  public static let gap = EventKind("gap")
  public static let rendezvous = EventKind("rendezvous")
  public static let portCall = EventKind("port_call")
  public static let implausibleMove = EventKind("implausible_move")
  public static let flight = EventKind("flight")
}

/// What happened: no blame, but every line it rests on.
public struct Event: Hashable, Sendable {
  /// Stable: a hash of kind, craft, start and place.
  public let id: String
  public let kind: EventKind
  /// One, or for a meeting two or more, in order of key.
  public let craft: [CraftKey]
  public let start: Timestamp
  /// `nil` while it was still open at the end of the data.
  public let end: Timestamp?
  public let place: Coordinate
  public let bounds: BoundingBox
  /// As the table of kinds has them.
  public let details: JSONObject
  public let evidence: [Evidence]
  /// Name and version of the detector, such as `gap@1`.
  public let detector: String

  public init(
    kind: EventKind, craft: [CraftKey], start: Timestamp, end: Timestamp?, place: Coordinate, bounds: BoundingBox,
    details: JSONObject, evidence: [Evidence], detector: String
  ) {
    self.kind = kind
    self.craft = craft.sorted()
    self.start = start
    self.end = end
    self.place = place
    self.bounds = bounds
    self.details = details
    self.evidence = evidence
    self.detector = detector
    var hash = StableHash()
    hash.combine(kind.name)
    for key in self.craft { hash.combine(key.description) }
    hash.combine(start.description)
    hash.combine(String(Int((place.latitude * 1e5).rounded())))
    hash.combine(String(Int((place.longitude * 1e5).rounded())))
    id = kind.name + "-" + hash.hexadecimal
  }

  /// The same event, told with other details; its id, which they have no part in, stays.
  func with(details: JSONObject) -> Event {
    Event(
      kind: kind, craft: craft, start: start, end: end, place: place, bounds: bounds, details: details,
      evidence: evidence, detector: detector)
  }
}

extension Event: Comparable {
  /// By start, kind, the keys of the craft as they are printed; then by id, so that the order is total.
  public static func < (left: Event, right: Event) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.kind != right.kind { return left.kind.name < right.kind.name }
    if left.craft != right.craft {
      return left.craft.lexicographicallyPrecedes(right.craft) { $0.description < $1.description }
    }
    return left.id < right.id
  }
}

/// FNV-1a in 64 bits: a hash that is the same on every machine and run, for ids; it guards against nothing.
struct StableHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    combine(0)
  }

  private mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// 16 lower-case digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
