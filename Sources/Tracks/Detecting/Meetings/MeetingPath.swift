import Geo

/// The way of one vessel, as far as it is known: from fix to fix along the geodesic with even speed, where two fixes are no
/// farther apart in time than may be interpolated, and the track is not broken between them.
struct MeetingPath: Sendable {
  /// A longer leg is followed in parts, so that its chord stays within two metres of the surface.
  private static let longestChord = 10_000.0

  let craft: CraftKey
  private var fixes = FixColumns()
  private var breaks: Set<Int> = []
  /// Index of the last fix at or before the instant last asked for; -1 before the first.
  private var cursor = -1

  init(of craft: CraftKey) { self.craft = craft }

  mutating func append(_ piece: TrackPiece) {
    for index in piece.breaks { breaks.insert(fixes.count + index) }
    fixes.append(contentsOf: piece.fixes)
  }

  /// Forgets what lies before `time`, but for the fix that a leg at `time` begins at.
  mutating func forget(before time: Int64) {
    let needed = max(0, index(at: time))
    guard needed > 32, needed > fixes.count / 2 else { return }
    fixes.removeFirst(needed)
    breaks = Set(breaks.compactMap { $0 >= needed ? $0 - needed : nil })
    cursor = max(-1, cursor - needed)
  }

  var start: Int64? { fixes.times.first?.milliseconds }
  var end: Int64 { fixes.times.last?.milliseconds ?? .min }

  private func time(_ index: Int) -> Int64 { fixes.times[index].milliseconds }

  /// Index of the last fix at or before `time`; -1 where there is none.
  private func index(at time: Int64) -> Int { fixes.times.partitioningIndex { $0.milliseconds > time } - 1 }

  /// Whether the way from this fix to the next is known.
  private func isKnown(from index: Int, by rules: MeetingRules) -> Bool {
    index >= 0 && index + 1 < fixes.count && time(index + 1) - time(index) <= rules.maximumInterpolation
      && !breaks.contains(index + 1)
  }

  private func point(_ index: Int) -> Geocentric.Point {
    Geocentric.point(latitudeE7: fixes.latitudesE7[index], longitudeE7: fixes.longitudesE7[index])
  }

  /// Where the vessel was at `time`, to within two metres, if that is known. To be asked in order of time.
  mutating func position(at time: Int64, by rules: MeetingRules) -> Geocentric.Point? {
    guard time <= end else {
      cursor = fixes.count - 1
      return nil
    }
    while cursor + 1 < fixes.count, self.time(cursor + 1) <= time { cursor += 1 }
    guard cursor >= 0 else { return nil }
    if self.time(cursor) == time { return point(cursor) }
    guard isKnown(from: cursor, by: rules) else { return nil }
    let share = Double(time - self.time(cursor)) / Double(self.time(cursor + 1) - self.time(cursor))
    let start = point(cursor)
    let chord = point(cursor + 1) - start
    if Geocentric.squared(chord) <= Self.longestChord * Self.longestChord { return start + chord * share }
    return Geocentric.point(
      Geodesic.point(at: share, from: fixes.coordinate(at: cursor), to: fixes.coordinate(at: cursor + 1)))
  }

  /// The first time after the instant last asked for at which something may be known again.
  var nextTime: Int64? { cursor + 1 < fixes.count ? time(cursor + 1) : nil }

  /// Whether the vessel lies in a port at the instant last asked for, if it is known where it is: on a leg that begins and
  /// ends there, or at a fix between two such legs.
  func isBerthed(at time: Int64, by rules: MeetingRules, among surroundings: some MeetingSurroundings) -> Bool {
    guard cursor >= 0, surroundings.isInPort(fixes.coordinate(at: cursor)) else { return false }
    let onward = !isKnown(from: cursor, by: rules) || surroundings.isInPort(fixes.coordinate(at: cursor + 1))
    if self.time(cursor) < time { return onward }
    return onward && (!isKnown(from: cursor - 1, by: rules) || surroundings.isInPort(fixes.coordinate(at: cursor - 1)))
  }

  /// The legs that touch the time from `start` to `end`, in order; nothing is known between those that do not meet.
  func legs(from start: Int64, to end: Int64, by rules: MeetingRules, among surroundings: some MeetingSurroundings)
    -> [MeetingLeg]
  {
    var legs: [MeetingLeg] = []
    var index = max(0, self.index(at: start))
    // A leg that ends just at the start touches it, too.
    if index > 0, time(index) == start { index -= 1 }
    var berthed: Bool?
    while index + 1 < fixes.count, time(index) <= end {
      defer { index += 1 }
      guard isKnown(from: index, by: rules) else {
        berthed = nil
        continue
      }
      let begins = berthed ?? surroundings.isInPort(fixes.coordinate(at: index))
      let ends = surroundings.isInPort(fixes.coordinate(at: index + 1))
      berthed = ends
      append(leg: index, isBerthed: begins && ends, to: &legs)
    }
    return legs
  }

  private func append(leg index: Int, isBerthed: Bool, to legs: inout [MeetingLeg]) {
    let start = point(index)
    let end = point(index + 1)
    let times = (Double(time(index)), Double(time(index + 1)))
    let length = Geocentric.squared(end - start).squareRoot()
    var leg = MeetingLeg(
      from: start, to: end, startTime: times.0, endTime: times.1, knots: knots(from: index, length: length),
      isBerthed: isBerthed, startFix: fixes.addresses[index], endFix: fixes.addresses[index + 1])
    guard length > Self.longestChord else {
      legs.append(leg)
      return
    }
    let parts = Int((length / Self.longestChord).rounded(.up))
    let ends = (fixes.coordinate(at: index), fixes.coordinate(at: index + 1))
    for part in 1...parts {
      let share = Double(part) / Double(parts)
      let point = part == parts ? end : Geocentric.point(Geodesic.point(at: share, from: ends.0, to: ends.1))
      let time = part == parts ? times.1 : times.0 + (times.1 - times.0) * share
      let from = part == 1 ? start : leg.position(at: leg.endTime)
      leg = MeetingLeg(
        from: from, to: point, startTime: part == 1 ? times.0 : leg.endTime, endTime: time, knots: leg.knots,
        isBerthed: isBerthed, startFix: leg.startFix, endFix: leg.endFix, startsAtFix: part == 1,
        endsAtFix: part == parts)
      legs.append(leg)
    }
  }

  /// The mean of the speeds that were reported at both ends; where one was not, that of the way made.
  private func knots(from index: Int, length: Double) -> Double {
    if let start = fixes[index].speed, let end = fixes[index + 1].speed { return (start.knots + end.knots) / 2 }
    let seconds = Double(time(index + 1) - time(index)) / 1000
    return Speed.metresPerSecond(length / seconds).knots
  }
}
