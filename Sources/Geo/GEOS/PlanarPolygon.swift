/// A polygon of a plane, with holes; the first point of each ring is repeated at its end.
struct PlanarPolygon: Hashable, Sendable {
  var outline: [PlanarPoint]
  var holes: [[PlanarPoint]] = []
}
