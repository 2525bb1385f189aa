import Foundation
import Geo

/// Finds the point of the shore that is nearest to a place: a tree of boxes around pieces of shore, in the coordinates of
/// space (metres from the Earth's centre), where there is neither a date line nor a pole.
///
/// The order of straight distances through the Earth is that of distances along it, but for the flattening: two shores
/// that are equally far to one part in ten thousand may be taken for each other. Vertices are kept to half a metre.
struct ShoreTree: Sendable {
  /// Lines of shore in a leaf.
  private static let leafSize = 16
  private static let fanOut = 8

  private struct Box: Sendable {
    var low = SIMD4<Float>(repeating: .infinity)
    var high = SIMD4<Float>(repeating: -.infinity)

    mutating func include(_ point: SIMD4<Float>) {
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }

    mutating func include(_ box: Box) {
      low = pointwiseMin(low, box.low)
      high = pointwiseMax(high, box.high)
    }

    func squaredDistance(to point: SIMD4<Float>) -> Float {
      let outside = pointwiseMax(pointwiseMax(low - point, point - high), SIMD4<Float>.zero)
      return (outside * outside).sum()
    }
  }

  private struct Leaf: Sendable {
    var first: Int32
    /// The last line begins one before this vertex.
    var end: Int32
  }

  private struct Nearest {
    var squaredDistance = Float.infinity
    /// The line from this vertex to the next, and how far along it.
    var vertex = -1
    var fraction: Float = 0
  }

  private let outline: LandOutline
  private let vertices: [SIMD4<Float>]
  private let leaves: [Leaf]
  /// The boxes of the leaves, then of eight of those each, up to one.
  private let levels: [[Box]]

  init(_ outline: LandOutline) {
    self.outline = outline
    let vertices = outline.latitudes.indices.map { vertex in
      Self.position(
        latitude: Double(outline.latitudes[vertex]) / LandOutline.scale,
        longitude: Double(outline.longitudes[vertex]) / LandOutline.scale)
    }
    var leaves: [Leaf] = []
    var boxes: [Box] = []
    for ring in 1..<outline.ringStarts.count {
      var vertex = outline.ringStarts[ring - 1]
      let last = outline.ringStarts[ring] - 1
      while vertex < last {
        if outline.isCut(after: vertex) {
          vertex += 1
          continue
        }
        let first = vertex
        var box = Box()
        box.include(vertices[vertex])
        while vertex < last, vertex - first < Self.leafSize, !outline.isCut(after: vertex) {
          vertex += 1
          box.include(vertices[vertex])
        }
        leaves.append(Leaf(first: Int32(first), end: Int32(vertex)))
        boxes.append(box)
      }
    }
    // Leaves that are near each other come to stand near each other.
    let keys = boxes.map { Self.mortonKey(of: ($0.low + $0.high) * 0.5) }
    let order = leaves.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    self.vertices = vertices
    self.leaves = order.map { leaves[$0] }
    var level = order.map { boxes[$0] }
    var levels = [level]
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: Self.fanOut).map { start in
        var box = Box()
        for index in start..<min(level.count, start + Self.fanOut) { box.include(level[index]) }
        return box
      }
      levels.append(level)
    }
    self.levels = levels
  }

  /// `nil` where there is no shore.
  func nearestShore(to coordinate: Coordinate) -> Coordinate? {
    guard !leaves.isEmpty else { return nil }
    var nearest = Nearest()
    search(
      node: 0, level: levels.count - 1,
      for: Self.position(latitude: coordinate.latitude, longitude: coordinate.longitude), into: &nearest)
    guard nearest.vertex >= 0 else { return nil }
    let fraction = Double(nearest.fraction)
    let vertex = nearest.vertex
    func between(_ values: [Int32]) -> Double {
      let start = Double(values[vertex])
      return (start + fraction * (Double(values[vertex + 1]) - start)) / LandOutline.scale
    }
    return Coordinate(clampingLatitude: between(outline.latitudes), longitude: between(outline.longitudes))
  }

  private func search(node: Int, level: Int, for point: SIMD4<Float>, into nearest: inout Nearest) {
    if level == 0 {
      measure(leaves[node], from: point, into: &nearest)
      return
    }
    let below = levels[level - 1]
    let first = node * Self.fanOut
    let end = min(below.count, first + Self.fanOut)
    // The nearer child first: what it finds spares a look into the others.
    var children = InlineArray<8, Int>(repeating: 0)
    var distances = InlineArray<8, Float>(repeating: 0)
    var count = 0
    for child in first..<end {
      let distance = below[child].squaredDistance(to: point)
      guard distance < nearest.squaredDistance else { continue }
      var slot = count
      while slot > 0, distances[slot - 1] > distance {
        distances[slot] = distances[slot - 1]
        children[slot] = children[slot - 1]
        slot -= 1
      }
      distances[slot] = distance
      children[slot] = child
      count += 1
    }
    for index in 0..<count where distances[index] < nearest.squaredDistance {
      search(node: children[index], level: level - 1, for: point, into: &nearest)
    }
  }

  private func measure(_ leaf: Leaf, from point: SIMD4<Float>, into nearest: inout Nearest) {
    for vertex in Int(leaf.first)..<Int(leaf.end) {
      let start = vertices[vertex]
      let line = vertices[vertex + 1] - start
      let away = point - start
      let length = (line * line).sum()
      let fraction = length > 0 ? min(1, max(0, (away * line).sum() / length)) : 0
      let off = away - line * fraction
      let distance = (off * off).sum()
      if distance < nearest.squaredDistance {
        nearest = Nearest(squaredDistance: distance, vertex: vertex, fraction: fraction)
      }
    }
  }

  /// On the WGS 84 ellipsoid, in metres from the Earth's centre; the fourth number is 0.
  private static func position(latitude: Double, longitude: Double) -> SIMD4<Float> {
    let squaredEccentricity = 0.006_694_379_990_141_316
    let sine = sin(latitude * .pi / 180)
    let cosine = cos(latitude * .pi / 180)
    let normal = 6_378_137 / (1 - squaredEccentricity * sine * sine).squareRoot()
    let meridian = longitude * .pi / 180
    return SIMD4(
      Float(normal * cosine * cos(meridian)), Float(normal * cosine * sin(meridian)),
      Float(normal * (1 - squaredEccentricity) * sine), 0)
  }

  /// A number that grows along a line through all space which seldom leaps (Morton's order): ten bits an axis, 12.5 km.
  private static func mortonKey(of point: SIMD4<Float>) -> UInt32 {
    func spread(_ value: Float) -> UInt32 {
      var bits = UInt32(min(1023, max(0, (value + 6_400_000) / 12_500)))
      bits = (bits | bits << 16) & 0x0300_00FF
      bits = (bits | bits << 8) & 0x0300_F00F
      bits = (bits | bits << 4) & 0x030C_30C3
      bits = (bits | bits << 2) & 0x0924_9249
      return bits
    }
    return spread(point.x) | spread(point.y) << 1 | spread(point.z) << 2
  }
}
