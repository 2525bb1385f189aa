import Geo

/// Two vessels within reach of each other, and how it went, in a size that does not grow with its length.
struct Meeting: Sendable {
  /// Distances and speeds are counted by the time they lasted in so many classes up to their maximum.
  private static let classes = 64

  /// Milliseconds; of the first and the last moment within the maximum distance.
  let start: Double
  private(set) var end: Double
  /// Milliseconds within the maximum distance.
  private(set) var within = 0.0
  private var slow = (0.0, 0.0)
  private var distances: [Double]
  private var speeds: [Double]
  private(set) var minimum = Double.infinity
  private(set) var places: (start: Side<Geocentric.Point>, closest: Side<Geocentric.Point>, end: Side<Geocentric.Point>)
  private(set) var lines: (start: Side<LineAddress>, closest: Side<LineAddress>, end: Side<LineAddress>)
  private var hasFix = (false, false)

  /// A thing of each of the two.
  struct Side<Thing: Sendable>: Sendable {
    var one: Thing
    var other: Thing
  }

  init(_ one: MeetingLeg, _ other: MeetingLeg, at time: Double) {
    start = time
    end = time
    distances = [Double](repeating: 0, count: Self.classes)
    speeds = [Double](repeating: 0, count: Self.classes + 1)
    let place = Side(one: one.position(at: time), other: other.position(at: time))
    places = (place, place, place)
    lines = (
      Side(one: one.startFix, other: other.startFix), Side(one: one.startFix, other: other.startFix),
      Side(one: one.endFix, other: other.endFix)
    )
  }

  /// Both stay within the maximum distance from `from` to `to`, on these legs; `apart` is the way from the one to the other
  /// at `from`, and `drift` its change a millisecond.
  mutating func goOn(
    _ one: MeetingLeg, _ other: MeetingLeg, from: Double, to: Double, apart: Geocentric.Point, drift: Geocentric.Point,
    by rules: MeetingRules
  ) {
    let length = to - from
    end = to
    within += length
    if one.knots <= rules.maximumKnots { slow.0 += length }
    if other.knots <= rules.maximumKnots { slow.1 += length }
    for knots in [one.knots, other.knots] {
      let share = rules.maximumKnots > 0 ? knots / rules.maximumKnots : knots > 0 ? 2 : 0
      speeds[share > 1 ? Self.classes : min(Self.classes - 1, Int(share * Double(Self.classes)))] += length
    }
    let middle = Geocentric.squared(apart + drift * (length / 2)).squareRoot()
    let share = rules.maximumDistance > 0 ? middle / rules.maximumDistance : 0
    distances[min(Self.classes - 1, Int(share * Double(Self.classes)))] += length
    noteClosest(one, other, from: from, length: length, apart: apart, drift: drift)
    noteFixes(one, other, from: from, to: to)
    places.end = Side(one: one.position(at: to), other: other.position(at: to))
  }

  private mutating func noteClosest(
    _ one: MeetingLeg, _ other: MeetingLeg, from: Double, length: Double, apart: Geocentric.Point,
    drift: Geocentric.Point
  ) {
    let pace = Geocentric.squared(drift)
    let moment = pace > 0 ? min(length, max(0, -(apart * drift).sum() / pace)) : 0
    let distance = Geocentric.squared(apart + drift * moment).squareRoot()
    // Nearer by a centimetre at least, so that a pair at rest has its first moment.
    guard distance < minimum - 0.01 else { return }
    minimum = distance
    let time = from + moment
    places.closest = Side(one: one.position(at: time), other: other.position(at: time))
    lines.closest = Side(one: one.nearestFix(to: time), other: other.nearestFix(to: time))
  }

  /// The first and last fix of each within; where there is none, the fixes between which it was.
  private mutating func noteFixes(_ one: MeetingLeg, _ other: MeetingLeg, from: Double, to: Double) {
    if one.startsAtFix, one.startTime >= from {
      if !hasFix.0 { lines.start.one = one.startFix }
      hasFix.0 = true
      lines.end.one = one.startFix
    }
    if one.endsAtFix, one.endTime <= to {
      if !hasFix.0 { lines.start.one = one.endFix }
      hasFix.0 = true
      lines.end.one = one.endFix
    } else if !hasFix.0 {
      lines.end.one = one.endFix
    }
    if other.startsAtFix, other.startTime >= from {
      if !hasFix.1 { lines.start.other = other.startFix }
      hasFix.1 = true
      lines.end.other = other.startFix
    }
    if other.endsAtFix, other.endTime <= to {
      if !hasFix.1 { lines.start.other = other.endFix }
      hasFix.1 = true
      lines.end.other = other.endFix
    } else if !hasFix.1 {
      lines.end.other = other.endFix
    }
  }

  /// Long enough within, and each slow for at least half of that time: its median speed is no more than the maximum.
  func counts(by rules: MeetingRules) -> Bool {
    within.rounded() > rules.minimumDuration && 2 * slow.0 >= within && 2 * slow.1 >= within
  }

  /// Metres, to a sixty-fourth of the maximum at worst.
  func medianDistance(by rules: MeetingRules) -> Double {
    max(minimum, Self.median(of: distances, upTo: rules.maximumDistance))
  }
  /// Knots, of both together.
  func medianSpeed(by rules: MeetingRules) -> Double { Self.median(of: speeds, upTo: rules.maximumKnots) }

  private static func median(of weights: [Double], upTo maximum: Double) -> Double {
    let half = weights.reduce(0, +) / 2
    var sum = 0.0
    for (index, weight) in weights.enumerated() where weight > 0 {
      if sum + weight >= half {
        return min(maximum, (Double(index) + (half - sum) / weight) / Double(classes) * maximum)
      }
      sum += weight
    }
    return maximum
  }
}
