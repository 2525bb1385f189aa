extension PageContent {
  /// When each craft was heard, and what happened then: a row a craft.
  func timeline(of ranked: RankedTracks) -> Values {
    let tracks = Array(ranked.tracks.prefix(Limits.rowsOfTimeline))
    guard let start = tracks.map(\.start).min(), let end = tracks.map(\.end).max(), start < end else {
      return ["hasRows": false]
    }
    var byCraft: [CraftKey: [Event]] = [:]
    for event in briefing.events { for key in event.craft { byCraft[key, default: []].append(event) } }
    let axis = TimeAxis(from: start, to: end)
    var drawing = TimelineDrawing(axis, anchors: anchors)
    for track in tracks {
      drawing.add(
        track, label: label(track.craft), hue: CraftHue(crafts[track.craft]),
        isSuspect: suspects.contains(track.craft), events: byCraft[track.craft] ?? [])
    }
    return [
      "hasRows": true, "svg": drawing.svg,
      "left": maybe(
        tracks.count < briefing.tracks.count
          ? "\(Words.count(tracks.count)) of \(Words.count(briefing.tracks.count)) craft have a row: those of findings, "
            + "then those with events, then those heard most. All are in briefing.json." : nil),
    ]
  }
}
