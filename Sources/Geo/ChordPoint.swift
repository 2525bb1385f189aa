import Foundation

/// A place as a point of space on the WGS 84 ellipsoid (metres, Earth-centred), for a cheap bound on distances.
///
/// The chord, straight through the Earth, is never longer than the geodesic. The other way, no line on the ellipsoid
/// bends more than its sharpest curve (radius b²/a = 6,335,439 m, along the equator's meridians), so by Schur's theorem a geodesic
/// is at most 2R·asin(c/2R): 0.1 mm more than a chord of 4 km, 0.01 % more than one of 300 km. Exact geodesics
/// need computing only where the two bounds leave the answer open.
public struct ChordPoint: Hashable, Sendable {
  public let x: Double
  public let y: Double
  public let z: Double

  public init(_ coordinate: Coordinate) {
    let latitude = coordinate.latitude * .pi / 180
    let longitude = coordinate.longitude * .pi / 180
    let sine = sin(latitude)
    let normal = Self.equatorialRadius / (1 - Self.squaredEccentricity * sine * sine).squareRoot()
    let flat = normal * cos(latitude)
    x = flat * cos(longitude)
    y = flat * sin(longitude)
    z = normal * (1 - Self.squaredEccentricity) * sine
  }

  @inline(__always)
  public func squaredChord(to other: ChordPoint) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    return dx * dx + dy * dy + dz * dz
  }

  /// The geodesic distance is at least this: the chord.
  public func lowerBound(to other: ChordPoint) -> Distance { Distance(metres: squaredChord(to: other).squareRoot()) }

  /// The geodesic distance is at most this.
  public func upperBound(to other: ChordPoint) -> Distance {
    Distance(metres: Self.longestGeodesic(chord: squaredChord(to: other).squareRoot()))
  }

  /// Metres of the longest geodesic over a chord of so many metres.
  public static func longestGeodesic(chord: Double) -> Double {
    let diameter = 2 * sharpestRadius
    // Beyond it the ends lie almost opposite; no geodesic is longer than from pole to pole. A nanometre for rounding.
    return chord >= diameter ? halfMeridian : min(halfMeridian, diameter * asin(chord / diameter) * (1 + 1e-12) + 1e-8)
  }

  private static let equatorialRadius = 6_378_137.0
  private static let squaredEccentricity = 0.006_694_379_990_141_316
  private static let sharpestRadius = equatorialRadius * (1 - squaredEccentricity)
  /// Pole to pole, rounded up.
  private static let halfMeridian = 20_003_932.0
}
