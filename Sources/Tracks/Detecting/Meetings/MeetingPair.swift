/// Follows two vessels through time, moment by moment, and tells when a meeting of theirs is over.
///
/// A meeting lasts from the first to the last moment within the maximum distance; it goes on over moments beyond that, if
/// they are short, and the two were at no time farther apart than twice that distance. It does not go on over time in which
/// it is not known where one of them was, or in which one lay in a port.
struct MeetingPair: Sendable {
  private var meeting: Meeting?

  /// A meeting that is over, and whether it was so because one of the two was heard no more.
  struct Ended: Sendable {
    var meeting: Meeting
    var inSilence: Bool
  }

  /// Follows the legs of the two from `start` to `end`, which begins where the last call ended.
  mutating func follow(
    _ one: [MeetingLeg], _ other: [MeetingLeg], from start: Double, to end: Double, by rules: MeetingRules,
    ended: (Ended) -> Void
  ) {
    var time = start
    var indices = (0, 0)
    while time < end {
      while indices.0 < one.count, one[indices.0].endTime <= time { indices.0 += 1 }
      while indices.1 < other.count, other[indices.1].endTime <= time { indices.1 += 1 }
      guard indices.0 < one.count, indices.1 < other.count else {
        finish(inSilence: true, by: rules, ended: ended)
        return
      }
      let legs = (one[indices.0], other[indices.1])
      let known = max(legs.0.startTime, legs.1.startTime)
      if known > time {
        finish(inSilence: true, by: rules, ended: ended)
        time = known
        continue
      }
      let next = min(end, min(legs.0.endTime, legs.1.endTime))
      if legs.0.isBerthed || legs.1.isBerthed {
        finish(inSilence: false, by: rules, ended: ended)
      } else {
        move(legs.0, legs.1, from: time, to: next, by: rules, ended: ended)
      }
      time = next
    }
  }

  /// One straight move: the square of the distance is a parabola in time, so that the time within the maximum is one piece.
  private mutating func move(
    _ one: MeetingLeg, _ other: MeetingLeg, from start: Double, to end: Double, by rules: MeetingRules,
    ended: (Ended) -> Void
  ) {
    let apart = one.position(at: start) - other.position(at: start)
    let drift = one.velocity - other.velocity
    let length = end - start
    let parting = rules.partingDistance * rules.partingDistance
    if Geocentric.squared(apart) > parting { finish(inSilence: false, by: rules, ended: ended) }
    if let (enters, leaves) = Self.within(rules.maximumDistance, apart: apart, drift: drift, for: length) {
      let from = start + enters
      let to = start + leaves
      if let last = meeting?.end, from - last > rules.maximumInterruption {
        finish(inSilence: false, by: rules, ended: ended)
      }
      if meeting == nil { meeting = Meeting(one, other, at: from) }
      meeting?.goOn(
        one, other, from: from, to: to, apart: apart + drift * enters, drift: drift, by: rules)
    }
    if Geocentric.squared(apart + drift * length) > parting { finish(inSilence: false, by: rules, ended: ended) }
  }

  private static func within(
    _ distance: Double, apart: Geocentric.Point, drift: Geocentric.Point, for length: Double
  ) -> (enters: Double, leaves: Double)? {
    let excess = Geocentric.squared(apart) - distance * distance
    let pace = Geocentric.squared(drift)
    let closing = (apart * drift).sum()
    // Less than a tenth of a millimetre in the whole time.
    if pace * length * length < 1e-8 { return excess <= 0 ? (0, length) : nil }
    let discriminant = closing * closing - pace * excess
    guard discriminant >= 0 else { return nil }
    let root = discriminant.squareRoot()
    let enters = max(0, (-closing - root) / pace)
    let leaves = min(length, (-closing + root) / pace)
    return enters < leaves ? (enters, leaves) : nil
  }

  mutating func finish(inSilence: Bool, by rules: MeetingRules, ended: (Ended) -> Void) {
    guard let over = meeting else { return }
    meeting = nil
    if over.counts(by: rules) { ended(Ended(meeting: over, inSilence: inSilence)) }
  }
}
