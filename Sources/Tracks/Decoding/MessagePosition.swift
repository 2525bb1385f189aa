import Geo
import Signals

/// Where a message says that it was sent, whatever its type; `nil` for those that hold no position, or know none.
struct MessagePosition {
  /// Whole 1e-7 degrees, as transmitted: the meridian of 180° may be east or west.
  let latitudeE7, longitudeE7: Int32

  init?(_ message: MessageBits) {
    let place: (longitude: Int, latitude: Int, isFine: Bool)? =
      switch message.unsigned(0, 6) {
      case 1, 2, 3, 9: (61, 89, true)
      case 4, 11: (79, 107, true)
      case 18, 19: (57, 85, true)
      case 21: (164, 192, true)
      case 27: (44, 62, false)
      case 17: (40, 58, false)
      default: nil
      }
    guard let place,
      let longitude = message.signed(place.longitude, place.isFine ? 28 : 18),
      let latitude = message.signed(place.latitude, place.isFine ? 27 : 17)
    else { return nil }
    let perDegree: Int32 = place.isFine ? 600_000 : 600
    guard longitude.magnitude <= 180 * perDegree.magnitude, latitude.magnitude <= 90 * perDegree.magnitude else {
      return nil
    }
    longitudeE7 = AISPlacement.degreesE7(longitude, perDegree: perDegree)
    latitudeE7 = AISPlacement.degreesE7(latitude, perDegree: perDegree)
  }

  var coordinate: Coordinate {
    Coordinate(clampingLatitude: Double(latitudeE7) / 1e7, longitude: Double(longitudeE7) / 1e7)
  }
}
