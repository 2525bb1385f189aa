import Geo

/// A flight while it lasts.
struct FlightLeg: Sendable {
  private let first: Fix
  /// The last fix on the ground before it.
  private let ground: Fix?
  /// The last fix in the air.
  private var last: Fix
  /// The first fix on the ground after the last one in the air, and the last one since.
  private(set) var touchdown: Fix?
  private var stand: Fix?
  private var touches = 0
  private var count = 1
  private var fastest = 0.0
  private var lowest: Int?
  private var highest: Int?
  /// Feet it rose in the first two minutes.
  private var earlyRise = 0
  private var metres = 0.0
  /// Up to where `metres` were measured.
  private var measured: Fix
  private var bounds: BoundingBox
  /// Altitudes of the last two minutes, a quarter of a minute apart.
  private var altitudes: [(time: Timestamp, feet: Int)] = []

  init(first: Fix, ground: Fix?) {
    self.first = first
    self.ground = ground
    last = first
    measured = first
    bounds = BoundingBox(first.coordinate)
    note(first)
  }

  // MARK: On the way

  mutating func fly(_ fix: Fix) {
    if touchdown != nil {
      touches += 1
      touchdown = nil
      stand = nil
    }
    count += 1
    last = fix
    bounds = bounds.extended(to: fix.coordinate)
    // Measured in steps of ten seconds, for the scatter of close fixes would add up.
    if fix.time.seconds(since: measured.time) >= 10 {
      metres += Geodesic.distance(from: measured.coordinate, to: fix.coordinate).metres
      measured = fix
    }
    note(fix)
  }

  mutating func touch(_ fix: Fix) {
    if touchdown == nil { touchdown = fix }
    stand = fix
  }

  private mutating func note(_ fix: Fix) {
    if let speed = fix.speed { fastest = max(fastest, speed.knots) }
    guard let feet = fix.altitudeFeet else { return }
    lowest = min(lowest ?? feet, feet)
    highest = max(highest ?? feet, feet)
    if let start = first.altitudeFeet, fix.time.seconds(since: first.time) <= 120 {
      earlyRise = max(earlyRise, feet - start)
    }
    if let newest = altitudes.last, fix.time.seconds(since: newest.time) < 15 { return }
    altitudes.append((fix.time, feet))
    altitudes.removeAll { fix.time.seconds(since: $0.time) > 120 }
  }

  /// Feet a minute at the last fix: as transmitted, or over the last two minutes where that is none or next to none, as it
  /// is in the flare.
  private var lastRate: Double? {
    if let rate = last.verticalRate, abs(rate) >= AirfieldGuess.leastRate { return Double(rate) }
    guard let feet = last.altitudeFeet, let oldest = altitudes.first else { return nil }
    let seconds = last.time.seconds(since: oldest.time)
    return seconds >= 15 ? Double(feet - oldest.feet) / seconds * 60 : nil
  }

  /// Feet a minute at the first fix: as transmitted, or over the first two minutes where that is none or next to none, as it
  /// is when the wheels leave the ground.
  private var firstRate: Double? {
    if let rate = first.verticalRate, abs(rate) >= AirfieldGuess.leastRate { return Double(rate) }
    return Double(earlyRise) / 2
  }

  /// Low and on the way down, such that it may land in a silence.
  var isArriving: Bool {
    guard let feet = last.altitudeFeet, let rate = lastRate else { return false }
    return feet <= 10_000 && rate <= -200
  }

  static func isDeparting(_ fix: Fix) -> Bool {
    guard let feet = fix.altitudeFeet, let rate = fix.verticalRate else { return false }
    return feet <= 10_000 && rate >= 200
  }

  // MARK: At the end

  /// `nil` when it never showed the speed or the climb of an aircraft.
  func event(of craft: CraftKey, isOpen: Bool, rules: Flight.Rules, places: PlaceIndex) -> Event? {
    let way = metres + Geodesic.distance(from: measured.coordinate, to: last.coordinate).metres
    let seconds = last.time.seconds(since: first.time)
    let meanSpeed = seconds >= 60 ? Speed.metresPerSecond(way / seconds).knots : 0
    let rise = (highest ?? 0) - (lowest ?? 0)
    guard count >= 2, max(fastest, meanSpeed) >= 80 || rise >= 500 else { return nil }

    let departure = departure(places)
    let arrival = arrival(places)
    let takeoffIsHeard = ground.map { first.time.seconds(since: $0.time) <= rules.silence } ?? false
    let landingIsHeard = touchdown.map { $0.time.seconds(since: last.time) <= rules.silence } ?? false
    var end: Timestamp? = last.time
    if let touchdown, landingIsHeard { end = touchdown.time }
    if isOpen, arrival.how == "in_flight" { end = nil }
    let details: JSONObject = [
      "departure": departure.airfield, "arrival": arrival.airfield, "callsign": .null,
      "distance_m": .rounded(way, 0), "arrival_posterior": arrival.posterior,
      "began": .string(departure.how), "ended": .string(arrival.how),
      "takeoff_between": takeoffIsHeard ? .null : .optional(ground) { Self.between($0, first) },
      "landing_between": landingIsHeard ? .null : .optional(touchdown) { Self.between(last, $0) },
      "touch_and_goes": .integer(touches), "highest_altitude_ft": .integer(highest),
    ]
    var evidence: [Evidence] = []
    if let ground { evidence.append(Evidence(ground.address, role: "on_ground")) }
    evidence.append(Evidence(first.address, role: takeoffIsHeard ? "takeoff" : "first_in_flight"))
    evidence.append(Evidence(last.address, role: "last_in_flight"))
    if let touchdown { evidence.append(Evidence(touchdown.address, role: landingIsHeard ? "landing" : "on_ground")) }
    return Event(
      kind: .flight, craft: [craft], start: first.time, end: end, place: first.coordinate, bounds: bounds,
      details: details, evidence: evidence, detector: Flight.version)
  }

  private func departure(_ places: PlaceIndex) -> (airfield: JSONValue, how: String) {
    if let ground {
      return (.optional(AirfieldGuess.nearest([ground], places)) { $0.json(places) }, "ground")
    }
    let guess = AirfieldGuess.along(first, rate: firstRate.map { max($0, 0) }, isLanding: false, places)
    guard let best = guess.first, best.share >= 0.5 else { return (.null, guess.isEmpty ? "in_flight" : "climb") }
    return (best.json(places), "climb")
  }

  private func arrival(_ places: PlaceIndex) -> (airfield: JSONValue, posterior: JSONValue, how: String) {
    if let touchdown {
      let seen = [touchdown, stand ?? touchdown]
      return (.optional(AirfieldGuess.nearest(seen, places)) { $0.json(places) }, .null, "ground")
    }
    let guess = AirfieldGuess.along(last, rate: lastRate.map { min($0, 0) }, isLanding: true, places)
    guard let best = guess.first else { return (.null, .null, "in_flight") }
    let posterior = guess.count < 2 ? JSONValue.null : .array(guess.prefix(5).map { $0.shareJSON(places) })
    return (best.share >= 0.5 ? best.json(places) : .null, posterior, "approach")
  }

  private static func between(_ start: Fix, _ end: Fix) -> JSONValue { .array([.time(start.time), .time(end.time)]) }
}
