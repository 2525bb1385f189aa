/// All the work on one identifier: its tracks, and the detectors that look at one craft.
struct CraftDesk: Sendable {
  private var builder: TrackBuilder
  private var hulls: [HullDesk] = []

  /// One hull or airframe.
  private struct HullDesk: Sendable {
    let craft: CraftKey
    var detectors: [any CraftDetector]
    var fixes = FixColumns()
    var breaks: [Int] = []
  }

  init(for craft: CraftKey, by parameters: Parameters) { builder = TrackBuilder(for: craft, by: parameters) }

  var craft: CraftKey { builder.craft }
  var pendingSince: Int64? { builder.pendingSince }

  /// Takes reports in ``ReportOrder``, all that there are up to `watermark`.
  mutating func advance(
    _ reports: [PositionReport], to watermark: Int64, by plan: DetectingPlan, into yield: inout DetectingYield
  ) {
    builder.advance(reports, duplicates: &yield.duplicates)
    builder.settle(at: watermark)
    detect(by: plan, into: &yield)
  }

  /// No more reports will come: decides on what is pending.
  mutating func finishTracks(by plan: DetectingPlan, into yield: inout DetectingYield) {
    yield.events += builder.finish()
    detect(by: plan, into: &yield)
  }

  private mutating func detect(by plan: DetectingPlan, into yield: inout DetectingYield) {
    for (hull, fixes, breaks) in builder.takeFresh() {
      while hulls.count <= hull {
        let craft = builder.craft.hull(UInt16(hulls.count + 1))
        hulls.append(
          HullDesk(
            craft: craft, detectors: plan.craftKinds.map { $0.makeDetector(for: craft, in: plan.context) }))
      }
      let piece = TrackPiece(craft: hulls[hull].craft, fixes: fixes, breaks: breaks)
      for index in hulls[hull].detectors.indices { hulls[hull].detectors[index].advance(piece, into: &yield.events) }
      hulls[hull].breaks += breaks.map { $0 + hulls[hull].fixes.count }
      hulls[hull].fixes.append(contentsOf: fixes)
      yield.pieces.append(piece)
    }
  }

  /// Lets the detectors finish, and hands over the tracks.
  consuming func finish(listening spans: ListeningSpans, into yield: inout DetectingYield) {
    let echoes = echoes()
    for index in hulls.indices {
      guard let last = hulls[index].fixes.times.last else { continue }
      let end = spans.end(of: hulls[index].craft.isAircraft ? .air : .sea, holding: last)
      for detector in hulls[index].detectors.indices {
        hulls[index].detectors[detector].finish(at: end, into: &yield.events)
      }
      let track = Track(
        craft: hulls[index].craft, fixes: hulls[index].fixes, breaks: hulls[index].breaks,
        outliers: index == 0 ? builder.outliers.sorted() : [], echoes: echoes[index])
      if let track { yield.tracks.append(track) }
    }
  }

  /// Who else heard the fixes, hull by hull; what belongs to no fix of a further hull goes with the outliers to the first.
  private func echoes() -> [[Echo]] {
    var rest = builder.echoes
    guard hulls.count > 1, !rest.isEmpty else { return [rest] + hulls.dropFirst().map { _ in [] } }
    var byHull: [[Echo]] = [[]]
    for hull in hulls.dropFirst() {
      let lines = Set(hull.fixes.addresses)
      byHull.append(rest.filter { lines.contains($0.line) })
      rest.removeAll { lines.contains($0.line) }
    }
    byHull[0] = rest
    return byHull
  }
}

/// What detecting works with: the detectors, their parameters and places.
struct DetectingPlan: Sendable {
  var context: DetectingContext
  var craftKinds: [any CraftDetectorKind]
}

/// What came out of a piece of work.
struct DetectingYield: Sendable {
  var pieces: [TrackPiece] = []
  var events: [Event] = []
  var tracks: [Track] = []
  var duplicates: [LineAddress] = []
}
