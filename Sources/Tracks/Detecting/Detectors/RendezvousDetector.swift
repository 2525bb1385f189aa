import Geo

/// Looks for neighbours at instants half the minimum duration apart, which no meeting can slip through, and follows those
/// found at two in a row exactly, from the instant before to the one after.
struct RendezvousDetector<Surroundings: MeetingSurroundings>: FleetDetector {
  /// Neighbours are looked for in positions that are right to two metres.
  private static var margin: Double { 5 }

  let name: String
  let rules: MeetingRules
  let surroundings: Surroundings
  private var paths: [MeetingPath] = []
  private var numbers: [CraftKey: Int] = [:]
  /// The next instant, in steps since 1970.
  private var next: Int64?
  private var pairs: [Pair: Chain] = [:]
  /// Meetings that ended with a silence: whether they are still going on is known at the end.
  private var endedInSilence: [(pair: Pair, meeting: Meeting)] = []

  private struct Pair: Hashable {
    var one: Int
    var other: Int
  }
  /// Instants in a row at which two were neighbours.
  private struct Chain {
    var latest: Int64
    var isFollowed = false
    var pair = MeetingPair()
  }
  /// The legs of vessels in one step, made once for all their neighbours.
  private struct Legs {
    var step: Int64
    var ofPaths: [Int: [MeetingLeg]] = [:]
  }
  private var lastLegs = Legs(step: .min)
  private var legs = Legs(step: .min)

  init(name: String, rules: MeetingRules, surroundings: Surroundings) {
    self.name = name
    self.rules = rules
    self.surroundings = surroundings
  }

  mutating func advance(_ pieces: [TrackPiece], to watermark: Timestamp, into events: inout [Event]) {
    for piece in pieces where RendezvousDetection.canMeet(piece.craft) {
      let number = numbers[piece.craft] ?? paths.count
      if number == paths.count {
        numbers[piece.craft] = number
        paths.append(MeetingPath(of: piece.craft))
      }
      paths[number].append(piece)
    }
    // A leg at an instant is known when all fixes are, up to the longest that may be interpolated.
    let last = watermark.milliseconds
    search(
      to: last == .max ? .max : last.subtractingReportingOverflow(rules.maximumInterpolation).partialValue, &events)
    if let next {
      let needed = (next - 2) * rules.step
      for index in paths.indices { paths[index].forget(before: needed) }
    }
  }

  mutating func finish(at end: Timestamp, into events: inout [Event]) {
    search(to: .max, &events)
    for (pair, meeting) in endedInSilence {
      let isOpen = Double(end.milliseconds) - meeting.end <= Double(rules.maximumInterpolation)
      events.append(event(of: meeting, pair, isOpen: isOpen))
    }
    endedInSilence = []
    paths = []
  }

  // MARK: - Instants

  private mutating func search(to limit: Int64, _ events: inout [Event]) {
    let step = rules.step
    if next == nil, let start = paths.compactMap(\.start).min() { next = Self.ceiling(start, step) }
    while let instant = next, instant * step <= limit {
      let time = instant * step
      var points: [Geocentric.Point] = []
      var places: [Int] = []
      for index in paths.indices {
        if let point = paths[index].position(at: time, by: rules) {
          points.append(point)
          places.append(index)
        }
      }
      link(points, of: places, at: instant, &events)
      guard points.isEmpty else {
        next = instant + 1
        continue
      }
      // Nothing is known before the next fix: in a log with holes of years, most instants are passed over.
      if let later = paths.compactMap(\.nextTime).min() {
        next = max(instant + 1, Self.ceiling(later, step))
      } else if limit == .max {
        return
      } else {
        next = limit / step + 1
      }
    }
  }

  private static func ceiling(_ time: Int64, _ step: Int64) -> Int64 {
    time / step + (time > 0 && time % step != 0 ? 1 : 0)
  }

  private mutating func link(
    _ points: [Geocentric.Point], of places: [Int], at instant: Int64, _ events: inout [Event]
  ) {
    let time = instant * rules.step
    // Whether a vessel lies in a port is asked only of those that have neighbours.
    var berthed = [Bool?](repeating: nil, count: points.count)
    var found: [Pair] = []
    CloseNeighbours(within: rules.partingDistance + Self.margin).search(points) { later, earlier in
      let isBerthed = berthed[later] ?? paths[places[later]].isBerthed(at: time, by: rules, among: surroundings)
      berthed[later] = isBerthed
      if isBerthed { return false }
      let other = berthed[earlier] ?? paths[places[earlier]].isBerthed(at: time, by: rules, among: surroundings)
      berthed[earlier] = other
      if !other { found.append(pair(places[later], places[earlier])) }
      return true
    }
    turnLegs(to: instant)
    for pair in found where paths[pair.one].craft.hull(1) != paths[pair.other].craft.hull(1) {
      var chain = pairs.removeValue(forKey: pair) ?? Chain(latest: instant)
      if chain.latest == instant - 1 {
        if !chain.isFollowed {
          chain.isFollowed = true
          follow(pair, &chain, in: instant - 1, &events)
        }
        follow(pair, &chain, in: instant, &events)
      }
      chain.latest = instant
      pairs[pair] = chain
    }
    for (pair, ended) in pairs where ended.latest < instant {
      var chain = ended
      if chain.isFollowed {
        follow(pair, &chain, in: instant, &events)
        chain.pair.finish(inSilence: false, by: rules) { take($0, of: pair, &events) }
      }
      pairs[pair] = nil
    }
  }

  /// In order of key, so that nothing depends on who was heard first.
  private func pair(_ one: Int, _ other: Int) -> Pair {
    paths[one].craft < paths[other].craft ? Pair(one: one, other: other) : Pair(one: other, other: one)
  }

  // MARK: - Following

  private mutating func turnLegs(to step: Int64) {
    lastLegs = legs.step == step - 1 ? legs : Legs(step: step - 1)
    legs = Legs(step: step)
  }

  /// The legs in the step that ends at the instant `step`.
  private mutating func legs(of path: Int, in step: Int64) -> [MeetingLeg] {
    let isLast = step == lastLegs.step
    if let known = isLast ? lastLegs.ofPaths[path] : legs.ofPaths[path] { return known }
    let made = paths[path].legs(
      from: (step - 1) * rules.step, to: step * rules.step, by: rules, among: surroundings)
    if isLast { lastLegs.ofPaths[path] = made } else { legs.ofPaths[path] = made }
    return made
  }

  private mutating func follow(_ pair: Pair, _ chain: inout Chain, in step: Int64, _ events: inout [Event]) {
    let one = legs(of: pair.one, in: step)
    let other = legs(of: pair.other, in: step)
    chain.pair.follow(
      one, other, from: Double((step - 1) * rules.step), to: Double(step * rules.step), by: rules
    ) { take($0, of: pair, &events) }
  }

  private mutating func take(_ ended: MeetingPair.Ended, of pair: Pair, _ events: inout [Event]) {
    if ended.inSilence {
      endedInSilence.append((pair, ended.meeting))
    } else {
      events.append(event(of: ended.meeting, pair, isOpen: false))
    }
  }

  // MARK: - Event

  private func event(of meeting: Meeting, _ pair: Pair, isOpen: Bool) -> Event {
    let place = Geocentric.coordinate((meeting.places.closest.one + meeting.places.closest.other) / 2)
    let corners = [meeting.places.start, meeting.places.closest, meeting.places.end].flatMap {
      [Geocentric.coordinate($0.one), Geocentric.coordinate($0.other)]
    }
    let fromPort = surroundings.distanceFromPort(place)
    let isNearPort = fromPort.map { $0.metres < rules.portDistance } ?? false
    let fromShore = surroundings.distanceFromShore(place)
    let knots = meeting.medianSpeed(by: rules)
    // Two that lie still where a map of the world has land are at a berth that no table of ports holds.
    let isAshore = fromShore?.metres == 0 && knots <= rules.stillKnots
    let context = surroundings.isInAnchorage(place) ? "anchorage" : isNearPort || isAshore ? "port" : "at_sea"
    // Moments between fixes are not known to the millisecond: to the whole seconds around.
    let start = Timestamp(seconds: Int64((meeting.start.rounded() / 1000).rounded(.down)))
    let end = Timestamp(seconds: Int64((meeting.end.rounded() / 1000).rounded(.up)))
    let crafts = (paths[pair.one].craft, paths[pair.other].craft)
    let lines = [("start", meeting.lines.start), ("closest", meeting.lines.closest), ("end", meeting.lines.end)]
    return Event(
      kind: .rendezvous, craft: [crafts.0, crafts.1], start: start, end: isOpen ? nil : end, place: place,
      bounds: BoundingBox(enclosing: corners) ?? BoundingBox(place),
      details: [
        "duration_s": .rounded(end.seconds(since: start), 3),
        "median_distance_m": .rounded(meeting.medianDistance(by: rules), 0),
        "minimum_distance_m": .rounded(meeting.minimum, 1),
        "median_speed_kn": .rounded(knots, 2),
        "distance_from_port_m": .rounded(fromPort?.metres, 0),
        "distance_from_shore_m": .rounded(fromShore?.metres, 0),
        "context": .string(context), "within_s": .rounded(meeting.within / 1000, 1),
      ],
      evidence: lines.map { Evidence($0.1.one, role: "\($0.0) \(crafts.0)") }
        + lines.map { Evidence($0.1.other, role: "\($0.0) \(crafts.1)") },
      detector: name)
  }
}
