extension PageContent {
  /// When each craft was heard, and what happened then: a row a craft, a drawing a period.
  func timeline(of ranked: RankedTracks) -> Values {
    var byCraft: [CraftKey: [Event]] = [:]
    for event in briefing.events { for key in event.craft { byCraft[key, default: []].append(event) } }
    let told = ranked.tracks.count { suspects[$0.craft] != nil || byCraft[$0.craft] != nil }
    let tracks = Array(ranked.tracks.prefix(min(told + Limits.quietRowsOfTimeline, Limits.rowsOfTimeline)))
    var drawings: [Values] = []
    var unmarked = 0
    for period in TimePeriods(of: tracks).periods where period.start < period.end {
      var drawing = TimelineDrawing(TimeAxis(from: period.start, to: period.end), anchors: anchors)
      for track in tracks where track.start <= period.end && track.end >= period.start {
        drawing.add(
          track, label: label(track.craft), hue: CraftHue(crafts[track.craft]),
          isSuspect: suspects[track.craft] != nil, events: byCraft[track.craft] ?? [])
      }
      unmarked += drawing.unmarked
      drawings.append(["svg": drawing.svg, "span": Words.span(period.start, period.end)])
    }
    guard !drawings.isEmpty else { return ["hasRows": false] }
    var left: [String] = []
    if tracks.count < briefing.tracks.count {
      left.append(
        "\(Words.count(tracks.count)) of \(Words.count(briefing.tracks.count)) craft have a row: those of findings, then "
          + "those with events, then those heard most.")
    }
    if unmarked > 0 { left.append("\(Words.count(unmarked, "event")) in these rows are not marked.") }
    if !left.isEmpty { left.append("All are in briefing.json.") }
    return [
      "hasRows": true, "drawings": drawings, "hasPeriods": drawings.count > 1,
      "left": maybe(left.isEmpty ? nil : left.joined(separator: " ")),
    ]
  }
}
