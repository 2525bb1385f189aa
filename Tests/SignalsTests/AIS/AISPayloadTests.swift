import Signals
import Testing

@Suite("The bits of an AIS message")
struct AISPayloadTests {
  @Test("Each character of the alphabet is its six bits, and no other byte is taken")
  func alphabet() throws {
    for byte in UInt8.min...UInt8.max {
      let payload = AISPayload(armoured: [byte])
      let six: Int? =
        switch byte {
        case 48...87: Int(byte) - 48
        case 96...119: Int(byte) - 56
        default: nil
        }
      #expect(payload?.unsigned(0, 6).map { Int($0) } == six, "byte \(byte)")
      // In the middle of eight, and after a whole word.
      #expect((AISPayload(armoured: [48, 49, byte, 50, 51, 52, 53, 54]) == nil) == (six == nil))
      let long = AISPayload(armoured: [UInt8](repeating: 119, count: 21) + [byte])
      #expect(long?.unsigned(126, 6).map { Int($0) } == six)
    }
  }

  @Test("Of a long text all characters are taken up to the first that is none, wherever it stands, and up to the end")
  func blocks() throws {
    var generator = SeededGenerator(state: 5)
    let alphabet = Array(UInt8(48)...87) + Array(UInt8(96)...119)
    let text = (0..<70).compactMap { _ in alphabet.randomElement(using: &generator) }
    let room = [UInt8](repeating: 0x30, count: 40)
    for place in text.indices {
      let before = try #require(AISPayload(armoured: text[..<place]))
      for byte in UInt8.min...UInt8.max where !alphabet.contains(byte) {
        var line = text + room
        line[place] = byte
        var payload = AISPayload()
        let end = payload.replaceAll(armoured: line.span.bytes, from: 0, to: text.count)
        guard end == place, payload == before else {
          Issue.record("byte \(byte) at \(place)")
          return
        }
      }
      var payload = AISPayload()
      let line = text + room
      #expect(payload.replaceAll(armoured: line.span.bytes, from: 0, to: place) == place)
      #expect(payload == before)
    }
  }

  @Test("A field reads the same wherever it lies, across words too")
  func fields() throws {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<300 {
      let before = Int.random(in: 0...300, using: &generator)
      let width = Int.random(in: 1...32, using: &generator)
      let value = Int.random(in: 0..<(1 << width), using: &generator)
      var fields = (0..<before).map { _ in (Int.random(in: 0...1, using: &generator), 1) }
      fields.append((value, width))
      fields.append((Int.random(in: 0...1, using: &generator), 1))
      let bits = try payload(fields: fields)
      #expect(bits.unsigned(before, width) == UInt32(value))
      let sign = value >> (width - 1) == 1
      #expect(bits.signed(before, width).map { Int($0) } == (sign ? value - (1 << width) : value))
      #expect(AISPositionBits(bits).unsigned(before, width) == (before + width <= 192 ? UInt32(value) : nil))
    }
  }

  @Test("A field that is not wholly there is not available")
  func truncation() throws {
    let bits = try payload(fields: [(1, 6), (0, 2), (211_234_560, 30), (5, 4)])
    #expect(bits.bitCount == 42)
    #expect(bits.unsigned(38, 4) == 5)
    #expect(bits.unsigned(38, 5) == nil)
    #expect(bits.text(36, characters: 2) == nil)
    let report = try #require(PositionReportClassA(bits))
    #expect(report.isTruncated)
    #expect(report.mmsi == 211_234_560)
    #expect(report.navigationalStatus == 5)
    #expect(report.rateOfTurn == nil)
    #expect(report.longitude == nil)
  }

  @Test("Six-bit text has the ASCII codes of table 47, ends at the first @, and loses trailing blanks alone")
  func text() throws {
    let codes = (0..<64).map { ($0, 6) }
    let all = try payload(fields: codes)
    let letters = ##"ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_ !"#$%&'()*+,-./0123456789:;<=>?"##
    #expect(all.text(6, characters: 63) == letters)
    #expect(all.text(0, characters: 10) == nil)
    let padded = try payload(fields: [(32, 6), (1, 6), (32, 6), (2, 6), (32, 6), (32, 6), (0, 6), (3, 6)])
    #expect(padded.text(0, characters: 8) == " A B")
  }

  @Test("Parts joined are the message in one")
  func joining() throws {
    var generator = SeededGenerator(state: 11)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 2...170, using: &generator)).map { _ -> UInt8 in
        let six = UInt8.random(in: 0...63, using: &generator)
        return six < 40 ? six + 48 : six + 56
      }
      let cut = Int.random(in: 0...text.count, using: &generator)
      let whole = try #require(AISPayload(armoured: text))
      var joined = try #require(AISPayload(armoured: text[..<cut]))
      let fits = joined.append(try #require(AISPayload(armoured: text[cut...])))
      #expect(fits)
      #expect(joined == whole)
      #expect(joined.transmissionDigest == whole.transmissionDigest)
    }
  }

  @Test("More than five slots are refused")
  func capacity() {
    #expect(AISPayload(armoured: [UInt8](repeating: 48, count: 177)) != nil)
    #expect(AISPayload(armoured: [UInt8](repeating: 48, count: 300)) == nil)
    var full = AISPayload()
    let part = AISPayload(armoured: [UInt8](repeating: 48, count: 100)) ?? AISPayload()
    let first = full.append(part)
    let second = full.append(part)
    #expect(first)
    #expect(!second)
  }

  @Test("The digest passes over the repeat indicator and nothing else")
  func digest() throws {
    func bits(repeated: Int, last: Int) throws -> AISPayload {
      try payload(fields: [(1, 6), (repeated, 2), (211_234_560, 30), (77, 64), (last, 62)])
    }
    let first = try bits(repeated: 0, last: 5).transmissionDigest
    #expect(try bits(repeated: 3, last: 5).transmissionDigest == first)
    #expect(try bits(repeated: 0, last: 4).transmissionDigest != first)
    #expect(try AISPositionBits(bits(repeated: 2, last: 5)).transmissionDigest == first)
  }
}

/// Splitmix64, the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
