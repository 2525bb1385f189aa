import Geo

/// The state machine of ``Flight`` for one airframe: on the ground or unknown, or in flight.
struct FlightDetector: CraftDetector {
  let craft: CraftKey
  let rules: Flight.Rules
  let places: PlaceIndex
  private var previous: Fix?
  /// The last fix on the ground, while no flight goes on.
  private var ground: Fix?
  private var flight: FlightLeg?

  init(craft: CraftKey, rules: Flight.Rules, places: PlaceIndex) {
    self.craft = craft
    self.rules = rules
    self.places = places
  }

  mutating func advance(_ piece: TrackPiece, into events: inout [Event]) {
    piece.forEachFix { take($0, isBroken: $1, into: &events) }
  }

  mutating func finish(at end: Timestamp, into events: inout [Event]) {
    guard let previous else { return }
    close(isOpen: end.seconds(since: previous.time) <= rules.maximumSilence, into: &events)
  }

  private mutating func take(_ fix: Fix, isBroken: Bool, into events: inout [Event]) {
    let isGround = isOnGround(fix)
    if isBroken {
      close(into: &events)
      ground = nil
    } else if let previous {
      split(between: previous, and: fix, isGround: isGround, into: &events)
    }
    defer { previous = fix }
    if var current = flight {
      if isGround {
        current.touch(fix)
      } else {
        current.fly(fix)
      }
      flight = current
      if isGround, let touchdown = current.touchdown, fix.time.seconds(since: touchdown.time) >= rules.minimumStop {
        close(into: &events)
        ground = fix
      }
    } else if isGround {
      ground = fix
    } else {
      let known = ground.flatMap { fix.time.seconds(since: $0.time) <= rules.maximumSilence ? $0 : nil }
      flight = FlightLeg(first: fix, ground: known)
      ground = nil
    }
  }

  /// Ends the flight, if between two fixes it must have ended.
  private mutating func split(
    between before: Fix, and fix: Fix, isGround: Bool, into events: inout [Event]
  ) {
    guard let flight else { return }
    let pause = fix.time.seconds(since: before.time)
    if let touchdown = flight.touchdown {
      // Down, and then unheard or up again after a stop.
      if pause > rules.silence || !isGround && fix.time.seconds(since: touchdown.time) >= rules.minimumStop {
        close(into: &events)
        ground = before
      }
      return
    }
    guard pause > rules.silence else { return }
    let speed = max(before.speed ?? .knots(0), fix.isOnGround ? .knots(0) : fix.speed ?? .knots(0), .knots(60))
    let way = Geodesic.distance(from: before.coordinate, to: fix.coordinate).metres / speed.metresPerSecond
    if pause - way < rules.quickestLanding { return }
    let isLong = pause > rules.maximumSilence
    if isGround ? isLong : isLong || flight.isArriving && FlightLeg.isDeparting(fix) { close(into: &events) }
  }

  /// `isOpen`: the data ended, and it may still be in the air.
  private mutating func close(isOpen: Bool = false, into events: inout [Event]) {
    if let event = flight?.event(of: craft, isOpen: isOpen, rules: rules, places: places) { events.append(event) }
    flight = nil
  }

  /// As transmitted; or slow and low at an airfield, for those that do not transmit it.
  private func isOnGround(_ fix: Fix) -> Bool {
    if fix.isOnGround { return true }
    guard let speed = fix.speed, speed <= .knots(30), (fix.verticalRate ?? 0).magnitude <= 200 else { return false }
    guard let airfield = places.airfields(near: fix.coordinate, within: .kilometres(3)).first else { return false }
    guard let altitude = fix.altitudeFeet else { return true }
    // Pressure altitude may be some hundred feet off.
    return abs(altitude - (places.places[airfield.index].elevationFeet ?? 0)) <= 500
  }
}
