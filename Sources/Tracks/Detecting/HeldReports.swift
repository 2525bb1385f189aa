/// Reports that are not yet due, in blocks of one size, so that holding millions neither copies nor doubles an array.
struct HeldReports: Sendable {
  private static let shift = 14
  private static let blockSize = 1 << shift

  private var blocks: [[PositionReport]] = []
  private(set) var count = 0
  /// The latest time of all.
  private(set) var latest = Int64.min

  @inline(__always)
  mutating func append(_ report: PositionReport) {
    if count >> Self.shift == blocks.count {
      var block: [PositionReport] = []
      if count > 0 { block.reserveCapacity(Self.blockSize) }
      blocks.append(block)
    }
    blocks[blocks.count - 1].append(report)
    count += 1
    if report.rawTime > latest { latest = report.rawTime }
  }

  @inline(__always)
  subscript(index: Int) -> PositionReport { blocks[index >> Self.shift][index & (Self.blockSize - 1)] }

  /// Those later than `time`.
  func later(than time: Int64) -> HeldReports {
    var rest = HeldReports()
    if latest <= time { return rest }
    for index in 0..<count where self[index].rawTime > time { rest.append(self[index]) }
    return rest
  }
}
