/// A picture of the globe in cells of a tenth of a degree, each marked or not: it tells in some nanoseconds that a place
/// is far from everything, so that the exact question is only asked near something. 810 kB.
///
/// It may say that a place is marked when it is not near anything; never the other way round.
public struct CellMask: Sendable {
  private static let columns = 3600
  private static let rows = 1800
  private var words = [UInt64](repeating: 0, count: (columns * rows + 63) / 64)

  public init() {}

  @inline(__always)
  private static func row(_ latitude: Double) -> Int { min(rows - 1, max(0, Int((latitude + 90) * 10))) }
  @inline(__always)
  private static func column(_ longitude: Double) -> Int { Int((longitude + 180) * 10) }

  /// Marks each cell that `box` touches, its edges included.
  public mutating func mark(_ box: BoundingBox) {
    let first = Self.column(box.west)
    let span = Self.column(box.crossesAntimeridian ? box.east + 360 : box.east) - first
    for row in Self.row(box.south)...max(Self.row(box.south), Self.row(box.north)) {
      for offset in 0...min(Self.columns - 1, max(0, span)) {
        let cell = row * Self.columns + (first + offset) % Self.columns
        words[cell >> 6] |= 1 << UInt64(cell & 63)
      }
    }
  }

  public func contains(_ coordinate: Coordinate) -> Bool {
    // All longitudes are the same place at a pole; too rare to be worth a table.
    if abs(coordinate.latitude) == 90 { return true }
    let cell = Self.row(coordinate.latitude) * Self.columns + Self.column(coordinate.longitude) % Self.columns
    return words[cell >> 6] & (1 << UInt64(cell & 63)) != 0
  }
}
