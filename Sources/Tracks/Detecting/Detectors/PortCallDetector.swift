import Geo

/// The state machine of ``PortCall`` for one vessel: at sea, or on a visit. It keeps one fix and one visit, however long
/// the track.
struct PortCallDetector: CraftDetector {
  let craft: CraftKey
  let rules: PortCall.Rules
  let places: PlaceIndex
  private let harbours: HarbourCheck
  private var previous: Fix?
  /// Where speed is measured from, when none is transmitted.
  private var speedBase: Fix?
  private var visit: PortVisit?

  init(craft: CraftKey, rules: PortCall.Rules, places: PlaceIndex) {
    self.craft = craft
    self.rules = rules
    self.places = places
    harbours = places.harbourCheck
  }

  mutating func advance(_ piece: TrackPiece, into events: inout [Event]) {
    piece.forEachFix { take($0, isBroken: $1, into: &events) }
  }

  mutating func finish(at end: Timestamp, into events: inout [Event]) {
    guard var visit, let previous else { return }
    let silence = end.seconds(since: previous.time)
    // One that was neither seen to come nor to stop may just as well have gone unheard.
    if silence >= rules.minimumSilence, visit.hasComeOrStopped, (previous.speed ?? .knots(0)) <= PortVisit.harbourSpeed
    {
      visit.stayed(silently: silence, since: previous, at: place(of: previous) ?? visit.place)
    }
    if let event = visit.event(of: craft, ending: .open, places: places.places) { events.append(event) }
    self.visit = nil
  }

  private mutating func take(_ fix: Fix, isBroken: Bool, into events: inout [Event]) {
    let coordinate = fix.coordinate
    let speed = speed(at: fix, coordinate, isBroken: isBroken)
    let before = previous
    previous = fix
    let pause = before.map { fix.time.seconds(since: $0.time) } ?? 0
    let isHeard = before != nil && !isBroken && pause < rules.minimumSilence

    if let before, var current = visit {
      // Taken out, so that it is changed in place.
      visit = nil
      if let place = place(ofNext: coordinate, after: before, in: current) {
        if pause >= rules.minimumSilence {
          current.stayed(silently: pause, since: before, at: self.place(of: before) ?? current.place)
        }
        current.place = place
        current.take(fix, coordinate, speed: speed, after: before, isHeard: isHeard, rules: rules) {
          self.place(of: fix) ?? place
        }
        visit = current
        return
      }
      if pause >= rules.minimumSilence, couldStay(between: before, and: fix, pause: pause) {
        current.stayed(silently: pause, since: before, at: self.place(of: before) ?? current.place)
      }
      let ending: PortVisit.Ending = isHeard ? .heard(fix) : .unheard(fix)
      if let event = current.event(of: craft, ending: ending, places: places.places) { events.append(event) }
    }
    guard harbours.isPort(near: coordinate, within: rules.entryDistance),
      let port = places.port(near: coordinate, within: rules.entryDistance)
    else { return }
    var entered = PortVisit(first: fix, coordinate, before: before, isHeard: isHeard, place: port.index)
    entered.take(fix, coordinate, speed: speed, after: before, isHeard: isHeard, rules: rules) { port.index }
    visit = entered
  }

  /// The port that a vessel on a visit is at with its next fix; `nil` when it has gone out, or is at another port that it
  /// cannot have come to without going out.
  private func place(ofNext coordinate: Coordinate, after before: Fix, in visit: PortVisit) -> Int? {
    if places.places[visit.place].area == nil {
      let place = places.places[visit.place].coordinate
      let (here, port) = (ChordPoint(coordinate), ChordPoint(place))
      if here.upperBound(to: port) < rules.exitDistance { return visit.place }
      if here.lowerBound(to: port) < rules.exitDistance,
        Geodesic.distance(from: coordinate, to: place) < rules.exitDistance
      {
        return visit.place
      }
    } else if let distance = places.distance(from: coordinate, toOutlineOf: visit.place),
      distance.metres == 0 || distance < rules.outlineMargin
    {
      return visit.place
    }
    // An adjoining port, whose water begins where that of this one ends.
    let step = Geodesic.distance(from: before.coordinate, to: coordinate)
    guard step.metres <= rules.entryDistance.metres + rules.exitDistance.metres,
      let next = places.port(near: coordinate, within: rules.exitDistance), next.distance < rules.exitDistance
    else { return nil }
    return next.index
  }

  private func place(of fix: Fix) -> Int? { places.port(near: fix.coordinate, within: rules.exitDistance)?.index }

  /// Whether a silence that ended outside left time for a stay, after the way at the speed the vessel had at its ends.
  private func couldStay(between before: Fix, and fix: Fix, pause: Double) -> Bool {
    let speed = max(before.speed ?? .knots(0), fix.speed ?? .knots(0), PortVisit.harbourSpeed)
    let way = Geodesic.distance(from: before.coordinate, to: fix.coordinate).metres / speed.metresPerSecond
    return pause - way >= rules.minimumSilence
  }

  /// As transmitted, or over at least five minutes; `nil`: not known yet.
  private mutating func speed(at fix: Fix, _ coordinate: Coordinate, isBroken: Bool) -> Speed? {
    if let speed = fix.speed {
      speedBase = fix
      return speed
    }
    guard let base = speedBase, !isBroken else {
      speedBase = fix
      return nil
    }
    let seconds = fix.time.seconds(since: base.time)
    // In less time the scatter of the fixes would look like a speed.
    guard seconds >= 300 else { return nil }
    speedBase = fix
    return .metresPerSecond(Geodesic.distance(from: base.coordinate, to: coordinate).metres / seconds)
  }
}
