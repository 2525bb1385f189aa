import Foundation
import Geo
import TestSupport
import Testing

@testable import Tracks

@Suite("The tracks as GeoJSON")
struct TracksGeoJSONTests {
  /// Positions as longitude and latitude in degrees, a minute apart.
  private func track(_ places: [(Double, Double)], breaks: [Int] = []) throws -> Track {
    var columns = FixColumns()
    for (index, place) in places.enumerated() {
      columns.append(
        PositionReport(
          craft: .mmsi(1), time: Timestamp(seconds: Int64(index * 60)), latitudeE7: Int32((place.1 * 1e7).rounded()),
          longitudeE7: Int32((place.0 * 1e7).rounded()), payload: 0, address: LineAddress(input: 0, position: index + 1)
        ))
    }
    return try #require(Track(craft: .mmsi(1), fixes: columns, breaks: breaks))
  }

  private func geometry(_ track: Track) throws -> String {
    let text = String(decoding: try written(Briefing(tracks: [track]), TracksGeoJSON()), as: UTF8.self)
    let start = try #require(text.range(of: "\"geometry\":")).upperBound
    return String(text[start...].prefix { $0 != "\n" }.dropLast())
  }

  @Test("It is what it was")
  func snapshot() throws {
    let data = try written(SampleBriefing().briefing, TracksGeoJSON())
    #expect(Snapshot.difference(data, from: "tracks.geojson", beside: #filePath) == nil)
    #expect((try JSONSerialization.jsonObject(with: data) as? [String: Any])?["type"] as? String == "FeatureCollection")
  }

  @Test("A track is a line, and one fix is a point")
  func simple() throws {
    #expect(
      try geometry(track([(1.5, 50), (1.6, 50.1)])) == #"{"type":"LineString","coordinates":[[1.5,50],[1.6,50.1]]}"#)
    #expect(try geometry(track([(-0.0000005, -90)])) == #"{"type":"Point","coordinates":[-0.0000005,-90]}"#)
  }

  @Test("A line across 180 degrees is cut at the meridian, eastwards and westwards")
  func antimeridian() throws {
    #expect(
      try geometry(track([(179, 10), (-179, 12), (179.5, 12)]))
        == #"{"type":"MultiLineString","coordinates":[[[179,10],[180,11]],[[-180,11],[-179,12],[-180,12]],[[180,12],[179.5,12]]]}"#
    )
  }

  @Test("A fix on the meridian itself is not doubled within a part")
  func onTheMeridian() throws {
    #expect(
      try geometry(track([(179, 10), (-180, 11), (-179, 12)]))
        == #"{"type":"MultiLineString","coordinates":[[[179,10],[180,11]],[[-180,11],[-179,12]]]}"#)
    #expect(
      try geometry(track([(-179, 10), (-180, 11), (179, 12)]))
        == #"{"type":"MultiLineString","coordinates":[[[-179,10],[-180,11]],[[180,11],[179,12]]]}"#)
  }

  @Test("A line is broken at breaks, and a lone fix between them is not lost")
  func breaks() throws {
    #expect(
      try geometry(track([(1, 50), (2, 50), (179, 0), (-179, 50), (-178, 50)], breaks: [2, 3]))
        == #"{"type":"MultiLineString","coordinates":[[[1,50],[2,50]],[[179,0],[179,0]],[[-179,50],[-178,50]]]}"#)
  }

  @Test(
    "Degrees are written without trailing zeros, to the last digit",
    arguments: [
      (0, "0"), (1, "0.0000001"), (-1, "-0.0000001"), (351_000_000, "35.1"), (-1_800_000_000, "-180"),
      (1_799_999_999, "179.9999999"), (100_000_010, "10.000001"),
    ])
  func degrees(value: Int, text: String) {
    var bytes: [UInt8] = []
    bytes.append(degreesE7: Int32(value))
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test("A position's digits read back as the position")
  func positions() throws {
    var value: Int64 = 1
    for _ in 0..<20_000 {
      value = value &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Few digits as well as many.
      let scale = [1, 10, 1000, 100_000, 10_000_000][Int(value >> 40 & 0xFFFF) % 5]
      let longitude = Int32((value >> 20) % 1_800_000_000) / Int32(scale) * Int32(scale)
      let latitude = Int32((value >> 24) % 900_000_000) / Int32(scale) * Int32(scale)
      var bytes: [UInt8] = []
      bytes.append(longitudeE7: longitude, latitudeE7: latitude)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text == "[\(decimal(longitude)),\(decimal(latitude))]")
    }
  }

  /// Digit by digit, as one would by hand.
  private func decimal(_ degreesE7: Int32) -> String {
    let digits = String(degreesE7.magnitude)
    let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    var fraction = padded.suffix(7)
    while fraction.last == "0" { fraction.removeLast() }
    return (degreesE7 < 0 ? "-" : "") + padded.dropLast(7) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
