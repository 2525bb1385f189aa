import Geo

/// Words on a sheet that keep out of one another's way: each takes the first free place beside its point, or none.
struct MapLabels {
  private struct Frame {
    var left, top, right, bottom: Double

    func meets(_ other: Frame) -> Bool {
      left < other.right && right > other.left && top < other.bottom && bottom > other.top
    }

    func holds(_ point: PlanarPoint) -> Bool {
      point.x > left && point.x < right && point.y > top && point.y < bottom
    }
  }

  private var taken: [Frame] = []
  /// Points of lines, which words had better not lie on.
  private var lines: [PlanarPoint] = []
  private let width: Double
  private let height: Double
  private let size: Double

  /// - Parameter size: of the letters, in units of the sheet.
  init(on sheet: MapSheet, size: Double) {
    width = sheet.width
    height = sheet.height
    self.size = size
  }

  /// Keeps a marker free.
  mutating func reserve(_ point: PlanarPoint, radius: Double) {
    taken.append(
      Frame(left: point.x - radius, top: point.y - radius, right: point.x + radius, bottom: point.y + radius))
  }

  /// Keeps the number, the scale and the page's buttons free.
  mutating func reserveCorners(of sheet: MapSheet) {
    taken.append(Frame(left: 0, top: 0, right: 36, bottom: 32))
    taken.append(Frame(left: width - 140, top: 0, right: width, bottom: 46))
    taken.append(Frame(left: width * 0.72, top: height - 50, right: width, bottom: height))
  }

  mutating func avoid(_ stroke: [PlanarPoint]) {
    for (start, end) in zip(stroke, stroke.dropFirst()) {
      guard lines.count < 8000 else { return }
      let length = max(abs(end.x - start.x), abs(end.y - start.y))
      let steps = max(1, min(200, Int(length / 8)))
      for step in 0..<steps {
        let share = Double(step) / Double(steps)
        lines.append(PlanarPoint(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share))
      }
    }
  }

  /// What room bold words take at most: capitals and digits are the wide ones, in any face a browser may choose.
  static func length(of words: String, size: Double) -> Double {
    words.reduce(0) { $0 + ("MW@".contains($1) ? 1 : $1.isUppercase || $1.isNumber ? 0.75 : 0.64) } * size
  }

  /// Where the words begin, on their base line; `nil` where there is no room near any of the points.
  mutating func place(_ words: String, beside points: [PlanarPoint]) -> PlanarPoint? {
    place(words, beside: points, offLines: true) ?? place(words, beside: points, offLines: false)
  }

  private mutating func place(_ words: String, beside points: [PlanarPoint], offLines: Bool) -> PlanarPoint? {
    let length = Self.length(of: words, size: size)
    for point in points {
      for (dx, dy) in [(9.0, -6.0), (-9 - length, -6), (9, size + 2), (-9 - length, size + 2), (-length / 2, -12)] {
        let start = PlanarPoint(x: point.x + dx, y: point.y + dy)
        let frame = Frame(
          left: start.x - 2, top: start.y - size, right: start.x + length + 2, bottom: start.y + size * 0.3)
        guard frame.left > 2, frame.right < width - 2, frame.top > 2, frame.bottom < height - 20,
          !taken.contains(where: frame.meets), !offLines || !lines.contains(where: frame.holds)
        else { continue }
        taken.append(frame)
        return start
      }
    }
    return nil
  }
}
