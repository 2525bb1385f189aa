import Geo

/// Meridians and parallels of a sheet, at round degrees, and the words at its edges.
struct Graticule {
  let step: Double

  init(_ sheet: MapSheet) {
    let steps: [Double] = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005]
    let degrees = max(sheet.box.height, sheet.box.width * 0.55)
    step = steps.first { degrees / $0 >= 3 } ?? 0.002
  }

  func write(on sheet: MapSheet, isNumbered: Bool, to svg: inout SVGText) {
    let box = sheet.box
    svg.add("<g class=\"graticule\">")
    // A wide map is read on narrow screens, too, in letters of twice the size.
    let isWide = sheet.width > 600
    var words: [(text: String, x: Double, y: Double, anchor: String)] = []
    var lastFoot = 0.0
    for longitude in multiples(from: box.west, to: box.west + box.width) {
      let line = (0...24).compactMap { part -> PlanarPoint? in
        sheet.point(
          Coordinate(
            clampingLatitude: box.south - 2 * step + (box.height + 4 * step) * Double(part) / 24, longitude: longitude))
      }
      write(line, to: &svg)
      if let foot = Self.crossing(of: line, at: sheet.height - 6), foot > max(30, lastFoot + (isWide ? 96 : 58)),
        foot < sheet.width * 0.72
      {
        lastFoot = foot
        words.append(
          (Self.words(Coordinate.normalised(longitude: longitude), "E", "W"), foot, sheet.height - 6, "middle"))
      }
    }
    for latitude in multiples(from: box.south, to: box.north) where abs(latitude) < 90 {
      let line = (0...24).compactMap { part -> PlanarPoint? in
        let share = Double(part) / 24
        let overhang = box.width >= 359 ? 0 : 2 * step
        return sheet.point(
          Coordinate(
            clampingLatitude: latitude, longitude: box.west - overhang + (box.width - 1e-9 + 2 * overhang) * share))
      }
      write(line, to: &svg)
      let turned = line.map { PlanarPoint(x: $0.y, y: $0.x) }
      if let edge = Self.crossing(of: turned, at: 6), edge > (isNumbered ? isWide ? 76 : 44 : 16),
        edge < sheet.height - 26
      {
        words.append((Self.words(latitude, "N", "S"), 6, edge - 3, "start"))
      }
    }
    for word in words {
      svg.add("<text x=\"")
      svg.add(word.x)
      svg.add("\" y=\"")
      svg.add(word.y)
      svg.add("\" text-anchor=\"\(word.anchor)\">\(word.text)</text>")
    }
    svg.add("</g>")
  }

  private func multiples(from low: Double, to high: Double) -> [Double] {
    let first = (low / step).rounded(.up)
    return (0..<200).map { (first + Double($0)) * step }.prefix { $0 <= high }.map { $0 }
  }

  private func write(_ line: [PlanarPoint], to svg: inout SVGText) {
    guard line.count > 1 else { return }
    svg.add("<path d=\"")
    for (index, point) in line.enumerated() {
      svg.add(index == 0 ? "M" : index == 1 ? "L" : " ")
      svg.add(point.x)
      svg.add(" ")
      svg.add(point.y)
    }
    svg.add("\"/>")
  }

  /// Where a line comes to height `y`.
  private static func crossing(of line: [PlanarPoint], at y: Double) -> Double? {
    for (start, end) in zip(line, line.dropFirst()) where (start.y - y) * (end.y - y) <= 0 && start.y != end.y {
      return start.x + (end.x - start.x) * (y - start.y) / (end.y - start.y)
    }
    return nil
  }

  private static func words(_ value: Double, _ positive: String, _ negative: String) -> String {
    let thousandths = Int((abs(value) * 1000).rounded())
    let number = JSONValue.decimal(Double(thousandths) / 1000) + "°"
    return thousandths == 0 || thousandths == 180_000 ? number : number + (value < 0 ? negative : positive)
  }
}
