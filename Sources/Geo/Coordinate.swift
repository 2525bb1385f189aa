/// A place on the WGS 84 ellipsoid: latitude in [-90, 90], longitude in [-180, 180), both in degrees.
///
/// A latitude outside its range, or a value that is not finite, makes no coordinate. Longitudes are taken round the
/// globe into their range, so that 180 and -180 are the same meridian and compare equal.
public struct Coordinate: Hashable, Sendable {
  public let latitude: Double
  public let longitude: Double

  public init?(latitude: Double, longitude: Double) {
    guard latitude.isFinite, longitude.isFinite, latitude >= -90, latitude <= 90 else { return nil }
    self.latitude = latitude
    self.longitude = Self.normalised(longitude: longitude)
  }

  /// The same, for values that are known to be finite and in range (clamped if rounding took them just outside).
  public init(clampingLatitude latitude: Double, longitude: Double) {
    self.latitude = min(90, max(-90, latitude))
    self.longitude = Self.normalised(longitude: longitude)
  }

  /// `longitude` taken round the globe into [-180, 180).
  public static func normalised(longitude: Double) -> Double {
    if longitude >= -180 && longitude < 180 { return longitude }
    let turned = (longitude + 180).truncatingRemainder(dividingBy: 360)
    let positive = turned < 0 ? turned + 360 : turned
    return positive >= 360 ? -180 : positive - 180
  }
}
