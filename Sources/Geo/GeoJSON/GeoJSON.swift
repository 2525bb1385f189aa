public import Foundation

/// The points and areas of a GeoJSON file (RFC 7946), each with its properties, in the order of the file.
///
/// Read are a FeatureCollection, a Feature or a bare geometry; Point, MultiPoint (one feature for each point), Polygon
/// and MultiPolygon. The older `crs` member (GeoJSON 2008, section 3) is followed to any reference system that PROJ
/// knows by name; edges that are straight there are kept so, to a metre. A ring may cross 180 degrees the way the RFC
/// has it (two polygons that meet there), with longitudes beyond 180, or with a jump of sign: an edge goes the short
/// way round, but for one from -180 to 180, which goes all the way.
///
/// A feature that cannot be used is in `refused` with its index and the reason, and costs the others nothing.
///
/// ```swift
/// let zones = try GeoJSON(Data(contentsOf: url))
/// for zone in zones.features { print(zone.properties["name"]?.text ?? "unnamed") }
/// ```
public struct GeoJSON: Sendable {
  public struct Feature: Hashable, Sendable {
    public enum Geometry: Hashable, Sendable {
      case point(Coordinate)
      case area(Area)
    }

    /// Place in the file, from 0.
    public var index: Int
    public var geometry: Geometry
    public var properties: [String: Property]
  }

  /// The value of a property; lists and objects are kept as nothing.
  public enum Property: Hashable, Sendable {
    case string(String)
    case number(Double)
    case bool(Bool)
    case null

    public var text: String? { if case .string(let value) = self { value } else { nil } }
    public var isTrue: Bool { self == .bool(true) }
  }

  public let features: [Feature]
  public let refused: [GeoError]

  /// - Throws: `badGeoJSON` when it is no GeoJSON at all, `unknownCRS` when its reference system is not known.
  public init(_ data: Data) throws(GeoError) {
    let document: GeoJSONDocument
    do { document = try JSONDecoder().decode(GeoJSONDocument.self, from: data) } catch {
      throw GeoError(.badGeoJSON, GeoJSONDocument.reason(error))
    }
    let reader = try GeoJSONGeometryReader(crs: document.crs)
    var features: [Feature] = []
    var refused: [GeoError] = []
    for (index, outcome) in document.features.enumerated() {
      do {
        let raw = try outcome.get()
        for geometry in try reader.geometries(of: raw.geometry) {
          features.append(Feature(index: index, geometry: geometry, properties: raw.properties))
        }
      } catch {
        var error = error
        error.feature = index
        refused.append(error)
      }
    }
    self.features = features
    self.refused = refused
  }

  /// All features of a file in which none is to be refused.
  /// - Throws: the first refusal, too.
  public static func features(in data: Data) throws(GeoError) -> [Feature] {
    let file = try GeoJSON(data)
    if let first = file.refused.first { throw first }
    return file.features
  }
}
