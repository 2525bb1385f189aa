import Foundation
import Geo

/// A sheet of paper laid over a part of the globe: a box enlarged to the sheet's shape, drawn through PROJ, in units of
/// the drawing with y downwards.
struct MapSheet {
  let width: Double
  let height: Double
  /// The part of the globe that is shown.
  let box: BoundingBox
  let projection: MapProjection
  /// Metres of the plane in a unit of the drawing, at the middle.
  let metresPerUnit: Double
  /// What of the globe is seen, right into the corners, where meridians lean and parallels bend out of `box`.
  private let reach: BoundingBox
  private let left: Double
  private let top: Double

  /// - Parameter least: the least height of the sheet, as a share of its width; `most` the greatest.
  init(_ region: BoundingBox, width: Double, least: Double, most: Double) throws {
    let isWorld = region.width > 120 || region.height > 80
    let middle = (region.south + region.north) / 2
    let narrowing = max(0.1, cos(middle * .pi / 180))
    // Room round what is shown, and never less than a harbour and its approaches: nearer, the coast is too coarse.
    var degreesHigh = max(region.height * 1.16, 0.24)
    var degreesWide = max(region.width * 1.16, 0.24 / narrowing)
    let shape = min(most, max(least, degreesHigh / (degreesWide * narrowing)))
    degreesHigh = max(degreesHigh, degreesWide * narrowing * shape)
    degreesWide = max(degreesWide, degreesHigh / narrowing / shape)
    let box =
      isWorld
      ? BoundingBox(west: -180, south: max(-85, min(region.south - 4, -58)), east: 180, north: max(80, region.north))
      : Self.box(middle: middle, meridian: region.west + region.width / 2, degreesWide, degreesHigh)
    let projection = try MapProjection(fitting: box)
    self.box = box
    self.projection = projection
    self.width = width
    let plane = Self.extent(of: box, on: projection)
    height = isWorld ? width * (plane.north - plane.south) / (plane.east - plane.west) : width * shape
    metresPerUnit = max((plane.east - plane.west) / width, (plane.north - plane.south) / height)
    left = (plane.west + plane.east) / 2 - metresPerUnit * width / 2
    top = (plane.south + plane.north) / 2 + metresPerUnit * height / 2
    reach = isWorld ? box : Self.reach(of: projection, left, top, metresPerUnit * width, metresPerUnit * height)
  }

  func point(_ place: Coordinate) -> PlanarPoint? {
    projection.project(place).map { unit(PlanarPoint(x: $0.x, y: $0.y)) }
  }

  /// The part of `land` that is seen, in units of the drawing: closed rings, to be filled by the even-odd rule.
  func rings(of land: [MapLand.Outline]) -> [[PlanarPoint]] {
    LandPieces(of: land, in: reach, tolerance: metresPerUnit * 0.3 / 111_000).rings.compactMap { ring in
      let points = TrackPath.thinned(ring.compactMap(point), 0.3)
      guard points.count > 2, let first = points.first,
        points.contains(where: { abs($0.x - first.x) > 0.5 || abs($0.y - first.y) > 0.5 })
      else { return nil }
      return points
    }
  }

  /// A point of the plane, in units of the drawing.
  func unit(_ point: PlanarPoint) -> PlanarPoint {
    PlanarPoint(x: (point.x - left) / metresPerUnit, y: (top - point.y) / metresPerUnit)
  }

  /// The point of the plane at a point of the drawing.
  func plane(_ point: PlanarPoint) -> PlanarPoint {
    PlanarPoint(x: left + point.x * metresPerUnit, y: top - point.y * metresPerUnit)
  }

  /// False for what lies well outside, told without projecting it.
  func mayShow(latitudeE7: Int32, longitudeE7: Int32) -> Bool {
    let latitude = Double(latitudeE7) / 1e7
    guard latitude >= reach.south, latitude <= reach.north else { return false }
    let width = reach.width
    if width >= 359 { return true }
    var east = Double(longitudeE7) / 1e7 - reach.west
    if east < 0 { east += 360 }
    return east <= width
  }

  func shows(_ point: PlanarPoint, margin: Double = 0) -> Bool {
    point.x >= -margin && point.x <= width + margin && point.y >= -margin && point.y <= height + margin
  }

  /// Whether all corners of `region` are seen.
  func shows(_ region: BoundingBox) -> Bool {
    [region.south, region.north].allSatisfy { latitude in
      [region.west, region.west + region.width].allSatisfy { longitude in
        point(Coordinate(clampingLatitude: latitude, longitude: longitude)).map { shows($0) } ?? false
      }
    }
  }

  private static func reach(
    of projection: MapProjection, _ left: Double, _ top: Double, _ wide: Double, _ high: Double
  ) -> BoundingBox {
    let edge = (0...16).flatMap { step -> [Coordinate?] in
      let (x, y) = (left + wide * Double(step) / 16, top - high * Double(step) / 16)
      return [(x, top), (x, top - high), (left, y), (left + wide, y)].map { projection.unproject(x: $0.0, y: $0.1) }
    }
    // Beyond the edge of what the projection can draw, nothing tells where the sheet ends.
    guard !edge.contains(nil), let seen = BoundingBox(enclosing: edge.compactMap { $0 }), seen.width < 180 else {
      return BoundingBox(west: -180, south: -90, east: 180, north: 90)
    }
    return seen
  }

  private static func box(middle: Double, meridian: Double, _ wide: Double, _ high: Double) -> BoundingBox {
    let half = min(wide, 359) / 2
    // What would reach over a pole ends there.
    let south = max(-90, min(middle - high / 2, 90 - high))
    return BoundingBox(
      west: Coordinate.normalised(longitude: meridian - half), south: south,
      east: Coordinate.normalised(longitude: meridian + half), north: min(90, south + high))
  }

  private static func extent(
    of box: BoundingBox, on projection: MapProjection
  ) -> (west: Double, south: Double, east: Double, north: Double) {
    var extent = (west: Double.infinity, south: Double.infinity, east: -Double.infinity, north: -Double.infinity)
    for step in 0...16 {
      let share = Double(step) / 16
      // An edge at 180 degrees is drawn on its own side of the map.
      let longitude = box.west + (box.width - 1e-9) * share
      let latitude = box.south + box.height * share
      let edges = [
        (longitude, box.south), (longitude, box.north), (box.west, latitude), (box.west + box.width - 1e-9, latitude),
      ]
      for (longitude, latitude) in edges {
        guard let place = projection.project(Coordinate(clampingLatitude: latitude, longitude: longitude)) else {
          continue
        }
        extent.west = min(extent.west, place.x)
        extent.east = max(extent.east, place.x)
        extent.south = min(extent.south, place.y)
        extent.north = max(extent.north, place.y)
      }
    }
    return extent
  }
}
