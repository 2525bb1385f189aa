/// The sub-areas of an area notice, each in so many bits: a shape, and what that shape wants.
///
/// The scale factor is a power of ten for the lengths of its sub-area: these are told in metres. A polyline or polygon
/// starts from the point before it, or goes on from the line before it.
///
/// Source: IMO SN.1/Circ.289, tables 11.3 to 11.9.
struct Subareas {
  /// Bits of each.
  let width: Int
  let most: Int
  /// Of the centre, or the south-western corner.
  let position: [AISItem]
  /// Bits of the distance between points of a line.
  let distanceWidth: Int
  let textCharacters: Int

  var list: AISItem {
    .list(
      "subareas", atMost: most,
      [
        .field(AISField("shape", 3, available: 0...5, meanings: .subareaShape)),
        .choice(
          .field("shape", at: 0, width: 3),
          [
            AISCase(0, filled([scale] + position + [scaled([("radius", 12)])])),
            AISCase(
              1, filled([scale] + position + [scaled([("east", 8), ("north", 8)]), .field(angle("orientation"))])),
            AISCase(
              2,
              filled([scale] + position + [scaled([("radius", 12)]), .field(angle("left")), .field(angle("right"))])),
            AISCase(3...4, filled([scale, points])),
            AISCase(5, filled([.text("text", characters: textCharacters)])),
            // Shapes of the future.
            AISCase(6...7, [.bits("data", width - 3)]),
          ]),
      ])
  }

  private var scale: AISItem { .field(AISField("scale", 2)) }

  private func filled(_ items: [AISItem]) -> [AISItem] {
    let left = width - 3 - AISItem.leastWidth(of: items)
    return left > 0 ? items + [.spare(left)] : items
  }

  /// Degrees clockwise from true north.
  private func angle(_ name: String) -> AISField { AISField(name, 9, available: 0...359) }

  private func scaled(_ lengths: [(name: String, width: Int)]) -> AISItem {
    byScale { power in lengths.map { .field(AISField($0.name, $0.width, scale: power)) } }
  }

  /// Four times the bearing in half degrees, and the distance from the point before; a distance of 0 is no point.
  private var points: AISItem {
    byScale { power in
      (1...4).flatMap { number -> [AISItem] in
        [
          .field(AISField("bearing\(number)", 10, scale: .init(divisor: 2, decimals: 1), available: 0...719)),
          .field(
            AISField("distance\(number)", distanceWidth, scale: power, available: 1...(1 << distanceWidth) - 1)),
        ]
      }
    }
  }

  private func byScale(_ items: (AISField.Scale) -> [AISItem]) -> AISItem {
    .choice(
      .field("scale", at: 3, width: 2),
      [1, 10, 100, 1000].enumerated().map { AISCase($0.offset, items(.init(multiplier: $0.element, decimals: 0))) })
  }
}

extension AISMeanings {
  fileprivate static let subareaShape = AISMeanings(
    ["Circle or point", "Rectangle", "Sector", "Polyline", "Polygon", "Associated text"], beyond: "Reserved")
}
