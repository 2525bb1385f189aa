import Foundation
import Geo
import Signals
import Testing

@testable import Tracks

@Suite("Positions from Mode S frames")
struct ModeSDecoderTests {
  private let format = TimedHexLog()
  private let aircraft = Transmitter()

  private func expect(_ positions: [PositionReport], follow flight: [Transmission]) {
    for report in positions {
      let index = report.address.position - 1
      guard let longitude = flight[index].longitude else {
        Issue.record("line \(index + 1) tells no position")
        continue
      }
      // 2e-4 degrees are more than a step of the code at these latitudes.
      let turn = (report.coordinate.longitude - longitude).remainder(dividingBy: 360)
      #expect(abs(turn) < 2e-4, "line \(index + 1)")
    }
  }

  @Test("come out of a straight flight for every frame: the first in a second look, and the next by a pair")
  func straightFlight() throws {
    let flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 40)
    let batch = try format.read(flight.log)
    #expect(batch.positions.count == 40)
    #expect(batch.ledger.decoded == 40)
    #expect(batch.ledger.notPosition == 0)
    for report in batch.positions {
      let expected: CodeResolution =
        switch report.address.position {
        case 1: .deferred
        case 2: .global
        default: .local
        }
      #expect(report.codeResolution == expected)
    }
    #expect(batch.ledger.timeSources == ["unix_time": 40])
    expect(batch.positions, follow: flight)
    #expect(batch.positions.allSatisfy { $0.altitudeFeet == 38_000 && $0.speed == nil })
    #expect(batch.positions[0].time == Timestamp(milliseconds: 1_777_593_600_500))
    #expect(Set(batch.positions.map(\.address)).count == 40)
  }

  @Test(
    "are right near the poles, across 180 degrees, on the equator and in the south",
    arguments: [(88.5, 10.0), (87.0, -120), (0.0001, 0), (-33.9, 151), (10, 179.99), (-89.2, 100), (59.954, 10)])
  func places(latitude: Double, longitude: Double) throws {
    let flight = aircraft.flight(from: latitude, longitude, at: firstOfMay, count: 60)
    let batch = try format.read(flight.log)
    #expect(batch.positions.count >= 58)
    for report in batch.positions {
      #expect(abs(report.coordinate.latitude - latitude) < 3e-5)
      #expect((-1_800_000_000..<1_800_000_000).contains(report.longitudeE7))
    }
    expect(batch.positions.filter { _ in abs(latitude) < 80 }, follow: flight)
  }

  @Test("come out of an even and an odd frame alone where nothing speaks against them")
  func singlePair() throws {
    let batch = try format.read(
      "1457996402,8D40621D58C382D690C8AC2863A7\n1457996400,8D40621D58C386435CC412692AD6\n")
    #expect(batch.positions.map(\.address.position) == [2, 1])
    #expect(batch.positions.map(\.codeResolution) == [.global, .deferred])
    for (report, place) in zip(batch.positions, [(52.26578, 3.93891), (52.25720, 3.91937)]) {
      #expect(abs(report.coordinate.latitude - place.0) < 1e-5)
      #expect(abs(report.coordinate.longitude - place.1) < 1e-5)
    }
    #expect(batch.ledger.decoded == 2)
  }

  @Test("never come from one damaged frame whose parity happens to fit", arguments: 0..<40)
  func damagedFrame(seed: Int) throws {
    var flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 40)
    // In turn: each frame of the beginning, where nothing is known yet, and of the middle.
    let place = seed < 12 ? seed : 20
    let noise = CPR.Code(
      latitude: UInt32(truncatingIfNeeded: (seed + 1) &* 48_271 &* 7919),
      longitude: UInt32(truncatingIfNeeded: (seed + 1) &* 69_621 &* 104_729), isOdd: place % 2 == 1, isSurface: false)
    flight[place].frame = ModeSFrame(squitterFrom: aircraft.address, message: 11 << 51 | noise.bits)
    flight[place].longitude = nil
    let batch = try format.read(flight.log)
    expect(batch.positions, follow: flight)
    #expect(batch.positions.count >= (place < 4 ? 32 : 38))
    #expect(batch.ledger.lines == 40)
  }

  @Test("come out again after a silence of minutes, hours or days, wherever the aircraft is then")
  func silence() throws {
    for (pause, longitude) in [(90.0, 3.2), (300, 3.8), (1800, 9.0), (5000, -73.0), (200_000, 139.0)] {
      var flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 20)
      flight += aircraft.flight(from: 52, longitude, at: firstOfMay + pause, count: 20)
      let batch = try format.read(flight.log)
      expect(batch.positions, follow: flight)
      #expect(batch.positions.count >= 38)
    }
  }

  @Test("are not made of an even and an odd frame that are more than 10 s apart")
  func farApart() throws {
    let flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 12, interval: 10.5)
    let batch = try format.read(flight.log)
    #expect(batch.positions.isEmpty)
    #expect(batch.ledger.notPosition == 12)
  }

  @Test("of two aircraft under one address come out of either, and never of both mixed")
  func sharedAddress() throws {
    let one = aircraft.flight(from: 52, 3, at: firstOfMay, count: 60)
    let other = aircraft.flight(from: 35, 139, at: firstOfMay + 0.2, count: 60)
    let flights = zip(one, other).flatMap { [$0, $1] }
    let batch = try format.read(flights.log)
    expect(batch.positions, follow: flights)
    #expect(batch.positions.count >= 60)
    #expect(batch.ledger.lines == 120)
  }

  @Test("follow the aircraft to where it lands, and give its movement there")
  func landing() throws {
    var flight = aircraft.flight(from: 52.3, 4.70, at: firstOfMay, count: 20, knots: 140)
    let last = flight[19].longitude ?? 0
    for index in 0..<20 {
      let longitude = last + 0.0002 * Double(index + 1)
      flight.append(
        Transmission(
          firstOfMay + 10 + Double(index), aircraft.surface(52.3, longitude, isOdd: index % 2 == 0), longitude))
    }
    let batch = try format.read(flight.log)
    expect(batch.positions, follow: flight)
    let ground = batch.positions.filter { $0.traits.contains(.onGround) }
    #expect(ground.count == 20)
    #expect(ground.allSatisfy { $0.speed?.knots == 15.5 && $0.course == 90 && $0.altitudeFeet == nil })
  }

  @Test("on the ground come out after a silence by an even and an odd frame, near where the aircraft was last")
  func groundAfterSilence() throws {
    var flight = aircraft.flight(from: 52.3, 4.70, at: firstOfMay, count: 20, knots: 140)
    for index in 0..<10 {
      let longitude = 5.9 + 0.0002 * Double(index)
      flight.append(
        Transmission(
          firstOfMay + 2400 + Double(index), aircraft.surface(52.3, longitude, isOdd: index % 2 == 0), longitude))
    }
    let batch = try format.read(flight.log)
    expect(batch.positions, follow: flight)
    let ground = batch.positions.filter { $0.traits.contains(.onGround) }
    #expect(ground.count == 10)
    #expect(ground.count { $0.codeResolution == .deferred } == 1)
  }

  @Test("on the ground do not come out where the aircraft was never in the air: nothing tells which of eight places")
  func groundAlone() throws {
    let frames = (0..<20).map { Transmission(firstOfMay + Double($0), aircraft.surface(52.3, 4.7, isOdd: $0 % 2 == 0)) }
    let batch = try format.read(frames.log)
    #expect(batch.positions.isEmpty)
    #expect(batch.ledger.notPosition == 20)
  }

  @Test("have the velocity that was told within 10 s")
  func velocity() throws {
    var flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 60)
    flight.insert(Transmission(firstOfMay, aircraft.velocity(300, 400)), at: 0)
    let batch = try format.read(flight.log)
    #expect(batch.positions.count == 60)
    for report in batch.positions {
      let isFresh = (report.time?.seconds(since: Timestamp(seconds: Int64(firstOfMay))) ?? 0) <= 10
      #expect(report.speed?.knots == (isFresh ? 500 : nil))
      #expect(report.course == (isFresh ? 36.9 : nil))
      #expect(report.verticalRate == (isFresh ? 640 : nil))
    }
  }

  @Test("come with what the aircraft calls itself, each change once")
  func identities() throws {
    let calls = ["KLM1023", "KLM1023", "AFR12", "AFR12", "KLM1023"]
    let frames = calls.enumerated().map { Transmission(firstOfMay + Double($0), aircraft.identification($1)) }
    let batch = try format.read(frames.log)
    #expect(batch.identities.map(\.callsign) == ["KLM1023", "AFR12", "KLM1023"])
    #expect(batch.identities.map(\.address.position) == [1, 3, 5])
    #expect(batch.identities.allSatisfy { $0.category == "A5" && $0.craft == .icao24(0x4840D6) })
    #expect(batch.ledger.notPosition == 5)
  }

  @Test("are not taken from what a ground station tells of others, or from addresses that are not ICAO's")
  func otherOrigins() throws {
    let flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 20)
    for control in UInt8(0)...7 {
      let other = flight.map {
        Transmission(
          $0.time,
          ModeSFrame(
            nonTransponderSquitterFrom: aircraft.address, control: control, message: $0.frame.message))
      }
      let batch = try format.read(other.log)
      #expect(batch.positions.count == (control == 0 ? 20 : 0))
      #expect(batch.ledger.lines == 20)
      #expect(batch.ledger.notPosition == (control == 0 ? 0 : 20))
    }
  }

  @Test("are the same however the log is cut into blocks")
  func blocks() throws {
    var flights: [Transmission] = []
    for index in 0..<12 {
      let other = Transmitter(address: 0x400000 + UInt32(index))
      flights += other.flight(
        from: Double(index) * 7 - 40, Double(index) * 30, at: firstOfMay + Double(index) * 20, count: 50, interval: 1.3)
    }
    flights.sort { $0.time < $1.time }
    let whole = try format.read(flights.log)
    #expect(whole.positions.count > 560)
    for lines in [1, 2, 3, 7, 100] {
      let cut = try format.read(flights.log, linesPerBlock: lines)
      #expect(cut.positions == whole.positions)
      #expect(cut.ledger == whole.ledger)
    }
  }

  @Test("survive times that jump back and forth")
  func jumps() throws {
    var flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 40)
    flight[10].time = 4e9
    flight[20].time = 7e8
    flight[30].time = 1e17
    let batch = try format.read(flight.log)
    #expect(batch.ledger.lines == 40)
    #expect(batch.positions.count >= 30)
    expect(batch.positions.filter { ![11, 21, 31].contains($0.address.position) }, follow: flight)
  }

  @Test("need bounded memory, whatever addresses are made up")
  func bounded() {
    var table = AircraftTable<TrackedAircraft>()
    var forgotten = 0
    for address in UInt32(1)...200_000 {
      _ = table.hear(address, at: Int64(address)) { _ in forgotten += 1 }
    }
    #expect(table.states.count <= AircraftTable<TrackedAircraft>.capacity)
    #expect(table.states.count + forgotten == 200_000)
    #expect(table.slot(of: 1) == nil)
    #expect(table.slot(of: 200_000) != nil)
    _ = table.hear(1, at: 10_000_000) { _ in }
    #expect(table.states.count == 1)
  }
}
