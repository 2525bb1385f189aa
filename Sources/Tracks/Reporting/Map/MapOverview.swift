import Geo

/// The world with the numbered frames of the maps that follow.
struct MapOverview {
  let svg: String

  init(_ sheets: [MapSheet], land: [MapLand.Outline]) throws {
    let world = try MapSheet(
      BoundingBox(west: -180, south: -58, east: 180, north: 80), width: 470, least: 0.3, most: 0.6)
    var svg = SVGText()
    svg.add("<svg class=\"map small overview\" viewBox=\"0 0 470 \(SVGText.tenths(world.height))\" role=\"img\" ")
    svg.add("aria-label=\"The world, with the frames of the numbered maps\">")
    svg.add("<rect class=\"sea\" width=\"470\" height=\"\(SVGText.tenths(world.height))\"/><path class=\"land\" d=\"")
    for ring in world.rings(of: land) { svg.add(ring: ring) }
    svg.add("\"/><g class=\"frames\">")
    var labels = MapLabels(on: world, size: 14)
    for (index, sheet) in sheets.enumerated() {
      let box = sheet.box
      let middle = Coordinate(
        clampingLatitude: (box.south + box.north) / 2, longitude: box.west + box.width / 2)
      guard let point = world.point(middle) else { continue }
      let wide = max(7, box.width / 360 * world.width)
      let high = max(7, box.height / 180 * world.width / 2)
      svg.add("<rect x=\"\(SVGText.tenths(point.x - wide / 2))\" y=\"\(SVGText.tenths(point.y - high / 2))\" ")
      svg.add("width=\"\(SVGText.tenths(wide))\" height=\"\(SVGText.tenths(high))\"/>")
      let corners = [(1.0, 1.0), (-1, 1), (1, -1), (-1, -1)].map {
        PlanarPoint(x: point.x + $0.0 * wide / 2, y: point.y + $0.1 * high / 2)
      }
      let start = labels.place("\(index + 1)", beside: corners) ?? point
      svg.add("<text x=\"\(SVGText.tenths(start.x))\" y=\"\(SVGText.tenths(start.y))\">\(index + 1)</text>")
    }
    svg.add("</g></svg>")
    self.svg = svg.text
  }
}
