import Foundation

/// A flat map of a part of the globe, drawn with a projection of PROJ that suits it; metres of the plane, y to the north.
///
/// The whole world and half of it are drawn in Equal Earth; what lies round a pole in the stereographic projection;
/// near the equator in Mercator's; middle latitudes in Lambert's conformal conic, or his azimuthal equal-area one where
/// the map is taller than wide. The centre is the middle of the box, so that a box across 180 degrees is drawn whole.
/// A class, since it holds a handle of PROJ that is neither copied nor shared between tasks.
public final class MapProjection {
  /// What it was made for.
  public let box: BoundingBox
  /// In words, for a caption.
  public let name: String
  /// The meridian in the middle.
  public let centralLongitude: Double
  private let operation: PROJOperation
  private let isPolar: Bool

  public init(fitting box: BoundingBox) throws(GeoError) {
    guard box.south.isFinite, box.north.isFinite, box.width.isFinite, box.south <= box.north else {
      throw GeoError(.badProjection, "a map needs a box of finite numbers, its south below its north")
    }
    let choice = Choice(box)
    self.box = box
    name = choice.name
    isPolar = choice.isPolar
    centralLongitude = choice.isPolar && box.width > 180 ? 0 : box.west + box.width / 2
    operation = try PROJOperation(choice.definition + " +lon_0=0 +ellps=WGS84 +over")
  }

  /// `nil` for a place that has no point on this map, such as a pole in Mercator's.
  public func project(_ coordinate: Coordinate) -> (x: Double, y: Double)? {
    let relative = Coordinate.normalised(longitude: coordinate.longitude - centralLongitude)
    return project(longitude: relative, latitude: coordinate.latitude)
  }

  /// The place at a point of the map; `nil` where the map has none.
  public func unproject(x: Double, y: Double) -> Coordinate? {
    guard let point = operation.inverse(x, y) else { return nil }
    let latitude = point.y * 180 / .pi
    guard abs(latitude) <= 90 + 1e-9, abs(point.x) <= .pi + 1e-9 else { return nil }
    return Coordinate(clampingLatitude: latitude, longitude: point.x * 180 / .pi + centralLongitude)
  }

  /// Degrees east of the central meridian, which may be 180 as well as -180.
  func project(longitude: Double, latitude: Double) -> (x: Double, y: Double)? {
    if name == Choice.mercator, abs(latitude) > 89 { return nil }
    return operation.forward(longitude * .pi / 180, latitude * .pi / 180)
  }
}

extension MapProjection {
  /// Which projection suits a box.
  private struct Choice {
    static let mercator = "Mercator"

    let name: String
    let definition: String
    var isPolar = false

    init(_ box: BoundingBox) {
      func degrees(_ value: Double) -> String { "\((value * 1e4).rounded() / 1e4)" }
      let middle = (box.south + box.north) / 2
      let isWide = box.width > 90
      if (isWide && abs(middle) > 60 && box.south * box.north > 0) || max(box.north, -box.south) > 86 && box.height < 60
      {
        name = "Stereographic"
        definition = "+proj=stere +lat_0=\(middle < 0 ? -90 : 90) +lat_ts=\(degrees(middle))"
        isPolar = true
      } else if box.width > 120 || box.height > 80 {
        name = "Equal Earth"
        definition = "+proj=eqearth"
      } else if abs(middle) < 15 {
        name = Self.mercator
        definition = "+proj=merc +lat_ts=\(degrees(middle))"
      } else if box.south * box.north > 0, box.width * cos(middle * .pi / 180) > box.height,
        max(box.north, -box.south) < 80
      {
        name = "Lambert conformal conic"
        let (south, north) = (box.south + box.height / 6, box.north - box.height / 6)
        definition = "+proj=lcc +lat_0=\(degrees(middle)) +lat_1=\(degrees(south)) +lat_2=\(degrees(north))"
      } else {
        name = "Lambert azimuthal equal-area"
        definition = "+proj=laea +lat_0=\(degrees(middle))"
      }
    }
  }
}
