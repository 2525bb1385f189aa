/// Frames whose position was not known when they came, in their order: as many as the tracker may still find a place for,
/// and up to as many again that it no longer will.
struct UnresolvedFrames: Sendable {
  private var frames: [HeardFrame] = []
  private var limit = Self.least

  private static let least = 4096

  var count: Int { frames.count }

  mutating func add(_ frame: HeardFrame, of tracker: ModeSDecoder) {
    if frames.count >= limit { sift(tracker) }
    frames.append(frame)
  }

  /// The frame of a line, with its place.
  mutating func take(_ report: PositionReport) -> HeardFrame? {
    guard let index = index(of: report.address.position) else { return nil }
    frames[index].locate(report)
    frames[index].resolution = .deferred
    return frames[index]
  }

  private func index(of line: Int) -> Int? {
    var range = frames.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if frames[middle].line == line { return middle }
      range = frames[middle].line < line ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Keeps those that the tracker holds.
  private mutating func sift(_ tracker: ModeSDecoder) {
    var held: Set<Int> = []
    tracker.forEachHeld { held.insert($0.position) }
    frames.removeAll { $0.resolution != nil || !held.contains($0.line) }
    limit = max(Self.least, 2 * frames.count)
  }
}
