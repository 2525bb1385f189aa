import CGEOS

/// Areas laid out so that the ones around a place are found at once: prepared polygons of GEOS in an STR tree, behind a
/// ``CellMask``.
///
/// Right for areas that cross 180 degrees and those round a pole. A point on an outline is inside; at a pole all
/// longitudes are the same point. Neither copied nor shared: a task makes its own, or keeps one behind a lock.
///
/// ```swift
/// let index = try AreaIndex([strait, harbour])
/// index.indices(containing: fix.coordinate)  // [1]
/// ```
public struct AreaIndex: ~Copyable {
  private var pieces: PreparedPieces
  /// The cells that the areas' boxes touch: a value, which may be asked by many tasks where the index may not.
  public private(set) var mask = CellMask()

  /// - Throws: `badArea` when an area encloses nothing, with its index as `feature`.
  public init(_ areas: [Area]) throws(GeoError) {
    var refused: [GeoError] = []
    self.init(areas, refused: &refused)
    if let first = refused.first { throw first }
  }

  /// Of the polygons that enclose something; for each other one an error goes to `refused`, with the index of its area
  /// as `feature`.
  public init(_ areas: [Area], refused: inout [GeoError]) {
    pieces = PreparedPieces()
    for (index, area) in areas.enumerated() {
      for polygon in area.polygons {
        do {
          let globe = try OpenGlobe(west: -180, in: pieces.context)
          for box in try pieces.insert(try globe.geometry(of: polygon), owner: index) { mask.mark(box) }
        } catch {
          refused.append(GeoError(error.code, feature: index, error.message))
        }
      }
    }
  }

  /// The areas that `coordinate` lies in, as indices of the list it was made from, in rising order.
  public func indices(containing coordinate: Coordinate) -> [Int] {
    guard mask.contains(coordinate) else { return [] }
    return pieces.owners(at: coordinate)
  }

  /// Whether any area holds `coordinate`.
  public func contains(_ coordinate: Coordinate) -> Bool { !indices(containing: coordinate).isEmpty }
}
