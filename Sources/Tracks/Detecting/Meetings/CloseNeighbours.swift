/// Finds all pairs of points no farther apart than a radius: a hash grid of cubes in space, so that no latitude and no
/// meridian is special. A point looks into the eight cubes at most that its radius reaches.
struct CloseNeighbours {
  private let radius: Double
  private let edge: Double

  init(within radius: Double) {
    self.radius = radius
    edge = max(2 * radius, 1)
  }

  /// Calls `found` for each pair once, the later point first; a point for which `found` says no is left out from there on.
  func search(_ points: [Geocentric.Point], found: (_ later: Int, _ earlier: Int) -> Bool) {
    guard points.count > 1 else { return }
    let bits = Int.bitWidth - (2 * points.count).leadingZeroBitCount
    var heads = [Int32](repeating: -1, count: 1 << bits)
    var next = [Int32](repeating: -1, count: points.count)
    var cells = [Int64](repeating: 0, count: points.count)
    for index in points.indices {
      let point = points[index]
      let low = (point - radius) / edge
      let high = (point + radius) / edge
      var stays = true
      search: for x in Int64(low.x.rounded(.down))...Int64(high.x.rounded(.down)) {
        for y in Int64(low.y.rounded(.down))...Int64(high.y.rounded(.down)) {
          for z in Int64(low.z.rounded(.down))...Int64(high.z.rounded(.down)) {
            let cell = Self.key(x, y, z)
            var other = heads[Self.slot(cell, bits)]
            while other >= 0 {
              let earlier = Int(other)
              if cells[earlier] == cell, Geocentric.squared(points[earlier] - point) <= radius * radius {
                stays = found(index, earlier)
                if !stays { break search }
              }
              other = next[earlier]
            }
          }
        }
      }
      guard stays else { continue }
      let own = (point / edge).rounded(.down)
      let cell = Self.key(Int64(own.x), Int64(own.y), Int64(own.z))
      cells[index] = cell
      let slot = Self.slot(cell, bits)
      next[index] = heads[slot]
      heads[slot] = Int32(index)
    }
  }

  /// 21 bits an axis: at a metre's edge enough for the whole Earth and some.
  private static func key(_ x: Int64, _ y: Int64, _ z: Int64) -> Int64 {
    let mask: Int64 = (1 << 21) - 1
    return (x & mask) << 42 | (y & mask) << 21 | (z & mask)
  }

  private static func slot(_ cell: Int64, _ bits: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: cell) &* 0x9e37_79b9_7f4a_7c15) >> UInt64(64 - bits))
  }
}
