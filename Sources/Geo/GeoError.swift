/// Why an area, a file of areas or a map could not be used: what is wrong and, where it has one, in which feature.
public struct GeoError: Error, Hashable, Sendable, CustomStringConvertible {
  public struct Code: Hashable, Sendable {
    public let name: String
    public init(_ name: String) { self.name = name }

    public static let badArea = Code("bad_area")
    public static let badGeoJSON = Code("bad_geojson")
    public static let unknownCRS = Code("unknown_crs")
    public static let badProjection = Code("bad_projection")
    public static let geometryEngine = Code("geometry_engine")
  }

  public let code: Code
  /// Index of the feature in its file, from 0.
  public var feature: Int?
  public let message: String

  public init(_ code: Code, feature: Int? = nil, _ message: String) {
    self.code = code
    self.feature = feature
    self.message = message
  }

  public var description: String { (feature.map { "feature \($0): " } ?? "") + message }
}
