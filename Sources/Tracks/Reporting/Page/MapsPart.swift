import Geo

extension PageContent {
  /// The maps: one where everything lies near together; else an overview and a map for each of the regions with most to
  /// tell.
  func maps(of ranked: RankedTracks) throws -> Values {
    let tracks = Array(ranked.tracks.prefix(Limits.tracksOnMaps))
    let regions = MapRegions(tracks: tracks, events: briefing.events, of: self).regions
    guard !regions.isEmpty else { return ["hasMaps": false] }
    let land = MapLand.outlines
    var sheets: [MapSheet] = []
    var left = 0
    for region in regions {
      // What a map before shows is not drawn again, unless it is a crowd there.
      if region.things < Limits.crowd, sheets.contains(where: { $0.shows(region.box) }) { continue }
      guard sheets.count < Limits.regions else {
        left += 1
        continue
      }
      sheets.append(
        sheets.isEmpty
          ? try MapSheet(region.box, width: 960, least: 0.45, most: 0.7)
          : try MapSheet(region.box, width: 470, least: 0.7, most: 0.7))
    }
    var maps: [Values] = []
    var drawn: Set<CraftKey> = []
    var markers = 0
    var room = Limits.pointsOnMaps
    for (index, sheet) in sheets.enumerated() {
      var drawing = MapDrawing(self, sheet, number: sheets.count > 1 ? index + 1 : nil, isWide: index == 0)
      let caption = self.caption(sheet, number: drawing.number)
      drawing.draw(
        tracks, events: briefing.events, land: land, room: room / (sheets.count - index), caption: caption)
      room = max(0, room - drawing.points)
      drawn.formUnion(drawing.drawnTracks)
      markers += drawing.drawnMarkers
      maps.append(["svg": drawing.svg.text, "caption": caption, "isWide": index == 0])
    }
    return [
      "hasMaps": true, "maps": maps,
      "overview": maybe(sheets.count > 1 ? try MapOverview(sheets, land: land).svg : nil),
      "legend": legend, "hues": hues(drawn), "hasSuspects": !suspects.isEmpty,
      "hasSilences": briefing.events.contains { $0.kind == .gap }, "left": self.left(drawn, markers, left),
    ]
  }

  private func caption(_ sheet: MapSheet, number: Int?) -> String {
    let middle = Coordinate(
      clampingLatitude: (sheet.box.south + sheet.box.north) / 2, longitude: sheet.box.west + sheet.box.width / 2)
    return "Map" + (number.map { " \($0)" } ?? "")
      + ": around \(Words.place(middle)), \(sheet.projection.name) projection"
  }

  /// Says what the maps leave out; `false` where nothing.
  private func left(_ drawn: Set<CraftKey>, _ markers: Int, _ regions: Int) -> Any {
    var sentences: [String] = []
    if drawn.count < briefing.tracks.count {
      sentences.append(
        "\(Words.count(drawn.count)) of \(Words.count(briefing.tracks.count)) tracks are drawn: those of findings, then "
          + "those with events, then the longest.")
    }
    if markers < briefing.events.count {
      sentences.append("\(Words.count(markers)) of \(Words.count(briefing.events.count)) events are marked.")
    }
    if regions > 0 { sentences.append("\(Words.count(regions, "region")) with less to tell are not drawn.") }
    if !sentences.isEmpty { sentences.append("All tracks are in tracks.geojson and case.gpkg.") }
    return maybe(sentences.isEmpty ? nil : sentences.joined(separator: " "))
  }

  private var legend: [Values] {
    var kinds: [EventKind] = []
    for event in briefing.events where !kinds.contains(event.kind) { kinds.append(event.kind) }
    return kinds.sorted { $0.name < $1.name }.map { ["symbol": MarkerShape($0).symbol, "words": Words.name($0.name)] }
  }

  private func hues(_ drawn: Set<CraftKey>) -> [Values] {
    let used = Set(drawn.map { CraftHue(crafts[$0]) })
    return CraftHue.allCases.filter(used.contains).map {
      ["hue": $0.rawValue, "words": $0 == .other ? "other vessels" : $0.rawValue]
    }
  }
}
