import Foundation
import Signals
import TestSupport
import Testing

@testable import Tracks

@Suite("Mode S frames with one wrong bit, for scan")
struct RepairedFrameTests {
  private let format = TimedHexLog()
  private let aircraft = Transmitter()

  private func wrong(_ frame: ModeSFrame, _ bits: Int...) -> ModeSFrame { bits.reduce(frame) { $0.turned($1) } }

  @Test("give the position of the one that was sent, marked", arguments: [6, 20, 33, 45, 54, 55, 70, 88, 100, 112])
  func middle(bit: Int) throws {
    var flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 40)
    let whole = try format.read(flight.log)
    flight[20].frame = wrong(flight[20].frame, bit)
    let batch = try format.read(flight.log)
    var expected = whole.positions
    let index = try #require(expected.firstIndex { $0.address.position == 21 })
    expected[index].traits.insert(.repaired)
    #expect(batch.positions == expected)
    #expect(batch.ledger == whole.ledger)
    #expect(
      batch.notices == [
        "frames with one wrong bit, repaired since others without told of their aircraft: 1; positions from them: 1, "
          + "marked as repaired"
      ])
  }

  @Test("are refused where two bits are wrong, and where nobody has told the address")
  func refused() throws {
    let flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 40)
    var double = flight
    double[20].frame = wrong(flight[20].frame, 40, 61)
    let stranger = Transmitter(address: 0x3C6444).airborne(52, 3, isOdd: false)
    let unknown = [Transmission(firstOfMay + 30, wrong(stranger, 60))]
    for (log, line) in [(double, 21), (flight + unknown, 41)] {
      let batch = try format.read(log.log)
      #expect(batch.rejects.map(\.address.position) == [line])
      #expect(batch.ledger.badChecksum == 1)
      #expect(batch.positions.count == (line == 21 ? 39 : 40))
      #expect(batch.notices.isEmpty)
    }
  }

  @Test("make no address known, and no place of their own")
  func alone() throws {
    let flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 40).map {
      Transmission($0.time, wrong($0.frame, 50))
    }
    let strangers = try format.read(flight.log)
    #expect(strangers.ledger.badChecksum == 40 && strangers.positions.isEmpty && strangers.identities.isEmpty)
    // The address is known, and no place: a pair of repaired frames makes none.
    let named = [Transmission(firstOfMay - 1, aircraft.identification("KLM1023"))] + flight
    let batch = try format.read(named.log)
    #expect(batch.positions.isEmpty)
    #expect(batch.ledger.badChecksum == 40)
    #expect(batch.rejects.first?.reason.hasPrefix("the parity fits with one bit turned, but") == true)
  }

  @Test("are refused where the aircraft cannot be, and lead no later position astray")
  func implausible() throws {
    var flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 40)
    let whole = try format.read(flight.log)
    flight[20].frame = wrong(aircraft.airborne(53.5, 3, isOdd: false), 60)
    let batch = try format.read(flight.log)
    #expect(batch.positions == whole.positions.filter { $0.address.position != 21 })
    #expect(batch.rejects.map(\.address.position) == [21])
  }

  @Test("say nothing but a place: neither velocity nor callsign")
  func others() throws {
    var flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 20)
    flight.insert(Transmission(firstOfMay + 5, wrong(aircraft.velocity(300, 400), 70)), at: 10)
    flight.insert(Transmission(firstOfMay + 5, wrong(aircraft.identification("KLM1023"), 70)), at: 10)
    let batch = try format.read(flight.log)
    #expect(batch.positions.count == 20 && batch.positions.allSatisfy { $0.speed == nil })
    #expect(batch.identities.isEmpty)
    #expect(batch.ledger.notPosition == 2)
  }

  @Test("are told beside the evidence that rests on them")
  func evidence() async throws {
    var flight = aircraft.flight(from: 52, 3, at: firstOfMay, count: 40)
    flight += aircraft.flight(from: 52, 5.2, at: firstOfMay + 3600, count: 40)
    // The last before the silence.
    flight[39].frame = wrong(flight[39].frame, 60)
    let scratch = try Scratch()
    let briefing = try await Scan(logs: [try scratch.write("log.csv", flight.log)]).run()
    let gap = try #require(briefing.events.first { $0.kind.name == "gap" })
    #expect(briefing.citedRepairs == [LineAddress(input: 0, position: 40)])
    let records = BriefingRecords(briefing)
    let lines = records.json(gap.evidence).description
    #expect(lines.contains("\"line\":40") && lines.contains("\"repaired\":true"))
    #expect(lines.components(separatedBy: "repaired").count == 2)
  }
}

@Suite(
  "A real log of Mode S frames with wrong bits",
  .enabled(if: LongFlight.isThere, "no long_flight.csv.gz beside the repository"))
struct RepairedLogTests {
  @Test("gives the positions of the frames as they were sent, marked where their own was wrong, and no other")
  func longFlight() throws {
    var lines = try LongFlight.bytes.get().split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    var chance = SeededRandom(seed: 4)
    var wrong: Set<Int> = []
    for index in lines.indices {
      // `time,1a33`, 14 digits of clock and level, frame.
      let record = lines[index].split(separator: ",")[1]
      guard record.hasPrefix("1a33"), let sent = ModeSFrame(hexadecimal: String(record.dropFirst(18))),
        sent.downlinkFormat == 17, chance.next() % 10 == 0
      else { continue }
      wrong.insert(index + 1)
      let received = sent.turned(Int.random(in: 6...112, using: &chance))
      lines[index] = lines[index].dropLast(28) + received.description
    }
    let batch = try TimedHexLog().read(Array(lines.joined(separator: "\n").utf8))
    let whole = try LongFlight.batch.get()
    let sent = Dictionary(uniqueKeysWithValues: whole.positions.map { ($0.address, $0) })
    #expect(batch.positions.count { wrong.contains($0.address.position) } == 1172)
    #expect(sent.keys.count { wrong.contains($0.position) } == 1299)
    #expect(batch.positions.count == whole.positions.count - 127)
    for report in batch.positions {
      let one = try #require(sent[report.address])
      #expect(one.latitudeE7 == report.latitudeE7 && one.longitudeE7 == report.longitudeE7)
      #expect(report.traits.contains(.repaired) == wrong.contains(report.address.position))
    }
  }
}

extension ModeSFrame {
  /// With the other value of a bit of a long frame, numbered from 1.
  fileprivate func turned(_ bit: Int) -> ModeSFrame {
    let inLow = bit > 64
    let mask: UInt64 = 1 << UInt64((inLow ? 128 : 64) - bit)
    return ModeSFrame(long: inLow ? high : high ^ mask, inLow ? low ^ mask : low)
  }
}
