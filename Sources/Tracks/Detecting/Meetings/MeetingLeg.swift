/// A part of a vessel's way: straight, with even speed.
struct MeetingLeg: Sendable {
  let startTime: Double
  let endTime: Double
  private let start: Geocentric.Point
  /// Metres a millisecond.
  let velocity: Geocentric.Point
  let knots: Double
  let isBerthed: Bool
  /// The fixes between which it lies, and whether its ends are at them.
  let startFix: LineAddress
  let endFix: LineAddress
  let startsAtFix: Bool
  let endsAtFix: Bool

  init(
    from start: Geocentric.Point, to end: Geocentric.Point, startTime: Double, endTime: Double, knots: Double,
    isBerthed: Bool, startFix: LineAddress, endFix: LineAddress, startsAtFix: Bool = true, endsAtFix: Bool = true
  ) {
    self.startTime = startTime
    self.endTime = endTime
    self.start = start
    velocity = (end - start) / (endTime - startTime)
    self.knots = knots
    self.isBerthed = isBerthed
    self.startFix = startFix
    self.endFix = endFix
    self.startsAtFix = startsAtFix
    self.endsAtFix = endsAtFix
  }

  @inline(__always)
  func position(at time: Double) -> Geocentric.Point { start + velocity * (time - startTime) }

  /// The fix nearer in time.
  func nearestFix(to time: Double) -> LineAddress { time - startTime <= endTime - time ? startFix : endFix }
}
