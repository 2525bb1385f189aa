import Foundation
import Geo

/// An airfield that an aircraft came from or went to, as far as a fix tells.
struct AirfieldGuess {
  static let reach = Distance.kilometres(10)

  /// Feet a minute that count as climbing or descending.
  static let leastRate = 200

  let place: Int
  let distance: Distance
  /// Of the airfields that fit, weighed by how near the path leads to each; they sum to 1.
  var share: Double

  /// The airfield nearest to any of these fixes on the ground.
  static func nearest(_ fixes: [Fix], _ places: PlaceIndex) -> AirfieldGuess? {
    var best: AirfieldGuess?
    for fix in fixes {
      guard let found = places.airfields(near: fix.coordinate, within: reach).first else { continue }
      if let known = best, known.distance <= found.distance { continue }
      best = AirfieldGuess(place: found.index, distance: found.distance, share: 1)
    }
    return best
  }

  /// The airfields that a low aircraft is about to land at, or has just left, most likely first: less than 3,000 ft above
  /// the field, moving down or up, and its path, drawn on at the speed and rate it has, meets the ground near it.
  ///
  /// How near is near grows with the way still to go: 3 km for the size of an airfield, and a quarter of the way, since
  /// pressure altitude may be 800 ft off. The shares weigh each miss by a normal law of half of that.
  static func along(_ fix: Fix, rate: Double?, isLanding: Bool, _ places: PlaceIndex) -> [AirfieldGuess] {
    guard let feet = fix.altitudeFeet, let rate, abs(rate) >= Double(leastRate) else { return [] }
    var guesses: [AirfieldGuess] = []
    for field in places.airfields(near: fix.coordinate, within: reach) {
      let height = Double(feet - (places.places[field.index].elevationFeet ?? 0))
      guard height < 3000, height > -1500 else { continue }
      let (miss, way) = miss(of: places.places[field.index].coordinate, fix, height, rate, isLanding)
      let allowance = 3000 + way / 4
      guard miss <= allowance else { continue }
      let deviations = miss / (allowance / 2)
      guesses.append(
        AirfieldGuess(place: field.index, distance: field.distance, share: exp(-deviations * deviations / 2)))
    }
    let sum = guesses.reduce(0) { $0 + $1.share }
    for index in guesses.indices { guesses[index].share /= sum }
    // The order in which they were found, by distance and code, decides between equals.
    return guesses.enumerated().sorted { (-$0.element.share, $0.offset) < (-$1.element.share, $1.offset) }
      .map(\.element)
  }

  /// Metres from the field to where the path meets the ground, and metres of that path.
  private static func miss(
    of field: Coordinate, _ fix: Fix, _ height: Double, _ rate: Double, _ isLanding: Bool
  ) -> (miss: Double, way: Double) {
    guard let course = fix.course, let speed = fix.speed, speed >= .knots(30) else {
      return (Geodesic.distance(from: fix.coordinate, to: field).metres, 0)
    }
    let way = min(20_000, max(0, height) / abs(rate) * 60 * speed.metresPerSecond)
    let ground = Geodesic.destination(
      from: fix.coordinate, azimuth: isLanding ? course : course + 180, distance: .metres(way))
    return (Geodesic.distance(from: ground, to: field).metres, way)
  }

  func json(_ places: PlaceIndex) -> JSONValue {
    let place = places.places[place]
    return .object([
      "icao": .string(place.code), "name": .string(place.name), "lat": .rounded(place.coordinate.latitude, 5),
      "lon": .rounded(place.coordinate.longitude, 5), "distance_m": .rounded(distance.metres, 0),
    ])
  }

  func shareJSON(_ places: PlaceIndex) -> JSONValue {
    let place = places.places[place]
    return .object(["icao": .string(place.code), "name": .string(place.name), "share": .rounded(share, 2)])
  }
}
