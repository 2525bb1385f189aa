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

  public var crossesAntimeridian: Bool { west > east }

  /// Degrees of longitude from `west` to `east`, eastwards.
  public var width: Double { crossesAntimeridian ? east + 360 - west : east - west }
  public var height: Double { north - south }

  public func contains(_ coordinate: Coordinate) -> Bool {
    guard coordinate.latitude >= south, coordinate.latitude <= north else { return false }
    if crossesAntimeridian { return coordinate.longitude >= west || coordinate.longitude <= east }
    return coordinate.longitude >= west && coordinate.longitude <= east
  }

  /// `[west, south, east, north]`, the order of GeoJSON.
  public var values: [Double] { [west, south, east, north] }
}
