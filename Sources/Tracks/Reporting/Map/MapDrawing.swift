import Geo

/// One map of a page: land, graticule, tracks, events, names and a scale, as an SVG that needs nothing else.
struct MapDrawing {
  let content: PageContent
  let sheet: MapSheet
  /// The number by which the overview names it; `nil` where there is one map alone.
  let number: Int?
  let isWide: Bool
  private(set) var svg = SVGText()
  private(set) var drawnTracks: Set<CraftKey> = []
  private(set) var drawnMarkers = 0
  private(set) var points = 0
  private var labels: MapLabels
  /// For narrow screens, where a wide map has room for few names in large letters.
  private var fewLabels: MapLabels
  private var nameable: [(words: String, points: [PlanarPoint], hue: CraftHue)] = []

  init(_ content: PageContent, _ sheet: MapSheet, number: Int?, isWide: Bool) {
    self.content = content
    self.sheet = sheet
    self.number = number
    self.isWide = isWide
    labels = MapLabels(on: sheet, size: 13)
    fewLabels = MapLabels(on: sheet, size: 30)
    labels.reserveCorners(of: sheet)
    fewLabels.reserveCorners(of: sheet)
  }

  /// - Parameter room: how many points of tracks may be drawn.
  mutating func draw(_ tracks: [Track], events: [Event], land: [MapLand.Outline], room: Int, caption: String) {
    svg.add("<svg class=\"map \(isWide ? "wide" : "small")\" viewBox=\"0 0 ")
    svg.add(sheet.width)
    svg.add(" ")
    svg.add(sheet.height)
    svg.add("\" role=\"img\" aria-label=\"")
    svg.add(escaped: caption)
    svg.add("\">")
    svg.add("<rect class=\"sea\" width=\"\(SVGText.tenths(sheet.width))\" height=\"\(SVGText.tenths(sheet.height))\"/>")
    draw(land)
    Graticule(sheet).write(on: sheet, isNumbered: number != nil, to: &svg)
    drawTracks(tracks, events, room: room)
    drawMarkers(events)
    drawNames()
    drawScale()
    drawNumber()
    svg.add("</svg>")
  }

  private mutating func draw(_ land: [MapLand.Outline]) {
    svg.add("<path class=\"land\" d=\"")
    for ring in sheet.rings(of: land) { svg.add(ring: ring) }
    svg.add("\"/>")
  }

  private mutating func drawTracks(_ tracks: [Track], _ events: [Event], room: Int) {
    var silences: [CraftKey: Set<Timestamp>] = [:]
    for event in events where event.kind == .gap {
      for key in event.craft { silences[key, default: []].insert(event.start) }
    }
    // Room is given in order of rank; what ranks first is drawn last, on top.
    var chosen: [(track: Track, path: TrackPath)] = []
    for track in tracks {
      let path = TrackPath(track, silences: silences[track.craft] ?? [], on: sheet)
      let most = content.suspects[track.craft] == nil ? room : 3 * room
      guard path.pointCount > 0, points + path.pointCount <= most else { continue }
      points += path.pointCount
      drawnTracks.insert(track.craft)
      chosen.append((track, path))
    }
    svg.add("<g class=\"tracks\">")
    for (track, path) in chosen.reversed() {
      let isSuspect = content.suspects[track.craft] != nil
      let hue = CraftHue(content.crafts[track.craft])
      svg.add("<path class=\"track \(hue.rawValue)\(isSuspect ? " suspect" : "")\" data-craft=\"")
      svg.add(escaped: content.label(track.craft))
      svg.add("\" d=\"\(path.svg)\">")
      svg.title(
        "\(content.label(track.craft)) (\(track.craft)), \(Words.span(track.start, track.end)), "
          + Words.count(track.fixes.count, "fix", "fixes"))
      svg.add("</path>")
      let strokes = path.strokes
      for stroke in strokes { labels.avoid(stroke) }
      let ends = [strokes.last?.last, strokes.first?.first, strokes.last.map { $0[$0.count / 2] }].compactMap { $0 }
      nameable.append((content.label(track.craft), ends.filter { sheet.shows($0) }, hue))
    }
    var left = PageContent.Limits.markersOnMap
    for event in events where event.kind == .gap && event.craft.contains(where: drawnTracks.contains) && left > 0 {
      drawSilence(event)
      left -= 1
    }
    svg.add("</g>")
  }

  /// From where it fell silent to where it was heard again.
  private mutating func drawSilence(_ event: Event) {
    let ends = ["off", "on"].compactMap { name -> PlanarPoint? in
      guard let end = event.details[name]?.members, let latitude = end["lat"]?.double,
        let longitude = end["lon"]?.double
      else { return nil }
      return Coordinate(latitude: latitude, longitude: longitude).flatMap(sheet.point)
    }
    if ends.count == 2 { drawLine("silence", ends[0], ends[1]) }
  }

  private mutating func drawLine(_ style: String, _ start: PlanarPoint, _ end: PlanarPoint) {
    guard sheet.shows(start) || sheet.shows(end) else { return }
    // The short way over the edge of a world map would be drawn right across it.
    if sheet.box.width >= 359, abs(start.x - end.x) > sheet.width * 0.6 { return }
    svg.add("<path class=\"\(style)\" d=\"M\(SVGText.tenths(start.x)) \(SVGText.tenths(start.y))")
    svg.add("L\(SVGText.tenths(end.x)) \(SVGText.tenths(end.y))\"/>")
  }

  private mutating func drawMarkers(_ events: [Event]) {
    svg.add("<g class=\"markers\">")
    var marked: [(event: Event, point: PlanarPoint)] = []
    let ranked = [Finding.Severity?.some(.high), .medium, .low, nil].flatMap { level in
      events.filter { content.severity(of: $0) == level }
    }
    for event in ranked {
      guard marked.count < PageContent.Limits.markersOnMap else { break }
      guard let point = sheet.point(content.mark(event)), sheet.shows(point) else { continue }
      marked.append((event, point))
    }
    drawnMarkers = marked.count
    for (event, point) in marked.reversed() where event.kind == .implausibleMove {
      if let end = sheet.point(event.place) { drawLine("jump", point, end) }
    }
    for (event, point) in marked.reversed() {
      labels.reserve(point, radius: 8)
      fewLabels.reserve(point, radius: 14)
      let isListed = content.anchors.contains(event.id)
      // The lists have the same links in the order of their rows: these are for pointing at.
      svg.add(isListed ? "<a tabindex=\"-1\" href=\"#\(SVGText.escaped(event.id))\"" : "<g")
      svg.add(" transform=\"translate(\(SVGText.tenths(point.x)) \(SVGText.tenths(point.y)))\">")
      svg.add(
        "<path class=\"marker\(content.severity(of: event) == nil ? "" : " suspect")\" d=\"\(MarkerShape(event.kind).path)\">"
      )
      svg.title(
        "\(Words.name(event.kind.name)): \(event.craft.map(content.label).joined(separator: ", ")), "
          + Words.span(event.start, event.end))
      svg.add(isListed ? "</path></a>" : "</path></g>")
    }
    svg.add("</g>")
  }

  /// The names of craft, those of findings first; further hulls and craft of the same name once each.
  private mutating func drawNames() {
    var (many, few) = (labels, fewLabels)
    svg.add(names("names", atMost: isWide ? 16 : 8, in: &many))
    if isWide { svg.add(names("names few", atMost: 5, in: &few)) }
  }

  private func names(_ style: String, atMost most: Int, in labels: inout MapLabels) -> String {
    var svg = SVGText()
    svg.add("<g class=\"\(style)\">")
    var count = 0
    for item in nameable.reversed() where !item.points.isEmpty {
      guard count < most else { break }
      let words = item.words.count > 22 ? item.words.prefix(21) + "…" : item.words
      guard let start = labels.place(words, beside: item.points) else { continue }
      count += 1
      svg.add("<text class=\"\(item.hue.rawValue)\" x=\"")
      svg.add(start.x)
      svg.add("\" y=\"")
      svg.add(start.y)
      svg.add("\">")
      svg.add(escaped: words)
      svg.add("</text>")
    }
    svg.add("</g>")
    return svg.text
  }

  /// How long a round distance is in the middle of the map, measured along the ground.
  private mutating func drawScale() {
    guard sheet.box.width < 120 else { return }
    let middle = PlanarPoint(x: sheet.width / 2, y: sheet.height / 2)
    let size = sheet.metresPerUnit
    guard let here = place(at: middle), let there = place(at: PlanarPoint(x: middle.x + 40, y: middle.y)) else {
      return
    }
    let metres = Geodesic.distance(from: here, to: there).metres / 40
    guard metres > 0, size > 0 else { return }
    var length = 1.0
    for step in [1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].reversed()
    where step * 1000 / metres <= sheet.width * 0.24 {
      length = step
      break
    }
    let units = length * 1000 / metres
    let (right, bottom) = (sheet.width - 14, sheet.height - 24)
    let words = "\(Words.count(Int(length))) km · \(JSONValue.decimal((length / 1.852 * 10).rounded() / 10)) NM"
    let wide = max(units, 7.6 * Double(words.count)) + 12
    svg.add("<g class=\"scale\"><rect x=\"\(SVGText.tenths(right - wide + 6))\" y=\"\(SVGText.tenths(bottom - 24))\" ")
    svg.add(
      "width=\"\(SVGText.tenths(wide))\" height=\"30\"/><path d=\"M\(SVGText.tenths(right - units)) \(SVGText.tenths(bottom - 5))v5"
    )
    svg.add("H\(SVGText.tenths(right))v-5\"/><text text-anchor=\"end\" x=\"\(SVGText.tenths(right))\" y=\"")
    svg.add("\(SVGText.tenths(bottom - 8))\">\(words)</text></g>")
  }

  private mutating func drawNumber() {
    guard let number else { return }
    svg.add("<text class=\"number\" x=\"12\" y=\"24\">\(number)</text>")
  }

  private func place(at point: PlanarPoint) -> Coordinate? {
    let plane = sheet.plane(point)
    return sheet.projection.unproject(x: plane.x, y: plane.y)
  }
}
