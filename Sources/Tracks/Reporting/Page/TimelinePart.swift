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
    var left: [String] = []
    if tracks.count < briefing.tracks.count {
      left.append(
        "\(Words.count(tracks.count)) of \(Words.count(briefing.tracks.count)) craft have a row: those of findings, then "
          + "those with events, then those heard most.")
    }
    if drawing.unmarked > 0 { left.append("\(Words.count(drawing.unmarked, "event")) in these rows are not marked.") }
    if !left.isEmpty { left.append("All are in briefing.json.") }
    return ["hasRows": true, "svg": drawing.svg, "left": maybe(left.isEmpty ? nil : left.joined(separator: " "))]
  }
}
