import Foundation
import Signals

/// Where an aircraft was, as a help to resolve what it says next: a compact position fits one place in each zone of the
/// globe, and where it can have got to leaves at most one of them.
///
/// The bounds on speed are wide, since they have to part zones of 360 NM and not to judge flights; whether an aircraft
/// can have moved as it says is judged later, where it is reported.
struct KnownPlace {
  let place: CPR.Place
  let time: Int64
  let isSurface: Bool

  /// The place that `code`, received at `time`, stands for; `nil` where the aircraft cannot have got there, or could
  /// have got to more than one.
  ///
  /// - Parameter speed: what the aircraft last said, in knots.
  func resolve(_ code: CPR.Code, at time: Int64, speed: Double?) -> KnownPlace? {
    let reach = reach(at: time, isSurface: code.isSurface, speed: speed)
    guard reach < (code.isSurface ? Self.unambiguousOnGround : Self.unambiguousInAir),
      let found = CPR.local(code, near: place), Self.isWithin(reach, place, found)
    else { return nil }
    return KnownPlace(place: found, time: time, isSurface: code.isSurface)
  }

  /// Metres short of half a zone, which is 180 NM in the air and 45 NM on the ground.
  private static let unambiguousInAir = 150.0 * 1852
  private static let unambiguousOnGround = 40.0 * 1852

  /// Metres that the aircraft can have come by `time`.
  func reach(at time: Int64, isSurface: Bool, speed: Double?) -> Double {
    let knots: Double =
      switch (self.isSurface, isSurface) {
      case (true, true): 200
      case (false, true): max(250, 1.1 * (speed ?? 400))
      default: max(1000, 1.25 * (speed ?? 0))
      }
    return Self.reach(knots: knots, milliseconds: time - self.time)
  }

  /// Times are as coarse as a second in many logs, and late by as much.
  static func reach(knots: Double, milliseconds: Int64) -> Double {
    1000 + (Double(abs(milliseconds)) / 1000 + 2) * knots * 1852 / 3600
  }

  /// Whether two places are within so many metres, on a sphere.
  static func isWithin(_ metres: Double, _ a: CPR.Place, _ b: CPR.Place) -> Bool {
    let perDegree = 111_195.0
    let north = abs(a.latitude - b.latitude) * perDegree
    var turn = abs(a.longitude - b.longitude)
    if turn > 180 { turn = 360 - turn }
    // The way along a meridian and a parallel is never shorter than the straight one, and a parallel never longer than
    // the equator.
    if north + turn * perDegree <= metres { return true }
    if north > metres { return false }
    let radians = Double.pi / 180
    let halfNorth = sin((a.latitude - b.latitude) * radians / 2)
    let halfEast = sin(turn * radians / 2)
    let chord = halfNorth * halfNorth + cos(a.latitude * radians) * cos(b.latitude * radians) * halfEast * halfEast
    return 2 * asin(min(1, chord.squareRoot())) * 6_371_008.8 <= metres
  }
}
