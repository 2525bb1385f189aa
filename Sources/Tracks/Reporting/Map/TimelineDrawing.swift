/// Rows of craft over time: a bar where it was heard, an open one where it was silent, marks of events on it.
struct TimelineDrawing {
  private static let rowHeight = 40.0
  private static let head = 26.0
  private static let marksInRow = 60

  private let axis: TimeAxis
  /// What a link may lead to.
  private let anchors: Set<String>
  private var rows = SVGText()
  private var count = 0
  /// Events for which a row had no room.
  private(set) var unmarked = 0

  init(_ axis: TimeAxis, anchors: Set<String>) {
    self.axis = axis
    self.anchors = anchors
  }

  mutating func add(_ track: Track, label: String, hue: CraftHue, isSuspect: Bool, events: [Event]) {
    let top = Self.head + Double(count) * Self.rowHeight
    count += 1
    let bar = top + 22
    rows.add(
      "<g class=\"row\(isSuspect ? " suspect" : "")\"><text class=\"name\" x=\"10\" y=\"\(SVGText.tenths(top + 15))\">")
    rows.add(escaped: label)
    rows.add("</text>")
    let silences = events.filter { $0.kind == .gap }
    for stretch in Self.heard(track, silences) {
      rect(
        "heard \(hue.rawValue)", stretch.start, stretch.end, bar, 10, "heard \(Words.span(stretch.start, stretch.end))")
    }
    for silence in silences.prefix(Self.marksInRow) {
      rect(
        "silent", silence.start, silence.end ?? axis.end, bar, 10, "silent \(Words.span(silence.start, silence.end))")
    }
    unmarked += max(0, events.count - Self.marksInRow)
    for event in events.prefix(Self.marksInRow) { mark(event, bar + 5) }
    rows.add("</g>")
  }

  var svg: String {
    let height = Self.head + Double(count) * Self.rowHeight + 4
    var svg = SVGText()
    svg.add("<svg class=\"timeline\" viewBox=\"0 0 960 \(SVGText.tenths(height))\" role=\"img\" ")
    svg.add("aria-label=\"When each craft was heard, and what happened\"><g class=\"axis\">")
    for tick in axis.ticks {
      let x = axis.x(tick.time)
      svg.add("<path d=\"M\(SVGText.tenths(x)) 20V\(SVGText.tenths(height))\"/>")
      let anchor = x < 50 ? "start" : x > TimeAxis.width - 50 ? "end" : "middle"
      svg.add("<text x=\"\(SVGText.tenths(x))\" y=\"14\" text-anchor=\"\(anchor)\">\(tick.words)</text>")
    }
    svg.add("</g>" + rows.text + "</svg>")
    return svg.text
  }

  /// The track's time without its silences.
  private static func heard(_ track: Track, _ silences: [Event]) -> [(start: Timestamp, end: Timestamp)] {
    var stretches: [(Timestamp, Timestamp)] = []
    var from = track.start
    for silence in silences.sorted() where silence.start >= from && silence.start <= track.end {
      stretches.append((from, silence.start))
      from = silence.end ?? track.end
    }
    if from < track.end || stretches.isEmpty { stretches.append((from, track.end)) }
    return stretches
  }

  private mutating func rect(
    _ style: String, _ start: Timestamp, _ end: Timestamp, _ y: Double, _ height: Double, _ title: String
  ) {
    let left = axis.x(start)
    rows.add("<rect class=\"\(style)\" x=\"\(SVGText.tenths(left))\" y=\"\(SVGText.tenths(y))\" ")
    rows.add("width=\"\(SVGText.tenths(max(2, axis.x(end) - left)))\" height=\"\(SVGText.tenths(height))\">")
    rows.title(title)
    rows.add("</rect>")
  }

  private mutating func mark(_ event: Event, _ y: Double) {
    if event.kind != .gap, let end = event.end {
      rect("during", event.start, end, y - 2, 4, Words.span(event.start, end))
    }
    let isListed = anchors.contains(event.id)
    rows.add(isListed ? "<a tabindex=\"-1\" href=\"#\(SVGText.escaped(event.id))\"" : "<g")
    rows.add(" transform=\"translate(\(SVGText.tenths(axis.x(event.start))) \(SVGText.tenths(y)))\">")
    rows.add("<path class=\"marker\" d=\"\(MarkerShape(event.kind).path)\">")
    rows.title("\(Words.name(event.kind.name)), \(Words.span(event.start, event.end))")
    rows.add(isListed ? "</path></a>" : "</path></g>")
  }
}
