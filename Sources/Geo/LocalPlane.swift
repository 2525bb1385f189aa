import Foundation

/// A plane that touches the globe at a centre, in metres east (`x`) and north (`y`) of it: the azimuthal equidistant
/// projection of the ellipsoid, by exact geodesics.
///
/// Distances and directions from the centre are exact. Between two points that both lie within r of it, the plane's
/// distance is never shorter than the geodesic, and at most k times as long, where k = ρ / sin ρ and ρ = r / 6,356,752 m:
/// the Gaussian curvature of WGS 84 is nowhere above 1/b² (at 10 km k - 1 is 4e-7, at 100 km 4e-5, at 1,000 km 0.4 %).
/// GEOS may work in it on anything of the size of a strait.
public struct LocalPlane: Hashable, Sendable {
  public let centre: Coordinate

  public init(centre: Coordinate) { self.centre = centre }

  public func project(_ coordinate: Coordinate) -> PlanarPoint {
    let line = Geodesic.inverse(from: centre, to: coordinate)
    let azimuth = line.azimuth * .pi / 180
    return PlanarPoint(x: line.distance.metres * sin(azimuth), y: line.distance.metres * cos(azimuth))
  }

  public func unproject(_ point: PlanarPoint) -> Coordinate {
    let metres = (point.x * point.x + point.y * point.y).squareRoot()
    return Geodesic.destination(
      from: centre, azimuth: atan2(point.x, point.y) * 180 / .pi, distance: Distance(metres: metres))
  }

  /// The factor k by which a distance of the plane may be too long, between points within `reach` of the centre.
  public static func stretch(within reach: Distance) -> Double {
    let angle = reach.metres / 6_356_752.314_245
    return angle < 1e-9 ? 1 : angle >= .pi ? .infinity : angle / sin(angle)
  }
}
