import Foundation
import TestSupport
import Testing

@testable import Tracks

/// What all formats of aircraft have in common.
@Suite("Every log format of aircraft")
struct AircraftFormatTests {
  @Test("has a sample here")
  func complete() {
    let names = LogFormats.all.filter { $0.family == .air }.map(\.name)
    #expect(Set(names) == Set(AircraftSamples.all.map(\.name)))
  }

  @Test("is recognised, and its logs by no other format", arguments: AircraftSamples.all)
  func recognised(sample: AircraftSamples.Sample) async throws {
    let scratch = try Scratch()
    let stream = ByteStream(try ByteFile(path: try scratch.write("log", Data(sample.bytes))), hashes: false)
    #expect(LogFormats.claiming(stream.plainHead) == [sample.name])
  }

  @Test("gives the same however its logs are cut into blocks", arguments: AircraftSamples.all)
  func blocks(sample: AircraftSamples.Sample) throws {
    let bytes = sample.bytes
    let whole = try AircraftReading(bytes)
    #expect(whole.ledger.lines == whole.lines && whole.lines > 0)
    for size in Array(1...12) + [31, 100, 333, 1000] {
      #expect(try AircraftReading(bytes, blockSize: size) == whole, "blocks of \(size) bytes")
    }
  }

  @Test("counts each line once of a log that is cut off anywhere, or damaged anywhere", arguments: AircraftSamples.all)
  func hostile(sample: AircraftSamples.Sample) throws {
    let format = LogFormats.named(sample.name)
    let bytes = sample.bytes
    for cut in bytes.indices {
      let reading = try AircraftReading(Array(bytes[..<cut]), by: format, blockSize: 4096)
      #expect(reading.ledger.lines == reading.lines, "cut at \(cut)")
    }
    var random = SeededRandom(seed: 11)
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[place] = [UInt8(0), 0x22, 0x5B, 0x7D, 0x2C, 0x1A, 0xFF, 0x39, 0x0A].randomElement(using: &random) ?? 0
      let reading = try AircraftReading(damaged, by: format, blockSize: 4096)
      #expect(reading.ledger.lines == reading.lines, "damaged at \(place)")
      let ledger = reading.ledger
      #expect(reading.rejects.count == ledger.malformed + ledger.badChecksum + ledger.unknownType)
    }
  }

  @Test("takes bytes that mean nothing, and counts them")
  func rubbish() throws {
    var random = SeededRandom(seed: 3)
    let alphabet = Array("{}[],:\"0123456789abcdef.-\n\r ~\\nul".utf8) + [0x1A, 0x33, 0xE8, 0xFF]
    let bytes = (0..<20_000).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
    for format in LogFormats.all where format.family == .air {
      let reading = try AircraftReading(bytes, by: format)
      #expect(reading.ledger.lines == reading.lines, "\(format.name)")
    }
  }
}
