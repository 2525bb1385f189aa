import Geo

/// The text of a drawing that stands within a page: numbers to a tenth of a unit, texts escaped.
struct SVGText {
  private(set) var text = ""

  mutating func add(_ raw: String) { text += raw }

  mutating func add(_ value: Double) { text += Self.tenths(value) }

  mutating func add(escaped words: String) { text += Self.escaped(words) }

  /// A closed ring, as a part of a path's `d`.
  mutating func add(ring: [PlanarPoint]) {
    for (index, point) in ring.enumerated() {
      text += index == 0 ? "M" : index == 1 ? "L" : " "
      text += Self.tenths(point.x) + " " + Self.tenths(point.y)
    }
    text += "Z"
  }

  mutating func title(_ words: String) {
    text += "<title>"
    add(escaped: words)
    text += "</title>"
  }

  static func tenths(_ value: Double) -> String {
    let tenths = Int((max(-1e7, min(1e7, value)) * 10).rounded())
    let fraction = tenths.magnitude % 10
    return (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10) + (fraction == 0 ? "" : ".\(fraction)")
  }

  static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      // Controls have no place in markup.
      case "\u{0}"..<"\u{9}", "\u{B}", "\u{C}", "\u{E}"..<"\u{20}": text.unicodeScalars.append("\u{FFFD}")
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
