import Foundation

/// What stands in a GeoJSON file, before anything is made of it: a broken feature is an error in its place.
struct GeoJSONDocument: Decodable {
  struct RawFeature {
    var geometry: RawGeometry
    var properties: [String: GeoJSON.Property]
  }

  enum RawGeometry {
    case points([[Double]])
    case polygons([[[[Double]]]])
  }

  /// `nil`: none is named, so WGS 84 (RFC 7946, section 4).
  let crs: String?
  let features: [Result<RawFeature, GeoError>]

  private enum Key: String, CodingKey { case type, crs, features, geometry, properties, coordinates }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    crs = try object.decodeIfPresent(NamedCRS.self, forKey: .crs)?.name
    switch try object.decode(String.self, forKey: .type) {
    case "FeatureCollection": features = try object.decode([Lenient].self, forKey: .features).map(\.outcome)
    case "Feature": features = [Lenient(from: decoder).outcome]
    default: features = [.success(RawFeature(geometry: try Self.geometry(in: object), properties: [:]))]
    }
  }

  /// A feature that does not spoil the list it stands in.
  private struct Lenient: Decodable {
    let outcome: Result<RawFeature, GeoError>

    init(from decoder: any Decoder) {
      do {
        let object = try decoder.container(keyedBy: Key.self)
        let type = try object.decode(String.self, forKey: .type)
        guard type == "Feature" else { throw GeoError(.badGeoJSON, "type '\(type.prefix(40))' is not 'Feature'") }
        guard object.contains(.geometry), try !object.decodeNil(forKey: .geometry) else {
          throw GeoError(.badGeoJSON, "it has no geometry")
        }
        let geometry = try GeoJSONDocument.geometry(
          in: object.nestedContainer(keyedBy: Key.self, forKey: .geometry))
        let properties = try object.decodeIfPresent([String: GeoJSON.Property].self, forKey: .properties) ?? [:]
        outcome = .success(RawFeature(geometry: geometry, properties: properties))
      } catch {
        outcome = .failure(error as? GeoError ?? GeoError(.badGeoJSON, GeoJSONDocument.reason(error)))
      }
    }
  }

  private static func geometry(in object: KeyedDecodingContainer<Key>) throws -> RawGeometry {
    switch try object.decode(String.self, forKey: .type) {
    case "Point": return .points([try object.decode([Double].self, forKey: .coordinates)])
    case "MultiPoint": return .points(try object.decode([[Double]].self, forKey: .coordinates))
    case "Polygon": return .polygons([try object.decode([[[Double]]].self, forKey: .coordinates)])
    case "MultiPolygon": return .polygons(try object.decode([[[[Double]]]].self, forKey: .coordinates))
    case let other where ["LineString", "MultiLineString", "GeometryCollection"].contains(other):
      throw GeoError(.badGeoJSON, "a \(other) is neither a point nor an area")
    case let other: throw GeoError(.badGeoJSON, "'\(other.prefix(40))' is no geometry of GeoJSON")
    }
  }

  /// `{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}}` (GeoJSON 2008, section 3.1).
  private struct NamedCRS: Decodable {
    let name: String

    private enum Key: String, CodingKey { case type, properties, name }

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      let type = try object.decode(String.self, forKey: .type)
      guard type == "name" else { throw GeoError(.unknownCRS, "a crs of type '\(type.prefix(40))' names no system") }
      name = try object.nestedContainer(keyedBy: Key.self, forKey: .properties).decode(String.self, forKey: .name)
    }
  }

  /// What a decoder's error says, in one sentence with the place.
  static func reason(_ error: any Error) -> String {
    if let error = error as? GeoError { return error.message }
    let context: DecodingError.Context
    switch error as? DecodingError {
    case .dataCorrupted(let found), .typeMismatch(_, let found), .valueNotFound(_, let found): context = found
    case .keyNotFound(let key, let found):
      let place = path(found.codingPath)
      return "'\(key.stringValue)' is missing" + (place.isEmpty ? "" : " in \(place)")
    default: return "not readable as JSON"
    }
    let place = path(context.codingPath)
    return context.debugDescription + (place.isEmpty ? "" : " (\(place))")
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
  }
}

extension GeoJSON.Property: Decodable {
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else {
      self = .null
    }
  }
}
