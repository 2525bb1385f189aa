import TestSupport
import Testing

@testable import Tracks

@Suite("The records of Beast data")
struct BeastCursorTests {
  private func records(_ bytes: [UInt8]) -> [BeastRecord] {
    var cursor = BeastCursor()
    var records: [BeastRecord] = []
    while let record = cursor.next(in: bytes.span.bytes, isEnd: true) { records.append(record) }
    return records
  }

  private func contents(_ bytes: [UInt8]) -> [BeastRecord.Content] { records(bytes).map(\.content) }

  private let modeAC: [UInt8] = [0x1A, 0x31, 0, 0, 0, 0, 0, 1, 0x7F, 0x12, 0x34]

  @Test("have every escape in their body doubled: in time, signal level and frame")
  func escapes() {
    let body: [UInt8] = [0x1A, 0x1A, 0, 0, 0, 0, 0x1A, 0x1A, 0x1A, 0x1A, 0x1A, 0x1A, 0x34]
    // Time 1A 00 00 00 00 1A, level 1A, and the two bytes 1A 34.
    let bytes: [UInt8] = [0x1A, 0x31] + body + modeAC
    #expect(records(bytes).map(\.range) == [0..<15, 15..<26])
    #expect(contents(bytes) == [.whole(type: 0x31), .whole(type: 0x31)])
  }

  @Test("that are cut short end where the next begins, and garbage does")
  func resynchronisation() {
    #expect(contents([0x1A, 0x33, 1, 2, 3] + modeAC) == [.cutShort(type: 0x33), .whole(type: 0x31)])
    #expect(contents([1, 2, 0x1A, 0x1A, 0x33, 3, 0x1A, 0x02] + modeAC) == [.garbage, .whole(type: 0x31)])
    #expect(contents(modeAC + [7]) == [.whole(type: 0x31), .garbage])
    #expect(contents(modeAC + [0x1A]) == [.whole(type: 0x31), .garbage])
    #expect(contents(modeAC + [0x1A, 0x32]) == [.whole(type: 0x31), .cutShort(type: 0x32)])
  }

  @Test("of a type whose length is not known reach to the next")
  func unknownLength() {
    #expect(contents([0x1A, 0xE4, 1, 2, 0x1A, 0x1A, 3] + modeAC) == [.whole(type: 0xE4), .whole(type: 0x31)])
    #expect(contents([0x1A, 0x39] + modeAC) == [.whole(type: 0x39), .whole(type: 0x31)])
  }

  @Test("of the wall clock are not escaped, and are a clock by what they say")
  func wallClock() {
    var writer = BeastWriter()
    // 2026-05-01T12:08:57.626Z, in whose bytes is 1A.
    writer.put(wallClock: 0x19D_E36A_1A1A)
    writer.put(raw: modeAC)
    #expect(contents(writer.bytes) == [.whole(type: 0xE8), .whole(type: 0x31)])
    #expect(contents([0x1A, 0xE8] + modeAC) == [.cutShort(type: 0xE8), .whole(type: 0x31)])
    #expect(contents([0x1A, 0xE8, 1, 2]) == [.cutShort(type: 0xE8), .garbage])
  }

  @Test("are not longer than the memory: endless garbage is cut into stretches")
  func endless() {
    let garbage = [UInt8](repeating: 7, count: 3 * BeastCursor.longest)
    #expect(contents(garbage) == [.garbage, .garbage, .garbage])
    let pairs = [UInt8](repeating: 0x1A, count: 2 * BeastCursor.longest)
    #expect(records(pairs).allSatisfy { $0.range.count <= BeastCursor.longest + 1 })
  }

  @Test("cover all bytes, whatever these are, and however they come in pieces")
  func coverage() {
    var random = SeededRandom(seed: 5)
    let alphabet: [UInt8] = [0x1A, 0x1A, 0x1A, 0x31, 0x32, 0x33, 0x34, 0xE3, 0xE4, 0xE8, 0, 0x9D, 0x01, 0x50]
    for _ in 0..<100 {
      let bytes = (0..<200).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
      let whole = records(bytes)
      #expect(whole.first?.range.lowerBound == 0 && whole.last?.range.upperBound == bytes.count)
      #expect(zip(whole, whole.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
      // What can be told of a beginning stays so.
      for cut in [1, 50, 120, 199] {
        var cursor = BeastCursor()
        var begun: [BeastRecord] = []
        let start = Array(bytes.prefix(cut))
        while let record = cursor.next(in: start.span.bytes, isEnd: false) { begun.append(record) }
        #expect(Array(whole.prefix(begun.count)) == begun)
        // And the blocks that such a cut makes are read as they were cut.
        #expect(records(Array(bytes[..<cursor.position])) == begun)
      }
    }
  }
}
