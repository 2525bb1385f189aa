import Geo
import Testing

@testable import Tracks

struct ReferenceTests {
  @Test("every part of the reference data loads")
  func loads() throws {
    try Reference.load()
  }

  @Test("the world has some four thousand ports and twenty-eight thousand airfields")
  func counts() {
    #expect(Reference.ports.count == 3918)
    #expect(Reference.airfields.count == 28_296)
  }

  @Test("no two ports and no two airfields share a code, and every country has a name")
  func codesAreUnique() {
    for places in [Reference.ports, Reference.airfields] {
      let codes = places.compactMap(\.code)
      #expect(Set(codes).count == codes.count)
      for place in places {
        #expect(!place.name.isEmpty)
        #expect(Reference.countryName(place.country ?? "") != nil, "\(place.name): \(place.country ?? "none")")
      }
    }
  }

  @Test(
    "ports lie where they are",
    arguments: [
      ("NLRTM", "NL", 51.90, 4.44), ("SGSIN", "SG", 1.24, 103.83), ("USPDX", "US", 45.55, -122.71),
      ("CNHAK", "CN", 20.03, 110.28), ("RUVVO", "RU", 43.12, 131.88), ("FJSUV", "FJ", -18.12, 178.42),
    ])
  func port(code: String, country: String, latitude: Double, longitude: Double) throws {
    let port = try #require(Reference.port(code: code))
    #expect(port.kind == .port)
    #expect(port.country == country)
    let expected = Coordinate(clampingLatitude: latitude, longitude: longitude)
    #expect(Geodesic.distance(from: port.coordinate, to: expected) < .kilometres(2))
  }

  @Test("a code is found however it is written, and what is no code is not")
  func codesAreForgiving() {
    #expect(Reference.port(code: "nl rtm")?.name == "Rotterdam")
    #expect(Reference.airfield(code: "eham")?.country == "NL")
    #expect(Reference.port(code: "") == nil)
    #expect(Reference.port(code: "ZZZZZ") == nil)
    #expect(Reference.airfield(code: "AAAA") == nil)
  }

  @Test("Schiphol lies eleven feet below the sea")
  func airfield() throws {
    let airfield = try #require(Reference.airfield(code: "EHAM"))
    #expect(airfield.elevationFeet == -11)
    #expect(abs(airfield.coordinate.latitude - 52.308) < 0.005)
    #expect(abs(airfield.coordinate.longitude - 4.764) < 0.005)
  }

  @Test("an elevation of zero in the source is not known, not the level of the sea")
  func unknownElevation() throws {
    let golmud = try #require(Reference.airfield(code: "ZLGM"))
    #expect(golmud.elevationFeet == nil)
  }

  @Test("countries have the names that people use")
  func countryNames() {
    #expect(Reference.countryName("DE") == "Germany")
    #expect(Reference.countryName("kr") == "South Korea")
    #expect(Reference.countryName("ZZ") == nil)
  }
}
