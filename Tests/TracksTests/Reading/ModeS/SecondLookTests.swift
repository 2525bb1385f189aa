import Geo
import Signals
import Testing

@testable import Tracks

@Suite("A second look at Mode S messages")
struct SecondLookTests {
  private let format = TimedHexLog()
  private let aircraft = Transmitter()

  /// Taxiing east at about 15 kt: a message every second, in turn even and odd.
  private func taxi(
    _ aircraft: Transmitter, from latitude: Double, _ longitude: Double, at start: Double, count: Int,
    interval: Double = 1
  ) -> [Transmission] {
    (0..<count).map { index in
      let place = longitude + 0.0001 * Double(index) * interval
      return Transmission(
        start + Double(index) * interval, aircraft.surface(latitude, place, isOdd: index % 2 == 0), place)
    }
  }

  private func check(_ positions: [PositionReport], follow log: [Transmission]) {
    for report in positions {
      guard let longitude = log[report.address.position - 1].longitude else {
        Issue.record("line \(report.address.position) tells no position")
        continue
      }
      #expect(abs(report.coordinate.longitude - longitude) < 2e-4, "line \(report.address.position)")
    }
  }

  @Test("finds where an aircraft taxied before it was first heard in the air", arguments: [2.0, 60, 400])
  func beforeTakeOff(pause: Double) throws {
    var log = taxi(aircraft, from: 52.3, 4.7, at: firstOfMay, count: 60)
    log += aircraft.flight(from: 52.3, 4.71, at: firstOfMay + 60 + pause, count: 20, knots: 160)
    let batch = try format.read(log.log)
    check(batch.positions, follow: log)
    #expect(batch.positions.count == 80)
    let ground = batch.positions.filter { $0.traits.contains(.onGround) }
    #expect(ground.map(\.address.position) == Array(1...60))
    #expect(ground.allSatisfy { $0.codeResolution == .deferred && $0.speed?.knots == 15.5 })
    // Nothing that came out before is told again.
    #expect(Set(batch.positions.map(\.address)).count == 80)
  }

  @Test("finds where an aircraft stood hours before, by its even and odd messages")
  func longBefore() throws {
    var log = taxi(aircraft, from: 52.3, 4.7, at: firstOfMay, count: 10)
    log += aircraft.flight(from: 52.4, 4.9, at: firstOfMay + 3000, count: 20, knots: 160)
    let batch = try format.read(log.log)
    check(batch.positions, follow: log)
    #expect(batch.positions.count >= 29)
  }

  @Test("finds where an aircraft is that is never in the air, by the airport that others told of")
  func learnedSite() throws {
    let other = Transmitter(address: 0x484001)
    var log = taxi(aircraft, from: 52.31, 4.75, at: firstOfMay, count: 30)
    log += (0..<20).map { (index: Int) -> Transmission in
      let longitude = 4.7 + 0.001 * Double(index)
      let frame = other.airborne(52.3, longitude, isOdd: index % 2 == 1, feet: 500)
      return Transmission(firstOfMay + 7000 + Double(index), frame, longitude)
    }
    let batch = try format.read(log.log)
    check(batch.positions, follow: log)
    #expect(batch.positions.count == 50)
    #expect(batch.positions.count { $0.craft == .icao24(aircraft.address) && $0.codeResolution == .deferred } == 30)
  }

  @Test("finds nothing where two airports of the log would do, or none, or where no two messages agree")
  func undecided() throws {
    func landing(_ address: UInt32, _ latitude: Double, _ longitude: Double, at start: Double) -> [Transmission] {
      let other = Transmitter(address: address)
      return (0..<20).map {
        Transmission(start + Double($0), other.airborne(latitude, longitude, isOdd: $0 % 2 == 1, feet: 500))
      }
    }
    let ground = taxi(aircraft, from: 52.31, 4.75, at: firstOfMay, count: 30)
    let near = landing(0x484001, 52.3, 4.7, at: firstOfMay + 100)
    func found(_ log: [Transmission]) throws -> Int {
      let batch = try format.read(log.log)
      #expect(batch.ledger.lines == log.count)
      return batch.positions.count { $0.craft == .icao24(aircraft.address) }
    }
    #expect(try found(ground + near) == 30)
    #expect(try found(ground) == 0)
    // A quarter round the globe: the same messages.
    #expect(try found(ground + near + landing(0x484002, 52.3, 94.7, at: firstOfMay + 200)) == 0)
    // South of the equator another longitude would fit, but not to even and odd both, unless there are as many zones.
    #expect(try found(ground + near + landing(0x484002, -37.7, 4.75, at: firstOfMay + 200)) == 30)
    let middle = taxi(aircraft, from: 45.2, 4.75, at: firstOfMay, count: 30)
    let there = landing(0x484001, 45.2, 4.7, at: firstOfMay + 100)
    #expect(try found(middle + there) == 30)
    #expect(try found(middle + there + landing(0x484002, -44.8, 4.75, at: firstOfMay + 200)) == 0)
    #expect(try found(ground + landing(0x484002, 51.9, 4.7, at: firstOfMay + 200)) == 0)
    // Far above it.
    let above = near.map {
      let isOdd = Int($0.time) % 2 == 1
      return Transmission($0.time, Transmitter(address: 0x484001).airborne(52.3, 4.7, isOdd: isOdd))
    }
    #expect(try found(ground + above) == 0)
    // Even messages alone.
    let halves = stride(from: 1, to: ground.count, by: 2).map { ground[$0] }
    #expect(try found(halves + near) == 0)
    // Each message somewhere else.
    let strewn = (0..<30).map { (index: Int) -> Transmission in
      let longitude = 4.75 + Double(index % 3) * 0.2
      return Transmission(firstOfMay + Double(index), aircraft.surface(52.31, longitude, isOdd: index % 2 == 0))
    }
    #expect(try found(strewn + near) == 0)
  }

  @Test("does not find what one damaged message would mean")
  func damaged() throws {
    var log = taxi(aircraft, from: 52.3, 4.7, at: firstOfMay, count: 40)
    let noise = CPR.Code(latitude: 40_000, longitude: 90_000, isOdd: true, isSurface: true)
    log[20].frame = ModeSFrame(squitterFrom: aircraft.address, message: 7 << 51 | noise.bits)
    log[20].longitude = nil
    log += aircraft.flight(from: 52.3, 4.705, at: firstOfMay + 60, count: 20, knots: 160)
    let batch = try format.read(log.log)
    check(batch.positions, follow: log)
    #expect(batch.positions.count == 59)
    #expect(batch.ledger.notPosition == 1)
  }

  @Test("is not needed where the receiver's place is known")
  func givenSite() throws {
    let log = taxi(aircraft, from: 52.31, 4.75, at: firstOfMay, count: 30)
    for (site, count) in [(CPR.Place(latitude: 52.0, longitude: 4.5), 30), (CPR.Place(latitude: 48, longitude: 2), 0)] {
      var decoder = ModeSDecoder(site: site)
      var batch = ReportBatch()
      for (index, sent) in log.enumerated() {
        decoder.take(
          sent.frame, at: ReceptionTime(Int64(sent.time * 1000), .unixTime),
          line: LineAddress(input: 0, position: index + 1), into: &batch)
      }
      decoder.finish(into: &batch)
      check(batch.positions, follow: log)
      #expect(batch.positions.count == count)
      #expect(batch.positions.count { $0.codeResolution == .surface } == max(0, count - 1))
    }
  }

  @Test("gives the same however the log is cut, and in any order of the aircraft")
  func blocks() throws {
    var log: [Transmission] = []
    for index in 0..<6 {
      let other = Transmitter(address: 0x400000 + UInt32(index))
      let start = firstOfMay + Double(index) * 37
      log += taxi(other, from: 52.3, 4.7 + Double(index) * 0.01, at: start, count: 20)
      guard index % 2 == 0 else { continue }
      log += other.flight(from: 52.3, 4.75, at: start + 60, count: 20, knots: 160)
    }
    log.sort { $0.time < $1.time }
    let whole = try format.read(log.log)
    check(whole.positions, follow: log)
    for lines in [1, 7, 64] {
      let cut = try format.read(log.log, linesPerBlock: lines)
      #expect(cut.positions == whole.positions)
      #expect(cut.ledger == whole.ledger)
    }
  }

  @Test("keeps a bounded number of messages, whatever is sent")
  func bounded() {
    var decoder = ModeSDecoder()
    var batch = ReportBatch()
    var most = 0
    let frames = 160_000
    for index in 0..<frames {
      let code = CPR.Code(
        latitude: UInt32(truncatingIfNeeded: index &* 48_271), longitude: UInt32(truncatingIfNeeded: index &* 69_621),
        isOdd: index % 2 == 1, isSurface: true)
      let frame = ModeSFrame(squitterFrom: UInt32(index / 3) + 1, message: 7 << 51 | code.bits)
      decoder.take(
        frame, at: ReceptionTime(1_777_593_600_000 + Int64(index), .unixTime),
        line: LineAddress(input: 0, position: index + 1), into: &batch)
      most = max(most, decoder.heldBack)
    }
    #expect(most > 100_000 && most <= 131_073)
    decoder.finish(into: &batch)
    #expect(decoder.heldBack == 0)
    #expect(batch.ledger.lines == frames)
  }

  @Test("keeps a bounded number of messages for candidates, however many addresses are forged")
  func boundedCandidates() {
    var decoder = ModeSDecoder()
    var batch = ReportBatch()
    var most = 0
    let addresses = 64_000
    // A pair of each, and one that agrees: not enough to confirm it.
    for round in 0..<3 {
      for index in 0..<addresses {
        let transmitter = Transmitter(address: UInt32(index + 1))
        decoder.take(
          transmitter.airborne(50, 4, isOdd: round == 1),
          at: ReceptionTime(1_777_593_600_000 + Int64(round * 3000 + index / 32), .unixTime),
          line: LineAddress(input: 0, position: round * addresses + index + 1), into: &batch)
        most = max(most, decoder.heldBack)
      }
    }
    #expect(most > 100_000 && most <= 131_073)
    decoder.finish(into: &batch)
    #expect(decoder.heldBack == 0)
    #expect(batch.ledger.lines == 3 * addresses)
  }
}
