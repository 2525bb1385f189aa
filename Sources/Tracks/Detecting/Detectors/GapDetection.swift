import Geo

/// A silence longer than expected: between two fixes of one craft, or after its last until the end of what was listened to.
///
/// A silence is a gap if it is strictly longer than `gap.minimum-duration`, as in GFW's pipe-gaps. Distance is that of the
/// geodesic on WGS 84 between the fixes before and after. Nothing is said here of why it was silent: `verdict` is
/// `undetermined`; `listening_share` tells in what share of the time anything else was heard by receivers of that family.
///
/// An aircraft that is silent from the ground and comes back within `gap.parked-distance` was parked: no gap.
struct GapDetection: CraftDetectorKind {
  static let minimumDuration = Parameter(
    "gap.minimum-duration", .duration(6 * 3600), "A vessel's silence strictly longer than this is a gap.",
    source: "Global Fishing Watch, pipe-gaps: 6 h in production")
  static let minimumDurationOfAircraft = Parameter(
    "gap.minimum-duration-aircraft", .duration(15 * 60), "An aircraft's silence strictly longer than this is a gap.",
    source: "trackscan: 1.5 times the 10 min at which the traffic library splits flights")
  static let parkedDistance = Parameter(
    "gap.parked-distance", .distance(.kilometres(50)),
    "An aircraft silent since it was on the ground, and next heard within this distance, was parked.",
    source: "trackscan: from the ground to the first height at which a receiver hears it")

  let name = "gap@1"
  let summary = """
    A silence strictly longer than the minimum, between two fixes or from the last one to the end of the listening. An \
    aircraft that is silent while parked has no gap.
    """
  let parameters = [minimumDuration, minimumDurationOfAircraft, parkedDistance]

  func makeDetector(for craft: CraftKey, in context: DetectingContext) -> any CraftDetector {
    GapDetector(
      craft: craft,
      threshold: context.parameters.seconds(craft.isAircraft ? Self.minimumDurationOfAircraft : Self.minimumDuration),
      parkedDistance: craft.isAircraft ? context.parameters.distance(Self.parkedDistance) : nil, name: name)
  }

  func completed(_ event: Event, by listening: Listening) -> Event {
    guard let craft = event.craft.first else { return event }
    let end = event.end ?? event.start.advanced(bySeconds: event.details["duration_s"]?.double ?? 0)
    var details = event.details
    details["listening_share"] = .rounded(
      listening.share(of: craft.isAircraft ? .air : .sea, from: event.start, to: end), 3)
    return event.with(details: details)
  }
}

private struct GapDetector: CraftDetector {
  let craft: CraftKey
  let milliseconds: Int64
  let parkedDistance: Distance?
  let name: String
  private var last: Fix?

  init(craft: CraftKey, threshold seconds: Double, parkedDistance: Distance?, name: String) {
    self.craft = craft
    milliseconds = Int64((seconds * 1000).rounded())
    self.parkedDistance = parkedDistance
    self.name = name
  }

  mutating func advance(_ piece: TrackPiece, into events: inout [Event]) {
    let fixes = piece.fixes
    let times = fixes.times
    for index in times.indices {
      let before = index > 0 ? times[index - 1] : last?.time
      guard let before, times[index].milliseconds - before.milliseconds > milliseconds else { continue }
      guard let off = index > 0 ? fixes[index - 1] : last else { continue }
      if let gap = gap(from: off, to: fixes[index], isBroken: piece.breaks.contains(index)) { events.append(gap) }
    }
    if !fixes.isEmpty { last = fixes[fixes.count - 1] }
  }

  mutating func finish(at end: Timestamp, into events: inout [Event]) {
    guard let last, end.milliseconds - last.time.milliseconds > milliseconds else { return }
    if parkedDistance != nil, last.isOnGround { return }
    events.append(event(from: last, to: nil, until: end, distance: nil, isBroken: false))
  }

  private func gap(from off: Fix, to on: Fix, isBroken: Bool) -> Event? {
    let distance = Geodesic.distance(from: off.coordinate, to: on.coordinate)
    if let parkedDistance, off.isOnGround, distance <= parkedDistance { return nil }
    return event(from: off, to: on, until: on.time, distance: distance, isBroken: isBroken)
  }

  /// `isBroken`: the craft cannot have come from the one fix to the other, so that distance and speed tell of no way made.
  private func event(from off: Fix, to on: Fix?, until end: Timestamp, distance: Distance?, isBroken: Bool) -> Event {
    let duration = end.seconds(since: off.time)
    func json(_ fix: Fix) -> JSONValue {
      .object(["lat": .rounded(fix.coordinate.latitude, 7), "lon": .rounded(fix.coordinate.longitude, 7)])
    }
    return Event(
      kind: .gap, craft: [craft], start: off.time, end: on?.time, place: off.coordinate,
      bounds: BoundingBox(enclosing: [off.coordinate] + (on.map { [$0.coordinate] } ?? []))
        ?? BoundingBox(off.coordinate),
      details: [
        "duration_s": .rounded(duration, 3), "distance_m": .rounded(distance?.metres, 1),
        "implied_speed_kn": .rounded(distance.map { Speed.metresPerSecond($0.metres / duration).knots }, 2),
        "off": json(off), "on": .optional(on, json), "expected_messages": .null, "silence_p_value": .null,
        "coverage": .null, "verdict": .string("undetermined"), "broken": .bool(isBroken), "listening_share": .null,
      ],
      evidence: [Evidence(off.address, role: "off")] + (on.map { [Evidence($0.address, role: "on")] } ?? []),
      detector: name)
  }
}
