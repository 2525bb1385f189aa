/// The voyages and flights that tracks are made of.
enum Voyages {
  /// A vessel's voyages lie between its port calls: from the end of one, or the beginning of the track, to the start of
  /// the next, or the end of the track. An aircraft's flights are its `flight` events. In order of craft and start.
  static func voyages(of tracks: [Track], events: [Event]) -> [Voyage] {
    var calls: [CraftKey: [Event]] = [:]
    for event in events where event.kind == .portCall || event.kind == .flight {
      guard let craft = event.craft.first else { continue }
      calls[craft, default: []].append(event)
    }
    return tracks.flatMap { track in
      let own = calls[track.craft, default: []].sorted()
      return track.craft.isAircraft
        ? own.filter { $0.kind == .flight }.map { flight($0, of: track) }
        : voyages(of: track, calls: own.filter { $0.kind == .portCall })
    }
    .sorted { ($0.craft, $0.start) < ($1.craft, $1.start) }
  }

  private static func flight(_ event: Event, of track: Track) -> Voyage {
    Voyage(
      id: id(.flight, track.craft, event.start), kind: .flight, craft: track.craft, start: event.start,
      end: event.end ?? max(event.start, track.end), from: code(event.details["departure"], "icao"),
      to: code(event.details["arrival"], "icao"), events: [event.id])
  }

  private static func voyages(of track: Track, calls: [Event]) -> [Voyage] {
    var found: [Voyage] = []
    var start: Timestamp? = track.start
    var before: Event?
    func add(until end: Timestamp, _ next: Event?) {
      guard let start, start < end else { return }
      found.append(
        Voyage(
          id: id(.voyage, track.craft, start), kind: .voyage, craft: track.craft, start: start, end: end,
          from: before.flatMap { code($0.details["port"], "locode") },
          to: next.flatMap { code($0.details["port"], "locode") }, events: [before?.id, next?.id].compactMap { $0 }))
    }
    for call in calls {
      add(until: call.start, call)
      start = call.end
      before = call
    }
    add(until: track.end, nil)
    return found
  }

  /// The code of a place in an event's details, or its name.
  private static func code(_ place: JSONValue?, _ key: String) -> String? {
    place?.members?[key]?.text ?? place?.members?["name"]?.text
  }

  private static func id(_ kind: Voyage.Kind, _ craft: CraftKey, _ start: Timestamp) -> String {
    var hash = StableHash()
    hash.combine(kind.rawValue)
    hash.combine(craft.description)
    hash.combine(start.description)
    return kind.rawValue + "-" + hash.hexadecimal
  }
}
