import Signals

/// One half of a pair: the last message of its kind, even or odd, that the known place did not explain.
struct Sighting {
  let code: CPR.Code
  let time: Int64
  /// At no more than 25 kt.
  let isSlow: Bool

  init(_ message: PositionMessage) {
    code = message.code
    time = message.time
    isSlow = message.report.rawSpeed <= 250
  }

  /// Whether an even and an odd message may be taken together: 10 s apart in the air; on the ground 25 s, or 50 s where
  /// both are slow (RTCA DO-260B, A.1.7.7 and A.1.7.8).
  static func arePaired(_ even: Sighting, _ odd: Sighting) -> Bool {
    guard even.code.isSurface == odd.code.isSurface else { return false }
    let longest: Int64 = !even.code.isSurface ? 10_000 : even.isSlow && odd.isSlow ? 50_000 : 25_000
    return abs(even.time - odd.time) <= longest
  }

  /// The places of two messages from the air that are a pair; `nil` where they are too far apart for one aircraft.
  static func places(inAir even: Sighting, _ odd: Sighting) -> CPR.Pair? {
    guard let pair = CPR.global(even: even.code, odd: odd.code),
      KnownPlace.isWithin(
        KnownPlace.reach(knots: 1000, milliseconds: even.time - odd.time), pair.even, pair.odd)
    else { return nil }
    return pair
  }

  /// The places of two messages from the ground that are a pair, of eight on the globe those nearest to `reference`;
  /// `nil` where they are too far apart for one aircraft.
  static func places(onGround even: Sighting, _ odd: Sighting, near reference: CPR.Place) -> CPR.Pair? {
    guard let pair = CPR.globalSurface(even: even.code, odd: odd.code, near: reference),
      KnownPlace.isWithin(KnownPlace.reach(knots: 200, milliseconds: even.time - odd.time), pair.even, pair.odd)
    else { return nil }
    return pair
  }
}
