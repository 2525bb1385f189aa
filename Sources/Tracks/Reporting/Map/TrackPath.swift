import Geo

/// A track as strokes on a sheet: broken at breaks, at silences and where it leaves the sheet, and thinned so that no
/// stroke lies further from the track than a third of a unit.
struct TrackPath {
  private(set) var strokes: [[PlanarPoint]] = []
  var pointCount: Int { strokes.reduce(0) { $0 + $1.count } }

  /// - Parameter silences: times of the last fix before each silence: the next fix begins a new stroke.
  init(_ track: Track, silences: Set<Timestamp>, on sheet: MapSheet, tolerance: Double = 0.35) {
    let columns = track.fixes
    // What moves less than this cannot be seen: it is passed over before it is projected.
    let least = Int32(max(1, sheet.metresPerUnit * tolerance / 111_000 * 1e7).rounded())
    var stroke: [PlanarPoint] = []
    var nextBreak = 0
    var (lastLatitude, lastLongitude) = (Int32.min, Int32.min)
    func ends(_ index: Int) -> Bool {
      index + 1 == columns.count || (nextBreak < track.breaks.count && track.breaks[nextBreak] == index + 1)
    }
    for index in columns.indices {
      if nextBreak < track.breaks.count, track.breaks[nextBreak] == index {
        nextBreak += 1
        close(&stroke, tolerance)
      }
      let isSilent = !silences.isEmpty && silences.contains(columns.times[index])
      defer { if isSilent { close(&stroke, tolerance) } }
      let (latitude, longitude) = (columns.latitudesE7[index], columns.longitudesE7[index])
      if !stroke.isEmpty, !isSilent, !ends(index),
        (latitude &- lastLatitude).magnitude < UInt32(least), (longitude &- lastLongitude).magnitude < UInt32(least)
      {
        continue
      }
      (lastLatitude, lastLongitude) = (latitude, longitude)
      guard sheet.mayShow(latitudeE7: latitude, longitudeE7: longitude),
        let point = sheet.point(columns.coordinate(at: index))
      else {
        close(&stroke, tolerance)
        continue
      }
      // A step over the edge of a world map would be drawn right across it.
      if let before = stroke.last, abs(point.x - before.x) > sheet.width * 0.6, sheet.box.width >= 359 {
        close(&stroke, tolerance)
      }
      stroke.append(point)
    }
    close(&stroke, tolerance)
    strokes = strokes.filter { stroke in stroke.contains { sheet.shows($0, margin: 20) } }
  }

  private mutating func close(_ stroke: inout [PlanarPoint], _ tolerance: Double) {
    if !stroke.isEmpty { strokes.append(Self.thinned(stroke, tolerance)) }
    stroke.removeAll(keepingCapacity: true)
  }

  /// Douglas and Peucker's simplification (Cartographica 10, 1973), without recursion.
  static func thinned(_ points: [PlanarPoint], _ tolerance: Double) -> [PlanarPoint] {
    guard points.count > 2 else { return points }
    var keeps = [Bool](repeating: false, count: points.count)
    keeps[0] = true
    keeps[points.count - 1] = true
    var spans = [0..<(points.count - 1)]
    while let span = spans.popLast() {
      let (start, end) = (points[span.lowerBound], points[span.upperBound])
      var furthest = tolerance
      var chosen: Int?
      for index in (span.lowerBound + 1)..<max(span.lowerBound + 1, span.upperBound) {
        let distance = Self.distance(from: points[index], to: start, end)
        if distance > furthest {
          furthest = distance
          chosen = index
        }
      }
      guard let chosen else { continue }
      keeps[chosen] = true
      spans.append(span.lowerBound..<chosen)
      spans.append(chosen..<span.upperBound)
    }
    return zip(points, keeps).filter(\.1).map(\.0)
  }

  private static func distance(from point: PlanarPoint, to start: PlanarPoint, _ end: PlanarPoint) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let along = length == 0 ? 0 : max(0, min(1, ((point.x - start.x) * dx + (point.y - start.y) * dy) / length))
    let (x, y) = (point.x - start.x - along * dx, point.y - start.y - along * dy)
    return (x * x + y * y).squareRoot()
  }

  /// As the `d` of an SVG path; a stroke of one point is a dot.
  var svg: String {
    var path = ""
    for stroke in strokes {
      for (index, point) in stroke.enumerated() {
        path += index == 0 ? "M" : index == 1 ? "L" : " "
        path += SVGText.tenths(point.x) + " " + SVGText.tenths(point.y)
      }
      if stroke.count == 1 { path += "h.1" }
    }
    return path
  }
}
