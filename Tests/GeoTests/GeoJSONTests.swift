import Foundation
import Geo
import Testing

@Suite("Areas from GeoJSON")
struct GeoJSONTests {
  private func read(_ text: String) throws -> GeoJSON { try GeoJSON(Data(text.utf8)) }

  private func polygon(_ coordinates: String, crs: String = "") -> String {
    #"{"type":"FeatureCollection",\#(crs)"features":[{"type":"Feature","properties":{"name":"Ä","listed":true,"n":2,"x":null},"geometry":{"type":"Polygon","coordinates":\#(coordinates)}}]}"#
  }

  private func area(_ file: GeoJSON) throws -> Area {
    #expect(file.refused.isEmpty)
    guard case .area(let area) = try #require(file.features.first).geometry else { throw GeoError(.badArea, "no area") }
    return area
  }

  private func named(_ crs: String) -> String { #""crs":{"type":"name","properties":{"name":"\#(crs)"}},"# }

  @Test("Properties keep their kinds")
  func properties() throws {
    let file = try read(polygon("[[[0,0],[1,0],[1,1],[0,0]]]"))
    #expect(file.features[0].properties == ["name": .string("Ä"), "listed": .bool(true), "n": .number(2), "x": .null])
  }

  @Test(
    "However a polygon across 180 degrees is written, it is the same water",
    arguments: [
      "[[[170,-5],[190,-5],[190,5],[170,5],[170,-5]]]",
      "[[[-190,-5],[-170,-5],[-170,5],[-190,5],[-190,-5]]]",
      "[[[170,-5],[-170,-5],[-170,5],[170,5],[170,-5]]]",
    ])
  func acrossAntimeridian(coordinates: String) throws {
    let index = try AreaIndex([try area(try read(polygon(coordinates)))])
    for longitude in [170.0, 175, 180, -180, -171, -170] { #expect(index.contains(place(0, longitude)) == true) }
    for longitude in [169.9, 0, -169.9] { #expect(index.contains(place(0, longitude)) == false) }
  }

  @Test("The way of RFC 7946, in two polygons that meet at 180 degrees, leaves no seam")
  func split() throws {
    let file = try read(
      #"{"type":"MultiPolygon","coordinates":[[[[170,-5],[180,-5],[180,5],[170,5],[170,-5]]],[[[-180,-5],[-170,-5],[-170,5],[-180,5],[-180,-5]]]]}"#
    )
    let index = try AreaIndex([try area(file)])
    for longitude in [170.0, 179.999_999_9, 180, -179.999_999_9, -170] {
      #expect(index.contains(place(0, longitude)) == true)
    }
    #expect(index.contains(place(0, 169)) == false)
  }

  @Test("An edge from -180 to 180 goes all the way round")
  func whole() throws {
    let world = try AreaIndex([try area(try read(polygon("[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]")))])
    let south = try AreaIndex([try area(try read(polygon("[[[-180,-90],[180,-90],[180,-60],[-180,-60],[-180,-90]]]")))])
    let half = try AreaIndex([try area(try read(polygon("[[[0,-10],[180,-10],[180,10],[0,10],[0,-10]]]")))])
    for longitude in [-180.0, -90, -0.1, 1, 60, 179] {
      #expect(world.contains(place(1, longitude)) == true)
      #expect(world.contains(place(90, longitude)) == true)
      #expect(south.contains(place(-61, longitude)) == true)
      #expect(south.contains(place(-59, longitude)) == false)
      #expect(half.contains(place(0, longitude)) == (longitude >= 0 || longitude == -180))
    }
  }

  @Test("EPSG:3857 is read by its formula", arguments: ["EPSG:3857", "urn:ogc:def:crs:EPSG::3857"])
  func webMercator(crs: String) throws {
    func metres(_ latitude: Double, _ longitude: Double) -> (Double, Double) {
      (6_378_137 * longitude * .pi / 180, 6_378_137 * log(tan(.pi / 4 + latitude * .pi / 360)))
    }
    let corners = [metres(10, 20), metres(10, 21), metres(11, 21), metres(11, 20), metres(10, 20)]
    let text = "[[" + corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",") + "]]"
    let area = try area(try read(polygon(text, crs: named(crs))))
    for (latitude, longitude) in [(10.0, 20.0), (10, 21), (11, 21), (11, 20)] {
      #expect(
        area.polygons[0].outline.contains {
          abs($0.latitude - latitude) < 1e-9 && abs($0.longitude - longitude) < 1e-9
        })
    }
  }

  @Test(
    "An area across 180 degrees is read from a map that is cut there, however its far side is written",
    arguments: [180.1, -179.9])
  func mercatorAcrossTheCut(east: Double) throws {
    func metres(_ latitude: Double, _ longitude: Double) -> String {
      "[\(6_378_137 * longitude * .pi / 180),\(6_378_137 * log(tan(.pi / 4 + latitude * .pi / 360)))]"
    }
    let corners = [(-17.0, 179.9), (-17.0, east), (-16.9, east), (-16.9, 179.9), (-17.0, 179.9)].map(metres)
    let index = try AreaIndex([
      area(try read(polygon("[[\(corners.joined(separator: ","))]]", crs: named("EPSG:3857"))))
    ])
    for longitude in [179.91, 180, -179.91] { #expect(index.contains(place(-16.95, longitude)) == true) }
    for longitude in [179.89, -179.89, 0, 90] { #expect(index.contains(place(-16.95, longitude)) == false) }
  }

  @Test("A map's edges, and an area wider than half the Earth, stay as they are on it", arguments: [100.0, 180])
  func mercatorWide(east: Double) throws {
    let (x, y) = (6_378_137 * east * .pi / 180, 2_000_000.0)
    let text = "[[[\(-x),\(-y)],[\(x),\(-y)],[\(x),\(y)],[\(-x),\(y)],[\(-x),\(-y)]]]"
    let index = try AreaIndex([area(try read(polygon(text, crs: named("EPSG:3857"))))])
    for longitude in [-99.0, 0, 50, 99] { #expect(index.contains(place(1, longitude)) == true) }
    #expect(index.contains(place(1, 170)) == (east == 180))
  }

  @Test(
    "EPSG:25832 has its northing from the arc of the meridian",
    arguments: ["EPSG:25832", "urn:ogc:def:crs:EPSG::25832"])
  func utm(crs: String) throws {
    let northing = Geodesic.distance(from: place(0, 9), to: place(53.5, 9)).metres * 0.9996
    let file = try read(
      #"{"type":"FeatureCollection",\#(named(crs))"features":[{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[500000,\#(northing)]}}]}"#
    )
    guard case .point(let point) = try #require(file.features.first).geometry else {
      throw GeoError(.badArea, "no point")
    }
    // GRS 80 and WGS 84 differ by a tenth of a millimetre there.
    #expect(Geodesic.distance(from: point, to: place(53.5, 9)).metres < 0.01)
  }

  @Test("An edge that is straight on its map stays so")
  func bentEdges() throws {
    // A straight edge of UTM that runs 400 km east lies 1.9 km off the straight one in longitude and latitude.
    let text = "[[[300000,7000000],[700000,7000000],[700000,7100000],[300000,7100000],[300000,7000000]]]"
    let area = try area(try read(polygon(text, crs: named("EPSG:25832"))))
    let index = try AreaIndex([area])
    // In the middle of the edge: due north of it by the scale of the central meridian.
    var south = place(0, 9)
    south = Geodesic.destination(from: south, azimuth: 0, distance: .metres(7_000_000 / 0.9996))
    #expect(index.contains(Geodesic.destination(from: south, azimuth: 0, distance: .metres(5))) == true)
    #expect(index.contains(Geodesic.destination(from: south, azimuth: 180, distance: .metres(5))) == false)
  }

  @Test("CRS84 and EPSG:4326 change nothing", arguments: ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"])
  func wgs84(crs: String) throws {
    let plain = try read(polygon("[[[0,0],[1,0],[1,1],[0,0]]]"))
    #expect(try read(polygon("[[[0,0],[1,0],[1,1],[0,0]]]", crs: named(crs))).features == plain.features)
  }

  @Test(
    "Names that are no reference system, and files, are refused",
    arguments: ["EPSG:999999", "+proj=merc", "/etc/passwd", ""])
  func unknownCRS(crs: String) {
    #expect {
      try read(polygon("[[[0,0],[1,0],[1,1],[0,0]]]", crs: named(crs)))
    } throws: {
      ($0 as? GeoError)?.code == .unknownCRS
    }
  }

  @Test("A feature that cannot be used is named with its reason, and the others are kept")
  func refusals() throws {
    let geometries = [
      #"{"type":"Point","coordinates":[1,2]}"#, #"{"type":"LineString","coordinates":[[1,2],[2,3]]}"#, "null",
      #"{"type":"Point","coordinates":[1,91]}"#, #"{"type":"Point","coordinates":[1]}"#,
      #"{"type":"Point","coordinates":["a",2]}"#, #"{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]}"#,
      #"{"type":"Polygon","coordinates":[[[0,0],[1,1],[2,2],[0,0]]]}"#,
      #"{"type":"GeometryCollection","geometries":[]}"#,
      #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#, #"{"type":"Point","coordinates":[900,1]}"#,
      #"{"type":"Blob"}"#, #"{"type":"MultiPoint","coordinates":[[5,6],[7,8]]}"#,
      #"{"type":"Point","coordinates":[1,2,300]}"#,
    ]
    let features = geometries.map { #"{"type":"Feature","properties":{},"geometry":\#($0)}"# }.joined(separator: ",")
    let file = try read(#"{"type":"FeatureCollection","features":[\#(features),7]}"#)
    #expect(file.features.map(\.index) == [0, 12, 12, 13])
    #expect(file.refused.map(\.feature) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14])
    #expect(file.refused.allSatisfy { !$0.message.isEmpty })
    #expect(file.refused[0].description.contains("LineString"))
    #expect(throws: GeoError.self) { try GeoJSON.features(in: Data(#"{"type":"Feature"}"#.utf8)) }
  }

  @Test(
    "What is no GeoJSON is refused whole",
    arguments: [
      "", "{", "[]", "{}", #"{"type":"FeatureCollection"}"#, #"{"type":"Topology"}"#,
      String(repeating: "[", count: 100_000), #"{"type":"Point","coordinates":\#(String(repeating: "[", count: 2000))"#,
      #"{"type":"Point","coordinates":[NaN,1]}"#, #"{"type":"Point","coordinates":[1e999,1]}"#,
    ])
  func broken(text: String) {
    // A bare geometry has no other features to save: it is an error of the file or of its only feature.
    do {
      let file = try read(text)
      #expect(file.features.isEmpty && !file.refused.isEmpty)
    } catch {
      #expect(error is GeoError)
    }
  }
}
