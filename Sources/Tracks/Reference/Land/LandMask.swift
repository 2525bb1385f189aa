import Geo

/// Tells land from water: the edges of all rings by bands of latitude, so that a point is compared with those of its own
/// band alone. A point is on land where an odd number of edges lie east of it.
struct LandMask: Sendable {
  private static let bandsPerDegree = 10
  private static let bandHeight = Int32(LandOutline.scale) / Int32(bandsPerDegree)
  private static let bandCount = 180 * bandsPerDegree

  private struct Edge: Sendable {
    var latitude: Int32
    var longitude: Int32
    var nextLatitude: Int32
    var nextLongitude: Int32
  }

  /// Where each band's edges begin in `edges`, and the end of the last.
  private let starts: [Int]
  private let edges: [Edge]

  init(_ outline: LandOutline) {
    var counts = [Int](repeating: 0, count: Self.bandCount + 1)
    Self.forEachEdge(of: outline) { edge in
      for band in Self.bands(of: edge) { counts[band + 1] += 1 }
    }
    for band in 0..<Self.bandCount { counts[band + 1] += counts[band] }
    var next = counts
    var edges = [Edge](
      repeating: Edge(latitude: 0, longitude: 0, nextLatitude: 0, nextLongitude: 0), count: counts[Self.bandCount])
    Self.forEachEdge(of: outline) { edge in
      for band in Self.bands(of: edge) {
        edges[next[band]] = edge
        next[band] += 1
      }
    }
    starts = counts
    self.edges = edges
  }

  func contains(_ coordinate: Coordinate) -> Bool {
    let latitude = coordinate.latitude * LandOutline.scale
    let longitude = coordinate.longitude * LandOutline.scale
    let band = Self.band(of: Int32(latitude.rounded(.down)))
    var isInside = false
    for index in starts[band]..<starts[band + 1] {
      let edge = edges[index]
      let first = Double(edge.latitude)
      let last = Double(edge.nextLatitude)
      guard (first > latitude) != (last > latitude) else { continue }
      let west = Double(edge.longitude)
      let crossing = west + (latitude - first) * (Double(edge.nextLongitude) - west) / (last - first)
      if crossing > longitude { isInside.toggle() }
    }
    return isInside
  }

  private static func forEachEdge(of outline: LandOutline, _ body: (Edge) -> Void) {
    for ring in 1..<outline.ringStarts.count {
      for vertex in outline.ringStarts[ring - 1]..<(outline.ringStarts[ring] - 1) {
        let edge = Edge(
          latitude: outline.latitudes[vertex], longitude: outline.longitudes[vertex],
          nextLatitude: outline.latitudes[vertex + 1], nextLongitude: outline.longitudes[vertex + 1])
        // An edge along a parallel is crossed by none.
        if edge.latitude != edge.nextLatitude { body(edge) }
      }
    }
  }

  private static func bands(of edge: Edge) -> ClosedRange<Int> {
    band(of: min(edge.latitude, edge.nextLatitude))...band(of: max(edge.latitude, edge.nextLatitude))
  }

  private static func band(of latitude: Int32) -> Int {
    min(bandCount - 1, max(0, Int((latitude + 900_000) / bandHeight)))
  }
}
