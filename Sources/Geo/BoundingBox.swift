import Foundation

/// A box between two parallels and two meridians; `west` may be larger than `east`: then it crosses 180 degrees
/// (RFC 7946, section 5.2).
public struct BoundingBox: Hashable, Sendable {
  public private(set) var west: Double
  public private(set) var south: Double
  public private(set) var east: Double
  public private(set) var north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  public init(_ coordinate: Coordinate) {
    self.init(
      west: coordinate.longitude, south: coordinate.latitude, east: coordinate.longitude, north: coordinate.latitude)
  }

  /// The smallest box around `coordinates`, the short way round the globe; `nil` for none.
  public init?(enclosing coordinates: some Sequence<Coordinate>) {
    var longitudes: [Double] = []
    var south = Double.infinity
    var north = -Double.infinity
    for coordinate in coordinates {
      longitudes.append(coordinate.longitude)
      south = min(south, coordinate.latitude)
      north = max(north, coordinate.latitude)
    }
    guard !longitudes.isEmpty else { return nil }
    longitudes.sort()
    // The box is what is left of the circle when its widest empty arc is taken out.
    var widest = longitudes[0] + 360 - longitudes[longitudes.count - 1]
    var west = longitudes[0]
    var east = longitudes[longitudes.count - 1]
    for index in 1..<max(1, longitudes.count) where longitudes[index] - longitudes[index - 1] > widest {
      widest = longitudes[index] - longitudes[index - 1]
      west = longitudes[index]
      east = longitudes[index - 1]
    }
    self.init(west: west, south: south, east: east, north: north)
  }

  /// A box that holds everything within `reach` of `centre`, up to 1 % larger than it need be; round a pole, all
  /// longitudes.
  public init(around centre: Coordinate, within reach: Distance) {
    // An angle on the sphere of WGS 84's smallest radius of curvature, and 1 % for the shape of the ellipsoid.
    let angle = reach.metres / 6_335_439 * 1.01
    let degrees = angle * 180 / .pi
    let (south, north) = (centre.latitude - degrees, centre.latitude + degrees)
    let sine = sin(angle) / cos(centre.latitude * .pi / 180)
    if south <= -90 || north >= 90 || sine >= 1 || angle >= .pi / 2 {
      self.init(west: -180, south: max(-90, south), east: 180, north: min(90, north))
    } else {
      let width = asin(sine) * 180 / .pi
      self.init(
        west: Coordinate.normalised(longitude: centre.longitude - width), south: south,
        east: Coordinate.normalised(longitude: centre.longitude + width), north: north)
    }
  }

  /// The smallest box that holds this one and `coordinate`, the short way round the globe.
  public func extended(to coordinate: Coordinate) -> BoundingBox {
    if contains(coordinate) { return self }
    let (south, north) = (min(south, coordinate.latitude), max(north, coordinate.latitude))
    let inside =
      crossesAntimeridian
      ? coordinate.longitude >= west || coordinate.longitude <= east
      : coordinate.longitude >= west && coordinate.longitude <= east
    if inside { return BoundingBox(west: west, south: south, east: east, north: north) }
    func eastwards(_ start: Double, _ end: Double) -> Double { end >= start ? end - start : end - start + 360 }
    let beyondEast = eastwards(east, coordinate.longitude)
    let beyondWest = eastwards(coordinate.longitude, west)
    return beyondEast <= beyondWest
      ? BoundingBox(west: west, south: south, east: coordinate.longitude, north: north)
      : BoundingBox(west: coordinate.longitude, south: south, east: east, north: north)
  }

  public var crossesAntimeridian: Bool { west > east }

  /// Degrees of longitude from `west` to `east`, eastwards.
  public var width: Double { crossesAntimeridian ? east + 360 - west : east - west }
  public var height: Double { north - south }
  /// Half way between the parallels and between the meridians.
  public var middle: Coordinate {
    Coordinate(clampingLatitude: (south + north) / 2, longitude: west + width / 2)
  }

  public func contains(_ coordinate: Coordinate) -> Bool {
    guard coordinate.latitude >= south, coordinate.latitude <= north else { return false }
    if crossesAntimeridian { return coordinate.longitude >= west || coordinate.longitude <= east }
    return coordinate.longitude >= west && coordinate.longitude <= east
  }

  /// `[west, south, east, north]`, the order of GeoJSON.
  public var values: [Double] { [west, south, east, north] }
}
