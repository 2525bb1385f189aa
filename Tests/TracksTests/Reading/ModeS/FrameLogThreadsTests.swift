import Foundation
import Signals
import Testing

@testable import Tracks

@Suite("A log of Mode S frames on several threads")
struct FrameLogThreadsTests {
  /// Flights with taxiing before, noise of all kinds between, as AVR text.
  private static let log: String = {
    var sent: [Transmission] = []
    for number in 0..<8 {
      let aircraft = Transmitter(address: 0x480000 + UInt32(number))
      let start = firstOfMay + Double(number) * 11
      for second in 0..<15 {
        let longitude = 4.7 + 0.01 * Double(number) + 0.0001 * Double(second)
        let frame = aircraft.surface(52.3, longitude, isOdd: second % 2 == 0)
        sent.append(Transmission(start + Double(second), frame, longitude))
      }
      sent.append(Transmission(start + 3, aircraft.identification("KLM\(100 + number)")))
      sent.append(Transmission(start + 20.1, aircraft.velocity(150, 20)))
      if number % 3 > 0 { sent += aircraft.flight(from: 52.3, 4.75, at: start + 20, count: 20, knots: 150) }
    }
    sent.sort { $0.time < $1.time }
    var lines: [String] = []
    for (index, sent) in sent.enumerated() {
      lines.append(String(format: "%.3f *", sent.time) + sent.frame.description + ";")
      switch index % 17 {
      case 3: lines.append("*0000;")
      case 5: lines.append("rubbish")
      case 8: lines.append(String(format: "%.3f *8d480000202cc371c32ce0576098;", sent.time))
      case 11: lines.append("")
      case 14: lines.append(String(format: "%.3f *20000000000000;", sent.time))
      default: break
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  @Test("gives the same on any number, in blocks of any size", arguments: [1, 2, 3, 4])
  func threads(count: Int) async throws {
    let whole = try await Self.resultInBlocks(Data(Self.log.utf8), threads: count)
    #expect(whole.ledger.badChecksum > 0)
  }

  /// What is read of a log in one piece, and the same in blocks of several sizes.
  private static func resultInBlocks(_ log: Data, threads count: Int) async throws -> ScanResult {
    let scratch = try Scratch()
    let path = try scratch.write("log", log)
    let whole = try await ScanResult.of([path], rejects: scratch.path + "/whole")
    #expect(whole.positions.count > 200)
    #expect(whole.positions.contains { $0.codeResolution == .deferred })
    #expect(whole.ledger.malformed > 0 && whole.ledger.ignored > 0)
    for size in [1, 100, 997, 4096] {
      let cut = try await ScanResult.of([path], threads: count, blockSize: size, rejects: scratch.path + "/cut-\(size)")
      #expect(cut == whole, "blocks of \(size) bytes")
      #expect(try scratch.text(of: "cut-\(size)") == scratch.text(of: "whole"))
    }
    return whole
  }

  /// The same frames and garbage as Beast records, with readsb's wall clock and receivers between.
  private static let beast: Data = {
    var writer = BeastWriter()
    for (index, line) in log.split(separator: "\n").enumerated() {
      let parts = line.split(separator: " ")
      if index % 40 == 0 { writer.put(receiver: UInt64(1 + index % 3)) }
      if index % 29 == 5 { writer.put(raw: [1, 2, 3, BeastCursor.escape, BeastCursor.escape, 4]) }
      guard parts.count == 2, let time = Double(parts[0]),
        let frame = ModeSFrame(hexadecimal: String(parts[1].dropFirst().dropLast()))
      else { continue }
      if index > 200, index % 50 == 0 { writer.put(wallClock: Int64(time * 1000)) }
      // The signal level is an escape, which is doubled.
      writer.put(frame, stamp: UInt64((time - firstOfMay + 1) * 12e6), signal: 0x1A)
    }
    return Data(writer.bytes)
  }()

  @Test("of Beast gives the same on any number, in blocks of any size, cut anywhere", arguments: [1, 2, 3, 4])
  func beast(count: Int) async throws {
    _ = try await Self.resultInBlocks(Self.beast, threads: count)
  }

  @Test("gives the same tracks, with a header and a byte order mark")
  func tracks() async throws {
    let scratch = try Scratch()
    let lines = Self.log.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: " ")
      return parts.count == 2 ? "\(parts[0]),\(parts[1].dropFirst().dropLast())" : nil
    }
    let path = try scratch.write("log.csv", "\u{FEFF}ts,hex\n" + lines.joined(separator: "\n"))
    let whole = try await ScanResult.of([path])
    #expect(whole.ledger.ignored == 1)
    #expect(whole.positions.count > 200)
    for count in [2, 4] {
      #expect(try await ScanResult.of([path], threads: count, blockSize: 300) == whole)
    }
  }
}
