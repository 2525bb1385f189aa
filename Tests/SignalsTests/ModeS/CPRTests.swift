import Foundation
import Signals
import Testing

@Suite("Compact position reporting")
struct CPRTests {
  private static func zonesByFormula(_ latitude: Double) -> Int {
    let radians = abs(latitude) * .pi / 180
    if latitude == 0 { return 59 }
    if abs(latitude) == 87 { return 2 }
    if abs(latitude) > 87 { return 1 }
    return Int((2 * .pi / acos(1 - (1 - cos(.pi / 30)) / pow(cos(radians), 2))).rounded(.down))
  }

  /// Places over the whole globe, and many where the zones meet.
  private static let places: [CPR.Place] = {
    var chance = SeededGenerator(state: 5)
    var places: [CPR.Place] = []
    for _ in 0..<4000 {
      places.append(
        CPR.Place(latitude: .random(in: -90...90, using: &chance), longitude: .random(in: -180..<180, using: &chance)))
    }
    for latitude in [-90, -89.9, -87.0001, -87, -86.9999, -0.00001, 0, 0.00001, 86.5353, 87, 88, 89.99, 90] {
      for longitude in [-180, -179.9999, -90, -0.0001, 0, 0.0001, 90, 179.9999] {
        places.append(CPR.Place(latitude: latitude, longitude: longitude))
      }
    }
    return places
  }()

  /// Half a step is 2.6 m of latitude at most, and 9.4 m of longitude where the zones are widest, short of 87 degrees.
  private func metres(_ a: CPR.Place, _ b: CPR.Place) -> Double {
    let turn = (a.longitude - b.longitude) * .pi / 360
    let rise = (a.latitude - b.latitude) * .pi / 360
    let chord = pow(sin(rise), 2) + cos(a.latitude * .pi / 180) * cos(b.latitude * .pi / 180) * pow(sin(turn), 2)
    return 2 * asin(min(1, chord.squareRoot())) * 6_371_009
  }

  @Test("has as many longitude zones as the formula says at every latitude")
  func zones() {
    var chance = SeededGenerator(state: 1)
    for _ in 0..<20_000 {
      let latitude = Double.random(in: -90...90, using: &chance)
      #expect(CPR.zones(at: latitude) == Self.zonesByFormula(latitude))
    }
    for latitude in [-90.0, -87.1, -87, -86.9, -10.47, 0, 10.47, 10.471, 59.95, 86.9, 87, 87.1, 90] {
      #expect(CPR.zones(at: latitude) == Self.zonesByFormula(latitude))
    }
    for zones in 2...59 {
      let edge = acos(((1 - cos(.pi / 30)) / (1 - cos(2 * .pi / Double(zones)))).squareRoot()) * 180 / .pi
      #expect(CPR.zones(at: edge - 1e-9) == zones)
      #expect(CPR.zones(at: edge + 1e-9) == zones - 1)
    }
  }

  @Test("gives the place of a published even and odd message")
  func published() throws {
    // J. Sun, The 1090 MHz Riddle, 2nd edition, 5.2 and 6.2.
    let even = CPR.Code(latitude: 93_000, longitude: 51_372, isOdd: false, isSurface: false)
    let odd = CPR.Code(latitude: 74_158, longitude: 50_194, isOdd: true, isSurface: false)
    let pair = try #require(CPR.global(even: even, odd: odd))
    #expect(abs(pair.even.latitude - 52.25720) < 1e-5)
    #expect(abs(pair.even.longitude - 3.91937) < 1e-5)
    let near = try #require(CPR.local(even, near: CPR.Place(latitude: 52.258, longitude: 3.918)))
    #expect(abs(near.latitude - 52.25720) < 1e-5)
    let surface = CPR.Code(latitude: 39_195, longitude: 110_320, isOdd: true, isSurface: true)
    let ground = try #require(CPR.local(surface, near: CPR.Place(latitude: 51.990, longitude: 4.375)))
    #expect(abs(ground.latitude - 52.32056) < 1e-5)
    #expect(abs(ground.longitude - 4.73573) < 1e-5)
  }

  @Test("takes every place there and back, with a place near by")
  func local() throws {
    var chance = SeededGenerator(state: 2)
    for place in Self.places {
      for isOdd in [false, true] {
        for isSurface in [false, true] {
          let code = CPR.encode(place, isOdd: isOdd, isSurface: isSurface)
          // Up to 20 NM away along either axis.
          let shift = 20.0 / 60
          let reference = CPR.Place(
            latitude: min(90, max(-90, place.latitude + .random(in: -shift...shift, using: &chance))),
            longitude: place.longitude + .random(in: -shift...shift, using: &chance))
          let found = try #require(CPR.local(code, near: reference))
          #expect(metres(found, place) < (isSurface ? 2.5 : 10))
          #expect(found.longitude >= -180 && found.longitude < 180)
        }
      }
    }
  }

  @Test("takes every place there and back by an even and an odd message, but for the edges between numbers of zones")
  func global() {
    var found = 0
    for place in Self.places {
      let even = CPR.encode(place, isOdd: false, isSurface: false)
      let odd = CPR.encode(place, isOdd: true, isSurface: false)
      guard let pair = CPR.global(even: even, odd: odd) else { continue }
      found += 1
      #expect(metres(pair.even, place) < 10)
      #expect(metres(pair.odd, place) < 10)
    }
    #expect(Double(found) > 0.995 * Double(Self.places.count))
  }

  @Test("takes every place on the ground there and back, with a place on the same quarter of the globe")
  func globalSurface() {
    var chance = SeededGenerator(state: 3)
    var found = 0
    for place in Self.places {
      let even = CPR.encode(place, isOdd: false, isSurface: true)
      let odd = CPR.encode(place, isOdd: true, isSurface: true)
      let reference = CPR.Place(
        latitude: min(90, max(-90, place.latitude + .random(in: -40...40, using: &chance))),
        longitude: place.longitude + .random(in: -40...40, using: &chance))
      guard let pair = CPR.globalSurface(even: even, odd: odd, near: reference) else { continue }
      found += 1
      #expect(metres(pair.even, place) < 2.5)
      #expect(metres(pair.odd, place) < 2.5)
    }
    #expect(Double(found) > 0.98 * Double(Self.places.count))
  }

  @Test("makes no place of two messages that put it in latitudes with different numbers of zones")
  func straddling() {
    let even = CPR.encode(CPR.Place(latitude: 59.9550, longitude: 10), isOdd: false, isSurface: false)
    let odd = CPR.encode(CPR.Place(latitude: 59.9540, longitude: 10), isOdd: true, isSurface: false)
    #expect(CPR.global(even: even, odd: odd) == nil)
  }
}
