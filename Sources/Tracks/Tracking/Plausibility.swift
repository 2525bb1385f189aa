import Foundation
import Geo

/// What moves a craft can make: the bound that tells a position of this craft from a wrong one, or from another hull's.
///
/// A craft can be at a place when the distance is no more than its greatest speed covers in the time between, with some
/// seconds added, since the clocks of receivers differ, and some metres, since positions do.
struct Plausibility: Sendable {
  static let maximumSpeedOfVessels = Parameter(
    "plausibility.maximum-speed-vessel", .speed(.knots(60)),
    "A vessel that would have to be faster between two positions was not at both.",
    source: "fast ferries reach 45 kn; the pipelines of Global Fishing Watch and AISdb cut at 25 to 50 kn")
  static let maximumSpeedOfAircraft = Parameter(
    "plausibility.maximum-speed-aircraft", .speed(.knots(1200)),
    "An aircraft that would have to be faster between two positions was not at both.",
    source: "twice an airliner in a jet stream")
  static let clockTolerance = Parameter(
    "plausibility.clock-tolerance", .duration(5),
    "Time added to that between two positions: how far the clocks of two receivers may differ.",
    source: "trackscan: station logs differ by seconds")
  static let positionTolerance = Parameter(
    "plausibility.position-tolerance", .distance(.metres(200)),
    "Distance that two positions may be apart at any time; 500 m are added for a long-range AIS broadcast.",
    source: "trackscan: GNSS errors near land; ITU-R M.1371-5, message 27: 0.1 minute")

  static let parameters = [maximumSpeedOfVessels, maximumSpeedOfAircraft, clockTolerance, positionTolerance]

  /// What two positions of a type 27 broadcast may be apart for their coarseness and their age.
  private static let longRangeTolerance = 500.0

  let limit: Speed
  private let metresPerMillisecond: Double
  private let clockMilliseconds: Double
  private let tolerance: Double
  /// A silence after which a far position is believed only when more agree with it.
  private let doubtfulMilliseconds: Int64
  private let doubtfulDistance: Double

  init(of craft: CraftKey, by parameters: Parameters) {
    let flies = craft.isAircraft || craft.isSearchAndRescueAircraft
    limit = parameters.speed(flies ? Self.maximumSpeedOfAircraft : Self.maximumSpeedOfVessels)
    metresPerMillisecond = limit.metresPerSecond / 1000
    clockMilliseconds = parameters.seconds(Self.clockTolerance) * 1000
    tolerance = parameters.distance(Self.positionTolerance).metres
    doubtfulMilliseconds = flies ? 2 * 60_000 : 60 * 60_000
    doubtfulDistance = flies ? 50_000 : 20_000
  }

  /// How far apart, in metres, a position and a later one can be.
  @inline(__always)
  private func reach(_ earlier: PositionReport, _ later: PositionReport) -> Double {
    let elapsed = Double(later.rawTime - earlier.rawTime)
    let coarse = !earlier.traits.union(later.traits).isDisjoint(with: .longRange)
    return metresPerMillisecond * (elapsed + clockMilliseconds) + tolerance + (coarse ? Self.longRangeTolerance : 0)
  }

  /// No less than the distance in metres, and without a sine: along a meridian and then along the equator.
  @inline(__always)
  private static func upperBound(_ one: PositionReport, _ other: PositionReport) -> Double {
    let north = abs(Int64(one.latitudeE7) - Int64(other.latitudeE7))
    let around = abs(Int64(one.longitudeE7) - Int64(other.longitudeE7))
    let east = min(around, 3_600_000_000 - around)
    // A degree is nowhere longer than 111.7 km.
    return Double(north + east) * 0.011_17
  }

  /// Whether the craft can have gone from one to the other, and there is no reason to wait for more that agree. The
  /// cheap bound answers for nearly all.
  @inline(__always)
  func clearlyAllows(_ earlier: PositionReport, _ later: PositionReport) -> Bool {
    let bound = Self.upperBound(earlier, later)
    if bound <= reach(earlier, later)
      && (bound <= doubtfulDistance || later.rawTime - earlier.rawTime <= doubtfulMilliseconds)
    {
      return true
    }
    return verdict(earlier, later) == .clear
  }

  enum Verdict { case clear, doubtful, impossible }

  func verdict(_ earlier: PositionReport, _ later: PositionReport) -> Verdict {
    let reach = reach(earlier, later)
    let isLong = later.rawTime - earlier.rawTime > doubtfulMilliseconds
    // The sphere's distance is within 0.6 % of the ellipsoid's: the solver is asked only where that does not decide.
    let sphere = Self.sphericalDistance(earlier, later)
    if sphere * 0.99 > reach { return .impossible }
    let limit = isLong ? min(reach, doubtfulDistance) : reach
    if sphere * 1.01 <= limit { return .clear }
    let distance = Self.distance(earlier, later)
    guard distance <= reach else { return .impossible }
    return isLong && distance > doubtfulDistance ? .doubtful : .clear
  }

  func allows(_ earlier: PositionReport, _ later: PositionReport) -> Bool {
    Self.upperBound(earlier, later) <= reach(earlier, later) || verdict(earlier, later) != .impossible
  }

  /// How unlikely it is that the later position is the next of the craft that was at the earlier one: minus twice the
  /// logarithm of a normal density whose width grows with time. To choose between craft that both can have been there.
  func unlikelihood(_ earlier: PositionReport, _ later: PositionReport) -> Double {
    unlikelihood(Self.distance(earlier, later), width: reach(earlier, later) / 4)
  }

  @inline(__always)
  private func unlikelihood(_ distance: Double, width: Double) -> Double {
    let deviations = distance / width
    return deviations * deviations + 4 * log(width)
  }

  /// Of several earlier positions, the index of the one that the later is most likely the next of; the first of equals.
  /// Chords bound the distances so closely that the solver is hardly ever asked.
  func likeliest(of candidates: [PositionReport], for later: PositionReport) -> Int {
    let here = ChordPoint(later.coordinate)
    var best = 0
    var (least, most) = (Double.infinity, Double.infinity)
    var isClear = true
    for (index, earlier) in candidates.enumerated() {
      let width = reach(earlier, later) / 4
      let there = ChordPoint(earlier.coordinate)
      // The micrometre covers the rounding of chord and solver.
      let low = unlikelihood(max(0, there.lowerBound(to: here).metres - 1e-6), width: width)
      let high = unlikelihood(there.upperBound(to: here).metres + 1e-6, width: width)
      if high < least {
        (best, least, most) = (index, low, high)
      } else if low <= most {
        isClear = false
      }
    }
    if isClear { return best }
    var exact = Double.infinity
    for (index, earlier) in candidates.enumerated() {
      let unlikelihood = unlikelihood(earlier, later)
      if unlikelihood < exact { (best, exact) = (index, unlikelihood) }
    }
    return best
  }

  /// Metres, by the haversine on a sphere of the mean radius.
  private static func sphericalDistance(_ one: PositionReport, _ other: PositionReport) -> Double {
    let radians = Double.pi / 180e7
    let north = sin(Double(Int64(one.latitudeE7) - Int64(other.latitudeE7)) * radians / 2)
    let east = sin(Double(Int64(one.longitudeE7) - Int64(other.longitudeE7)) * radians / 2)
    let square =
      north * north + cos(Double(one.latitudeE7) * radians) * cos(Double(other.latitudeE7) * radians) * east * east
    return 2 * 6_371_008.8 * asin(min(1, square.squareRoot()))
  }

  /// Metres.
  static func distance(_ one: PositionReport, _ other: PositionReport) -> Double {
    Geodesic.distance(from: one.coordinate, to: other.coordinate).metres
  }
}

extension CraftKey {
  /// An aircraft that takes part in search and rescue, with AIS: 111MIDaxx (ITU-R M.585).
  var isSearchAndRescueAircraft: Bool { scheme == .mmsi && number / 1_000_000 == 111 }
}
