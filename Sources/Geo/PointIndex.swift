/// Places laid out so that the nearest ones are found at once, anywhere on the globe: a tree of ``ChordPoint``s in space,
/// which knows no 180th meridian and no pole, with exact geodesics for those that the chord cannot decide.
public struct PointIndex: Sendable {
  /// In the order of the tree: the middle of each range divides it, along x, y and z in turn.
  private var points: [ChordPoint]
  private var order: [Int]
  private let coordinates: [Coordinate]

  public init(_ coordinates: [Coordinate]) {
    self.coordinates = coordinates
    let all = coordinates.map(ChordPoint.init)
    order = Array(coordinates.indices)
    order.withUnsafeMutableBufferPointer { order in
      all.withUnsafeBufferPointer { all in Self.divide(order, all, axis: 0) }
    }
    points = order.map { all[$0] }
  }

  public var count: Int { coordinates.count }

  /// The places at most `reach` from `coordinate`, nearest first; at equal distance in the order they were given.
  public func places(near coordinate: Coordinate, within reach: Distance) -> [(index: Int, distance: Distance)] {
    let probe = ChordPoint(coordinate)
    var found: [(index: Int, distance: Distance)] = []
    // A chord is never longer than the geodesic; the millimetre covers rounding.
    let limit = (reach.metres + 1e-3) * (reach.metres + 1e-3)
    visit(0..<points.count, axis: 0, probe, limit: limit) { slot in
      let index = order[slot]
      let distance = Geodesic.distance(from: coordinate, to: coordinates[index])
      if distance <= reach { found.append((index, distance)) }
    }
    if found.count > 1 { found.sort { ($0.distance, $0.index) < ($1.distance, $1.index) } }
    return found
  }

  /// Whether any place is at most `reach` from `coordinate`: by chords alone, but for the few that they leave open.
  public func isNear(_ coordinate: Coordinate, within reach: Distance) -> Bool {
    let probe = ChordPoint(coordinate)
    let limit = (reach.metres + 1e-3) * (reach.metres + 1e-3)
    var isFound = false
    visit(0..<points.count, axis: 0, probe, limit: limit) { slot in
      if isFound { return }
      isFound =
        points[slot].upperBound(to: probe) <= reach
        || Geodesic.distance(from: coordinate, to: coordinates[order[slot]]) <= reach
    }
    return isFound
  }

  /// The nearest place; `nil` when there are none.
  public func nearest(to coordinate: Coordinate) -> (index: Int, distance: Distance)? {
    guard !points.isEmpty else { return nil }
    let probe = ChordPoint(coordinate)
    var best = Double.infinity
    nearestChord(0..<points.count, axis: 0, probe, &best)
    let bound = ChordPoint.longestGeodesic(chord: best.squareRoot())
    return places(near: coordinate, within: Distance(metres: bound + 1e-3)).first
  }

  // MARK: The tree

  @inline(__always)
  private static func value(_ point: ChordPoint, _ axis: Int) -> Double {
    axis == 0 ? point.x : axis == 1 ? point.y : point.z
  }

  /// Puts the median in the middle, smaller ones before it, and so on in each half (Hoare's selection).
  private static func divide(
    _ order: UnsafeMutableBufferPointer<Int>, _ all: UnsafeBufferPointer<ChordPoint>, axis: Int
  ) {
    var ranges = [(0, order.count, axis)]
    while let (start, end, axis) = ranges.popLast() {
      guard end - start > 1 else { continue }
      let middle = (start + end) / 2
      var low = start
      var high = end - 1
      while low < high {
        let pivot = value(all[order[(low + high) / 2]], axis)
        var left = low
        var right = high
        while left <= right {
          while value(all[order[left]], axis) < pivot { left += 1 }
          while value(all[order[right]], axis) > pivot { right -= 1 }
          if left <= right {
            order.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if middle <= right { high = right } else if middle >= left { low = left } else { break }
      }
      let next = axis == 2 ? 0 : axis + 1
      ranges.append((start, middle, next))
      ranges.append((middle + 1, end, next))
    }
  }

  /// Calls `body` with the slot of each point whose squared chord to `probe` is at most `limit`.
  private func visit(_ range: Range<Int>, axis: Int, _ probe: ChordPoint, limit: Double, _ body: (Int) -> Void) {
    var range = range
    var axis = axis
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let point = points[middle]
      if point.squaredChord(to: probe) <= limit { body(middle) }
      let offset = Self.value(probe, axis) - Self.value(point, axis)
      let below = range.lowerBound..<middle
      let above = middle + 1..<range.upperBound
      axis = axis == 2 ? 0 : axis + 1
      if offset * offset <= limit { visit(offset < 0 ? above : below, axis: axis, probe, limit: limit, body) }
      range = offset < 0 ? below : above
    }
  }

  private func nearestChord(_ range: Range<Int>, axis: Int, _ probe: ChordPoint, _ best: inout Double) {
    guard !range.isEmpty else { return }
    let middle = (range.lowerBound + range.upperBound) / 2
    let point = points[middle]
    best = min(best, point.squaredChord(to: probe))
    let offset = Self.value(probe, axis) - Self.value(point, axis)
    let below = range.lowerBound..<middle
    let above = middle + 1..<range.upperBound
    let next = axis == 2 ? 0 : axis + 1
    nearestChord(offset < 0 ? below : above, axis: next, probe, &best)
    if offset * offset <= best { nearestChord(offset < 0 ? above : below, axis: next, probe, &best) }
  }
}
