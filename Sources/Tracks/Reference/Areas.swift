import Foundation
import Geo

/// The file of `--areas`: GeoJSON with ports, anchorages, airfields and zones.
///
/// A feature that cannot be used is skipped and named; the number it is named by is its place in the file, from 1.
struct Areas: Sendable {
  var places: [Place]
  var companion: Briefing.Companion

  static func read(path: String) throws(ScanError) -> Areas {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ScanError(.unreadableInput, file: path, "cannot be read", try: "give --areas a readable GeoJSON file")
    }
    let document: GeoJSON
    do { document = try GeoJSON(data) } catch {
      throw ScanError(.badArea, file: path, "\(error)", try: "give --areas a GeoJSON FeatureCollection")
    }
    var skipped = document.refused.map { SkippedRow(line: ($0.feature ?? 0) + 1, reason: $0.message) }
    var places: [Place] = []
    for feature in document.features {
      do throws(ScanError) {
        let place = try place(of: feature, in: path)
        // GEOS has the last word on an outline, and says so here instead of in the middle of the scan.
        if let area = place.area, let error = problem(of: area) { throw error }
        places.append(place)
      } catch {
        skipped.append(SkippedRow(line: feature.index + 1, reason: error.message))
      }
    }
    skipped.sort { $0.line < $1.line }
    guard !places.isEmpty else {
      let first = skipped.first.map { ": feature \($0.line): \($0.reason)" } ?? ""
      throw ScanError(.badArea, file: path, "holds no usable area\(first)", try: "each needs a kind and a name")
    }
    return Areas(
      places: places,
      companion: Briefing.Companion(
        role: "areas", name: path, sha256: Digest.hexadecimal(Digest.sha256(Array(data))),
        rows: places.count + skipped.count, used: places.count, skipped: skipped))
  }

  private static func problem(of area: Area) -> ScanError? {
    do {
      _ = try AreaIndex([area])
      return nil
    } catch {
      return ScanError(.badArea, error.message)
    }
  }

  private static func place(of feature: GeoJSON.Feature, in path: String) throws(ScanError) -> Place {
    func text(_ name: String) -> String? {
      guard let value = feature.properties[name]?.text, !value.isEmpty else { return nil }
      return value
    }
    guard let word = text("kind"), let kind = Place.Kind(rawValue: word) else {
      throw ScanError(.badArea, "its kind is none of \(Place.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard let name = text("name") else { throw ScanError(.badArea, "it has no name") }
    let listed = feature.properties["listed"]
    let coordinate: Coordinate
    var area: Area?
    switch feature.geometry {
    case .point(let point): coordinate = point
    case .area(let outline):
      guard let middle = BoundingBox(enclosing: outline.polygons.lazy.flatMap(\.outline))?.middle else {
        throw ScanError(.badArea, "its outline has no corner")
      }
      coordinate = middle
      area = outline
    }
    return Place(
      kind: kind, name: name, code: kind == .airfield ? text("icao") : text("locode"), country: text("country"),
      coordinate: coordinate, area: area, isListed: listed?.isTrue == true || listed?.text?.lowercased() == "true",
      purpose: text("purpose"), origin: path)
  }
}
