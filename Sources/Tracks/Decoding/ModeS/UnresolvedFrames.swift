/// Frames whose position was not known when they came, in their order: as many as the tracker may still find a place for,
/// and up to a quarter more that it no longer will.
struct UnresolvedFrames: Sendable {
  private(set) var frames: [HeardFrame] = []
  private var limit = Self.least

  private static let least = 4096

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
    var held: [Int] = []
    tracker.forEachHeld { held.append($0.position) }
    held.sort()
    var next = 0
    frames.removeAll { frame in
      while next < held.count, held[next] < frame.line { next += 1 }
      return frame.resolution != nil || next == held.count || held[next] != frame.line
    }
    limit = frames.count + max(Self.least, frames.count / 4)
  }
}
