/// What is known when a case is judged: the craft, what the watchlists say of them, and what happened.
struct CaseFacts: Sendable {
  let crafts: [CraftKey: Craft]
  /// In order of key.
  let keys: [CraftKey]
  let matches: [CraftKey: [WatchlistMatch]]
  /// Sorted.
  let events: [Event]
  let eventsOfCraft: [CraftKey: [Event]]
  let screening: Screening
  /// The end of the data, or what the user said is now.
  let asOf: Timestamp?

  init(crafts: [Craft], events: [Event], screening: Screening, asOf: Timestamp?) {
    self.crafts = Dictionary(crafts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    keys = self.crafts.keys.sorted()
    var matches: [CraftKey: [WatchlistMatch]] = [:]
    for craft in crafts {
      let found = screening.matches(for: craft)
      if !found.isEmpty { matches[craft.key] = found }
    }
    self.matches = matches
    self.events = events.sorted()
    var eventsOfCraft: [CraftKey: [Event]] = [:]
    for event in self.events {
      for key in event.craft { eventsOfCraft[key, default: []].append(event) }
    }
    self.eventsOfCraft = eventsOfCraft
    self.screening = screening
    self.asOf = asOf
  }

  func events(_ kind: EventKind) -> [Event] { events.filter { $0.kind == kind } }

  func name(_ key: CraftKey) -> String { crafts[key].map(Wording.name) ?? key.description }

  /// Those that say it is the very craft that is listed.
  func identities(_ key: CraftKey) -> [WatchlistMatch] { (matches[key] ?? []).filter { $0.identity == .same } }

  /// The entries that a craft is, or if it is none for sure, may be.
  func bestMatches(_ key: CraftKey) -> [WatchlistMatch] {
    let identities = identities(key)
    return identities.isEmpty ? matches[key] ?? [] : identities
  }
}
