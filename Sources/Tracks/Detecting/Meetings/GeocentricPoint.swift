import Foundation
import Geo

/// Places as metres along three axes from the Earth's centre (WGS 84): without seams at 180 degrees and the poles, and at the
/// distances of a meeting a chord there is as long as the geodesic to a millionth of a millimetre.
enum Geocentric {
  typealias Point = SIMD3<Double>

  private static let semiMajor = 6_378_137.0
  private static let flattening = 1 / 298.257_223_563
  private static let eccentricitySquared = flattening * (2 - flattening)

  @inline(__always)
  static func point(latitudeE7: Int32, longitudeE7: Int32) -> Point {
    point(latitude: Double(latitudeE7) / 1e7, longitude: Double(longitudeE7) / 1e7)
  }

  static func point(_ coordinate: Coordinate) -> Point {
    point(latitude: coordinate.latitude, longitude: coordinate.longitude)
  }

  @inline(__always)
  private static func point(latitude: Double, longitude: Double) -> Point {
    let latitude = latitude * .pi / 180
    let longitude = longitude * .pi / 180
    let sine = sin(latitude)
    let cosine = cos(latitude)
    let radius = semiMajor / (1 - eccentricitySquared * sine * sine).squareRoot()
    return Point(
      radius * cosine * cos(longitude), radius * cosine * sin(longitude), radius * (1 - eccentricitySquared) * sine)
  }

  /// The place above or below which `point` lies; right for points within some kilometres of the surface.
  static func coordinate(_ point: Point) -> Coordinate {
    let level = (point.x * point.x + point.y * point.y).squareRoot()
    var latitude = atan2(point.z, level * (1 - eccentricitySquared))
    for _ in 0..<4 {
      let sine = sin(latitude)
      let radius = semiMajor / (1 - eccentricitySquared * sine * sine).squareRoot()
      latitude = atan2(point.z + eccentricitySquared * radius * sine, level)
    }
    return Coordinate(
      clampingLatitude: latitude * 180 / .pi, longitude: level == 0 ? 0 : atan2(point.y, point.x) * 180 / .pi)
  }

  @inline(__always)
  static func squared(_ vector: Point) -> Double { (vector * vector).sum() }
}
