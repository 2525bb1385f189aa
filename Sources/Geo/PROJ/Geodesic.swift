import CPROJ

/// Shortest lines on the WGS 84 ellipsoid, by PROJ's geodesic solver (Karney, *Algorithms for geodesics*, Journal of
/// Geodesy 87, 2013): right to some nanometres anywhere, across 180 degrees and at the poles.
public enum Geodesic {
  private static let ellipsoid: geod_geodesic = {
    var ellipsoid = geod_geodesic()
    geod_init(&ellipsoid, 6_378_137, 1 / 298.257_223_563)
    return ellipsoid
  }()

  public static func distance(from start: Coordinate, to end: Coordinate) -> Distance {
    inverse(from: start, to: end).distance
  }

  /// The distance, and the azimuths at which the line leaves `start` and arrives at `end`: degrees true in [0, 360).
  public static func inverse(
    from start: Coordinate, to end: Coordinate
  ) -> (distance: Distance, azimuth: Double, arrivalAzimuth: Double) {
    var metres = 0.0
    var azimuth = 0.0
    var arrival = 0.0
    withUnsafePointer(to: ellipsoid) {
      geod_inverse($0, start.latitude, start.longitude, end.latitude, end.longitude, &metres, &azimuth, &arrival)
    }
    return (Distance(metres: metres), bearing(azimuth), bearing(arrival))
  }

  /// Where one arrives who leaves `start` at `azimuth` (degrees true) and goes `distance`.
  public static func destination(from start: Coordinate, azimuth: Double, distance: Distance) -> Coordinate {
    var latitude = 0.0
    var longitude = 0.0
    withUnsafePointer(to: ellipsoid) {
      geod_direct($0, start.latitude, start.longitude, azimuth, distance.metres, &latitude, &longitude, nil)
    }
    return Coordinate(clampingLatitude: latitude, longitude: longitude)
  }

  /// The point at `fraction` (0: `start`, 1: `end`) of the way.
  public static func point(at fraction: Double, from start: Coordinate, to end: Coordinate) -> Coordinate {
    let line = inverse(from: start, to: end)
    return destination(from: start, azimuth: line.azimuth, distance: Distance(metres: line.distance.metres * fraction))
  }

  private static func bearing(_ degrees: Double) -> Double {
    let positive = degrees < 0 ? degrees + 360 : degrees
    return positive >= 360 ? positive - 360 : positive
  }
}
