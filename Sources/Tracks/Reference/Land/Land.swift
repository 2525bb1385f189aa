import Geo

/// The land of the Earth: where it is, and how far the shore is.
///
/// Natural Earth's land at 1:10,000,000 without its lakes of 400 square kilometres and more (the Caspian Sea, the Great
/// Lakes), so that a vessel on one of those is on water. Rivers, canals, harbour basins and small lakes are land. The
/// source generalises: measured against the shore of a raster of 1 km cells, half of it lies within 0.9 km, nine tenths
/// within 3.2 km; one hundredth is off by more than 17 km, mostly small islands that are missing. New land (harbours,
/// reclaimed ground) is missing as well. So it tells "at sea" from "ashore" and a distance from shore to a few
/// kilometres; it proves no grounding, and a ship at its berth may well lie on its land.
struct Land: Sendable {
  let outline: LandOutline
  private let mask: Deferred<LandMask>
  private let shore: Deferred<ShoreTree>

  /// No land at all.
  static let none = Land(LandOutline())

  /// Reads the file that `scripts/reference/build.py` writes.
  init(bytes: [UInt8], file: String) throws(ScanError) {
    self.init(try LandOutline(bytes: bytes, file: file))
  }

  init(_ outline: LandOutline) {
    self.outline = outline
    mask = Deferred { LandMask(outline) }
    shore = Deferred { ShoreTree(outline) }
  }

  /// For maps: each land with its lakes as holes. No polygon crosses 180 degrees; where a land does, it is cut there.
  var polygons: [Area.Polygon] { outline.polygons }

  func contains(_ coordinate: Coordinate) -> Bool { mask.value.contains(coordinate) }

  /// How far the nearest shore of the sea or of a large lake is; 0 on land. Infinite where there is no land at all.
  ///
  /// The nearest line is found by straight distances through the Earth, the distance to it is then a geodesic. Right
  /// across 180 degrees and at the poles. Any number of tasks may ask at once.
  func distance(from coordinate: Coordinate) -> Distance {
    if contains(coordinate) { return .metres(0) }
    guard let nearest = shore.value.nearestShore(to: coordinate) else { return .metres(.infinity) }
    return Geodesic.distance(from: coordinate, to: nearest)
  }
}

extension Land: CustomStringConvertible {
  var description: String { "land of \(outline.polygonStarts.count - 1) polygons" }
}
